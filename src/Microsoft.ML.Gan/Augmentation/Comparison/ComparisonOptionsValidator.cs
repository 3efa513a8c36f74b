using System.Collections.Generic;
using Microsoft.ML.Gan.Augmentation;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Augmentation.Comparison;

/// <summary>Checks what a comparison may be asked; reports all failures together.</summary>
internal static class ComparisonOptionsValidator
{
    /// <param name="options">The options.</param>
    /// <param name="prefix">What stands before their names.</param>
    /// <param name="isGate">Whether an augmenter asks, which leaves class weights out.</param>
    /// <exception cref="System.ArgumentException">An option is out of its range, or there is nothing to compare.</exception>
    public static void Validate(AugmentationComparisonOptions options, string prefix = "", bool isGate = false)
    {
        List<string> failures = [];
        GanOptionsValidator.CheckRanges(options, prefix, failures);
        foreach (double share in options.BalanceShares ?? [])
        {
            if (!(share > 0 && share <= 1))
            {
                failures.Add(prefix + Errors.BadShare(share));
            }
        }

        foreach (double ratio in options.Ratios ?? [])
        {
            if (!(ratio > 0 && ratio <= AugmentationPlan.MaximumRatio))
            {
                failures.Add(prefix + Errors.BadRatio(ratio));
            }
        }

        if (options is { BalanceShares.Count: 0, Ratios.Count: 0 } && (isGate || options.ExampleWeightColumnName is null))
        {
            failures.Add(prefix + (isGate ? Errors.NothingToGate() : Errors.NothingToCompare()));
        }

        if (failures.Count > 0)
        {
            throw Errors.BadOptions(failures);
        }
    }
}
