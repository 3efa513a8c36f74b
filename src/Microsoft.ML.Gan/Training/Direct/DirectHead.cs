using System;
using System.Numerics;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks;

namespace Microsoft.ML.Gan.Training.Direct;

/// <summary>The passes of a <see cref="GeneratorHead"/> written out, row by row.</summary>
internal sealed class DirectHead
{
    private readonly int _scalarCount;
    private readonly (int Offset, int Width)[] _spans;
    private readonly (int Column, int Offset, int Width)[] _places;
    private readonly float _sharpness;
    private readonly bool _straightThrough;
    private readonly float[] _soft;

    /// <summary>Takes over the layout of a head.</summary>
    /// <param name="head">The head.</param>
    /// <param name="conditionWidth">The width of a condition.</param>
    /// <param name="cells">The values of a batch of rows.</param>
    public DirectHead(GeneratorHead head, int conditionWidth, int cells)
    {
        _sharpness = 1 / head.Temperature;
        _straightThrough = head.StraightThrough;
        _soft = new float[cells];
        _scalarCount = head.ScalarCount;
        _spans = [.. head.Spans];
        _places = new (int, int, int)[conditionWidth];
        for (int s = 0; s < _spans.Length; s++)
        {
            for (int k = 0; head.ConditionOffsets[s] >= 0 && k < _spans[s].Width; k++)
            {
                _places[head.ConditionOffsets[s] + k] = (_spans[s].Offset + k, _spans[s].Offset, _spans[s].Width);
            }
        }
    }

    /// <summary>Computes encoded rows.</summary>
    /// <param name="raw">The generator's outputs without their bias, shape (N, width); changed.</param>
    /// <param name="bias">The bias of the raw outputs.</param>
    /// <param name="gumbel">Gumbel noise, shape (N, width).</param>
    /// <param name="entries">The conditions.</param>
    /// <param name="rows">Receives the rows, shape (N, width).</param>
    public void Forward(Span<float> raw, ReadOnlySpan<float> bias, ReadOnlySpan<float> gumbel, ConditionEntries entries, Span<float> rows)
    {
        int width = bias.Length;
        for (int i = 0; i < entries.Count; i++)
        {
            Span<float> input = raw.Slice(i * width, width), row = _soft.AsSpan(i * width, width);
            Loops.Add(input, bias);
            for (int k = 0; k < _scalarCount; k++)
            {
                row[k] = MathF.Tanh(input[k]);
            }

            Soften(input, gumbel.Slice(i * width, width), row);
            foreach (int entry in entries[i])
            {
                (int column, int offset, int spanWidth) = _places[entry];
                row.Slice(offset, spanWidth).Clear();
                row[column] = 1;
            }

            Show(row, rows.Slice(i * width, width));
        }
    }

    /// <summary>Turns derivatives by the rows into those by the raw outputs, in place.</summary>
    /// <param name="slopes">The derivatives, shape (N, width).</param>
    /// <param name="width">The width of a row.</param>
    /// <remarks>A span that is the condition itself is one-hot before and after, for which the formula gives zeros.</remarks>
    public void Backward(Span<float> slopes, int width)
    {
        for (int start = 0; start < slopes.Length; start += width)
        {
            ReadOnlySpan<float> row = _soft.AsSpan(start, width);
            Span<float> slope = slopes.Slice(start, width);
            for (int k = 0; k < _scalarCount; k++)
            {
                slope[k] *= 1 - (row[k] * row[k]);
            }

            foreach ((int offset, int spanWidth) in _spans)
            {
                ReadOnlySpan<float> soft = row.Slice(offset, spanWidth);
                Span<float> derivative = slope.Slice(offset, spanWidth);
                float mean = 0;
                for (int k = 0; k < soft.Length; k++)
                {
                    mean += soft[k] * derivative[k];
                }

                for (int k = 0; k < soft.Length; k++)
                {
                    derivative[k] = soft[k] * (derivative[k] - mean) * _sharpness;
                }
            }
        }
    }

    // What the discriminator sees: the soft mixtures themselves, or the largest entry of each alone.
    private void Show(ReadOnlySpan<float> soft, Span<float> row)
    {
        if (!_straightThrough)
        {
            soft.CopyTo(row);
            return;
        }

        soft[.._scalarCount].CopyTo(row);
        row[_scalarCount..].Clear();
        foreach ((int offset, int width) in _spans)
        {
            int largest = offset;
            for (int k = offset + 1; k < offset + width; k++)
            {
                largest = soft[k] > soft[largest] ? k : largest;
            }

            row[largest] = 1;
        }
    }

    private void Soften(Span<float> logits, ReadOnlySpan<float> gumbel, Span<float> row)
    {
        foreach ((int offset, int width) in _spans)
        {
            Span<float> logit = logits.Slice(offset, width);
            ReadOnlySpan<float> noise = gumbel.Slice(offset, width);
            float most = float.NegativeInfinity;
            for (int k = 0; k < logit.Length; k++)
            {
                logit[k] += noise[k];
                most = MathF.Max(most, logit[k]);
            }

            for (int k = 0; k < logit.Length; k++)
            {
                logit[k] = (logit[k] - most) * _sharpness;
            }
        }

        Exponentiate(logits[_scalarCount..], row[_scalarCount..]);
        foreach ((int offset, int width) in _spans)
        {
            Span<float> soft = row.Slice(offset, width);
            float sum = 0;
            foreach (float value in soft)
            {
                sum += value;
            }

            float factor = 1 / sum;
            for (int k = 0; k < soft.Length; k++)
            {
                soft[k] *= factor;
            }
        }
    }

    private static void Exponentiate(ReadOnlySpan<float> values, Span<float> powers)
    {
        ReadOnlySpan<Vector<float>> whole = values.Vectors();
        Span<Vector<float>> target = powers.Vectors();
        for (int i = 0; i < whole.Length; i++)
        {
            target[i] = Vector.Exp(whole[i]);
        }

        for (int i = whole.Length * Vector<float>.Count; i < values.Length; i++)
        {
            powers[i] = MathF.Exp(values[i]);
        }
    }
}
