using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Gan;
using Samples.Csv;

namespace Samples.Synthesize;

/// <summary>Synthetic rows as cells in the file's order and formats.</summary>
internal static class SyntheticTable
{
    /// <summary>Reads the rows of a view; a column that was not learned is empty.</summary>
    public static List<string[]> Read(IDataView view, IReadOnlyList<CsvColumn> columns, int width)
    {
        List<string[]> rows = [];
        using DataViewRowCursor cursor = view.GetRowCursor(view.Schema);
        Func<string>[] writers = [.. columns.Select(c => c.CreateWriter(cursor))];
        while (cursor.MoveNext())
        {
            var row = new string[width];
            Array.Fill(row, string.Empty);
            for (int i = 0; i < columns.Count; i++)
            {
                row[columns[i].Index] = writers[i]();
            }

            rows.Add(row);
        }

        return rows;
    }

    /// <summary>Draws the same number of rows of each class, one more of the first classes where they do not divide evenly.</summary>
    /// <param name="watch">Watches the reading of each class.</param>
    public static List<string[]> Balanced(GanModel model, IReadOnlyList<CsvColumn> columns, int width, int rowCount, int seed, Func<IDataView, IDataView> watch)
    {
        List<string[]> rows = [];
        int classes = model.LabelValues.Count;
        for (int i = 0; i < classes; i++)
        {
            int share = (rowCount / classes) + (i < rowCount % classes ? 1 : 0);
            if (share > 0)
            {
                rows.AddRange(Read(watch(model.Sample(share, model.LabelValues[i], unchecked(seed + i))), columns, width));
            }
        }

        new Random(seed).Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(rows));
        return rows;
    }

    /// <summary>Writes a file that begins, and ends its lines, as the original does.</summary>
    public static void Save(string path, CsvTable original, List<string[]> rows)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(original.Source.HasByteOrderMark));
        writer.Write(original.HeaderText);
        writer.Write(original.Source.NewLine);
        var csv = new CsvWriter(writer, original.Source.NewLine);
        rows.ForEach(csv.Write);
    }
}
