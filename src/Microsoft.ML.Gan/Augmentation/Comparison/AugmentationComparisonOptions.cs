using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Threading;

namespace Microsoft.ML.Gan;

/// <summary>How remedies for rare classes are compared.</summary>
/// <remarks>The options are copied when a comparison begins, or a gated estimator is built.</remarks>
public sealed class AugmentationComparisonOptions
{
    /// <summary>Gets or sets how often the rows are split into those that are trained on and those held out.</summary>
    /// <value>The default is 6. More narrow the intervals: with 10 they are more than a fifth narrower.</value>
    /// <remarks>One GAN is trained per split at most.</remarks>
    [Range(2, 100)]
    public int NumberOfSplits { get; set; } = GanDefaults.NumberOfSplits;

    /// <summary>Gets or sets the share of the rows of each class that a split holds out.</summary>
    /// <value>The default is 0.2.</value>
    [Range(0.05, 0.5)]
    public double TestFraction { get; set; } = GanDefaults.TestFraction;

    /// <summary>Gets or sets what is compared.</summary>
    /// <value>The default is <see cref="AugmentationMetric.Automatic"/>.</value>
    public AugmentationMetric Metric { get; set; }

    /// <summary>Gets or sets the label in what the pipeline gives, where the pipeline makes another of the raw one.</summary>
    /// <value>The default, <see langword="null"/>, is the name of the raw label.</value>
    public string? ScoredLabelColumnName { get; set; }

    /// <summary>Gets or sets the column of example weights that the pipeline's trainer reads.</summary>
    /// <value>The default, <see langword="null"/>, leaves class weights out of the comparison, for nobody would read them.</value>
    /// <remarks>The column must not be in the data: it is added, with 1 in every row, or with the weights of <see cref="ClassWeightsEstimator"/>.
    /// A gated estimator leaves class weights out, for a step that appends rows cannot apply them, and adds the column of ones to what is compared.</remarks>
    public string? ExampleWeightColumnName { get; set; }

    /// <summary>Gets or sets which parts of the way to the largest class the other classes are filled up.</summary>
    /// <value>The default is 1, all of it, and 0.5. Above 0 and at most 1; random oversampling and SMOTE-NC take the largest.</value>
    [Required]
    public IReadOnlyList<double> BalanceShares { get; set; } = [1, 0.5];

    /// <summary>Gets or sets how many rows per real row are appended in the frequencies of the classes.</summary>
    /// <value>The default is 1. Above 0 and at most 10.</value>
    [Required]
    public IReadOnlyList<double> Ratios { get; set; } = [1];

    /// <summary>Gets or sets the number of nearest rows of SMOTE-NC.</summary>
    /// <value>The default is 5.</value>
    [Range(1, 1000)]
    public int NumberOfNeighbors { get; set; } = GanDefaults.NumberOfNeighbors;

    /// <summary>Gets or sets the fewest rows of every class without which no GAN is trained.</summary>
    /// <value>The default is 50. With n rows the share of a category is known to ± 1/√n: 14 points at 50, so that below a GAN has hardly more to learn than
    /// the rows themselves, one by one, and SMOTE-NC, which learns nothing, stands in for it at every ratio.</value>
    [Range(2, 1_000_000)]
    public int MinimumRowsPerClass { get; set; } = GanDefaults.MinimumRowsPerClass;

    /// <summary>Gets or sets how sure a recommendation has to be: the chance that a remedy's gain does not lie below the lower end of its interval.</summary>
    /// <value>The default is 0.9: a remedy that does harm is taken for one that helps in fewer than one comparison in ten.</value>
    /// <remarks>One-sided, for a remedy is recommended or it is not, and of each remedy by itself. Where none of many does anything, one of them is found to help more
    /// often than that; but it neither helps nor harms then, whereas intervals wide enough for all remedies together miss most of those that do help. Raise the level
    /// where rows must not be appended in vain.</remarks>
    [Range(0.5, 0.999)]
    public double ConfidenceLevel { get; set; } = GanDefaults.ConfidenceLevel;

    /// <summary>Gets or sets which part of its usual steps a GAN is trained for while it is compared.</summary>
    /// <value>The default is 0.5, which tells remedies apart in half of the time; 1 compares what is trained in the end.</value>
    [Range(0.01, 1.0)]
    public double TrainingShare { get; set; } = GanDefaults.TrainingShare;

    /// <summary>Gets or sets how the GAN is fitted and sampled.</summary>
    /// <value>The defaults of <see cref="GanOptions"/>. Label, seed, progress and token are those of the comparison, and no discriminator is trained.</value>
    /// <remarks>Its <see cref="GanOptions.IgnoredColumnNames"/> hold for SMOTE-NC, too. In a gate the options of the augmenter stand in its place.</remarks>
    [Required]
    public GanOptions Gan { get; set; } = new();

    /// <summary>Gets or sets how many splits are worked on at a time; the result does not depend on it.</summary>
    /// <value>The default is 2, but no more than there are processors. The pipeline is fitted by one thread at a time.</value>
    [Range(1, 64)]
    public int MaximumThreads { get; set; } = Math.Min(2, Environment.ProcessorCount);

    /// <summary>Gets or sets the seed that gives the same result again, as far as the pipeline does.</summary>
    /// <value>The default, <see langword="null"/>, takes a seed from the environment.</value>
    public int? Seed { get; set; }

    /// <summary>Gets or sets who is told how far the comparison is; called by one thread at a time.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public IProgress<GanProgress>? Progress { get; set; }

    /// <summary>Gets or sets the token that ends the comparison early with an <see cref="OperationCanceledException"/>.</summary>
    /// <remarks>A fit of the pipeline that goes on in memory of its own is left behind, and its result thrown away.</remarks>
    public CancellationToken CancellationToken { get; set; }

    internal AugmentationComparisonOptions Copy()
    {
        var copy = (AugmentationComparisonOptions)MemberwiseClone();
        (copy.BalanceShares, copy.Ratios) = ([.. BalanceShares], [.. Ratios]);
        copy.Gan = Gan.Copy();
        return copy;
    }
}
