using System.Collections.Generic;

namespace Microsoft.ML.Gan;

/// <summary>How often the values of a column are met, in real and in synthetic rows.</summary>
/// <param name="Labels">What the bars stand for: categories, the most frequent first, with those that share a bar named so, or the ranges of numbers and dates in order; a bar of missing values is the last.</param>
/// <param name="Edges">Where a bar of numbers ends and the next begins: one more than the bars of numbers, ascending; dates as ticks; empty for categories.</param>
/// <param name="Real">The share of the real rows of each bar.</param>
/// <param name="Synthetic">The share of the synthetic rows of each bar.</param>
public sealed record ColumnMarginal(
    IReadOnlyList<string> Labels, IReadOnlyList<double> Edges, IReadOnlyList<double> Real, IReadOnlyList<double> Synthetic)
{
    /// <summary>Gets whether the edges are dates, in ticks.</summary>
    internal bool AreDates { get; init; }
}
