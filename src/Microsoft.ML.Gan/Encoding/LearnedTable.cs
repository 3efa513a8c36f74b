using System.Collections.Generic;
using System.Threading;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding.Reduction;
using Microsoft.ML.Gan.Sampling;

namespace Microsoft.ML.Gan.Encoding;

/// <summary>What is known of a table without any training: the way from its rows to numbers and back, and how often each condition is met.</summary>
/// <param name="Columns">The table's own columns.</param>
/// <param name="Reduction">The way from them to the columns that are encoded.</param>
/// <param name="Encoding">The way from those to numbers.</param>
/// <param name="Conditions">What a row can be conditioned on.</param>
/// <param name="Frequencies">How often it was met in the training rows.</param>
internal sealed record LearnedTable(
    IReadOnlyList<TableColumn> Columns,
    TableReduction Reduction,
    TableEncoding Encoding,
    ConditionLayout Conditions,
    ConditionFrequencies Frequencies)
{
    /// <summary>Learns it, and encodes the rows on the way.</summary>
    /// <param name="data">The training rows.</param>
    /// <param name="labelColumn">The label's place among the columns; -1 without one.</param>
    /// <param name="options">How columns become numbers.</param>
    /// <param name="seed">Seeds the draw of modes.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static (LearnedTable Learned, EncodedTable Encoded) Learn(
        TableData data, int labelColumn, EncodingOptions options, int seed, CancellationToken cancellationToken)
    {
        TableReduction reduction = TableReduction.Find(data, labelColumn, options, cancellationToken);
        TableData reduced = reduction.Reduce(data);
        TableEncoding encoding = TableEncoding.Fit(reduced, options, cancellationToken);
        EncodedTable encoded = encoding.Encode(reduced, seed, cancellationToken);
        var conditions = new ConditionLayout(encoding, labelColumn < 0 ? -1 : reduction.ReducedIndexOf(labelColumn));
        return (new LearnedTable(data.Columns, reduction, encoding, conditions, ConditionFrequencies.Count(conditions, encoded)), encoded);
    }
}
