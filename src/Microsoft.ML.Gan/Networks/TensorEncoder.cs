using TorchSharp;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Networks;

/// <summary>Samples to the normal distribution of their latent values: a discriminator's trunk with two heads.</summary>
/// <remarks>Kingma and Welling 2013, arXiv:1312.6114, section 3 and appendix C.2; the condition beside the sample as in Sohn et al. 2015.</remarks>
internal sealed class TensorEncoder : Module<Tensor, (Tensor Mean, Tensor LogVariance)>
{
    [ComponentName(Name = "trunk")] private readonly Module<Tensor, Tensor> _trunk;
    [ComponentName(Name = "mean")] private readonly DenseLayer _mean;
    [ComponentName(Name = "log_variance")] private readonly DenseLayer _logVariance;
    private readonly bool _takesPlanes;

    /// <summary>Makes an encoder of a trunk.</summary>
    /// <param name="trunk">Samples to features; from now on this object's.</param>
    /// <param name="featureWidth">The number of features.</param>
    /// <param name="latentDimension">The latent values of a sample.</param>
    /// <param name="takesPlanes">Whether the trunk takes conditions of images as constant planes; otherwise all it takes is flat.</param>
    public TensorEncoder(Module<Tensor, Tensor> trunk, long featureWidth, long latentDimension, bool takesPlanes)
        : base(nameof(TensorEncoder))
    {
        (_trunk, _takesPlanes) = (trunk, takesPlanes);
        _mean = new DenseLayer(featureWidth, latentDimension);
        _logVariance = new DenseLayer(featureWidth, latentDimension);
        RegisterComponents();
    }

    /// <summary>Gets mean and log variance of the latent values.</summary>
    /// <param name="samples">Shape (N, width) or (N, channels, height, width).</param>
    /// <param name="classes">A one-hot class each, shape (N, classes); <see langword="null"/> for none.</param>
    /// <returns>Each of shape (N, latentDimension).</returns>
    public (Tensor Mean, Tensor LogVariance) Encode(Tensor samples, Tensor? classes) => forward(TensorConditions.Join(samples, classes, _takesPlanes));

    /// <inheritdoc/>
    public override (Tensor Mean, Tensor LogVariance) forward(Tensor input)
    {
        Tensor features = _trunk.forward(input);
        return (_mean.forward(features), _logVariance.forward(features));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _trunk.Dispose();
            _mean.Dispose();
            _logVariance.Dispose();
        }

        base.Dispose(disposing);
    }
}
