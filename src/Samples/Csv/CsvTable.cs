using System;
using System.Collections.Generic;
using System.Linq;

namespace Samples.Csv;

/// <summary>A CSV file in memory: a header, and records that all have as many fields as it.</summary>
/// <param name="Header">The column names.</param>
/// <param name="HeaderText">The header as it is written in the file, without its line end.</param>
/// <param name="Records">The records.</param>
/// <param name="Source">The text they come from.</param>
internal sealed record CsvTable(
    IReadOnlyList<string> Header, string HeaderText, IReadOnlyList<CsvRecord> Records, CsvText Source)
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="UserError">The file is missing, empty, has no data rows, or a record does not fit the header.</exception>
    public static CsvTable Load(string path)
    {
        CsvText source = CsvText.Load(path);
        var parser = new CsvParser(source.Text);
        IReadOnlyList<string> header = parser.Next() is { IsBlank: false } first
            ? first.Fields
            : throw new UserError(string.IsNullOrWhiteSpace(source.Text)
                ? $"'{path}' is empty; a header line and data rows are needed."
                : $"Line 1 of '{path}' is empty; it must be the header.");
        string headerText = source.Text[..parser.Position].TrimEnd('\r', '\n');
        CheckHeader(header, path);

        List<CsvRecord> records = [];
        while (parser.Next() is { } record)
        {
            if (record.IsBlank && header.Count > 1)
            {
                continue;
            }

            records.Add(record.Fields.Count == header.Count
                ? record
                : throw new UserError($"Line {record.Line} of '{path}' has {Count(record.Fields.Count, "field")}; the header has {header.Count}."));
        }

        return records.Count > 0
            ? new CsvTable(header, headerText, records, source)
            : throw new UserError($"'{path}' has a header and no data rows.");
    }

    /// <summary>The cells of one column, in order.</summary>
    public IEnumerable<string> Cells(int column) => Records.Select(r => r.Fields[column]);

    /// <summary>Takes some records, in the order named.</summary>
    public CsvTable Take(IEnumerable<int> rows) => this with { Records = [.. rows.Select(r => Records[r])] };

    /// <summary>Puts the fields in the order of another table's header.</summary>
    /// <param name="header">The names.</param>
    /// <param name="absent">The cells of a column that is not there.</param>
    public CsvTable Arranged(IReadOnlyList<string> header, string absent)
    {
        int[] places = [.. header.Select(name => Header.ToList().IndexOf(name))];
        return this with { Header = header, Records = [.. Records.Select(r => r with { Fields = [.. places.Select(p => p < 0 ? absent : r.Fields[p])] })] };
    }

    private static void CheckHeader(IReadOnlyList<string> header, string path)
    {
        if (header.Count == 1 && header[0].AsSpan().IndexOfAny(";\t") >= 0)
        {
            throw new UserError($"The header of '{path}' has no comma; fields must be separated by commas.");
        }

        if (header.GroupBy(n => n).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new UserError($"The header of '{path}' names column '{twice.Key}' {twice.Count()} times; give each column a name of its own.");
        }
    }

    private static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? string.Empty : "s")}";
}
