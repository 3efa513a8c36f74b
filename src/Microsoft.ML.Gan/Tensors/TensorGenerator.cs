using System;
using System.Collections.Generic;
using Microsoft.ML.Gan.Internal;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tensors;

/// <summary>Makes samples with a generator as a user asks for them.</summary>
/// <param name="network">The generator, in evaluation mode; not this object's.</param>
/// <param name="layout">What it is given and gives.</param>
/// <param name="scale">Brings vectors to the user's units; <see langword="null"/> for none. Not this object's.</param>
internal sealed class TensorGenerator(nn.Module<Tensor, Tensor> network, TensorLayout layout, TensorScale? scale)
{
    /// <summary>Makes a sample of each row of noise.</summary>
    /// <param name="noise">Shape (N, latent), of 32-bit floats.</param>
    /// <param name="labels">A class per sample; needed where there are classes, and refused elsewhere.</param>
    /// <param name="codes">Shape (N, code width); needed where there are codes, and refused elsewhere.</param>
    /// <param name="device">Where the generator lies; the CPU unless named.</param>
    /// <returns>Shape (N, ...), on the CPU. The caller owns it.</returns>
    /// <exception cref="ArgumentException">A shape or a class does not fit.</exception>
    public Tensor Generate(Tensor noise, IReadOnlyList<int>? labels, Tensor? codes, Device? device = null)
    {
        Check(noise, "noise", [noise.ndim == 0 ? 0 : noise.shape[0], layout.Latent]);
        CheckLabels(labels, noise.shape[0], layout.Classes);
        if ((codes is null) != (layout.CodeWidth == 0))
        {
            throw Errors.CodesNeeded(layout.CodeWidth);
        }

        if (codes is not null)
        {
            Check(codes, "codes", [noise.shape[0], layout.CodeWidth]);
        }

        using IDisposable _ = no_grad();
        using DisposeScope scope = NewDisposeScope();
        Tensor? classes = labels is null ? null : OneHot.Of(labels, layout.Classes);
        Tensor samples = network.forward(InputSource.Join(noise.cpu(), codes?.cpu(), classes).to(device ?? CPU)).cpu();
        Tensor made = (scale?.Undo(samples) ?? samples.alias()).MoveToOuterDisposeScope();
        GC.KeepAlive(noise); // a caller who is done with it does not hold it while libtorch reads it
        GC.KeepAlive(codes);
        GC.KeepAlive(this);
        return made;
    }

    /// <summary>Refuses labels that are missing, too many, or not classes.</summary>
    public static void CheckLabels(IReadOnlyList<int>? labels, long count, int classes)
    {
        if ((labels is null) != (classes == 0))
        {
            throw Errors.LabelsNeeded(classes);
        }

        if (labels is null)
        {
            return;
        }

        if (labels.Count != count)
        {
            throw Errors.LabelCount(labels.Count, count);
        }

        for (int i = 0; i < labels.Count; i++)
        {
            if (labels[i] < 0 || labels[i] >= classes)
            {
                throw Errors.LabelRange(i, labels[i], classes);
            }
        }
    }

    /// <summary>Refuses a tensor of another shape or of other numbers than 32-bit floats.</summary>
    public static void Check(Tensor tensor, string name, long[] expected)
    {
        if (tensor.dtype != ScalarType.Float32 || !tensor.shape.AsSpan().SequenceEqual(expected))
        {
            throw Errors.TensorShape(name, tensor.dtype, tensor.shape, expected);
        }
    }
}
