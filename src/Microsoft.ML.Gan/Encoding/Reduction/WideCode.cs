using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Encoding.Reduction;

/// <summary>Writes the categories of a wide vocabulary with two digits: a group of categories that behave alike, and a member of it.</summary>
/// <remarks>
/// K categories take about 2√K outputs, and stay distinguishable. Categories of fewer than <see cref="FewRows"/> rows share one
/// entry, which is read back as one of them in their real frequencies; so is a pair of digits that stands for nothing, as a member
/// of its group. When few entries are left, one digit is enough.
/// </remarks>
internal sealed partial class WideCode
{
    private const int FewRows = 5;

    private readonly int[] _entryOf;          // per category code; -1 when it was never seen
    private readonly int[] _counts;           // per category code
    private readonly int[][] _codesOf;        // per entry; more than one for the rare categories
    private readonly double[][] _cumulative;  // per entry, of its codes
    private readonly int[][] _entriesOf;      // per group
    private readonly double[][] _groupCumulative;
    private readonly int[] _groupOf;          // per entry
    private readonly int[] _memberOf;         // per entry

    private WideCode(TableColumn column, int[] entryOf, int[] counts, int[][] groups)
    {
        int entries = entryOf.Max() + 1;
        _entryOf = entryOf;
        _counts = counts;
        _entriesOf = groups;
        ILookup<int, int> codes = Enumerable.Range(0, entryOf.Length).Where(c => entryOf[c] >= 0).ToLookup(c => entryOf[c]);
        _codesOf = [.. Enumerable.Range(0, entries).Select(e => codes[e].ToArray())];
        _cumulative = [.. _codesOf.Select(c => Cumulative(c.Select(code => counts[code])))];
        _groupCumulative = [.. groups.Select(g => Cumulative(g.Select(e => codes[e].Sum(code => counts[code]))))];
        _groupOf = new int[entries];
        _memberOf = new int[entries];
        for (int g = 0; g < groups.Length; g++)
        {
            for (int m = 0; m < groups[g].Length; m++)
            {
                (_groupOf[groups[g][m]], _memberOf[groups[g][m]]) = (g, m);
            }
        }

        int members = groups.Max(g => g.Length);
        Columns = members == 1 ? [Digit(column, groups.Length, "entry")] : [Digit(column, groups.Length, "group"), Digit(column, members, "member")];
    }

    /// <summary>Gets the column or the two columns that stand for the wide one.</summary>
    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>Makes a code for a column; <see langword="null"/> when its vocabulary is not wide.</summary>
    /// <param name="data">The training rows.</param>
    /// <param name="column">A categorical column.</param>
    /// <param name="maximumWidth">The most categories that are not wide.</param>
    public static WideCode? Find(TableData data, int column, int maximumWidth)
    {
        TableColumn wide = data.Columns[column];
        if (wide.Categories.Count <= maximumWidth)
        {
            return null;
        }

        var counts = new int[wide.Categories.Count];
        foreach (int code in data.Codes(column).Where(c => c >= 0))
        {
            counts[code]++;
        }

        if (counts.Count(n => n > 0) <= maximumWidth)
        {
            return null;
        }

        int entries = 0;
        int[] entryOf = [.. counts.Select(n => n >= FewRows ? entries++ : -1)];
        int rare = entries;
        for (int code = 0; code < counts.Length; code++)
        {
            if (counts[code] is > 0 and < FewRows)
            {
                entryOf[code] = rare;
                entries = rare + 1;
            }
        }

        int[][] groups = entries <= maximumWidth
            ? [.. Enumerable.Range(0, entries).Select(e => new[] { e })]
            : Groups(data, column, entryOf, counts, entries);
        return new WideCode(wide, entryOf, counts, groups);
    }

    /// <summary>Gets the digits of a category code, -1 each for a missing value; <see langword="null"/> when it was never seen.</summary>
    public int[]? DigitsOf(int code)
    {
        int entry = code < 0 ? -1 : _entryOf[code];
        if (entry < 0)
        {
            return code < 0 ? [.. Columns.Select(_ => -1)] : null;
        }

        return Columns.Count == 1 ? [_groupOf[entry]] : [_groupOf[entry], _memberOf[entry]];
    }

    /// <summary>Gets whether a category was seen and shares its digits with others.</summary>
    public bool IsShared(int code) => code >= 0 && _entryOf[code] is >= 0 and var entry && _codesOf[entry].Length > 1;

    /// <summary>Writes the digits of training rows.</summary>
    public void Encode(ReadOnlySpan<int> codes, Span<int> groups, Span<int> members)
    {
        for (int i = 0; i < codes.Length; i++)
        {
            int entry = codes[i] < 0 ? -1 : _entryOf[codes[i]];
            groups[i] = entry < 0 ? -1 : _groupOf[entry];
            if (members.Length > 0)
            {
                members[i] = entry < 0 ? -1 : _memberOf[entry];
            }
        }
    }

    /// <summary>Reads digits back as category codes.</summary>
    public void Decode(ReadOnlySpan<int> groups, ReadOnlySpan<int> members, Span<int> codes, RandomSource random)
    {
        for (int i = 0; i < codes.Length; i++)
        {
            codes[i] = groups[i] < 0 ? -1 : CodeOf(groups[i], members.Length > 0 ? members[i] : 0, random);
        }
    }

    private int CodeOf(int group, int member, RandomSource random)
    {
        int[] entries = _entriesOf[group];
        int entry = member >= 0 && member < entries.Length ? entries[member] : entries[random.NextIndex(_groupCumulative[group])];
        int[] codes = _codesOf[entry];
        return codes.Length == 1 ? codes[0] : codes[random.NextIndex(_cumulative[entry])];
    }

    // Neighbors of the order form a group; inside it the most frequent come first, so that a member digit means something by itself.
    private static int[][] Groups(TableData data, int column, int[] entryOf, int[] counts, int entries)
    {
        var rowsOf = new int[entries];
        for (int code = 0; code < counts.Length; code++)
        {
            if (entryOf[code] >= 0)
            {
                rowsOf[entryOf[code]] += counts[code];
            }
        }

        double[] scores = CategoryOrder.Scores(data, column, entryOf, entries);
        int size = (int)Math.Ceiling(Math.Sqrt(entries));
        return [.. Enumerable.Range(0, entries)
            .OrderBy(e => scores[e]).ThenBy(e => e)
            .Chunk(size)
            .Select(g => g.OrderByDescending(e => rowsOf[e]).ThenBy(e => e).ToArray())];
    }

    private static TableColumn Digit(TableColumn column, int width, string part) =>
        new($"{column.Name} ({part})", ColumnKind.Categorical, [.. Enumerable.Range(0, width).Select(i => $"{part} {i}")]);

    private static double[] Cumulative(IEnumerable<int> counts)
    {
        double sum = 0;
        return [.. counts.Select(n => sum += n)];
    }
}
