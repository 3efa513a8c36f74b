using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Data.Writing;

namespace Microsoft.ML.Gan.Classification;

/// <summary>Reads any view with the learned columns as a table of theirs; what was never learned is missing.</summary>
internal static class InputTable
{
    /// <summary>Reads a view, and the label of each row with it, in one pass.</summary>
    /// <param name="schema">The columns that were learned.</param>
    /// <param name="view">The view.</param>
    /// <param name="label">A Boolean column of the view.</param>
    /// <param name="cancellationToken">Ends the pass between two rows.</param>
    /// <exception cref="System.ArgumentOutOfRangeException">A column is missing or of another type.</exception>
    public static (TableData Rows, bool[] Labels) Read(TableSchema schema, IDataView view, DataViewSchema.Column label, CancellationToken cancellationToken)
    {
        var input = new DiscriminatorInput(schema, view.Schema);
        List<double[]> rows = [];
        List<bool> labels = [];
        using DataViewRowCursor cursor = view.GetRowCursor(input.Columns.Append(label));
        RowReader[] readers = input.Readers(cursor);
        ValueGetter<bool> getLabel = cursor.GetGetter<bool>(label);
        while (cursor.MoveNext())
        {
            cancellationToken.ThrowIfCancellationRequested();
            double[] row = new double[schema.Columns.Count];
            foreach (RowReader reader in readers)
            {
                reader(row);
            }

            bool isPositive = false;
            getLabel(ref isPositive);
            rows.Add(row);
            labels.Add(isPositive);
        }

        return (Of(schema.Columns, rows), [.. labels]);
    }

    /// <summary>Makes a table of rows.</summary>
    /// <param name="columns">Its columns.</param>
    /// <param name="rows">Per row a number per column, as a <see cref="RowReader"/> writes them.</param>
    public static TableData Of(IReadOnlyList<TableColumn> columns, IReadOnlyList<double[]> rows)
    {
        var table = new TableData(columns, rows.Count);
        for (int c = 0; c < columns.Count; c++)
        {
            for (int i = 0; i < rows.Count; i++)
            {
                if (!columns[c].IsDiscrete)
                {
                    table.Numbers(c)[i] = rows[i][c];
                }
                else
                {
                    table.Codes(c)[i] = double.IsNaN(rows[i][c]) ? -1 : (int)rows[i][c];
                }
            }
        }

        return table;
    }
}
