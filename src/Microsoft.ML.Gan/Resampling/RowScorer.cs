using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Resampling;

/// <summary>Scores encoded rows with a trained network of single rows, without a dense row between.</summary>
/// <remarks>A row is one-hot per column, so the first layer is a sum of a few stored rows of its weights. Several threads may score at once.</remarks>
internal sealed class RowScorer : IDisposable
{
    private readonly EncodedLayout _layout;
    private readonly float[] _firstWeights;
    private readonly float[][] _bias;
    private readonly Tensor[] _weights;
    private readonly float[] _score;
    private readonly int _maximumRows;
    private readonly Pool<HiddenUnits> _memory;

    /// <summary>Takes the weights of a network, which is not needed afterwards.</summary>
    /// <param name="network">Judges single rows without a condition; on the CPU.</param>
    /// <param name="layout">The layout of its rows.</param>
    /// <param name="maximumRows">The rows scored at a time.</param>
    public RowScorer(Discriminator network, EncodedLayout layout, int maximumRows)
    {
        (_layout, _maximumRows) = (layout, maximumRows);
        _firstWeights = network.Hidden[0].Weight.Values().ToArray();
        _bias = [.. network.Hidden.Append(network.Score).Select(l => l.Bias.Values().ToArray())];
        _score = network.Score.Weight.Values().ToArray();
        _weights = [.. network.Hidden.Skip(1).Select(l => l.Weight.detach().clone().DetachFromDisposeScope())];
        _memory = new(() => new HiddenUnits(maximumRows, [.. _bias[..^1].Select(b => b.Length)]));
    }

    /// <summary>Gets the weights, under the names they have in the network they were taken from.</summary>
    public IEnumerable<NamedTensor> Weights()
    {
        for (int i = 0; i < _bias.Length - 1; i++)
        {
            float[] weight = i == 0 ? _firstWeights : _weights[i - 1].Values().ToArray();
            yield return new NamedTensor($"hidden.{i}.weight", [weight.Length / _bias[i].Length, _bias[i].Length], weight);
            yield return new NamedTensor($"hidden.{i}.bias", [_bias[i].Length], _bias[i]);
        }

        yield return new NamedTensor("score.weight", [_score.Length, 1], _score);
        yield return new NamedTensor("score.bias", [1], _bias[^1]);
    }

    /// <summary>Gets the units of a hidden layer, and how many such layers there are.</summary>
    public (int Width, int Layers) Size => (_score.Length, _bias.Length - 1);

    /// <summary>Writes one score per row; higher is more real.</summary>
    public void Score(EncodedTable rows, Span<float> scores)
    {
        HiddenUnits memory = _memory.Rent();
        try
        {
            for (int first = 0; first < rows.RowCount; first += _maximumRows)
            {
                int count = Math.Min(_maximumRows, rows.RowCount - first);
                Score(rows, first, scores.Slice(first, count), memory.Layers);
            }
        }
        finally
        {
            _memory.Return(memory);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _memory.Dispose();
        foreach (Tensor tensor in _weights)
        {
            tensor.Dispose();
        }
    }

    private void Score(EncodedTable rows, int first, Span<float> scores, Tensor[] hidden)
    {
        using IDisposable scope = NewDisposeScope();
        using IDisposable _ = no_grad();
        int count = scores.Length;
        FirstLayer(rows, first, count, hidden[0].Values());
        for (int i = 1; i < hidden.Length; i++)
        {
            int width = _bias[i].Length;
            Span<float> values = hidden[i].Values()[..(count * width)];
            for (int row = 0; row < count; row++)
            {
                _bias[i].CopyTo(values[(row * width)..]);
            }

            hidden[i].narrow(0, 0, count).addmm_(hidden[i - 1].narrow(0, 0, count), _weights[i - 1]);
            Loops.Rectify(values, (float)Discriminator.Slope);
        }

        Span<float> last = hidden[^1].Values();
        for (int i = 0; i < count; i++)
        {
            scores[i] = _bias[^1][0] + Loops.Dot(last.Slice(i * _score.Length, _score.Length), _score);
        }
    }

    private void FirstLayer(EncodedTable rows, int first, int count, Span<float> values)
    {
        int width = _bias[0].Length;
        for (int i = 0; i < count; i++)
        {
            Span<float> hidden = values.Slice(i * width, width);
            _bias[0].CopyTo(hidden);
            for (int c = 0; c < rows.Components.Length; c++)
            {
                if (_layout.SpanOf(c) is { } span)
                {
                    Loops.Add(hidden, _firstWeights.AsSpan((span.Offset + rows.Components[c][first + i]) * width, width));
                }

                if (_layout.ScalarOf(c) is >= 0 and int scalar)
                {
                    Loops.Add(hidden, rows.Scalars[c][first + i], _firstWeights.AsSpan(scalar * width, width));
                }
            }

            Loops.Rectify(hidden, (float)Discriminator.Slope);
        }
    }

    /// <summary>The hidden units of some rows, layer by layer: what one thread needs.</summary>
    private sealed class HiddenUnits(int rows, int[] widths) : IDisposable
    {
        public Tensor[] Layers { get; } = [.. widths.Select(width => zeros([rows, width]).DetachFromDisposeScope())];

        public void Dispose()
        {
            foreach (Tensor layer in Layers)
            {
                layer.Dispose();
            }
        }
    }
}
