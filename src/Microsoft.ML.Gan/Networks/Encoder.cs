using System;
using Microsoft.ML.Gan.Internal.Arithmetic;
using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Networks;

/// <summary>The half of a variational autoencoder that a generator is not: rows to the normal distribution of their latent values.</summary>
/// <remarks>
/// Kingma and Welling 2013, arXiv:1312.6114, section 3 and appendix C.2; the condition beside the row as in Sohn et al. 2015. It also holds what
/// the likelihood of a decoded row has beside the decoder's outputs: a deviation per scalar (TVAE, arXiv:1907.00503, section 4.5).
/// </remarks>
internal sealed class Encoder : Module<Tensor, Tensor, (Tensor Mean, Tensor LogVariance)>
{
    // Those of the authors' program: where to start, and between which bounds.
    private const double FirstDeviation = 0.1;
    private const double LeastDeviation = 0.01;
    private const double MostDeviation = 1;

    [ComponentName(Name = "hidden")] private readonly ModuleList<DenseLayer> _hidden;
    [ComponentName(Name = "mean")] private readonly DenseLayer _mean;
    [ComponentName(Name = "log_variance")] private readonly DenseLayer _logVariance;
    [ComponentName(Name = "deviations")] private readonly Parameter _deviations;

    /// <summary>Makes an encoder.</summary>
    /// <param name="inputWidth">The width of a row with its condition.</param>
    /// <param name="latentDimension">The latent values of a row.</param>
    /// <param name="hiddenWidth">The units of each hidden layer.</param>
    /// <param name="hiddenLayers">The number of hidden layers.</param>
    /// <param name="scalarCount">The scalars of a row; may be 0.</param>
    public Encoder(long inputWidth, long latentDimension, long hiddenWidth, int hiddenLayers, long scalarCount)
        : base(nameof(Encoder))
    {
        _hidden = DenseLayer.Stack(inputWidth, hiddenWidth, hiddenLayers);
        _mean = new DenseLayer(hiddenWidth, latentDimension);
        _logVariance = new DenseLayer(hiddenWidth, latentDimension);
        using Scalar first = Held.Of(FirstDeviation);
        _deviations = nn.Parameter(full([scalarCount], first));
        _deviations.DetachFromDisposeScope();
        RegisterComponents();
    }

    /// <summary>Gets the hidden layers, first to last.</summary>
    public ModuleList<DenseLayer> Hidden => _hidden;

    /// <summary>Gets the layer that makes the means.</summary>
    public DenseLayer Mean => _mean;

    /// <summary>Gets the layer that makes the logarithms of the variances.</summary>
    public DenseLayer LogVariance => _logVariance;

    /// <summary>Gets the deviation of each scalar of a decoded row, shape (scalarCount).</summary>
    public Parameter Deviations => _deviations;

    /// <summary>Counts the numbers of such an encoder, the deviations included, without making it.</summary>
    public static long CountWeights(long inputWidth, long latentDimension, long hiddenWidth, int hiddenLayers, long scalarCount) =>
        ((inputWidth + 1) * hiddenWidth) + ((hiddenLayers - 1) * (hiddenWidth + 1) * hiddenWidth) + (2 * (hiddenWidth + 1) * latentDimension) + scalarCount;

    /// <summary>Whether deviations are such as training leaves them, to rounding.</summary>
    public static bool AreDeviations(float[] deviations) => Array.TrueForAll(deviations, d => d is >= 0.0099f and <= 1.0001f);

    /// <summary>Gets mean and log variance of the latent values.</summary>
    /// <param name="rows">Encoded rows, shape (N, width).</param>
    /// <param name="condition">Their conditions, shape (N, conditionWidth).</param>
    /// <returns>Each of shape (N, latentDimension).</returns>
    public override (Tensor Mean, Tensor LogVariance) forward(Tensor rows, Tensor condition)
    {
        Tensor hidden = cat([rows, condition], 1);
        foreach (DenseLayer layer in _hidden)
        {
            hidden = layer.forward(hidden).LeakyRelu(Discriminator.Slope);
        }

        return (_mean.forward(hidden), _logVariance.forward(hidden));
    }

    /// <summary>Brings the deviations back between their bounds, after an update.</summary>
    public void ClampDeviations()
    {
        using IDisposable _ = no_grad();
        _deviations.Clamp(LeastDeviation, MostDeviation);
    }

    /// <summary>Copies the deviations.</summary>
    public float[] CopyDeviations()
    {
        using DisposeScope scope = NewDisposeScope();
        return _deviations.detach().cpu().data<float>().ToArray();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hidden.Dispose();
            _mean.Dispose();
            _logVariance.Dispose();
        }

        base.Dispose(disposing);
    }
}
