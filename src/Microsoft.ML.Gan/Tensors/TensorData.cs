using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Internal;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tensors;

/// <summary>The samples of a fit, checked, as the networks see them.</summary>
internal sealed class TensorData : IDisposable
{
    private const int FewestSamples = 2;
    private const int MostClasses = 10_000;

    private TensorData(Tensor samples, TensorScale? scale, int[]? labels, int classes) =>
        (Samples, Scale, Labels, Classes) = (samples, scale, labels, classes);

    /// <summary>Gets the samples, shape (N, ...), on the CPU.</summary>
    public Tensor Samples { get; }

    /// <summary>Gets how they were scaled; <see langword="null"/> where they were not. The reader's to dispose.</summary>
    public TensorScale? Scale { get; }

    /// <summary>Gets the class of each; <see langword="null"/> without labels.</summary>
    public int[]? Labels { get; }

    /// <summary>Gets the number of classes; 0 without labels.</summary>
    public int Classes { get; }

    /// <summary>Gets the number of samples.</summary>
    public int Count => (int)Samples.shape[0];

    /// <summary>Gets whether a shape is that of images and not of vectors.</summary>
    /// <exception cref="ArgumentException">It is neither.</exception>
    public static bool AreImages(Tensor samples)
    {
        long[] shape = samples.shape;
        return shape.Length switch
        {
            2 when shape[1] > 0 => false,
            4 when shape.Skip(1).All(side => side > 0) => true,
            _ => throw Errors.SampleShape(shape),
        };
    }

    /// <summary>Reads samples and labels.</summary>
    /// <param name="samples">Shape (N, width) or (N, channels, height, width); not changed.</param>
    /// <param name="labels">A class per sample, from 0; or none.</param>
    /// <param name="standardize">Whether vectors are brought to mean zero and deviation one.</param>
    /// <exception cref="ArgumentException">A value or a label does not fit.</exception>
    public static TensorData Read(Tensor samples, IReadOnlyList<int>? labels, bool standardize)
    {
        bool areImages = AreImages(samples);
        if (samples.dtype != ScalarType.Float32)
        {
            throw Errors.SampleType(samples.dtype);
        }

        if (samples.shape[0] < FewestSamples)
        {
            throw Errors.TooFewSamples(samples.shape[0], FewestSamples);
        }

        int classes = labels is null ? 0 : CountClasses(labels, samples.shape[0]);
        using DisposeScope scope = NewDisposeScope();
        using IDisposable _ = no_grad();
        Tensor own = samples.detach().cpu().contiguous();
        GC.KeepAlive(samples); // a caller who is done with them does not hold them while libtorch reads them
        CheckValues(own.Values(), own.shape, areImages ? 1 : float.MaxValue);
        TensorScale? scale = standardize && !areImages ? new TensorScale(own) : null;
        Tensor seen = scale?.Apply(own) ?? own.clone(); // a copy: the caller's may change
        return new TensorData(seen.DetachFromDisposeScope(), scale, labels is null ? null : [.. labels], classes);
    }

    /// <inheritdoc/>
    public void Dispose() => Samples.Dispose();

    private static void CheckValues(ReadOnlySpan<float> values, long[] shape, float most)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (!(MathF.Abs(values[i]) <= most)) // not a number fails too
            {
                throw Errors.SampleValue(i / (values.Length / shape[0]), values[i], most == 1);
            }
        }
    }

    private static int CountClasses(IReadOnlyList<int> labels, long samples)
    {
        if (labels.Count != samples)
        {
            throw Errors.LabelCount(labels.Count, samples);
        }

        for (int i = 0; i < labels.Count; i++)
        {
            if (labels[i] is < 0 or >= MostClasses)
            {
                throw Errors.LabelRange(i, labels[i], MostClasses);
            }
        }

        int classes = labels.Max() + 1;
        var seen = new HashSet<int>(labels);
        for (int i = 0; i < classes; i++)
        {
            if (!seen.Contains(i))
            {
                throw Errors.EmptyClass(i, classes);
            }
        }

        return classes;
    }
}
