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

    /// <summary>Takes over the layout of a head.</summary>
    /// <param name="head">The head.</param>
    /// <param name="conditionWidth">The width of a condition.</param>
    public DirectHead(GeneratorHead head, int conditionWidth)
    {
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
            Span<float> input = raw.Slice(i * width, width), row = rows.Slice(i * width, width);
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
        }
    }

    /// <summary>Turns derivatives by the rows into those by the raw outputs, in place.</summary>
    /// <param name="rows">The rows. Those of a span that is the condition itself are one-hot, for which the formula gives zeros.</param>
    /// <param name="slopes">The derivatives, shape (N, width).</param>
    /// <param name="width">The width of a row.</param>
    public void Backward(ReadOnlySpan<float> rows, Span<float> slopes, int width)
    {
        for (int start = 0; start < rows.Length; start += width)
        {
            ReadOnlySpan<float> row = rows.Slice(start, width);
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
                    derivative[k] = soft[k] * (derivative[k] - mean) * (1 / GeneratorHead.Temperature);
                }
            }
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
                logit[k] = (logit[k] - most) * (1 / GeneratorHead.Temperature);
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
