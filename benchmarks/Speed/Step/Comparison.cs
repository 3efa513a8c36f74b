using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Sampling;

namespace Microsoft.ML.Gan.Benchmarks.Step;

/// <summary>Networks of one kind: the same steps here and in the reference, then both under the clock in turns.</summary>
internal sealed class Comparison
{
    private const int ComparedSteps = 20;

    public double Ours { get; private set; }

    public double Graph { get; private set; }

    public double Reference { get; private set; }

    public double Ratio => Ours / Reference;

    /// <summary>Gets the largest difference of a loss, or the penalty, from the reference in the first of the compared steps.</summary>
    public double FirstDifference { get; private set; }

    /// <summary>Gets the largest difference in all of the compared steps, over which Adam blows rounding errors up.</summary>
    public double Difference { get; private set; }

    /// <summary>Gets the same for the updates by libtorch's own graph: how far rounding alone leads.</summary>
    public double GraphDifference { get; private set; }

    public static Comparison Run(LearnedTable table, EncodedTable encoded, NetworkOptions network, int rounds, int steps)
    {
        using var ours = new Game(table, encoded, network, direct: true);
        using var graph = new Game(table, encoded, network, direct: false);
        string folder = Directory.CreateTempSubdirectory("gan-step-").FullName;
        try
        {
            float[][] found = Write(folder, ours);
            using var reference = new Reference(folder);
            float[][] expected = reference.Losses();
            var result = new Comparison
            {
                FirstDifference = Apart(expected[..1], found[..1]),
                Difference = Apart(expected, found),
                GraphDifference = Apart(expected, [.. Enumerable.Range(0, ComparedSteps).Select(_ => graph.Step())]),
            };
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

    private static double Apart(float[][] expected, float[][] found) =>
        expected.Zip(found).Max(step => step.First.Zip(step.Second).Max(loss => Math.Abs(loss.First - loss.Second)));

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
