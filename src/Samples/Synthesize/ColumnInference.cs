using System;
using System.Collections.Generic;
using System.Linq;
using Samples.Csv;

namespace Samples.Synthesize;

/// <summary>Finds out what the cells of a column are; refuses a column nothing can be learned from.</summary>
internal static class ColumnInference
{
    private const int AlwaysCategories = 20;
    private const int MaximumCategories = 10_000;
    private const int MaximumLabelNumbers = 20;

    private static readonly string[] s_missing = ["NA", "N/A", "NaN", "nan", "null", "NULL", "None", "?", "-"];
    private static readonly string[][] s_booleans = [["true", "false"], ["yes", "no"], ["y", "n"], ["t", "f"], ["on", "off"]];

    /// <summary>The column, or the reason why it cannot be learned.</summary>
    /// <exception cref="UserError">The column has no value, or is free text or an identifier; or the label is not one of few classes.</exception>
    public static CsvColumn Infer(CsvTable table, int index, bool isLabel)
    {
        string name = table.Header[index];
        string[] cells = [.. table.Cells(index).Where(c => c.Length > 0)];
        if (cells.Length == 0)
        {
            throw new UserError($"Column '{name}' has no value in any row; {Remedy(name)}");
        }

        if (isLabel)
        {
            return Label(table, index, name, cells);
        }

        // A word for "missing" is a value of a text column; numbers and dates cannot hold it.
        string missing = cells.FirstOrDefault(s_missing.Contains) ?? string.Empty;
        string[] values = missing.Length == 0 ? cells : [.. cells.Where(c => c != missing)];
        if (values.Length > 0 && NumberFormat.Find(values) is { } number)
        {
            CheckCounter(name, values);
            return new NumberColumn(index, name, number, missing);
        }

        if (values.Length > 0 && DateTimeColumn.FindFormat(values) is { } format)
        {
            return new DateTimeColumn(index, name, format, missing);
        }

        return Category(index, name, cells);
    }

    private static CategoryColumn Category(int index, string name, string[] cells)
    {
        HashSet<string> values = [.. cells];
        if (values.Count > MaximumCategories || (values.Count > AlwaysCategories && values.Count > cells.Length / 2))
        {
            throw new UserError(
                $"Column '{name}' has {values.Count} different texts in {cells.Length} rows, so it is free text or an identifier; {Remedy(name)}");
        }

        string? boolean = s_booleans.FirstOrDefault(pair => values.All(v => pair.Contains(v, StringComparer.OrdinalIgnoreCase)))?[0];
        string detail = string.Join(", ", values.Order(StringComparer.Ordinal).Take(4)) + (values.Count > 4 ? ", ..." : string.Empty);
        return new CategoryColumn(index, name, boolean is null ? "category" : "boolean", boolean is null ? $"{values.Count} values: {detail}" : detail);
    }

    private static CategoryColumn Label(CsvTable table, int index, string name, string[] cells)
    {
        if (cells.Length < table.Records.Count)
        {
            int line = table.Records.First(r => r.Fields[index].Length == 0).Line;
            throw new UserError($"Column '{name}' is the label and has no value in line {line}; every row must have a label.");
        }

        int values = cells.Distinct().Count();
        return values <= MaximumLabelNumbers || NumberFormat.Find(cells) is null
            ? Category(index, name, cells)
            : throw new UserError($"Column '{name}' is the label and has {values} different numbers; a label must be one of few classes.");
    }

    private static void CheckCounter(string name, string[] cells)
    {
        bool isCounter = cells.Length > AlwaysCategories && long.TryParse(cells[0], out long first)
            && cells.Select((cell, i) => long.TryParse(cell, out long value) && value == first + i).All(same => same);
        if (isCounter)
        {
            throw new UserError($"Column '{name}' counts the rows ({cells[0]}, {cells[1]}, {cells[2]}, ...), so it is an identifier; {Remedy(name)}");
        }
    }

    private static string Remedy(string name) => $"remove it, or pass --ignore {Quote(name)} to leave it empty.";

    private static string Quote(string name) => name.Any(c => !char.IsLetterOrDigit(c) && c is not ('_' or '-' or '.')) || name.Length == 0 ? $"'{name}'" : name;
}
