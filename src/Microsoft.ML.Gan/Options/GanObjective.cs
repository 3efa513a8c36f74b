namespace Microsoft.ML.Gan;

/// <summary>The pair of losses that discriminator and generator play for.</summary>
public enum GanObjective
{
    /// <summary>The earth mover's distance (Arjovsky et al. 2017, arXiv:1701.07875). It needs a discriminator of bounded slope.</summary>
    Wasserstein,

    /// <summary>The value function of the first paper (Goodfellow et al. 2014, arXiv:1406.2661, eq. 1), which saturates where the
    /// discriminator wins; for study rather than for use.</summary>
    Minimax,

    /// <summary>The same discriminator with a generator whose gradient does not vanish (arXiv:1406.2661, section 3).</summary>
    NonSaturating,

    /// <summary>Least squares (Mao et al. 2016, arXiv:1611.04076).</summary>
    LeastSquares,

    /// <summary>The hinge loss (Lim and Ye 2017, arXiv:1705.02894).</summary>
    Hinge,

    /// <summary>Relativistic average (Jolicoeur-Martineau 2018, arXiv:1807.00734).</summary>
    Relativistic,
}
