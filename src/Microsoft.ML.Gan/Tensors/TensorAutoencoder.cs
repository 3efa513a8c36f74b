using System;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Internal.Arithmetic;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Networks.Objectives;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tensors;

/// <summary>A trained autoencoder: where a sample lies among the latent values, and how unusual it is.</summary>
/// <remarks>A sample's answers depend on the sample alone: the latent values by which the bound is estimated lie around their mean in the same few directions
/// for every one, each with its opposite.</remarks>
internal sealed class TensorAutoencoder : IDisposable
{
    private const int PairsOfDraws = 4;

    private readonly nn.Module<Tensor, Tensor> _decoder;
    private readonly TensorEncoder _encoder;
    private readonly Tensor _deviation;
    private readonly Tensor _directions;

    /// <summary>Makes one.</summary>
    /// <param name="decoder">The decoder, on the CPU, in evaluation mode; not this object's.</param>
    /// <param name="encoder">The encoder, likewise; from now on this object's.</param>
    /// <param name="deviation">The deviation of a sample's numbers around what is decoded.</param>
    /// <param name="latentDimension">The latent values of a sample.</param>
    public TensorAutoencoder(nn.Module<Tensor, Tensor> decoder, TensorEncoder encoder, float deviation, int latentDimension)
    {
        (_decoder, _encoder) = (decoder, encoder);
        using var generator = new torch.Generator(RandomSource.DeriveSeed(0, "latent directions"));
        _directions = randn([PairsOfDraws, latentDimension], generator: generator).DetachFromDisposeScope();
        _deviation = tensor(deviation).DetachFromDisposeScope();
    }

    /// <summary>Gets the means of the latent values, shape (N, latent).</summary>
    /// <param name="samples">Samples as the networks see them, on the CPU.</param>
    /// <param name="classes">A one-hot class each; <see langword="null"/> for none.</param>
    public Tensor Embed(Tensor samples, Tensor? classes) => _encoder.Encode(samples, classes).Mean;

    /// <summary>Gets the negative evidence lower bound of each sample, shape (N), in nats.</summary>
    /// <param name="samples">Samples as the networks see them, on the CPU.</param>
    /// <param name="classes">A one-hot class each; <see langword="null"/> for none.</param>
    public Tensor Score(Tensor samples, Tensor? classes)
    {
        (Tensor mean, Tensor logVariance) = _encoder.Encode(samples, classes);
        Tensor cost = LatentDivergence.Compute(mean, logVariance);
        for (int pair = 0; pair < PairsOfDraws; pair++)
        {
            Tensor direction = _directions.narrow(0, pair, 1); // (1, latent), the same for every sample
            foreach (Tensor away in new[] { direction, -direction })
            {
                Tensor decoded = _decoder.forward(InputSource.Join(EvidenceLowerBound.Draw(mean, logVariance, away), null, classes));
                cost = cost.Plus(SampleLikelihood.Compute(decoded, samples, _deviation).Over(2 * PairsOfDraws));
            }
        }

        return cost;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _encoder.Dispose();
        _deviation.Dispose();
        _directions.Dispose();
    }
}
