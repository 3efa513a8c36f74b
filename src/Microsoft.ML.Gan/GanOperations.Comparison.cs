using System;
using Microsoft.ML.Gan.Augmentation.Comparison;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Gan;

/// <content>Whether synthetic rows help.</content>
public sealed partial class GanOperations
{
    /// <summary>Compares what can be done about rare classes by how well a pipeline of yours predicts the label of real rows that were held out.</summary>
    /// <param name="train">The training rows. They are split again and again; keep test rows of your own out of them. They are held in memory.</param>
    /// <param name="trainerPipeline">The steps from these columns to a trainer of two classes or more. It is fitted once per remedy and split.</param>
    /// <param name="labelColumnName">The label, in the raw columns: a Boolean, a text, a key, or a number of few values.</param>
    /// <param name="options">What is compared, and how; by default nothing, random oversampling, SMOTE-NC and a GAN at three ratios, with and without resampling, on 6 splits.</param>
    /// <returns>How each did, which to use, and why. As text it is a table.</returns>
    /// <exception cref="ArgumentException">An option, a column or a value does not fit, or a class has too few rows to hold any out; said before any training.</exception>
    /// <exception cref="InvalidOperationException">A loss of a GAN is no longer finite.</exception>
    /// <exception cref="OperationCanceledException">The token of the options was canceled.</exception>
    /// <exception cref="DllNotFoundException">No libtorch loads here; the message says which package to add, or which file the system refused and why.</exception>
    /// <remarks>
    /// Every remedy is made from the training rows of a split and judged on its held-out rows, which are real, never synthetic, and seen by nobody. Gains over doing nothing are
    /// paired by split; their intervals are corrected for what the splits share (Nadeau and Bengio 2003). Of the remedies whose interval lies above 0
    /// (<see cref="AugmentationComparisonOptions.ConfidenceLevel"/>) the one with the highest lower end is recommended, and doing nothing where there is none. One GAN is trained per
    /// split at most.
    /// </remarks>
    public AugmentationComparison CompareAugmentations(
        IDataView train, IEstimator<ITransformer> trainerPipeline, string labelColumnName = GanColumnNames.Label, AugmentationComparisonOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(train);
        ArgumentNullException.ThrowIfNull(trainerPipeline);
        ArgumentException.ThrowIfNullOrEmpty(labelColumnName);
        options ??= new AugmentationComparisonOptions();
        ComparisonOptionsValidator.Validate(options);
        AugmentationComparisonOptions own = options.Copy();
        own.Gan.LabelColumnName = labelColumnName;
        GanOptionsValidator.Validate(own.Gan);
        IHost host = _env.Register("Compare");
        own.Seed ??= host.Rand.Next();
        AugmentationComparison comparison = new ComparisonRun(train, trainerPipeline, labelColumnName, own, isGate: false).Compare().Comparison;
        using IChannel channel = host.Start("Compare");
        channel.Info(MessageSensitivity.Schema, "{0}", comparison.Recommendation);
        return comparison;
    }
}
