using System;
using System.Collections.Generic;
using System.Linq;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>Learns points as a tensor of two columns.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Adjust">What is set beside the defaults.</param>
internal sealed record TensorContender(string Name, Action<TensorGanOptions>? Adjust = null) : IContender
{
    /// <inheritdoc/>
    public Point[] Learn(IReadOnlyCollection<Point> points, int count, int? steps, int seed)
    {
        var options = new TensorGanOptions { Seed = seed };
        Adjust?.Invoke(options);
        options.Game.NumberOfSteps = steps ?? options.Game.NumberOfSteps;
        using DisposeScope scope = NewDisposeScope();
        float[] values = [.. points.SelectMany(p => new[] { (float)p.X, (float)p.Y })];
        using TensorGanModel model = new MLContext(seed).Gan().FitTensors(tensor(values, [points.Count, 2]), null, options);
        float[] made = model.Sample(count, seed: seed).data<float>().ToArray();
        return [.. Enumerable.Range(0, count).Select(i => new Point(made[2 * i], made[(2 * i) + 1]))];
    }
}
