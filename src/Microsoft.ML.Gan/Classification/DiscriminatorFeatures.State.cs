using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Classification;

/// <content>What a file keeps of it.</content>
internal sealed partial class DiscriminatorFeatures
{
    /// <summary>Gets the bins.</summary>
    public ColumnBins.State[] Keep() => [.. _bins.Select(b => b.Keep())];

    /// <summary>Builds the features of given columns.</summary>
    public static DiscriminatorFeatures From(IReadOnlyList<TableColumn> columns, ColumnBins.State[] bins)
    {
        Stored.Require(bins.Length == columns.Count, "the bins fit other columns");
        Stored.Whole(bins, "the list of bins");
        for (int c = 0; c < bins.Length; c++)
        {
            double[] edges = bins[c].Edges;
            Stored.Require(edges.Zip(edges.Skip(1), (e, next) => e < next).All(rises => rises), $"the edges of '{columns[c].Name}' do not ascend");
        }

        return new DiscriminatorFeatures([.. bins.Select((b, c) => ColumnBins.From(columns[c], c, b))], columns);
    }
}
