using System;
using System.Numerics;

namespace Microsoft.ML.Gan.Internal;

/// <summary>Element by element over memory, a vector of floats at a time.</summary>
/// <remarks>
/// .NET's TensorPrimitives take five times as long for these on buffers of the size of a batch, which they write past the cache; what they do as fast is left to them (<c>./bench.sh operators</c>).
/// </remarks>
internal static class Loops
{
    /// <summary>target += source.</summary>
    public static void Add(Span<float> target, ReadOnlySpan<float> source)
    {
        Span<Vector<float>> whole = target.Vectors();
        ReadOnlySpan<Vector<float>> added = source.Vectors();
        for (int i = 0; i < whole.Length; i++)
        {
            whole[i] += added[i];
        }

        for (int i = whole.Length * Vector<float>.Count; i < target.Length; i++)
        {
            target[i] += source[i];
        }
    }

    /// <summary>target += factor · source.</summary>
    public static void Add(Span<float> target, float factor, ReadOnlySpan<float> source)
    {
        Span<Vector<float>> whole = target.Vectors();
        ReadOnlySpan<Vector<float>> added = source.Vectors();
        for (int i = 0; i < whole.Length; i++)
        {
            whole[i] += factor * added[i];
        }

        for (int i = whole.Length * Vector<float>.Count; i < target.Length; i++)
        {
            target[i] += factor * source[i];
        }
    }

    /// <summary>values *= factor.</summary>
    public static void Scale(Span<float> values, float factor)
    {
        Span<Vector<float>> whole = values.Vectors();
        for (int i = 0; i < whole.Length; i++)
        {
            whole[i] *= factor;
        }

        for (int i = whole.Length * Vector<float>.Count; i < values.Length; i++)
        {
            values[i] *= factor;
        }
    }

    /// <summary>values = max(values, slope · values): below zero, a line of that slope.</summary>
    public static void Rectify(Span<float> values, float slope)
    {
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

    /// <summary>average = share · average + (1 − share) · values.</summary>
    public static void Average(Span<float> average, ReadOnlySpan<float> values, float share)
    {
        Span<Vector<float>> whole = average.Vectors();
        ReadOnlySpan<Vector<float>> recent = values.Vectors();
        for (int i = 0; i < whole.Length; i++)
        {
            whole[i] = (share * whole[i]) + ((1 - share) * recent[i]);
        }

        for (int i = whole.Length * Vector<float>.Count; i < average.Length; i++)
        {
            average[i] = (share * average[i]) + ((1 - share) * values[i]);
        }
    }

    /// <summary>values = e to the power of values.</summary>
    public static void Exp(Span<float> values)
    {
        Span<Vector<float>> whole = values.Vectors();
        for (int i = 0; i < whole.Length; i++)
        {
            whole[i] = Vector.Exp(whole[i]);
        }

        for (int i = whole.Length * Vector<float>.Count; i < values.Length; i++)
        {
            values[i] = MathF.Exp(values[i]);
        }
    }

    /// <summary>sums = the sum of each column of a matrix as wide as <paramref name="sums"/>.</summary>
    public static void SumColumns(ReadOnlySpan<float> matrix, Span<float> sums)
    {
        sums.Clear();
        for (int start = 0; start < matrix.Length; start += sums.Length)
        {
            Add(sums, matrix.Slice(start, sums.Length));
        }
    }
}
