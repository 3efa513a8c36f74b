using System;
using System.Linq;
using System.Numerics;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Resampling;

/// <summary>Scores encoded rows with a trained network of single rows, without a dense row between.</summary>
/// <remarks>A row is one-hot per column, so the first layer is a sum of a few stored rows of its weights. Not thread-safe.</remarks>
internal sealed class RowScorer : IDisposable
{
    private readonly EncodedLayout _layout;
    private readonly float[] _firstWeights;
    private readonly float[][] _bias;
    private readonly Tensor[] _weights;
    private readonly Tensor[] _hidden;
    private readonly float[] _score;
    private readonly int _maximumRows;

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
        _hidden = [.. _bias[..^1].Select(b => zeros([maximumRows, b.Length]).DetachFromDisposeScope())];
    }

    /// <summary>Writes one score per row; higher is more real.</summary>
    public void Score(EncodedTable rows, Span<float> scores)
    {
        using IDisposable _ = no_grad();
        for (int first = 0; first < rows.RowCount; first += _maximumRows)
        {
            int count = Math.Min(_maximumRows, rows.RowCount - first);
            Forward(rows, first, count);
            int width = _score.Length;
            Span<float> last = _hidden[^1].Values();
            for (int i = 0; i < count; i++)
            {
                scores[first + i] = _bias[^1][0] + Loops.Dot(last.Slice(i * width, width), _score);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Tensor tensor in _weights.Concat(_hidden))
        {
            tensor.Dispose();
        }
    }

    private void Forward(EncodedTable rows, int first, int count)
    {
        using IDisposable scope = NewDisposeScope();
        FirstLayer(rows, first, count, _hidden[0].Values());
        Rectify(_hidden[0].Values()[..(count * _bias[0].Length)]);
        for (int i = 1; i < _hidden.Length; i++)
        {
            int width = _bias[i].Length;
            Span<float> values = _hidden[i].Values()[..(count * width)];
            for (int row = 0; row < count; row++)
            {
                _bias[i].CopyTo(values[(row * width)..]);
            }

            _hidden[i].narrow(0, 0, count).addmm_(_hidden[i - 1].narrow(0, 0, count), _weights[i - 1]);
            Rectify(values);
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
        }
    }

    private static void Rectify(Span<float> values)
    {
        float slope = (float)Discriminator.Slope;
        Span<Vector<float>> whole = values.Vectors();
        for (int i = 0; i < whole.Length; i++)
        {
            whole[i] = Vector.Max(whole[i], slope * whole[i]);
        }

        for (int i = whole.Length * Vector<float>.Count; i < values.Length; i++)
        {
            values[i] = MathF.Max(values[i], slope * values[i]);
        }
    }
}
