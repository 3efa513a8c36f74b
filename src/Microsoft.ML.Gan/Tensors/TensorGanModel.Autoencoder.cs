using System.Collections.Generic;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Tensors;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <content>What an autoencoder tells of samples.</content>
public sealed partial class TensorGanModel
{
    /// <summary>Tells where samples lie among the latent values of an autoencoder: those that are alike lie near each other.</summary>
    /// <param name="samples">Shape (N, ...).</param>
    /// <param name="labels">A class per sample; needed where the model has classes. What they say is not in the embedding.</param>
    /// <returns>The means of the latent values, shape (N, <see cref="LatentDimension"/>); values that stay near 0 for every sample were not needed. The caller owns it.</returns>
    /// <exception cref="System.ArgumentException">A shape or a class does not fit.</exception>
    /// <exception cref="System.InvalidOperationException">The model was not fitted with <see cref="GenerativeMethod.VariationalAutoencoder"/>.</exception>
    /// <exception cref="System.ObjectDisposedException">The model was disposed.</exception>
    public Tensor Embed(Tensor samples, IReadOnlyList<int>? labels = null) => Encoded(samples, labels, isScore: false);

    /// <summary>Tells how unusual samples are, by an autoencoder: the negative evidence lower bound, a bound of −log p.</summary>
    /// <param name="samples">Shape (N, ...).</param>
    /// <param name="labels">A class per sample; needed where the model has classes, and a sample is unusual for its class.</param>
    /// <returns>Shape (N), in nats, higher for more unusual samples, below 0 where numbers are foretold closely. The density is that of the numbers the networks
    /// see (<see cref="TensorGanOptions.Standardize"/>). A score depends on the sample alone. The caller owns it.</returns>
    /// <exception cref="System.ArgumentException">A shape or a class does not fit.</exception>
    /// <exception cref="System.InvalidOperationException">The model was not fitted with <see cref="GenerativeMethod.VariationalAutoencoder"/>.</exception>
    /// <exception cref="System.ObjectDisposedException">The model was disposed.</exception>
    /// <remarks>Kingma and Welling 2013, arXiv:1312.6114, with eight latent values per sample; An and Cho 2015 find anomalies by it.</remarks>
    public Tensor AnomalyScores(Tensor samples, IReadOnlyList<int>? labels = null) => Encoded(samples, labels, isScore: true);

    private Tensor Encoded(Tensor samples, IReadOnlyList<int>? labels, bool isScore)
    {
        TensorAutoencoder autoencoder = Alive(_trained).Autoencoder ?? throw Errors.NoEncoder();
        CheckSamples(samples);
        TensorGenerator.CheckLabels(labels, samples.shape[0], _layout.Classes);
        using System.IDisposable _ = no_grad();
        using DisposeScope scope = NewDisposeScope();
        Tensor own = samples.detach().cpu();
        Tensor seen = _scale?.Apply(own) ?? own;
        Tensor? classes = labels is null ? null : OneHot.Of(labels, _layout.Classes);
        var parts = new List<Tensor>();
        for (long done = 0; done < seen.shape[0]; done += ChunkSize)
        {
            long size = System.Math.Min(ChunkSize, seen.shape[0] - done);
            Tensor chunk = seen.narrow(0, done, size);
            Tensor? ofChunk = classes?.narrow(0, done, size);
            parts.Add(isScore ? autoencoder.Score(chunk, ofChunk) : autoencoder.Embed(chunk, ofChunk));
        }

        System.GC.KeepAlive(samples); // a caller who is done with them, and with this model, holds neither while libtorch reads them
        System.GC.KeepAlive(this);
        return cat(parts, 0).MoveToOuterDisposeScope();
    }
}
