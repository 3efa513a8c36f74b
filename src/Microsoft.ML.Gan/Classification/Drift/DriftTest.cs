using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Classification;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Networks.Managed;
using Microsoft.ML.Gan.Sampling.Corrections;

namespace Microsoft.ML.Gan.Classification.Drift;

/// <summary>Teaches a discriminator to tell two tables apart, and asks whether it does so better than chance on rows it has not seen.</summary>
internal sealed class DriftTest(DriftOptions options, int seed)
{
    // A tenth of the rows ends the training: no fewer than four.
    private const int FewestRows = 40;

    private readonly RandomSource _random = new(seed, "drift");

    /// <exception cref="ArgumentException">A table has too few rows.</exception>
    public static void CheckRows(int reference, int current)
    {
        if (Math.Min(reference, current) < FewestRows)
        {
            throw Errors.TooFewRowsToCompare(reference, current, FewestRows);
        }
    }

    /// <summary>Compares two tables with the same columns.</summary>
    public DriftResult Compare(TableData reference, TableData current)
    {
        (TableData[] Learn, TableData[] Judge, TableData[] Test) parts = Split(reference, current);
        DiscriminatorFeatures features = DiscriminatorFeatures.Fit(TableData.Concatenate(parts.Learn));
        EncodedTable[] learn = [.. parts.Learn.Select(features.Of)], judge = [.. parts.Judge.Select(features.Of)], test = [.. parts.Test.Select(features.Of)];
        using Discriminator network = RatioTrainer.Train(
            features.Layout, (learn[1], judge[1]), (learn[0], judge[0]), (GanDefaults.ClassifierHiddenWidth, GanDefaults.ClassifierHiddenLayers, options.MaximumSteps),
            seed, options.CancellationToken);
        var scorer = new RowScorer(ScoringNetwork.Of(network), features.Layout);
        float[] before = scorer.Score(test[0]), after = scorer.Score(test[1]);
        double area = RankStatistics.AreaUnderCurve(after, before), p = PermutationTest.PValue(before, after, options.NumberOfPermutations, _random);
        IEnumerable<DriftColumn> columns = reference.Columns.Select((column, c) => new DriftColumn(
            column.Name, area - AreaWithout(scorer, test, c), Distance(test[0].Components[c], test[1].Components[c])));
        return new DriftResult(
            p <= options.SignificanceLevel, p, area, before.Length + after.Length, [.. columns.OrderByDescending(c => c.Importance).ThenByDescending(c => c.Distance)]);
    }

    // Half of the rows to test on, a tenth to end the training by.
    private (TableData[] Learn, TableData[] Judge, TableData[] Test) Split(params TableData[] tables)
    {
        int[][] orders = [.. tables.Select(t => _random.Order(t.RowCount)[..Math.Min(t.RowCount, options.MaximumRows)])];
        return (Part(0.0, 0.4), Part(0.4, 0.5), Part(0.5, 1.0));

        TableData[] Part(double from, double to) =>
            [.. tables.Select((t, i) => t.Take(orders[i].AsSpan((int)(from * orders[i].Length)..(int)(to * orders[i].Length))))];
    }

    // The area under the curve when a column says nothing any more: its values come from other rows of either table.
    private double AreaWithout(RowScorer scorer, EncodedTable[] test, int column)
    {
        EncodedTable all = EncodedTable.Concatenate(test);
        int[] order = _random.Order(all.RowCount);
        int[][] components = [.. all.Components];
        float[][] scalars = [.. all.Scalars];
        components[column] = Array.ConvertAll(order, i => all.Components[column][i]);
        scalars[column] = all.Scalars[column].Length == 0 ? [] : Array.ConvertAll(order, i => all.Scalars[column][i]);
        float[] scores = scorer.Score(new EncodedTable(all.RowCount, components, scalars));
        return RankStatistics.AreaUnderCurve(scores.AsSpan(test[0].RowCount), scores.AsSpan(0, test[0].RowCount));
    }

    private static double Distance(int[] first, int[] second)
    {
        var shares = new Dictionary<int, double>();
        foreach (int bin in first)
        {
            shares[bin] = shares.GetValueOrDefault(bin) + (1.0 / first.Length);
        }

        foreach (int bin in second)
        {
            shares[bin] = shares.GetValueOrDefault(bin) - (1.0 / second.Length);
        }

        return shares.Values.Sum(Math.Abs) / 2;
    }
}
