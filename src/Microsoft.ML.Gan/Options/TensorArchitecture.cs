namespace Microsoft.ML.Gan;

/// <summary>How the networks of a GAN on tensors are built.</summary>
public enum TensorArchitecture
{
    /// <summary>Affine layers and rectifiers (Goodfellow et al. 2014, arXiv:1406.2661), for vectors and images.</summary>
    Perceptron,

    /// <summary>Blocks that add to what they are given (He et al. 2016, arXiv:1603.05027), for vectors and images.</summary>
    Residual,

    /// <summary>Strided convolutions (Radford et al. 2016, arXiv:1511.06434), for images.</summary>
    Dcgan,
}
