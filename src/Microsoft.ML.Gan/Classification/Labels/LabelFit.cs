using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Sampling.Corrections;

namespace Microsoft.ML.Gan.Classification.Labels;

/// <summary>Makes a discriminator a classifier of a user's label: all rows teach it the table, the labeled ones a head over what it knows.</summary>
internal sealed class LabelFit(ClassificationOptions options, int seed, CancellationToken cancellationToken)
{
    private const int Folds = 5;

    /// <summary>Trains.</summary>
    /// <param name="schema">The columns.</param>
    /// <param name="labeled">The rows with labels.</param>
    /// <param name="labels">Their labels, of both kinds.</param>
    /// <param name="unlabeled">Rows without; <see langword="null"/> for none.</param>
    public GanDiscriminatorModel Fit(TableSchema schema, TableData labeled, IReadOnlyList<bool> labels, TableData? unlabeled)
    {
        TableData all = unlabeled is null ? labeled : TableData.Concatenate([unlabeled, labeled]);
        DiscriminatorFeatures features = DiscriminatorFeatures.Fit(all);
        EncodedTable rows = features.Of(all);
        var trainer = new CellTrainer(rows, features.Layout, seed, cancellationToken);
        using CellNetwork network = trainer.Train(
            options.HiddenWidth ?? GanDefaults.LabelHiddenWidth, options.HiddenLayers, options.MaximumSteps ?? GanDefaults.LabelSteps);
        var seen = new LabelFeatures(network, features.Layout, rows);
        float[][] own = seen.Of(features.Of(labeled));
        LabelHead head = LabelHead.Fit(own, labels);
        (LogitScale scale, DiscriminatorSummary summary) = CrossValidate(own, labels);
        return new GanDiscriminatorModel(schema, features, LabelNetwork.Of(network, seen, head), scale, summary);
    }

    // Only the head knows labels, so only the head is fitted anew. Its penalty makes logits too small; rows it has not seen tell by how much.
    private (LogitScale Scale, DiscriminatorSummary Summary) CrossValidate(float[][] features, IReadOnlyList<bool> labels)
    {
        int[] fold = Stratified(labels);
        var scores = new float[labels.Count];
        for (int f = 0; f < Folds; f++)
        {
            int[] learned = [.. Enumerable.Range(0, scores.Length).Where(i => fold[i] != f)];
            bool[] learnedLabels = [.. learned.Select(i => labels[i])];
            LabelHead? head = learnedLabels.Distinct().Count() == 2 ? LabelHead.Fit([.. learned.Select(i => features[i])], learnedLabels) : null;
            foreach (int i in Enumerable.Range(0, scores.Length).Where(i => fold[i] == f))
            {
                scores[i] = head?.Score(features[i]) ?? 0;
            }
        }

        float[] positive = [.. scores.Where((_, i) => labels[i])], negative = [.. scores.Where((_, i) => !labels[i])];
        LogitScale scale = LogitScale.Fit(positive, negative, isBalanced: false);
        double error = Math.Min(positive.Length, negative.Length) < 2 ? double.NaN : CalibrationError.Crossed(positive, negative, isBalanced: false);
        var summary = new DiscriminatorSummary(RankStatistics.AreaUnderCurve(positive, negative), error, positive.Length);
        return (scale.Slope > 0 ? scale : new LogitScale(1, 0), summary);
    }

    private int[] Stratified(IReadOnlyList<bool> labels)
    {
        int[] order = new RandomSource(seed, "folds").Order(labels.Count);
        int[] fold = new int[order.Length];
        int next = 0;
        foreach (int i in order.OrderBy(i => labels[i]))
        {
            fold[i] = next++ % Folds;
        }

        return fold;
    }
}
