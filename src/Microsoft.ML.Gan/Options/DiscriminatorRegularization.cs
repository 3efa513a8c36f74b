namespace Microsoft.ML.Gan;

/// <summary>What keeps the discriminator's slope in bounds.</summary>
public enum DiscriminatorRegularization
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The slope is pulled towards one on lines between real and fake rows (Gulrajani et al. 2017, arXiv:1704.00028).</summary>
    GradientPenalty,

    /// <summary>Every weight is kept within a bound (Arjovsky et al. 2017, arXiv:1701.07875), which leaves most of them at it.</summary>
    WeightClipping,

    /// <summary>The slope is pulled towards zero on real rows (Mescheder et al. 2018, arXiv:1801.04406).</summary>
    R1,

    /// <summary>The slope is pulled towards one near real rows (Kodali et al. 2017, arXiv:1705.07215).</summary>
    Dragan,

    /// <summary>Every layer's largest singular value is one (Miyato et al. 2018, arXiv:1802.05957).</summary>
    SpectralNormalization,
}
