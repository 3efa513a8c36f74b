using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Encoding.Reduction;

namespace Microsoft.ML.Gan.Sampling;

/// <summary>A wish for categories of the table's columns, and what it asks of the condition vector.</summary>
/// <param name="Categories">The categories wished for, as column and code.</param>
/// <param name="Strata">What to ask for; empty when no training row can meet the wish.</param>
/// <param name="IsExact">Whether every row made so carries the categories; otherwise some have to be thrown away.</param>
internal sealed record Wish(IReadOnlyList<(int Column, int Code)> Categories, IReadOnlyList<Stratum> Strata, bool IsExact)
{
    // A category of a column that follows from another can stand for many of that one's; the heaviest combinations are enough.
    private const int MaximumAlternatives = 1000;

    /// <summary>Finds out what the categories ask for.</summary>
    /// <param name="table">The table.</param>
    /// <param name="categories">Columns of it with the code of a category, or -1 for a missing value; none for any row.</param>
    public static Wish For(LearnedTable table, IReadOnlyList<(int Column, int Code)> categories)
    {
        List<(int[] Asked, double Weight)> alternatives = [(Free(table.Conditions), 1)];
        bool isExact = true;
        foreach ((int column, int code) in categories)
        {
            ReducedWish? reduced = table.Reduction.Resolve(column, code);
            isExact &= reduced is { IsExact: true };
            alternatives = reduced is null ? [] : [.. Combine(table, alternatives, reduced)];
        }

        double sum = alternatives.Sum(a => a.Weight);
        return new Wish(categories, [.. alternatives.SelectMany(a => table.Frequencies.Strata(a.Asked, a.Weight / sum))], isExact);
    }

    /// <summary>Gets whether a row carries the categories.</summary>
    public bool IsMetBy(TableData rows, int row)
    {
        foreach ((int column, int code) in Categories)
        {
            if (rows.Codes(column)[row] != code)
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<(int[] Asked, double Weight)> Combine(
        LearnedTable table, List<(int[] Asked, double Weight)> before, ReducedWish wish)
    {
        List<(int[] Asked, double Weight)> combined = [];
        for (int a = 0; a < wish.Alternatives.Count; a++)
        {
            double rows = wish.Cumulative[a] - (a == 0 ? 0 : wish.Cumulative[a - 1]);
            foreach ((int[] asked, double weight) in before)
            {
                int[] both = [.. asked];
                if (Ask(table, wish.Columns, wish.Alternatives[a], both))
                {
                    combined.Add((both, weight * rows));
                }
            }
        }

        return combined
            .GroupBy(c => string.Join(' ', c.Asked), (_, same) => (same.First().Asked, Weight: same.Sum(c => c.Weight)))
            .OrderByDescending(c => c.Weight)
            .Take(MaximumAlternatives);
    }

    // False when the alternative contradicts what is already asked for, or was never seen.
    private static bool Ask(LearnedTable table, IReadOnlyList<int> columns, int[] codes, int[] asked)
    {
        for (int i = 0; i < columns.Count; i++)
        {
            var encoder = (CategoricalEncoder)table.Encoding.Encoders[columns[i]]; // no category follows from a number: the reduction keeps it
            int component = encoder.ComponentOf(codes[i]), group = table.Conditions.GroupOf(columns[i]);
            if (component < 0 || (group >= 0 && asked[group] >= 0 && asked[group] != component))
            {
                return false;
            }

            if (group >= 0)
            {
                asked[group] = component;
            }
        }

        return true;
    }

    private static int[] Free(ConditionLayout conditions)
    {
        int[] asked = new int[conditions.Columns.Count];
        Array.Fill(asked, -1);
        return asked;
    }
}
