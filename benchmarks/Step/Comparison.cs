using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Sampling;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>One pack size: the same steps here and in the reference, then both under the clock in turns.</summary>
internal sealed class Comparison
{
    private const int ComparedSteps = 20;

    public double Ours { get; private set; }

    public double Graph { get; private set; }

    public double Reference { get; private set; }

    public double Ratio => Ours / Reference;

    /// <summary>Gets the largest difference of a loss in any of the compared steps, over the mean size of that loss.</summary>
    public double Difference { get; private set; }

    public static Comparison Run(LearnedTable table, EncodedTable encoded, int packSize, int rounds, int steps)
    {
        using var ours = new Game(table, encoded, packSize, direct: true);
        using var graph = new Game(table, encoded, packSize, direct: false);
        string folder = Directory.CreateTempSubdirectory("gan-step-").FullName;
        try
        {
            float[][] found = Write(folder, ours);
            using var reference = new Reference(folder);
            var result = new Comparison { Difference = Apart(reference.Losses(), found) };
            List<double> here = [], withGraph = [], there = [];
            ours.Time(steps); // the first rounds compile
            graph.Time(steps);
            reference.Time(steps);
            for (int i = 0; i < rounds; i++)
            {
                here.Add(ours.Time(steps));
                there.Add(reference.Time(steps));
                withGraph.Add(graph.Time(steps));
            }

            (result.Ours, result.Graph, result.Reference) = (Median(here), Median(withGraph), Median(there));
            return result;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static float[][] Write(string folder, Game game)
    {
        using var exchange = new Exchange(folder);
        exchange.Add(game);
        float[][] losses = [.. Enumerable.Range(0, ComparedSteps).Select(_ => game.Step(exchange.AddBatch))];
        exchange.Save(game);
        return losses;
    }

    private static double Apart(float[][] expected, float[][] found) => Enumerable.Range(0, expected[0].Length).Max(k =>
        expected.Zip(found).Max(p => Math.Abs(p.First[k] - p.Second[k])) / expected.Average(e => Math.Abs(e[k])));

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
