using System;
using Microsoft.ML.Gan.Internal;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Training.Direct;

/// <summary>A matrix of three blocks of rows, so that one product serves real packs, fake packs and mixtures.</summary>
internal sealed class StackedMatrix : IDisposable
{
    private static readonly (int First, int Count)[] _places = [(0, 2), (1, 1), (2, 1), (0, 3)];

    private readonly int _blockSize;
    private readonly Tensor[] _views;

    /// <summary>Makes a matrix of zeros.</summary>
    /// <param name="rows">The rows of a block.</param>
    /// <param name="width">The columns.</param>
    public StackedMatrix(int rows, int width)
    {
        _blockSize = rows * width;
        Tensor all = zeros([3L * rows, width]).DetachFromDisposeScope();
        _views =
        [
            all.narrow(0, 0, 2 * rows).DetachFromDisposeScope(),
            all.narrow(0, rows, rows).DetachFromDisposeScope(),
            all.narrow(0, 2 * rows, rows).DetachFromDisposeScope(),
            all,
        ];
    }

    /// <summary>Gets the rows of some blocks, sharing memory.</summary>
    public Tensor this[Blocks blocks] => _views[(int)blocks];

    /// <summary>Gets the numbers of some blocks.</summary>
    public Span<float> Values(Blocks blocks) => Slice(this[Blocks.All].Values(), blocks);

    /// <summary>Gets the part of <paramref name="all"/>, a matrix of the same shape, that belongs to some blocks.</summary>
    public Span<float> Slice(Span<float> all, Blocks blocks)
    {
        (int first, int count) = _places[(int)blocks];
        return all.Slice(first * _blockSize, count * _blockSize);
    }

    /// <inheritdoc/>
    public void Dispose() => Array.ForEach(_views, v => v.Dispose());
}
