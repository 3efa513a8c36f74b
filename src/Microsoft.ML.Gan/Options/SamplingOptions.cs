using System.ComponentModel.DataAnnotations;

namespace Microsoft.ML.Gan;

/// <summary>How rows are drawn from the trained generator.</summary>
public sealed class SamplingOptions
{
    /// <summary>Gets or sets whether synthetic columns follow the training table's distributions, given the label.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    /// <remarks>Numbers are moved to the training quantiles by a monotone map, and the odds of the categories are shifted until their
    /// frequencies agree, so that what columns have to do with each other is kept. The corrections are fitted once, after the training.</remarks>
    public bool MatchMarginals { get; set; } = GanDefaults.MatchMarginals;

    /// <summary>Gets or sets when generated rows are thinned out by the density ratio of real to generated rows.</summary>
    /// <value>The default is <see cref="ResamplingMode.Automatic"/>.</value>
    /// <remarks>After the training, a network learns to tell real from generated rows and is calibrated on held-out rows; a row is kept
    /// with a chance in proportion to the ratio (discriminator rejection sampling, arXiv:1810.06758). It needs held-out rows: <see cref="TrainingOptions.HoldoutShare"/>.</remarks>
    public ResamplingMode Resampling { get; set; }

    /// <summary>Gets or sets how many rows are generated at most, on average, per row that the resampling keeps.</summary>
    /// <value>The default is 1.5: sampling takes half as long again.</value>
    /// <remarks>More let larger ratios count: where generated rows are easily told apart, 3 bring them closer to real ones.</remarks>
    [Range(1.0, 100.0)]
    public double MaximumDrawsPerRow { get; set; } = GanDefaults.MaximumDrawsPerRow;

    internal SamplingOptions Copy() => (SamplingOptions)MemberwiseClone();
}
