using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Sampling;

/// <summary>A user's condition, by names, to a wish; refused with what there is instead.</summary>
internal sealed class WishReader(LearnedTable table)
{
    private const int Missing = -1;

    private readonly Lazy<Dictionary<string, IReadOnlyList<string>>> _values = new(() => ValuesOf(table));

    /// <summary>Gets the columns that can be asked for and the values seen of each; the empty text is a missing value.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Values => _values.Value;

    /// <summary>Reads a condition.</summary>
    /// <exception cref="ArgumentException">It is empty, a name is unknown, or no row can meet it.</exception>
    public Wish Read(IReadOnlyDictionary<string, string> condition)
    {
        if (condition.Count == 0)
        {
            throw Errors.NothingWished();
        }

        var wish = Wish.For(table, [.. condition.Select(c => (ColumnOf(c.Key), CodeOf(c.Key, c.Value)))]);
        return wish.Strata.Count > 0 ? wish : throw Errors.NeverTogether(Describe(condition));
    }

    /// <summary>Writes a condition as messages show it.</summary>
    public static string Describe(IReadOnlyDictionary<string, string> condition) =>
        string.Join(" and ", condition.Select(c => $"'{c.Key}' = '{c.Value}'"));

    private int ColumnOf(string name)
    {
        int column = table.Columns.ToList().FindIndex(c => c.IsDiscrete && c.Name == name);
        return column >= 0 ? column : throw Errors.NotConditional(name, [.. Values.Keys]);
    }

    private int CodeOf(string name, string value) =>
        Values[name].Contains(value) ? CodeOf(table.Columns[ColumnOf(name)], value) : throw Errors.UnknownValue(name, value, Values[name]);

    private static int CodeOf(TableColumn column, string value) => column.Categories.ToList().IndexOf(value);

    private static Dictionary<string, IReadOnlyList<string>> ValuesOf(LearnedTable table)
    {
        var values = new Dictionary<string, IReadOnlyList<string>>();
        for (int c = 0; c < table.Columns.Count; c++)
        {
            TableColumn column = table.Columns[c];
            if (column.IsDiscrete)
            {
                List<string> seen = [.. column.Categories.Where((_, code) => IsSeen(c, code))];
                seen.AddRange(IsSeen(c, Missing) && !column.Categories.Contains(string.Empty) ? [string.Empty] : []);
                values.TryAdd(column.Name, seen);
            }
        }

        return values;

        bool IsSeen(int column, int code) => Wish.For(table, [(column, code)]).Strata.Count > 0;
    }
}
