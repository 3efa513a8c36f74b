using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.ML.Gan.Encoding;

namespace Microsoft.ML.Gan.Networks.Managed;

/// <summary>Numbers to bins and ranks, a vector of columns at a time and without a branch.</summary>
/// <remarks>
/// A bin is the count of cuts at or below the number. Cuts are rounded up to the next single, so that a single falls into the
/// bin into which it falls by the cuts as doubles.
/// </remarks>
internal sealed class NumberBins
{
    private readonly int[] _first;
    private readonly int[] _missing;
    private readonly float[] _low;
    private readonly float[] _high;
    private readonly int[] _mayBeFraction;
    private readonly float[][] _cuts;
    private readonly Line[] _lines;
    private readonly int _columns;

    /// <summary>Takes the cuts of the columns.</summary>
    /// <param name="columns">Per column of a row, its cuts and ranks.</param>
    /// <exception cref="ArgumentException">Cuts or ranks are not finite or not ascending, or not as many.</exception>
    public NumberBins(IReadOnlyList<RankKnots> columns)
    {
        Check(columns);
        _columns = columns.Count;
        Stride = (columns.Count + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        Layout = new EncodedLayout([.. columns.Select(c => (c.BinCount, true))]);
        int[] offsets = [.. columns.Select((_, c) => Layout.SpanOf(c)!.Value.Offset)];
        _first = Lanes(offsets);
        _missing = Lanes(columns.Select((column, c) => offsets[c] + column.BinCount - 1));
        _low = Lanes(columns.Select(c => c.Values.Length == 0 ? 0 : (float)c.Values[0]));
        _high = Lanes(columns.Select(c => c.Values.Length == 0 ? 0 : (float)c.Values[^1]));
        _mayBeFraction = Lanes(columns.Select(c => c.IsWhole ? 0 : -1)); // a mask
        _cuts = new float[Stride / Vector<float>.Count][];
        for (int group = 0; group < _cuts.Length; group++)
        {
            _cuts[group] = Cuts([.. columns.Skip(group * Vector<float>.Count).Take(Vector<float>.Count)]);
        }

        _lines = Lines(columns, Layout);
    }

    /// <summary>Gets where ranks and bins lie in an encoded row: a rank per column, then a bin per column, one-hot.</summary>
    public EncodedLayout Layout { get; }

    /// <summary>Gets the distance between rows of the results: the columns in whole vectors.</summary>
    public int Stride { get; }

    /// <summary>Finds bins and ranks.</summary>
    /// <param name="rows">One after the other, a number per column; NaN where missing.</param>
    /// <param name="count">The number of rows.</param>
    /// <param name="bins">Receives the bins as places in the <see cref="Layout"/>; rows are a <see cref="Stride"/> apart.</param>
    /// <param name="ranks">Receives the ranks, from -1 to 1, 0 where missing; rows are a <see cref="Stride"/> apart.</param>
    /// <returns>The rows as a network over the layout sees them.</returns>
    public SparseRows Assign(ReadOnlySpan<float> rows, int count, Span<int> bins, Span<float> ranks)
    {
        rows = rows[..(count * _columns)];
        bins = bins[..(count * Stride)];
        ranks = ranks[..(count * Stride)];
        for (int group = 0; group < _cuts.Length; group++)
        {
            Count(rows, group, bins, ranks);
        }

        for (int row = 0; row < count; row++)
        {
            Follow(bins.Slice(row * Stride, _columns), ranks.Slice(row * Stride, _columns));
        }

        return new SparseRows(ranks, _columns, bins, _columns, Stride);
    }

    // Writes bins, and into the ranks the numbers themselves, moved between the ends of their column.
    private void Count(ReadOnlySpan<float> rows, int group, Span<int> bins, Span<float> numbers)
    {
        int start = group * Vector<float>.Count;
        ReadOnlySpan<Vector<float>> cuts = MemoryMarshal.Cast<float, Vector<float>>(_cuts[group]);
        var first = new Vector<int>(_first.AsSpan(start));
        var missing = new Vector<int>(_missing.AsSpan(start));
        var mayBeFraction = new Vector<int>(_mayBeFraction.AsSpan(start));
        Vector<float> low = new(_low.AsSpan(start)), high = new(_high.AsSpan(start));
        for (int at = start, from = start; at < bins.Length; at += Stride, from += _columns)
        {
            Vector<float> value = Load(rows, from);
            Vector<int> even = first, odd = Vector<int>.Zero;
            int cut = 0;
            for (; cut < cuts.Length - 1; cut += 2)
            {
                even -= Vector.GreaterThanOrEqual(value, cuts[cut]);
                odd -= Vector.GreaterThanOrEqual(value, cuts[cut + 1]);
            }

            if (cut < cuts.Length)
            {
                even -= Vector.GreaterThanOrEqual(value, cuts[cut]);
            }

            Vector<int> present = Vector.Equals(value, value) & (Vector.Equals(value, Vector.Floor(value)) | mayBeFraction); // not NaN, nor a fraction out of place
            Vector.ConditionalSelect(present, even + odd, missing).CopyTo(bins[at..]);
            Vector<float> inside = Vector.MinNative(Vector.MaxNative(value, low), high);
            Vector.ConditionalSelect(present, inside, Vector<float>.Zero).CopyTo(numbers[at..]);
        }
    }

    private void Follow(Span<int> bins, Span<float> ranks)
    {
        ReadOnlySpan<Line> lines = _lines;
        for (int c = 0; c < bins.Length && c < ranks.Length; c++)
        {
            ref readonly Line line = ref lines[bins[c]];
            ranks[c] = ((ranks[c] - line.From) * line.Slope) + line.Rank;
        }
    }

    // The last vector of a row reads on into the next row, except where there is none.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Load(ReadOnlySpan<float> rows, int from)
    {
        if (from + Vector<float>.Count <= rows.Length)
        {
            return new Vector<float>(rows[from..]);
        }

        Span<float> last = stackalloc float[Vector<float>.Count];
        last.Clear();
        rows[from..].CopyTo(last);
        return new Vector<float>(last);
    }

    // Cut by cut, one of each column side by side; a column of fewer cuts goes on with NaN, which no number reaches.
    private static float[] Cuts(RankKnots[] columns)
    {
        int count = columns.Max(c => Math.Max(c.Values.Length - 2, 0));
        var cuts = new float[count * Vector<float>.Count];
        Array.Fill(cuts, float.NaN);
        for (int c = 0; c < columns.Length; c++)
        {
            for (int i = 1; i < columns[c].Values.Length - 1; i++)
            {
                cuts[((i - 1) * Vector<float>.Count) + c] = RoundUp(columns[c].Values[i]);
            }
        }

        return cuts;
    }

    private static Line[] Lines(IReadOnlyList<RankKnots> columns, EncodedLayout layout)
    {
        var lines = new Line[layout.Width];
        for (int c = 0; c < columns.Count; c++)
        {
            (double[] values, double[] ranks, _) = columns[c];
            int first = layout.SpanOf(c)!.Value.Offset;
            for (int i = 0; i < values.Length - 1; i++)
            {
                double length = values[i + 1] - values[i];
                lines[first + i] = new Line((float)values[i], length > 0 ? (float)((ranks[i + 1] - ranks[i]) / length) : 0, (float)ranks[i]);
            }

            if (values.Length == 1)
            {
                lines[first] = new Line((float)values[0], 0, (float)ranks[0]);
            }
        }

        return lines;
    }

    private static float RoundUp(double value) => (float)value < value ? MathF.BitIncrement((float)value) : (float)value;

    private T[] Lanes<T>(IEnumerable<T> values)
    {
        var lanes = new T[Stride];
        int i = 0;
        foreach (T value in values)
        {
            lanes[i++] = value;
        }

        return lanes;
    }

    private static void Check(IReadOnlyList<RankKnots> columns)
    {
        for (int c = 0; c < columns.Count; c++)
        {
            (double[] values, double[] ranks, _) = columns[c];
            if (values.Length != ranks.Length || !IsAscending(values) || !IsAscending(ranks))
            {
                throw new ArgumentException($"The {values.Length} cuts and {ranks.Length} ranks of column {c} must be as many, finite and ascending.", nameof(columns));
            }
        }
    }

    private static bool IsAscending(double[] values) =>
        Array.TrueForAll(values, v => float.IsFinite((float)v)) && values.Zip(values.Skip(1)).All(p => p.First <= p.Second);

    /// <param name="From">Where the bin begins.</param>
    /// <param name="Slope">How the rank grows with the number.</param>
    /// <param name="Rank">The rank where the bin begins.</param>
    private readonly record struct Line(float From, float Slope, float Rank);
}
