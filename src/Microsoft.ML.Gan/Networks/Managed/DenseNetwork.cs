using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Networks.Managed;

/// <summary>Scores rows with a trained network of hidden layers and one output, on the processor, without libtorch.</summary>
/// <remarks>
/// The same function as the forward pass of the discriminator it was taken from, to rounding. Several threads may score at once;
/// a call takes its memory from the shared pool. A row's score depends on the row alone, to the last bit.
/// </remarks>
internal sealed class DenseNetwork
{
    /// <summary>The slope of a hidden unit below zero, as in CTGAN.</summary>
    public const float Slope = 0.2f;

    // Few enough that the units of two layers of common widths stay in the nearest cache.
    private const int BlockRows = 32;

    private readonly IReadOnlyList<NamedTensor> _weights;
    private readonly PackedLayer[] _hidden;
    private readonly IndexedLayer _first;
    private readonly float[] _score;
    private readonly float _scoreBias;
    private readonly int _stride;

    /// <summary>Makes the network.</summary>
    /// <param name="weights">As <see cref="Shapes"/> describes them; kept, and not to be changed.</param>
    /// <exception cref="ArgumentException">The tensors do not follow each other as the layers of a network.</exception>
    public DenseNetwork(IReadOnlyList<NamedTensor> weights)
    {
        _weights = weights;
        (InputWidth, HiddenWidth, HiddenLayers) = Check(weights);
        _hidden = [.. Enumerable.Range(0, HiddenLayers).Select(i => new PackedLayer(weights[2 * i].Values, weights[(2 * i) + 1].Values))];
        _first = new IndexedLayer(weights[0].Values, HiddenWidth);
        _stride = _hidden[0].OutputStride;
        _score = [.. weights[^2].Values, .. new float[_stride - HiddenWidth]];
        _scoreBias = weights[^1].Values[0];
    }

    /// <summary>Gets the numbers of a row.</summary>
    public int InputWidth { get; }

    /// <summary>Gets the units of a hidden layer.</summary>
    public int HiddenWidth { get; }

    /// <summary>Gets how many hidden layers there are.</summary>
    public int HiddenLayers { get; }

    /// <summary>Gets the tensors of a network of given size, all zero: per hidden layer weights, shape (in, out), and bias, then those of the score.</summary>
    public static IReadOnlyList<NamedTensor> Shapes(int inputWidth, int hiddenWidth, int hiddenLayers) =>
    [
        .. Enumerable.Range(0, hiddenLayers).SelectMany(i => Layer($"hidden.{i}", i == 0 ? inputWidth : hiddenWidth, hiddenWidth)),
        .. Layer("score", hiddenWidth, 1),
    ];

    /// <summary>Counts the numbers of a network without making it.</summary>
    public static long CountWeights(long inputWidth, long hiddenWidth, int hiddenLayers) =>
        ((inputWidth + 1) * hiddenWidth) + ((hiddenLayers - 1) * (hiddenWidth + 1) * hiddenWidth) + hiddenWidth + 1;

    /// <summary>Gets the weights, under the names they have in the network they were taken from.</summary>
    public IReadOnlyList<NamedTensor> Weights() => _weights;

    /// <summary>Writes one score per row; higher is more real.</summary>
    /// <param name="rows">One after the other, each <see cref="InputWidth"/> numbers.</param>
    /// <param name="scores">Receives as many scores as there are rows.</param>
    public void Score(ReadOnlySpan<float> rows, Span<float> scores)
    {
        if (rows.Length != (long)scores.Length * InputWidth)
        {
            throw new ArgumentException($"There are {rows.Length} numbers for {scores.Length} rows of {InputWidth}.", nameof(rows));
        }

        float[] memory = Rent();
        for (int first = 0; first < scores.Length; first += BlockRows)
        {
            int count = Math.Min(BlockRows, scores.Length - first);
            _hidden[0].Forward(rows[(first * InputWidth)..], InputWidth, InputWidth, memory, count, rectify: true);
            Finish(memory, scores.Slice(first, count));
        }

        ArrayPool<float>.Shared.Return(memory);
    }

    /// <summary>Writes one score per row; higher is more real.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="scores">Receives as many scores as rows are wanted.</param>
    /// <exception cref="ArgumentOutOfRangeException">A row names an input that the network does not have.</exception>
    public void Score(SparseRows rows, Span<float> scores)
    {
        float[] memory = Rent();
        for (int first = 0; first < scores.Length; first += BlockRows)
        {
            int count = Math.Min(BlockRows, scores.Length - first);
            SparseRows block = rows.Skip(first);
            _hidden[0].Forward(block.Numbers, block.Stride, block.NumberCount, memory, count, rectify: false);
            _first.Add(block, memory, count);
            Finish(memory, scores.Slice(first, count));
        }

        ArrayPool<float>.Shared.Return(memory);
    }

    // The units of two layers: one is read while the other is written.
    private float[] Rent() => ArrayPool<float>.Shared.Rent(2 * BlockRows * _stride);

    private void Finish(float[] memory, Span<float> scores)
    {
        Span<float> from = memory.AsSpan(0, BlockRows * _stride), to = memory.AsSpan(BlockRows * _stride, BlockRows * _stride);
        foreach (PackedLayer layer in _hidden.AsSpan(1))
        {
            layer.Forward(from, _stride, HiddenWidth, to, scores.Length, rectify: true);
            Span<float> written = to;
            to = from;
            from = written;
        }

        for (int row = 0; row < scores.Length; row++)
        {
            scores[row] = _scoreBias + Dot(from.Slice(row * _stride, _stride));
        }
    }

    private float Dot(ReadOnlySpan<float> units)
    {
        Vector<float> sum = Vector<float>.Zero;
        for (int i = 0; i <= units.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            sum = Vector.MultiplyAddEstimate(new Vector<float>(units[i..]), new Vector<float>(_score.AsSpan(i)), sum);
        }

        return Vector.Sum(sum);
    }

    private static NamedTensor[] Layer(string name, int inputWidth, int outputWidth) =>
    [
        new($"{name}.weight", [inputWidth, outputWidth], new float[inputWidth * outputWidth]),
        new($"{name}.bias", [outputWidth], new float[outputWidth]),
    ];

    private static (int InputWidth, int HiddenWidth, int HiddenLayers) Check(IReadOnlyList<NamedTensor> weights)
    {
        int layers = (weights.Count / 2) - 1;
        if (layers < 1 || weights[0].Shape is not [> 0 and var inputs, > 0 and var units])
        {
            throw new ArgumentException("A network has at least one hidden layer.", nameof(weights));
        }

        IReadOnlyList<NamedTensor> expected = Shapes((int)inputs, (int)units, layers);
        for (int i = 0; i < weights.Count; i++)
        {
            NamedTensor found = weights[i], wanted = expected[i];
            if (found.Name != wanted.Name || !found.Shape.SequenceEqual(wanted.Shape) || found.Values.Length != wanted.Values.Length)
            {
                throw new ArgumentException(
                    $"Tensor {i} is '{found.Name}' of shape ({string.Join(", ", found.Shape)}), not '{wanted.Name}' of shape ({string.Join(", ", wanted.Shape)}).",
                    nameof(weights));
            }
        }

        return ((int)inputs, (int)units, layers);
    }
}
