using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.ML.Gan.Networks;

namespace Microsoft.ML.Gan;

/// <summary>What any two networks that play against each other need: how long, how fast, and for what.</summary>
/// <remarks>
/// A default that depends on what is learned is named three times, for tables (<see cref="TrainingOptions"/>), vectors and images
/// (<see cref="TensorGanOptions"/>); what is not set takes that of the data when the fit begins. Until then a property shows its table default.
/// </remarks>
public class GameOptions
{
    private int? _batchSize;
    private double? _generatorLearningRate;
    private double? _discriminatorLearningRate;
    private double? _adamBeta2;
    private GanObjective? _objective;
    private DiscriminatorRegularization? _regularization;
    private double? _gradientPenaltyWeight;
    private double? _generatorAveraging;

    /// <summary>Gets or sets the number of generator updates.</summary>
    /// <value>The default, <see langword="null"/>, follows the square root of the number of rows: for tables 40 times, at least 1,000 and at
    /// most 10,000 (fewer where the quality of the rows no longer grows, see <see cref="TrainingOptions.StopEarly"/>); for vectors 80 times, from
    /// 2,000 to 20,000; for images 60 times, from 1,000 to 20,000.</value>
    [Range(1, 10_000_000)]
    public int? NumberOfSteps { get; set; }

    /// <summary>Gets or sets the number of passes over the rows, a convenience for those who think in epochs.</summary>
    /// <value>The default is <see langword="null"/>: the budget is <see cref="NumberOfSteps"/>. Setting both is refused.</value>
    [Range(1, 1_000_000)]
    public int? NumberOfEpochs { get; set; }

    /// <summary>Gets or sets the rows, or samples, per step.</summary>
    /// <value>The default is 500 for tables, as in CTGAN, 256 for vectors, 64 for images, as in DCGAN; must be a multiple of the pack size.</value>
    [Range(2, 1_000_000)]
    public int BatchSize
    {
        get => _batchSize ?? Defaults.BatchSize;
        set => _batchSize = value;
    }

    /// <summary>Gets or sets how many discriminator updates precede each generator update.</summary>
    /// <value>The default is 1; the WGAN paper (arXiv:1701.07875) uses 5.</value>
    /// <remarks>Each update draws its own batch, so training time grows with it.</remarks>
    [Range(1, 100)]
    public int NumberOfDiscriminatorSteps { get; set; } = 1;

    /// <summary>Gets or sets the Adam step size of the generator.</summary>
    /// <value>The default is 0.002 for tables (CTGAN uses 0.0002), 0.001 for vectors, 0.0002 for images, as in DCGAN.</value>
    [Range(1e-8, 1.0)]
    public double GeneratorLearningRate
    {
        get => _generatorLearningRate ?? Defaults.LearningRate;
        set => _generatorLearningRate = value;
    }

    /// <summary>Gets or sets the Adam step size of the discriminator.</summary>
    /// <value>The default is that of <see cref="GeneratorLearningRate"/>.</value>
    [Range(1e-8, 1.0)]
    public double DiscriminatorLearningRate
    {
        get => _discriminatorLearningRate ?? Defaults.LearningRate;
        set => _discriminatorLearningRate = value;
    }

    /// <summary>Gets or sets the decay of Adam's mean of the gradients, for both networks.</summary>
    /// <value>The default is 0.5, as in DCGAN (arXiv:1511.06434).</value>
    [Range(0.0, 0.9999)]
    public double AdamBeta1 { get; set; } = GanDefaults.Beta1;

    /// <summary>Gets or sets the decay of Adam's mean of the squared gradients, for both networks.</summary>
    /// <value>The default is 0.9 for tables, as in WGAN-GP (arXiv:1704.00028), and 0.999 for vectors and images, as in DCGAN.</value>
    [Range(0.0, 0.99999)]
    public double AdamBeta2
    {
        get => _adamBeta2 ?? Defaults.Beta2;
        set => _adamBeta2 = value;
    }

    /// <summary>Gets or sets the losses that discriminator and generator play for.</summary>
    /// <value>The default is <see cref="GanObjective.Wasserstein"/> for tables, <see cref="GanObjective.NonSaturating"/> for vectors and images; each member names its paper.</value>
    /// <remarks>Any objective goes with any <see cref="Regularization"/>; Wasserstein needs one. All but the default pair of tables are differentiated
    /// by libtorch, which takes longer.</remarks>
    public GanObjective Objective
    {
        get => _objective ?? Defaults.Objective;
        set => _objective = value;
    }

    /// <summary>Gets or sets losses of your own, in place of <see cref="Objective"/>, which must be left at its default.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    /// <remarks>It goes with any <see cref="Regularization"/>. A saved model does not hold it: the options of a loaded one have none.</remarks>
    [JsonIgnore]
    public IGanObjective? CustomObjective { get; set; }

    /// <summary>Gets or sets what keeps the discriminator's slope in bounds.</summary>
    /// <value>The default is <see cref="DiscriminatorRegularization.GradientPenalty"/> for tables, <see cref="DiscriminatorRegularization.R1"/> for vectors,
    /// <see cref="DiscriminatorRegularization.None"/> for images, as in DCGAN; each member names its paper.</value>
    /// <remarks>See <see cref="GradientPenaltyWeight"/> for the penalties and <see cref="WeightClipBound"/> for clipping.</remarks>
    public DiscriminatorRegularization Regularization
    {
        get => _regularization ?? Defaults.Regularization;
        set => _regularization = value;
    }

    /// <summary>Gets or sets the weight of the penalty on the discriminator's slope: gradient penalty, R1 or DRAGAN.</summary>
    /// <value>The default is 10, as in WGAN-GP (arXiv:1704.00028), and 0.1 for vectors; it is the λ of DRAGAN and the γ of R1.</value>
    /// <remarks>A <see cref="Regularization"/> without a penalty does not look at it.</remarks>
    [Range(0.0, 1e6)]
    public double GradientPenaltyWeight
    {
        get => _gradientPenaltyWeight ?? Defaults.GradientPenaltyWeight;
        set => _gradientPenaltyWeight = value;
    }

    /// <summary>Gets or sets the largest size of a discriminator's weight under <see cref="DiscriminatorRegularization.WeightClipping"/>.</summary>
    /// <value>The default is 0.01, as in the WGAN paper (arXiv:1701.07875).</value>
    /// <remarks>A small bound makes a discriminator of small slope, whose gradients shrink with every layer.</remarks>
    [Range(1e-6, 10.0)]
    public double WeightClipBound { get; set; } = GanDefaults.WeightClipBound;

    /// <summary>Gets or sets the deviation of normal noise on all that the discriminator is shown, real and fake.</summary>
    /// <value>The default is 0, none; in arXiv:1610.04490 noise makes real and fake rows overlap.</value>
    /// <remarks>In the units the networks see: encoded rows, where numbers lie between -1 and 1 and categories are 0 or 1; vectors of deviation 1;
    /// images between -1 and 1. What is sampled has no noise.</remarks>
    [Range(0.0, 10.0)]
    public double InstanceNoiseDeviation { get; set; }

    /// <summary>Gets or sets the share taken off the discriminator's target for real rows (one-sided label smoothing).</summary>
    /// <value>The default is 0, none; arXiv:1606.03498 uses 0.1.</value>
    /// <remarks>It needs an objective with targets: Minimax, NonSaturating or Relativistic.</remarks>
    [Range(0.0, 0.5)]
    public double LabelSmoothing { get; set; }

    /// <summary>Gets or sets the share of the run, at its end, in which the step sizes fall to almost nothing.</summary>
    /// <value>The default is 0.5; 0 keeps them constant, as CTGAN and DCGAN do.</value>
    [Range(0.0, 1.0)]
    public double LearningRateDecay { get; set; } = GanDefaults.LearningRateDecay;

    /// <summary>Gets or sets how slowly the sampled generator follows the trained one: the decay of a running mean of its weights.</summary>
    /// <value>The default is 0.998 (arXiv:1806.04498); 0 samples from the last weights, as CTGAN and DCGAN do.</value>
    [Range(0.0, 0.99999)]
    public double GeneratorAveraging
    {
        get => _generatorAveraging ?? Defaults.Averaging;
        set => _generatorAveraging = value;
    }

    /// <summary>Gets or sets what stands for options that were not set.</summary>
    internal GameDefaults Defaults { get; set; } = GameDefaults.Tables;

    /// <summary>Gets whether another objective than the default was named.</summary>
    internal bool HasOtherObjective => _objective is { } chosen && chosen != Defaults.Objective;

    internal GameOptions CopyGame() => (GameOptions)MemberwiseClone();
}
