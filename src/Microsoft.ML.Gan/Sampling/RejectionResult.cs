using System.Collections.Generic;
using Microsoft.ML.Gan.Data;

namespace Microsoft.ML.Gan.Sampling;

/// <summary>The rows that were kept, and how many were drawn for them.</summary>
/// <param name="Tables">The rows that meet the wish.</param>
/// <param name="RowCount">How many they are.</param>
/// <param name="Drawn">How many were looked at.</param>
internal sealed record RejectionResult(IReadOnlyList<TableData> Tables, int RowCount, long Drawn)
{
    private const int MaximumDrawnPerRow = 50;
    private const int MinimumDraws = 10_000;

    /// <summary>Draws rows and keeps those that meet a wish, until there are enough or fifty per row asked for (at least 10,000) were drawn.</summary>
    public static RejectionResult Draw(GanSampler sampler, Wish wish, int numberOfRows, int seed)
    {
        long bound = MinimumDraws + ((long)MaximumDrawnPerRow * numberOfRows), drawn = 0;
        List<TableData> kept = [];
        int rows = 0;
        foreach (TableData chunk in sampler.Sample(wish.Strata, bound, seed))
        {
            List<int> met = [];
            for (int row = 0; row < chunk.RowCount && rows + met.Count < numberOfRows; row++)
            {
                drawn++;
                if (wish.IsMetBy(chunk, row))
                {
                    met.Add(row);
                }
            }

            kept.Add(chunk.Take([.. met]));
            rows += met.Count;
            if (rows == numberOfRows)
            {
                break;
            }
        }

        return new RejectionResult(kept, rows, drawn);
    }
}
