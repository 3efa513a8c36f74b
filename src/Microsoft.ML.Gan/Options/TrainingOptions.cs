using System.ComponentModel.DataAnnotations;

namespace Microsoft.ML.Gan;

/// <summary>How long and how fast the two networks are trained.</summary>
public sealed class TrainingOptions
{
    /// <summary>Gets or sets the number of generator updates.</summary>
    /// <value>The default, <see langword="null"/>, takes 100 passes over the rows, but at least 1,000 and at most 6,000 steps.</value>
    [Range(1, 10_000_000)]
    public int? NumberOfSteps { get; set; }

    /// <summary>Gets or sets the number of passes over the rows, a convenience for those who think in epochs.</summary>
    /// <value>The default is <see langword="null"/>: the budget is <see cref="NumberOfSteps"/>. Setting both is refused.</value>
    [Range(1, 1_000_000)]
    public int? NumberOfEpochs { get; set; }

    /// <summary>Gets or sets the rows per step.</summary>
    /// <value>The default is 500, as in CTGAN; must be a multiple of <see cref="NetworkOptions.PackSize"/>.</value>
    [Range(2, 1_000_000)]
    public int BatchSize { get; set; } = GanDefaults.BatchSize;

    /// <summary>Gets or sets how many discriminator updates precede each generator update.</summary>
    /// <value>The default is 1; the WGAN paper (arXiv:1701.07875) uses 5.</value>
    /// <remarks>Each update draws its own batch, so training time grows with it.</remarks>
    [Range(1, 100)]
    public int NumberOfDiscriminatorSteps { get; set; } = 1;

    /// <summary>Gets or sets the Adam step size of the generator.</summary>
    /// <value>The default is 0.001; CTGAN uses 0.0002.</value>
    [Range(1e-8, 1.0)]
    public double GeneratorLearningRate { get; set; } = GanDefaults.LearningRate;

    /// <summary>Gets or sets the Adam step size of the discriminator.</summary>
    /// <value>The default is 0.001; CTGAN uses 0.0002.</value>
    [Range(1e-8, 1.0)]
    public double DiscriminatorLearningRate { get; set; } = GanDefaults.LearningRate;

    /// <summary>Gets or sets the weight of the gradient penalty.</summary>
    /// <value>The default is 10, as in WGAN-GP (arXiv:1704.00028).</value>
    [Range(0.0, 1e6)]
    public double GradientPenaltyWeight { get; set; } = GanDefaults.GradientPenaltyWeight;

    internal TrainingOptions Copy() => (TrainingOptions)MemberwiseClone();
}
