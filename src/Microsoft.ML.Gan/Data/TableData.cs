using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Data;

/// <summary>A table in memory, column by column: numbers as doubles (NaN = missing), categories as codes (-1 = missing).</summary>
internal sealed class TableData
{
    private readonly Array[] _values;

    /// <summary>Makes a table of <paramref name="rowCount"/> rows whose cells are zero until written.</summary>
    public TableData(IReadOnlyList<TableColumn> columns, int rowCount)
    {
        Columns = columns;
        RowCount = rowCount;
        _values = new Array[columns.Count];
        for (int i = 0; i < _values.Length; i++)
        {
            _values[i] = columns[i].IsDiscrete ? new int[rowCount] : new double[rowCount];
        }
    }

    /// <summary>Makes a table of arrays that are there already, one per column; it does not copy them.</summary>
    public TableData(IReadOnlyList<TableColumn> columns, int rowCount, Array[] values) =>
        (Columns, RowCount, _values) = (columns, rowCount, values);

    /// <summary>Gets the learned columns.</summary>
    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>Gets the number of rows.</summary>
    public int RowCount { get; }

    /// <summary>Gets the values of a number column; NaN is missing. Date-times are ticks.</summary>
    public double[] Numbers(int column) => (double[])_values[column];

    /// <summary>Gets the codes of a categorical column, 0 to the number of categories less one; -1 is missing.</summary>
    public int[] Codes(int column) => (int[])_values[column];

    /// <summary>Copies the rows whose indices are given, in that order; an index may repeat.</summary>
    public TableData Take(ReadOnlySpan<int> rows)
    {
        var taken = new TableData(Columns, rows.Length);
        for (int c = 0; c < Columns.Count; c++)
        {
            if (Columns[c].IsDiscrete)
            {
                Gather(Codes(c), rows, taken.Codes(c));
            }
            else
            {
                Gather(Numbers(c), rows, taken.Numbers(c));
            }
        }

        return taken;
    }

    /// <summary>Divides the rows at random into those to learn from and those to judge by.</summary>
    /// <param name="parts">One row in so many is judged by; at least one row.</param>
    /// <param name="random">The stream to draw from.</param>
    public (TableData Learn, TableData Judge) Divide(int parts, RandomSource random)
    {
        int[] order = random.Order(RowCount);
        int judged = Math.Max(1, RowCount / parts);
        return (Take(order.AsSpan(judged)), Take(order.AsSpan(0, judged)));
    }

    /// <summary>Copies rows into places of this table.</summary>
    /// <param name="rows">The rows to copy, all of them.</param>
    /// <param name="places">Where each goes.</param>
    public void Put(TableData rows, ReadOnlySpan<int> places)
    {
        for (int c = 0; c < Columns.Count; c++)
        {
            if (Columns[c].IsDiscrete)
            {
                Scatter(rows.Codes(c), places, Codes(c));
            }
            else
            {
                Scatter(rows.Numbers(c), places, Numbers(c));
            }
        }
    }

    /// <summary>Puts tables of the same columns one after the other.</summary>
    /// <param name="tables">At least one.</param>
    public static TableData Concatenate(IReadOnlyList<TableData> tables)
    {
        IReadOnlyList<TableColumn> columns = tables[0].Columns;
        var all = new TableData(columns, tables.Sum(t => t.RowCount));
        int first = 0;
        foreach (TableData table in tables)
        {
            for (int c = 0; c < columns.Count; c++)
            {
                Array.Copy(table._values[c], 0, all._values[c], first, table.RowCount);
            }

            first += table.RowCount;
        }

        return all;
    }

    private static void Scatter<T>(T[] source, ReadOnlySpan<int> places, T[] target)
    {
        for (int i = 0; i < places.Length; i++)
        {
            target[places[i]] = source[i];
        }
    }

    private static void Gather<T>(T[] source, ReadOnlySpan<int> rows, T[] target)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            target[i] = source[rows[i]];
        }
    }
}
