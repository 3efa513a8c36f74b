using System.ComponentModel.DataAnnotations;

namespace Microsoft.ML.Gan;

/// <summary>How long and how fast the two networks are trained.</summary>
public sealed class TrainingOptions
{
    /// <summary>Gets or sets the number of generator updates.</summary>
    /// <value>The default, <see langword="null"/>, takes 40 times the square root of the number of rows, but at least 1,000 and
    /// at most 10,000 steps; fewer where the quality of the rows no longer grows, see <see cref="StopEarly"/>.</value>
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
    /// <value>The default is 0.002; CTGAN uses 0.0002.</value>
    [Range(1e-8, 1.0)]
    public double GeneratorLearningRate { get; set; } = GanDefaults.LearningRate;

    /// <summary>Gets or sets the Adam step size of the discriminator.</summary>
    /// <value>The default is 0.002; CTGAN uses 0.0002.</value>
    [Range(1e-8, 1.0)]
    public double DiscriminatorLearningRate { get; set; } = GanDefaults.LearningRate;

    /// <summary>Gets or sets the losses that discriminator and generator play for.</summary>
    /// <value>The default is <see cref="GanObjective.Wasserstein"/>; each member names its paper.</value>
    /// <remarks>Any objective goes with any <see cref="Regularization"/>; Wasserstein needs one. All but the default pair are differentiated
    /// by libtorch, which takes longer.</remarks>
    public GanObjective Objective { get; set; } = GanDefaults.Objective;

    /// <summary>Gets or sets what keeps the discriminator's slope in bounds.</summary>
    /// <value>The default is <see cref="DiscriminatorRegularization.GradientPenalty"/>; each member names its paper.</value>
    /// <remarks>See <see cref="GradientPenaltyWeight"/> for the penalties and <see cref="WeightClipBound"/> for clipping.</remarks>
    public DiscriminatorRegularization Regularization { get; set; } = GanDefaults.Regularization;

    /// <summary>Gets or sets the weight of the penalty on the discriminator's slope: gradient penalty, R1 or DRAGAN.</summary>
    /// <value>The default is 10, as in WGAN-GP (arXiv:1704.00028); it is the λ of DRAGAN and the γ of R1.</value>
    /// <remarks>A <see cref="Regularization"/> without a penalty does not look at it.</remarks>
    [Range(0.0, 1e6)]
    public double GradientPenaltyWeight { get; set; } = GanDefaults.GradientPenaltyWeight;

    /// <summary>Gets or sets the largest size of a discriminator's weight under <see cref="DiscriminatorRegularization.WeightClipping"/>.</summary>
    /// <value>The default is 0.01, as in the WGAN paper (arXiv:1701.07875).</value>
    /// <remarks>A small bound makes a discriminator of small slope, whose gradients shrink with every layer.</remarks>
    [Range(1e-6, 10.0)]
    public double WeightClipBound { get; set; } = GanDefaults.WeightClipBound;

    /// <summary>Gets or sets the deviation of normal noise on all rows that the discriminator is shown, real and fake.</summary>
    /// <value>The default is 0, none; in arXiv:1610.04490 noise makes real and fake rows overlap.</value>
    /// <remarks>In encoded units, where numbers lie between -1 and 1 and categories are 0 or 1. Sampled rows have no noise.</remarks>
    [Range(0.0, 10.0)]
    public double InstanceNoiseDeviation { get; set; }

    /// <summary>Gets or sets the share taken off the discriminator's target for real rows (one-sided label smoothing).</summary>
    /// <value>The default is 0, none; arXiv:1606.03498 uses 0.1.</value>
    /// <remarks>It needs an objective with targets: Minimax, NonSaturating or Relativistic.</remarks>
    [Range(0.0, 0.5)]
    public double LabelSmoothing { get; set; }

    /// <summary>Gets or sets the share of the run, at its end, in which the step sizes fall to almost nothing.</summary>
    /// <value>The default is 0.5; 0 keeps them constant, as CTGAN does.</value>
    [Range(0.0, 1.0)]
    public double LearningRateDecay { get; set; } = GanDefaults.LearningRateDecay;

    /// <summary>Gets or sets the weight decay of the generator's Adam, added to the gradient.</summary>
    /// <value>The default is 0; CTGAN uses 1e-6.</value>
    [Range(0.0, 1.0)]
    public double GeneratorWeightDecay { get; set; }

    /// <summary>Gets or sets how slowly the sampled generator follows the trained one: the decay of a running mean of its weights.</summary>
    /// <value>The default is 0.998 (arXiv:1806.04498); 0 samples from the last weights, as CTGAN does.</value>
    [Range(0.0, 0.99999)]
    public double GeneratorAveraging { get; set; } = GanDefaults.GeneratorAveraging;

    /// <summary>Gets or sets the weight of the classifier loss: a classifier of the label, trained on the real rows, must find in a fake
    /// row the label it was made for.</summary>
    /// <value>The default is 0, off; CTAB-GAN+ (arXiv:2204.00401) uses 1. It needs a label.</value>
    /// <remarks>The classifier has the discriminator's sizes and learning rate. With this loss the updates are differentiated by libtorch,
    /// which takes longer than the updates without it.</remarks>
    [Range(0.0, 1e3)]
    public double ClassifierLossWeight { get; set; }

    /// <summary>Gets or sets the weight of the information loss: means and deviations of the discriminator's last hidden layer must agree
    /// between real and fake rows.</summary>
    /// <value>The default is 0, off; CTAB-GAN+ (arXiv:2204.00401) uses 1.</value>
    /// <remarks>With this loss the updates are differentiated by libtorch, which takes longer than the updates without it.</remarks>
    [Range(0.0, 1e3)]
    public double InformationLossWeight { get; set; }

    /// <summary>Gets or sets the share of the rows that is held out of the training to watch for overfitting.</summary>
    /// <value>The default is 0.1, of at most 5,000 rows; a table of fewer than 1,000 rows is learned whole. 0 holds nothing out.</value>
    [Range(0.0, 0.5)]
    public double HoldoutShare { get; set; } = GanDefaults.HoldoutShare;

    /// <summary>Gets or sets whether the training may end before its budget, once the quality of the rows no longer grows.</summary>
    /// <value>The default is <see langword="true"/>. The best weights are kept in any case.</value>
    public bool StopEarly { get; set; } = GanDefaults.StopEarly;

    internal TrainingOptions Copy() => (TrainingOptions)MemberwiseClone();
}
