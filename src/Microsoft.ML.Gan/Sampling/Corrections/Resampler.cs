using System;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks.Managed;

namespace Microsoft.ML.Gan.Sampling.Corrections;

/// <summary>Keeps generated rows with a chance in proportion to how much more often they are real than generated.</summary>
/// <remarks>
/// Discriminator rejection sampling (Azadi et al. 2019, arXiv:1810.06758) with a ratio calibrated on held-out rows. Ratios are
/// measured within a label, whose share the caller decides, and cut off where they would cost too many draws.
/// </remarks>
internal sealed partial class Resampler
{
    private const int Rounds = 10;

    private readonly RowFeatures _features;
    private readonly RowScorer _scorer;
    private readonly LogitScale _scale;
    private readonly ComponentFactors? _factors;
    private readonly double[] _logCeilings;

    private Resampler(RowFeatures features, RowScorer scorer, LogitScale scale, ComponentFactors? factors, double[] logCeilings, ResamplingSummary summary) =>
        (_features, _scorer, _scale, _factors, _logCeilings, Summary) = (features, scorer, scale, factors, logCeilings, summary);

    /// <summary>Gets what the resampling costs and rests on.</summary>
    public ResamplingSummary Summary { get; }

    /// <summary>Calibrates a trained network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="features">What it sees of a row.</param>
    /// <param name="heldOut">Features of real rows the network has not learned from.</param>
    /// <param name="generated">Features of generated rows it has not learned from, labels in the real shares.</param>
    /// <param name="labels">Their label components.</param>
    /// <param name="targets">The real shares to keep to; <see langword="null"/> to leave them to the network.</param>
    /// <param name="labelCount">The number of label components; 1 without a label.</param>
    /// <param name="drawsPerRow">The most generated rows per row kept, on average.</param>
    public static Resampler Calibrate(
        DenseNetwork network, RowFeatures features, EncodedTable heldOut, EncodedTable generated, int[] labels, ComponentShares? targets, int labelCount,
        double drawsPerRow)
    {
        var scorer = new RowScorer(network, features.Layout);
        float[] realScores = scorer.Score(heldOut), fakeScores = scorer.Score(generated);
        LogitScale scale = LogitScale.Fit(realScores, fakeScores);
        double[] logWeights = [.. fakeScores.Select(scale.Apply)];
        ComponentFactors? factors = targets == null ? null : new ComponentFactors(features.Layout, targets);
        double[] logCeilings = LogCeilings(logWeights, labels, labelCount, drawsPerRow);
        for (int round = 0; round < Rounds && factors != null; round++)
        {
            factors.Adjust(generated, labels, logWeights, logCeilings);
            logCeilings = LogCeilings(logWeights, labels, labelCount, drawsPerRow);
        }

        (double effective, double draws) = Cost(logWeights, labels, logCeilings);
        var summary = new ResamplingSummary(RankStatistics.AreaUnderCurve(realScores, fakeScores), effective, draws);
        return new Resampler(features, scorer, scale, factors, logCeilings, summary);
    }

    /// <summary>Decides which rows stay.</summary>
    /// <param name="generated">Generated rows.</param>
    /// <param name="labels">Their label components.</param>
    /// <param name="random">The stream to draw from.</param>
    /// <returns>One answer per row.</returns>
    public bool[] Keep(TableData generated, ReadOnlySpan<int> labels, RandomSource random)
    {
        EncodedTable rows = _features.Of(generated);
        double[] logWeights = [.. _scorer.Score(rows).Select(_scale.Apply)];
        _factors?.Apply(rows, labels, logWeights);
        var keep = new bool[rows.RowCount];
        for (int i = 0; i < keep.Length; i++)
        {
            keep[i] = random.NextDouble() < Math.Exp(logWeights[i] - _logCeilings[labels[i]]);
        }

        return keep;
    }

    // Per label, the weight above which a row is always kept: the largest that keeps the draws per row within the limit.
    private static double[] LogCeilings(double[] logWeights, int[] labels, int labelCount, double limit) =>
        [.. Enumerable.Range(0, labelCount).Select(label => LogCeiling([.. logWeights.Where((_, i) => labels[i] == label).Select(Math.Exp)], limit))];

    private static double LogCeiling(double[] weights, double limit)
    {
        double low = weights.DefaultIfEmpty(1).Min(), high = weights.DefaultIfEmpty(1).Max();
        for (int i = 0; i < 50 && high > low * (1 + 1e-9); i++)
        {
            double middle = (low + high) / 2;
            bool affordable = middle * weights.Length <= limit * weights.Sum(w => Math.Min(w, middle));
            (low, high) = affordable ? (middle, high) : (low, middle);
        }

        return Math.Log(low);
    }

    // A label's share of the rows is the caller's, so weights count within a label.
    private static (double EffectiveShare, double Draws) Cost(double[] logWeights, int[] labels, double[] logCeilings)
    {
        double[] weights = [.. logWeights.Select((w, i) => Math.Exp(Math.Min(0, w - logCeilings[labels[i]])))];
        double draws = 0, squares = 0;
        foreach (IGrouping<int, double> label in weights.Select((w, i) => (Weight: w, Label: labels[i])).GroupBy(w => w.Label, w => w.Weight))
        {
            double mean = label.Average();
            draws += label.Count() / mean;
            squares += label.Sum(w => w * w / (mean * mean));
        }

        return (labels.Length / squares, draws / labels.Length);
    }
}
