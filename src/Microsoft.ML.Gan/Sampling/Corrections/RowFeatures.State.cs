using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Sampling.Corrections;

namespace Microsoft.ML.Gan.Sampling.Corrections;

/// <content>What a file keeps of it.</content>
internal sealed partial class RowFeatures
{
    private RowFeatures(ColumnBins[] bins, DistributionFunction?[] ranks)
    {
        (_bins, _ranks) = (bins, ranks);
        Layout = new EncodedLayout([.. bins.Select((b, c) => (b.Count, ranks[c] != null))]);
    }

    /// <summary>Gets bins and ranks.</summary>
    public State Keep() => new([.. _bins.Select(b => b.Keep())], [.. _ranks.Select(r => r?.Keep())]);

    /// <summary>Builds the features of given columns.</summary>
    public static RowFeatures From(IReadOnlyList<TableColumn> columns, State state)
    {
        Stored.Require(state.Bins.Length == columns.Count && state.Ranks.Length == columns.Count, "the features fit other columns");
        Stored.Require(!state.Ranks.Where((r, c) => r is not null && columns[c].IsDiscrete).Any(), "a categorical column has ranks");
        Stored.Whole(state.Bins, "the list of bins");
        return new RowFeatures(
            [.. state.Bins.Select((b, c) => ColumnBins.From(columns[c], c, b))],
            [.. state.Ranks.Select(r => r is null ? null : DistributionFunction.From(r))]);
    }

    /// <param name="Bins">Per column, its bins.</param>
    /// <param name="Ranks">Per number column, how its training values are distributed; null for a categorical one.</param>
    public sealed record State(ColumnBins.State[] Bins, DistributionFunction.State?[] Ranks);
}
