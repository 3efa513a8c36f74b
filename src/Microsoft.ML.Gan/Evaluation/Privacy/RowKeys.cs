using System;
using Microsoft.ML.Gan.Data;

namespace Microsoft.ML.Gan.Evaluation.Privacy;

/// <summary>A number of 128 bits per row that is the same for rows of the same values, and for no others in practice.</summary>
internal static class RowKeys
{
    /// <summary>Gets the keys of a table's rows.</summary>
    public static UInt128[] Of(TableData table)
    {
        ulong[] low = new ulong[table.RowCount], high = new ulong[table.RowCount];
        for (int c = 0; c < table.Columns.Count; c++)
        {
            for (int i = 0; i < table.RowCount; i++)
            {
                ulong cell = table.Columns[c].IsDiscrete ? (ulong)table.Codes(c)[i] : Bits(table.Numbers(c)[i]);
                low[i] = Mix(low[i] ^ Mix(cell + 0x9E3779B97F4A7C15));
                high[i] = Mix((high[i] * 0xD1342543DE82EF95) + Mix(cell ^ 0xC2B2AE3D27D4EB4F));
            }
        }

        var keys = new UInt128[table.RowCount];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = new UInt128(high[i], low[i]);
        }

        return keys;
    }

    // Missing is missing and zero is zero, whatever their bits.
    private static ulong Bits(double value) => double.IsNaN(value) ? ulong.MaxValue : value == 0 ? 0 : BitConverter.DoubleToUInt64Bits(value);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
