using System;
using System.Linq;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>Fake rows of real values that do not belong together: a random part of each row's columns comes from other rows.</summary>
/// <remarks>What a <see cref="GanModel.Discriminator"/> learns to tell from real rows besides its generator's, but for that one's values from outside a column's range.</remarks>
internal static class TornRows
{
    /// <summary>Makes rows.</summary>
    public static RowTable Make(RowTable table, int count, int seed)
    {
        var random = new Random(seed);
        int[][] sources = [.. table.Names.Select(_ => new int[count])];
        for (int row = 0; row < count; row++)
        {
            int own = random.Next(table.RowCount), certain = random.Next(sources.Length);
            double share = random.NextDouble();
            for (int c = 0; c < sources.Length; c++)
            {
                sources[c][row] = c == certain || random.NextDouble() < share ? random.Next(table.RowCount) : own;
            }
        }

        return new RowTable(
            table.Names,
            [.. table.Numbers.Select((n, c) => n == null ? null : Array.ConvertAll(sources[c], r => n[r]))],
            [.. table.Texts.Select((t, c) => t == null ? null : Array.ConvertAll(sources[c], r => t[r]))],
            count);
    }
}
