using System.Collections.Generic;
using System.Linq;
using Samples.Csv;

namespace Samples.Synthesize;

/// <summary>The columns of a file that are looked at.</summary>
internal static class ColumnSelection
{
    /// <summary>Finds out what the columns are, those ignored left out.</summary>
    /// <param name="table">The file.</param>
    /// <param name="label">The column of the classes, or <see langword="null"/>.</param>
    /// <param name="ignored">The columns that are left out.</param>
    /// <exception cref="UserError">A name is not there, or a column is nothing that can be learned.</exception>
    public static IReadOnlyList<CsvColumn> Infer(CsvTable table, string? label, IReadOnlyList<string> ignored)
    {
        foreach ((string option, string name) in ignored.Select(n => ("--ignore", n)).Append(("--label", label ?? table.Header[0])))
        {
            if (!table.Header.Contains(name))
            {
                throw new UserError($"{option} names '{name}', which is not a column; the columns are '{string.Join("', '", table.Header)}'.");
            }
        }

        if (label is not null && ignored.Contains(label))
        {
            throw new UserError($"Column '{label}' is both the label and ignored; remove one of the two options.");
        }

        int unnamed = table.Header.ToList().IndexOf(string.Empty);
        if (unnamed >= 0 && !ignored.Contains(string.Empty))
        {
            throw new UserError($"Column {unnamed + 1} has no name in the header; name it, or pass --ignore '' to leave it empty.");
        }

        CsvColumn[] columns = [.. Enumerable.Range(0, table.Header.Count)
            .Where(c => !ignored.Contains(table.Header[c]))
            .Select(c => ColumnInference.Infer(table, c, table.Header[c] == label))];
        return columns.Length > 0 ? columns : throw new UserError("Every column is ignored; nothing is left to learn.");
    }
}
