using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Tensors;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>A GAN, or a variational autoencoder, that has learned a tensor of vectors or images, from <see cref="GanOperations.FitTensors"/>.</summary>
/// <remarks>
/// It lies on the CPU. Several threads may use it at the same time, as long as none of them changes its modules. Samples are in the units of those learned.
/// </remarks>
public sealed partial class TensorGanModel : IDisposable
{
    // Samples made at a time: as many as keep the hidden maps of large images within some hundred megabytes.
    private const int MostPerChunk = 1000;
    private const int ValuesPerChunk = 400_000;

    private readonly TrainedTensors _trained;
    private readonly TensorLayout _layout;
    private readonly TensorScale? _scale;
    private readonly double[] _frequencies;
    private int _nextSeed;
    private int _disposed;

    internal TensorGanModel(TrainedTensors trained, TensorLayout layout, TensorScale? scale, double[] frequencies, int seed) =>
        (_trained, _layout, _scale, _frequencies, _nextSeed) = (trained, layout, scale, frequencies, seed);

    /// <summary>Gets the reports of the training, in order.</summary>
    public IReadOnlyList<GanProgress> History => _trained.History;

    /// <summary>Gets the numbers of noise per sample.</summary>
    public int LatentDimension => _layout.Latent;

    /// <summary>Gets the width of the codes: one value per category and one per continuous code; 0 without codes.</summary>
    public int CodeWidth => _layout.CodeWidth;

    /// <summary>Gets the classes of the labels; 0 without labels.</summary>
    public int NumberOfClasses => _layout.Classes;

    /// <summary>Gets the samples the discriminator judges together.</summary>
    public int PackSize => _layout.PackSize;

    /// <summary>Gets the shape of one sample: (width) or (channels, height, width).</summary>
    public IReadOnlyList<long> SampleShape => _layout.SampleShape;

    /// <summary>Gets the generator, the decoder of an autoencoder, in evaluation mode; the model's to dispose.</summary>
    /// <remarks>Noise, codes and a one-hot class, side by side, to samples as the networks see them: vectors are standardized, see <see cref="TensorGanOptions.Standardize"/>.</remarks>
    public nn.Module<Tensor, Tensor> Generator => Alive(_trained).Generator;

    /// <summary>Gets the discriminator, in evaluation mode; the model's to dispose.</summary>
    /// <remarks>Packs with their classes, as the networks see them, to unbounded scores, (packs, 1); see <see cref="GanNetworkShape.PackShape"/>.</remarks>
    /// <exception cref="InvalidOperationException">The model is an autoencoder.</exception>
    public nn.Module<Tensor, Tensor> Discriminator => Judges;

    /// <summary>Draws samples.</summary>
    /// <param name="count">How many; at least 1.</param>
    /// <param name="label">The class of all of them; without one, classes keep the frequencies of the samples learned.</param>
    /// <param name="seed">The same seed gives the same samples; without one, every call gives new ones.</param>
    /// <returns>Shape (count, ...). The caller owns it.</returns>
    /// <exception cref="ArgumentException">The model has no such class.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public Tensor Sample(int count, int? label = null, int? seed = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        if (label is { } asked && (asked < 0 || asked >= _layout.Classes))
        {
            throw Errors.UnknownClass(asked, _layout.Classes);
        }

        int from = seed ?? Interlocked.Increment(ref _nextSeed);
        return Sample(count, DrawLabels(count, label, from), from);
    }

    /// <summary>Makes a sample of each row of noise.</summary>
    /// <param name="noise">Shape (N, <see cref="LatentDimension"/>), standard normal or as <see cref="TensorNetworkOptions.LatentDistribution"/> says.</param>
    /// <param name="labels">A class per sample; needed where the model has classes.</param>
    /// <param name="codes">Shape (N, <see cref="CodeWidth"/>): one-hot categories, then numbers from -1 to 1; needed where the model has codes.</param>
    /// <returns>Shape (N, ...). The caller owns it.</returns>
    /// <exception cref="ArgumentException">A shape or a class does not fit.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public Tensor Generate(Tensor noise, IReadOnlyList<int>? labels = null, Tensor? codes = null)
    {
        ArgumentNullException.ThrowIfNull(noise);
        return Decoder.Generate(noise, labels, codes);
    }

    /// <summary>Scores samples; higher is more real.</summary>
    /// <param name="samples">Shape (N, ...), N a multiple of <see cref="PackSize"/>; each pack is judged as one.</param>
    /// <param name="labels">A class per sample; needed where the discriminator was given them.</param>
    /// <returns>Unbounded scores, shape (N / PackSize, 1); of objectives with a probability its logit. The caller owns it.</returns>
    /// <exception cref="ArgumentException">A shape or a class does not fit.</exception>
    /// <exception cref="InvalidOperationException">The model is an autoencoder.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    /// <remarks>A discriminator that compares packs (batch normalization does not, once trained; minibatch discrimination does) judges those of one call together.</remarks>
    public Tensor Judge(Tensor samples, IReadOnlyList<int>? labels = null)
    {
        _ = Judges; // an autoencoder is refused whatever it is given
        CheckSamples(samples);
        TensorGenerator.CheckLabels(labels, samples.shape[0], _layout.GivenClasses);
        return Told(samples, labels, judged => judged.Score);
    }

    /// <summary>Tells classes from samples, by the auxiliary classifier.</summary>
    /// <param name="samples">Shape (N, ...), N a multiple of <see cref="PackSize"/>.</param>
    /// <returns>Probabilities, shape (N, <see cref="NumberOfClasses"/>). The caller owns it.</returns>
    /// <exception cref="ArgumentException">The shape does not fit.</exception>
    /// <exception cref="InvalidOperationException">There is no classifier: <see cref="ClassConditioning.AuxiliaryClassifier"/>.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public Tensor Classify(Tensor samples)
    {
        if (_layout.ToldClasses == 0)
        {
            throw Errors.NoAuxiliaryClassifier();
        }

        CheckSamples(samples);
        return Told(samples, null, judged => judged.Classes!.softmax(1));
    }

    /// <summary>Tells codes from samples.</summary>
    /// <param name="samples">Shape (N, ...), N a multiple of <see cref="PackSize"/>.</param>
    /// <param name="labels">A class per sample; needed where the discriminator was given them.</param>
    /// <returns>Shape (N, <see cref="CodeWidth"/>): the probabilities of each categorical code's categories, then the mean of each continuous code. The caller owns it.</returns>
    /// <exception cref="ArgumentException">A shape or a class does not fit.</exception>
    /// <exception cref="InvalidOperationException">There are no codes: <see cref="TensorGanOptions.Codes"/>.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public Tensor Codes(Tensor samples, IReadOnlyList<int>? labels = null)
    {
        if (_layout.CodeWidth == 0)
        {
            throw Errors.NoCodes();
        }

        CheckSamples(samples);
        TensorGenerator.CheckLabels(labels, samples.shape[0], _layout.GivenClasses);
        return Told(samples, labels, judged => Probabilities(judged.Codes!));
    }

    /// <summary>Draws the classes of samples, in the frequencies of those learned.</summary>
    /// <returns>One per sample; <see langword="null"/> without classes.</returns>
    internal int[]? DrawLabels(int count, int? label, int seed)
    {
        if (_layout.Classes == 0)
        {
            return null;
        }

        var classes = new RandomSource(seed, "sampling classes");
        int[] labels = new int[count];
        for (int i = 0; i < count; i++)
        {
            labels[i] = label ?? classes.NextIndex(_frequencies);
        }

        return labels;
    }

    /// <summary>Draws samples of given classes.</summary>
    internal Tensor Sample(int count, int[]? labels, int seed)
    {
        TensorGenerator generator = Decoder;
        using DisposeScope scope = NewDisposeScope();
        using var inputs = new InputSource(_layout, seed, "sampling");
        var chunks = new List<Tensor>();
        for (int done = 0; done < count; done += ChunkSize)
        {
            int size = Math.Min(ChunkSize, count - done);
            chunks.Add(generator.Generate(inputs.Noise(size), labels?[done..(done + size)], inputs.Codes(size)));
        }

        return cat(chunks, 0).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            _trained.Dispose();
            _scale?.Dispose();
        }
    }

    private TensorGenerator Decoder => new(Alive(_trained).Generator, _layout, _scale);

    private TensorDiscriminator Judges => Alive(_trained).Discriminator ?? throw Errors.NoDiscriminatorOfTensors();

    private int ChunkSize => (int)Math.Clamp(ValuesPerChunk / _layout.SampleWidth, 1, MostPerChunk);

    private Tensor Told(Tensor samples, IReadOnlyList<int>? labels, Func<Judgment, Tensor> what)
    {
        TensorDiscriminator discriminator = Judges;
        using IDisposable _ = no_grad();
        using DisposeScope scope = NewDisposeScope();
        Tensor seen = samples.cpu().contiguous();
        Tensor packs = discriminator.Pack(_scale?.Apply(seen) ?? seen);
        Tensor? classes = labels is null ? null : OneHot.Of(labels, _layout.Classes);
        Tensor told = what(discriminator.Judge(discriminator.Join(packs, classes))).MoveToOuterDisposeScope();
        GC.KeepAlive(samples); // a caller who is done with them, and with this model, holds neither while libtorch reads them
        GC.KeepAlive(this);
        return told;
    }

    private Tensor Probabilities(Tensor told)
    {
        var parts = new List<Tensor>();
        long offset = 0;
        foreach (int categories in _layout.Categories)
        {
            parts.Add(told.narrow(1, offset, categories).softmax(1));
            offset += categories;
        }

        parts.Add(told.narrow(1, offset, _layout.ContinuousCodes));
        return cat(parts, 1);
    }

    private void CheckSamples(Tensor samples)
    {
        ArgumentNullException.ThrowIfNull(samples);
        long count = samples.ndim == 0 ? 0 : samples.shape[0];
        TensorGenerator.Check(samples, "samples", [count, .. _layout.SampleShape]);
        if (count == 0 || count % PackSize != 0)
        {
            throw Errors.NotWholePacks(count, PackSize);
        }
    }

    private T Alive<T>(T value)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        return value;
    }
}
