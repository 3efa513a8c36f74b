using System;

namespace Microsoft.ML.Gan.Networks.Managed;

/// <summary>How a number column is cut into bins, and the rank at each cut; between cuts the rank follows a straight line.</summary>
/// <param name="Values">Ascending: where the first bin begins, where each ends and the next begins, where the last ends. None of a column that is always missing.</param>
/// <param name="Ranks">The rank of each of them, from -1 to 1, ascending.</param>
/// <param name="IsWhole">Whether a fraction counts as missing.</param>
/// <remarks>Numbers outside have the bin and the rank of the nearest end.</remarks>
internal sealed record RankKnots(double[] Values, double[] Ranks, bool IsWhole = false)
{
    /// <summary>Gets the number of bins, that of missing values included.</summary>
    public int BinCount => Math.Max(Values.Length - 1, 1) + 1;
}
