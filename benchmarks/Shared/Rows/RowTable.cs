using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.ML.Data;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>Rows in memory, a column at a time: numbers, with NaN where missing, or categories, with empty text where missing.</summary>
/// <param name="Names">The columns' names.</param>
/// <param name="Numbers">The numbers of each column; <see langword="null"/> where it holds categories.</param>
/// <param name="Texts">The categories of each column; <see langword="null"/> where it holds numbers.</param>
/// <param name="RowCount">How many rows there are.</param>
internal sealed record RowTable(string[] Names, float[]?[] Numbers, string[]?[] Texts, int RowCount)
{
    /// <summary>Reads a CSV file without quotation marks.</summary>
    /// <param name="path">The file; its first line names the columns.</param>
    /// <param name="isNumber">Which columns are numbers; <see langword="null"/> to count those as numbers whose every cell is one, or empty.</param>
    public static RowTable Read(string path, bool[]? isNumber = null)
    {
        string[][] lines = [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => line.Split(','))];
        string[] names = lines[0];
        string[][] cells = lines[1..];
        isNumber ??= [.. names.Select((_, c) => cells.All(row => row[c].Length == 0 || float.TryParse(row[c], CultureInfo.InvariantCulture, out float _)))];
        return new RowTable(
            names,
            [.. names.Select((_, c) => isNumber[c] ? Array.ConvertAll(cells, row => Number(row[c])) : null)],
            [.. names.Select((_, c) => isNumber[c] ? null : Array.ConvertAll(cells, row => row[c]))],
            cells.Length);
    }

    /// <summary>Reads a view's columns of the names and types of this table, once.</summary>
    public RowTable Like(IDataView view)
    {
        using DataViewRowCursor cursor = view.GetRowCursor(view.Schema.Where(c => Names.Contains(c.Name)));
        Action<List<float>?, List<string>?>[] add = [.. Names.Select((name, c) => Reader(cursor, view.Schema[name], Numbers[c] != null))];
        List<float>?[] numbers = [.. Numbers.Select(n => n == null ? null : new List<float>())];
        List<string>?[] texts = [.. Texts.Select(t => t == null ? null : new List<string>())];
        int count = 0;
        for (; cursor.MoveNext(); count++)
        {
            for (int c = 0; c < add.Length; c++)
            {
                add[c](numbers[c], texts[c]);
            }
        }

        return new RowTable(Names, [.. numbers.Select(n => n?.ToArray())], [.. texts.Select(t => t?.ToArray())], count);
    }

    /// <summary>Rounds the numbers of columns that are whole in another table of the same columns.</summary>
    public RowTable Rounded(RowTable like) => this with
    {
        Numbers = [.. Numbers.Zip(like.Numbers, (own, other) =>
            own != null && Array.TrueForAll(other!, v => float.IsNaN(v) || v == MathF.Floor(v)) ? Array.ConvertAll(own, MathF.Round) : own)],
    };

    /// <summary>Gets a column's place.</summary>
    public int IndexOf(string name) => Array.IndexOf(Names, name);

    /// <summary>Gets some rows, in the order named.</summary>
    public RowTable Take(int[] rows) => new(
        Names,
        [.. Numbers.Select(n => n == null ? null : Array.ConvertAll(rows, r => n[r]))],
        [.. Texts.Select(t => t == null ? null : Array.ConvertAll(rows, r => t[r]))],
        rows.Length);

    /// <summary>Gets these rows and then those of another table of the same columns.</summary>
    public RowTable Append(RowTable other) => new(
        Names,
        [.. Numbers.Zip(other.Numbers, (a, b) => a?.Concat(b!).ToArray())],
        [.. Texts.Zip(other.Texts, (a, b) => a?.Concat(b!).ToArray())],
        RowCount + other.RowCount);

    /// <summary>Gets the table without one column.</summary>
    public RowTable Without(string name)
    {
        int[] kept = [.. Enumerable.Range(0, Names.Length).Where(c => Names[c] != name)];
        return new RowTable(Array.ConvertAll(kept, c => Names[c]), Array.ConvertAll(kept, c => Numbers[c]), Array.ConvertAll(kept, c => Texts[c]), RowCount);
    }

    private static float Number(string cell) => cell.Length == 0 ? float.NaN : float.Parse(cell, CultureInfo.InvariantCulture);

    private static Action<List<float>?, List<string>?> Reader(DataViewRowCursor cursor, DataViewSchema.Column column, bool isNumber)
    {
        if (isNumber)
        {
            ValueGetter<float> number = cursor.GetGetter<float>(column);
            float single = 0;
            return (numbers, _) =>
            {
                number(ref single);
                numbers!.Add(single);
            };
        }

        ValueGetter<ReadOnlyMemory<char>> text = cursor.GetGetter<ReadOnlyMemory<char>>(column);
        ReadOnlyMemory<char> value = default;
        return (_, texts) =>
        {
            text(ref value);
            texts!.Add(value.ToString());
        };
    }
}
