using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Encoding.Reduction;
using Microsoft.ML.Gan.Sampling;

namespace Microsoft.ML.Gan.Persistence.Onnx;

/// <summary>One column of the table that an exported generator was fitted to.</summary>
/// <param name="Name">The column.</param>
/// <param name="Kind">What its values mean.</param>
/// <param name="Columns">The encoded columns that stand for it: itself, or the two digits of a wide vocabulary; none where it follows from other columns.</param>
/// <param name="Categories">The names of its categories, in the order of their codes; empty for a number.</param>
/// <param name="Digits">Of a wide vocabulary, by first digit and second the codes that the two stand for; null for others.</param>
internal sealed record DescribedTableColumn(string Name, ColumnKind Kind, int[] Columns, IReadOnlyList<string> Categories, int[][][]? Digits)
{
    /// <summary>Describes a column.</summary>
    public static DescribedTableColumn Of(TableColumn column, int index, LearnedTable table, WideCode.State? wide)
    {
        int first = table.Reduction.ReducedIndexOf(index);
        int end = Enumerable.Range(index + 1, table.Columns.Count - index - 1)
            .Select(table.Reduction.ReducedIndexOf).Where(i => i >= 0).DefaultIfEmpty(table.Encoding.Columns.Count).First();
        return new DescribedTableColumn(
            column.Name, column.Kind, first < 0 ? [] : [.. Enumerable.Range(first, end - first)], column.Categories, wide is null ? null : Codes(wide));
    }

    private static int[][][] Codes(WideCode.State wide)
    {
        ILookup<int, int> codes = Enumerable.Range(0, wide.EntryOf.Length).ToLookup(code => wide.EntryOf[code]);
        return [.. wide.Groups.Select(group => group.Select(entry => codes[entry].ToArray()).ToArray())];
    }
}
