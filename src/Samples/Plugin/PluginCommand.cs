using System;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.ML;
using Microsoft.ML.Gan;
using Samples.Output;
using TorchSharp;
using static TorchSharp.torch;

namespace Samples.Plugin;

/// <summary>Learns eight narrow heaps of points on a circle: by default, with an objective of one's own, and with networks of one's own too.</summary>
internal static class PluginCommand
{
    private const int Heaps = 8;
    private const double Deviation = 0.02;

    /// <summary>Runs the command.</summary>
    public static void Run(ExampleOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        using Tensor points = Points(options.Rows, options.Seed);
        output.WriteLine($"{options.Rows} points in {Heaps} heaps on a circle of radius 1, deviation {Deviation}; {options.Steps} steps.");
        output.WriteLine();
        TextTable.Write(output, [["game", "heaps found", "points in a heap"],
            Learn("default options", null, null), Learn("own objective", new PairedObjective(), null),
            Learn("own objective and networks", new PairedObjective(), new WideNetworks())], 1, 2);

        string[] Learn(string name, IGanObjective? objective, IGanNetworks? networks)
        {
            manual_seed(options.Seed); // own networks draw their first weights from here
            using TensorGanModel model = new MLContext(options.Seed).Gan().FitTensors(points, options: new TensorGanOptions
            {
                Game = { NumberOfSteps = options.Steps, CustomObjective = objective },
                Networks = networks,
                CancellationToken = cancellationToken,
            });
            using Tensor made = model.Sample(2000, seed: options.Seed);
            (int found, double share) = Judge(made.data<float>().ToArray());
            return [name, $"{found} of {Heaps}", Figures.Text(share)];
        }
    }

    private static Tensor Points(int count, int seed)
    {
        var random = new Random(seed);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        float[] values = [.. Enumerable.Range(0, count).SelectMany(i =>
        {
            (double sine, double cosine) = Math.SinCos(2 * Math.PI * (i % Heaps) / Heaps);
            return new[] { (float)(cosine + (Deviation * Normal())), (float)(sine + (Deviation * Normal())) };
        })];
        return tensor(values, [count, 2]);
    }

    // A point is in a heap within three deviations of its middle; a heap is found when one point in eighty is in it.
    private static (int Found, double Share) Judge(float[] values)
    {
        int count = values.Length / 2;
        int[] inHeap = new int[Heaps];
        for (int i = 0; i < count; i++)
        {
            double x = values[2 * i], y = values[(2 * i) + 1];
            int heap = ((int)Math.Round(Math.Atan2(y, x) / (2 * Math.PI) * Heaps) + Heaps) % Heaps;
            (double sine, double cosine) = Math.SinCos(2 * Math.PI * heap / Heaps);
            inHeap[heap] += Math.Pow(x - cosine, 2) + Math.Pow(y - sine, 2) < Math.Pow(3 * Deviation, 2) ? 1 : 0;
        }

        return (inHeap.Count(n => n >= count / 80), (double)inHeap.Sum() / count);
    }
}

/* Prints (the last digits depend on the processor):

4000 points in 8 heaps on a circle of radius 1, deviation 0.02; 4000 steps.

game                        heaps found  points in a heap
--------------------------  -----------  ----------------
default options                  8 of 8             0.909
own objective                    8 of 8             0.894
own objective and networks       8 of 8             0.674

*/
