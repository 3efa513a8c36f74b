using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>Reads every number and text of a view, as a trainer would.</summary>
internal static class RowReader
{
    /// <summary>Reads all rows, tells how far it is after each, and gives a sum over all cells back.</summary>
    public static double ReadAll(IDataView view, Action<long>? afterRow = null)
    {
        using DataViewRowCursor cursor = view.GetRowCursor(view.Schema);
        List<Func<double>> cells = [.. view.Schema.Select(c => Cell(cursor, c))];
        double sum = 0;
        while (cursor.MoveNext())
        {
            foreach (Func<double> cell in cells)
            {
                sum += cell();
            }

            afterRow?.Invoke(cursor.Position + 1);
        }

        return sum;
    }

    private static Func<double> Cell(DataViewRowCursor cursor, DataViewSchema.Column column)
    {
        if (column.Type is TextDataViewType)
        {
            ValueGetter<ReadOnlyMemory<char>> text = cursor.GetGetter<ReadOnlyMemory<char>>(column);
            ReadOnlyMemory<char> value = default;
            return () =>
            {
                text(ref value);
                return value.Length;
            };
        }

        ValueGetter<float> number = cursor.GetGetter<float>(column);
        float single = 0;
        return () =>
        {
            number(ref single);
            return single;
        };
    }
}
