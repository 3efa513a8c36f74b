using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Evaluation;

/// <summary>The tables that are compared, with one vocabulary.</summary>
/// <param name="Real">The rows that were learned.</param>
/// <param name="Synthetic">The synthetic rows.</param>
/// <param name="Holdout">Real rows that were held out; <see langword="null"/> for none.</param>
/// <param name="Label">The column of the label; -1 for none.</param>
/// <param name="Sensitive">The columns that nobody should learn from synthetic rows.</param>
internal sealed record EvaluationTables(TableData Real, TableData Synthetic, TableData? Holdout, int Label, int[] Sensitive)
{
    /// <summary>Gets the real rows that synthetic rows are compared with: those that were held out, where there are any.</summary>
    public TableData Reference => Holdout ?? Real;

    /// <summary>Gets at most so many rows, drawn at random; a stream of the same name draws the same.</summary>
    public static TableData Some(TableData table, int maximum, int seed, string name) => table.RowCount <= maximum
        ? table
        : table.Take([.. new RandomSource(seed, name).Order(table.RowCount).Take(maximum).Order()]);
}
