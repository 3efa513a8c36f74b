namespace Microsoft.ML.Gan;

/// <summary>How rows are drawn from the trained generator.</summary>
public sealed class SamplingOptions
{
    /// <summary>Gets or sets whether synthetic columns follow the training table's distributions, given the label.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    /// <remarks>Numbers are moved to the training quantiles by a monotone map, and the odds of the categories are shifted until their
    /// frequencies agree, so that what columns have to do with each other is kept. The corrections are fitted once, after the training.</remarks>
    public bool MatchMarginals { get; set; } = GanDefaults.MatchMarginals;

    internal SamplingOptions Copy() => (SamplingOptions)MemberwiseClone();
}
