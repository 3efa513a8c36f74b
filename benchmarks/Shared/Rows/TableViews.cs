using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.ML.Data;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>Hands tables to ML.NET as views, by way of files that are deleted at the end.</summary>
internal sealed class TableViews(MLContext mlContext) : IDisposable
{
    /// <summary>The Boolean column that a view has besides those of the table, where labels are given.</summary>
    public const string Label = "Label";

    private readonly string _folder = Directory.CreateTempSubdirectory("gan-benchmark-").FullName;
    private int _files;

    /// <summary>Makes a view: numbers as singles, categories as text, and a Boolean <see cref="Label"/> where labels are given.</summary>
    public IDataView Of(RowTable table, bool[]? labels = null)
    {
        string path = Path.Combine(_folder, $"{_files++}.csv");
        File.WriteAllLines(path, Lines(table, labels));
        IEnumerable<TextLoader.Column> columns = table.Names.Select((name, c) =>
            new TextLoader.Column(name, table.Numbers[c] != null ? DataKind.Single : DataKind.String, c));
        if (labels != null)
        {
            columns = columns.Append(new TextLoader.Column(Label, DataKind.Boolean, table.Names.Length));
        }

        return mlContext.Data.LoadFromTextFile(path, [.. columns], separatorChar: ',', hasHeader: true);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static IEnumerable<string> Lines(RowTable table, bool[]? labels)
    {
        yield return string.Join(',', labels == null ? table.Names : table.Names.Append(Label));
        for (int row = 0; row < table.RowCount; row++)
        {
            IEnumerable<string> cells = table.Names.Select((_, c) => table.Texts[c]?[row] ?? Cell(table.Numbers[c]![row]));
            yield return string.Join(',', labels == null ? cells : cells.Append(labels[row] ? "1" : "0"));
        }
    }

    private static string Cell(float value) => float.IsNaN(value) ? string.Empty : value.ToString("R", CultureInfo.InvariantCulture);
}
