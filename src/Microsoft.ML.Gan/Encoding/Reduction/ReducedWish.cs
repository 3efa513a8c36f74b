using System.Collections.Generic;

namespace Microsoft.ML.Gan.Encoding.Reduction;

/// <summary>What a wish for a category of an original column means for the reduced columns.</summary>
/// <param name="Columns">The reduced columns to set together: one, two for a wide vocabulary, and with them those that follow from the category.</param>
/// <param name="Alternatives">Ways to meet the wish; each is one category code per column, -1 for missing.</param>
/// <param name="Cumulative">The training rows of the alternatives, as running sums.</param>
/// <param name="IsExact">Whether every row that meets the wish carries the category; a rare one shares its digits with others.</param>
internal sealed record ReducedWish(IReadOnlyList<int> Columns, IReadOnlyList<int[]> Alternatives, double[] Cumulative, bool IsExact);
