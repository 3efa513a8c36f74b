using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;

namespace Microsoft.ML.Gan.Training.Monitoring;

/// <summary>The share of rows that are equal, number by number, to a row before them.</summary>
/// <remarks>From 0 to 1. Real tables of few discrete columns have some too; compare shares of equally many rows only.</remarks>
internal static class RowRepeats
{
    /// <summary>Gets the share.</summary>
    /// <param name="rows">The rows, one after the other.</param>
    /// <param name="width">The numbers of each.</param>
    public static double Share(float[] rows, int width)
    {
        int count = rows.Length / width;
        var different = new HashSet<int>(Enumerable.Range(0, count), new SameNumbers(rows, width));
        return 1 - ((double)different.Count / count);
    }

    private sealed class SameNumbers(float[] rows, int width) : IEqualityComparer<int>
    {
        public bool Equals(int x, int y) => Row(x).SequenceEqual(Row(y));

        public int GetHashCode(int obj)
        {
            var hash = default(HashCode);
            hash.AddBytes(MemoryMarshal.AsBytes(Row(obj)));
            return hash.ToHashCode();
        }

        private ReadOnlySpan<float> Row(int row) => rows.AsSpan(row * width, width);
    }
}
