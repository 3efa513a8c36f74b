namespace Microsoft.ML.Gan;

/// <summary>How the noise that samples are made from is distributed.</summary>
public enum LatentDistribution
{
    /// <summary>Each number is standard normal.</summary>
    Normal,

    /// <summary>Each number is uniform between -1 and 1, as in DCGAN.</summary>
    Uniform,
}
