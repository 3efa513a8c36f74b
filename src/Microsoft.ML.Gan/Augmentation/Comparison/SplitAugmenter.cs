using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Augmentation;
using Microsoft.ML.Gan.Augmentation.Oversampling;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Models;
using Microsoft.ML.Gan.Training;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Gan.Augmentation.Comparison;

/// <summary>Makes the rows of every remedy from the training rows of a split, which are all it sees; one GAN serves all that need one.</summary>
/// <param name="recipes">The remedies.</param>
/// <param name="labelColumnName">The label.</param>
/// <param name="options">The options.</param>
/// <param name="progress">Who is told of the GAN's training.</param>
internal sealed class SplitAugmenter(
    IReadOnlyList<AugmentationRecipe> recipes, string labelColumnName, AugmentationComparisonOptions options, ComparisonProgress progress)
{
    /// <summary>Makes the rows.</summary>
    /// <param name="train">The training rows of the split.</param>
    /// <param name="seed">The seed of the split.</param>
    /// <returns>The rows of each remedy; none for one that appends nothing.</returns>
    public IReadOnlyList<IAppendedRows> Make(IDataView train, int seed)
    {
        options.CancellationToken.ThrowIfCancellationRequested();
        RowLabels labels = TableReader.ReadLabels(train, labelColumnName, options.CancellationToken);
        int[] counts = AugmentationPlan.Count(labels.Label!, labels.Codes);
        if (!recipes.Any(r => r.Kind is AugmentationKind.SmoteNc or AugmentationKind.Gan))
        {
            return [.. recipes.Select(r => Repeat(r, labels, counts, seed))];
        }

        (TableSchema schema, TableData data) = TableReader.Read(
            train, labelColumnName, options.Gan.IgnoredColumnNames, options.CancellationToken, options.Gan.Encoding.MinimumCategoryRows);
        using GanModel? model = recipes.Any(r => r.Kind == AugmentationKind.Gan) ? Fit(schema, data, seed) : null;
        return [.. recipes.Select(r => r.Kind switch
        {
            AugmentationKind.SmoteNc => new AppendedTable(schema, Blend(r, schema, data, counts, seed)),
            AugmentationKind.Gan => new AppendedTable(schema, Sample(r, model!, counts, seed)),
            _ => Repeat(r, labels, counts, seed),
        })];
    }

    private static IAppendedRows Repeat(AugmentationRecipe recipe, RowLabels labels, int[] counts, int seed) =>
        recipe.Appends ? new RepeatedRows(RandomRows.Draw(labels, recipe.PlanFor(counts), seed)) : NoRows.Instance;

    private TableData Blend(AugmentationRecipe recipe, TableSchema schema, TableData data, int[] counts, int seed) =>
        new SmoteNcRows(options.NumberOfNeighbors, standardize: true, options.CancellationToken).Draw(data, schema.LabelColumn, recipe.PlanFor(counts), seed);

    private TableData Sample(AugmentationRecipe recipe, GanModel model, int[] counts, int seed)
    {
        options.CancellationToken.ThrowIfCancellationRequested();
        AugmentationPlan plan = recipe.PlanFor(counts);
        return SyntheticRows.Draw(model, plan, recipe.IsResampled, seed, options.CancellationToken);
    }

    // Its hundred lines are nobody's concern: the log of an environment of its own is heard by nobody.
    private GanModel Fit(TableSchema schema, TableData data, int seed)
    {
        GanShareProgress share = progress.ForGan();
        GanOptions own = options.Gan.Copy();
        (own.LabelColumnName, own.Seed, own.Progress, own.CancellationToken) = (labelColumnName, seed, share, options.CancellationToken);
        own.Classification.TrainDiscriminator = false;
        own.ReturnBestOnCancel = false; // a canceled comparison has no use for half a GAN
        int steps = TrainingBudget.Steps(own.Training, data.RowCount);
        (own.Training.NumberOfSteps, own.Training.NumberOfEpochs) = ((int)Math.Max(1, Math.Round(options.TrainingShare * steps)), null);
        own.Sampling.Resampling = recipes.Any(r => r.IsResampled) ? ResamplingMode.Always : ResamplingMode.Never;
        GanModel model = GanFit.Fit(((IHostEnvironment)new MLContext(seed)).Register("Gan"), schema, data, own);
        share.Complete();
        return model;
    }
}
