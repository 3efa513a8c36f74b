namespace Microsoft.ML.Gan;

/// <summary>What can be done about rare classes.</summary>
public enum AugmentationKind
{
    /// <summary>Nothing: the rows as they are.</summary>
    None,

    /// <summary>Every class counts as much as any other, by the weights of <see cref="ClassWeightsEstimator"/>.</summary>
    ClassWeights,

    /// <summary>Rows repeated at random: <see cref="RandomOversampleEstimator"/>.</summary>
    RandomOversampling,

    /// <summary>Rows between near rows: <see cref="SmoteNcEstimator"/>.</summary>
    SmoteNc,

    /// <summary>Rows of a GAN, or of a variational autoencoder: <see cref="GanAugmentEstimator"/>.</summary>
    Gan,
}
