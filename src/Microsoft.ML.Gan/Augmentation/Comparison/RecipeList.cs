using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;

namespace Microsoft.ML.Gan.Augmentation.Comparison;

/// <summary>The remedies to compare, doing nothing first, and what is said of those left out.</summary>
/// <param name="Recipes">The remedies.</param>
/// <param name="Notes">Why others are not among them.</param>
internal sealed record RecipeList(IReadOnlyList<AugmentationRecipe> Recipes, IReadOnlyList<string> Notes)
{
    /// <summary>Makes the list.</summary>
    /// <param name="options">What may be compared.</param>
    /// <param name="label">The label.</param>
    /// <param name="counts">The rows of each class, of all rows.</param>
    /// <param name="trainingRows">The rows that a split trains on.</param>
    /// <param name="isGate">Whether an augmenter asks, which can do no more than append rows.</param>
    public static RecipeList Make(AugmentationComparisonOptions options, TableColumn label, int[] counts, int trainingRows, bool isGate)
    {
        List<AugmentationRecipe> recipes = [AugmentationRecipe.Nothing];
        List<string> notes = [];
        AddWeights(options, isGate, recipes, notes);
        double[] shares = [.. options.BalanceShares.Distinct().OrderDescending()];
        if (shares.Length > 0 && counts.Min() == counts.Max())
        {
            notes.Add("Nothing is filled up: the classes are equally frequent.");
            shares = [];
        }

        AugmentationRecipe[] amounts =
        [
            .. shares.Select(s => new AugmentationRecipe(AugmentationKind.Gan, BalanceShare: s, Method: options.Gan.Method)),
            .. options.Ratios.Distinct().Order().Select(r => new AugmentationRecipe(AugmentationKind.Gan, Ratio: r, Method: options.Gan.Method)),
        ];
        if (shares.Length > 0)
        {
            recipes.Add(amounts[0] with { Kind = AugmentationKind.RandomOversampling });
        }

        if (amounts.Length == 0)
        {
            return new RecipeList(recipes, notes);
        }

        int fewest = counts.Min();
        if (fewest < options.MinimumRowsPerClass)
        {
            string rows = fewest == 1 ? "1 row" : $"{fewest} rows";
            notes.Add($"No GAN was trained: class '{label.Categories[Array.IndexOf(counts, fewest)]}' has {rows}, and MinimumRowsPerClass is "
                + $"{options.MinimumRowsPerClass}. SMOTE-NC stands in for it.");
            recipes.AddRange(amounts.Select(a => a with { Kind = AugmentationKind.SmoteNc }));
            return new RecipeList(recipes, notes);
        }

        recipes.AddRange(amounts.Take(1).Select(a => a with { Kind = AugmentationKind.SmoteNc }));
        recipes.AddRange(amounts);
        if (CanResample(options.Gan, trainingRows))
        {
            recipes.AddRange(amounts.Select(a => a with { IsResampled = true }));
        }
        else if (options.Gan.Sampling.Resampling != ResamplingMode.Never)
        {
            notes.Add(options.Gan.Training.HoldoutShare == 0
                ? "Rows of the GAN are not resampled: Gan.Training.HoldoutShare is 0, which holds no row out. Set it above 0."
                : $"Rows of the GAN are not resampled: that takes {GanDefaults.MinimumRowsForHoldout} training rows, some of them held out, and a split has {trainingRows}.");
        }

        return new RecipeList(recipes, notes);
    }

    private static void AddWeights(AugmentationComparisonOptions options, bool isGate, List<AugmentationRecipe> recipes, List<string> notes)
    {
        if (isGate)
        {
            return;
        }

        if (options.ExampleWeightColumnName is null)
        {
            notes.Add("Class weights were not compared: ExampleWeightColumnName does not say which column the trainer reads them from.");
        }
        else
        {
            recipes.Add(new AugmentationRecipe(AugmentationKind.ClassWeights));
        }
    }

    // As TrainingRows.Split holds rows out.
    private static bool CanResample(GanOptions options, int trainingRows) => options.Sampling.Resampling != ResamplingMode.Never
        && trainingRows >= GanDefaults.MinimumRowsForHoldout && trainingRows * options.Training.HoldoutShare >= 1;
}
