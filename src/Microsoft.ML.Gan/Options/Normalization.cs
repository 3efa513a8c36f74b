namespace Microsoft.ML.Gan;

/// <summary>What holds the units of a hidden layer at mean zero and deviation one, before their activation.</summary>
public enum Normalization
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Each unit over the batch (Ioffe and Szegedy 2015, arXiv:1502.03167), as in DCGAN: what comes out depends on the whole batch.</summary>
    Batch,

    /// <summary>All units of each sample (Ba et al. 2016, arXiv:1607.06450), which leaves samples independent of each other.</summary>
    Layer,
}
