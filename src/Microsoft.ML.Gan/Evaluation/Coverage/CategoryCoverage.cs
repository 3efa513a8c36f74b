using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data;

namespace Microsoft.ML.Gan.Evaluation.Coverage;

/// <summary>The share of the categories of the learned rows that synthetic rows have, mean over categorical columns.</summary>
/// <remarks>
/// From 0 to 1, 1 is best. A sample of real rows misses the rarest ones, too: Σ (1 − (1 − p)^m) / C of them are expected in m rows.
/// As in SDMetrics (CategoryCoverage).
/// </remarks>
internal static class CategoryCoverage
{
    private const double Fair = 0.05;
    private const double Poor = 0.15;

    /// <summary>Gets the coverage of a column; missing values are none.</summary>
    public static double Of(int[] real, int[] other)
    {
        int[] known = [.. real.Where(c => c >= 0).Distinct()];
        return known.Length == 0 ? 1 : known.Intersect(other).Count() / (double)known.Length;
    }

    /// <summary>Gets the measure; <see langword="null"/> without a categorical column.</summary>
    public static EvaluationMetric? Of(EvaluationTables tables)
    {
        int[] columns = [.. Enumerable.Range(0, tables.Real.Columns.Count).Where(c => tables.Real.Columns[c].IsDiscrete)];
        if (columns.Length == 0)
        {
            return null;
        }

        double[] each = [.. columns.Select(c => Of(tables.Real.Codes(c), tables.Synthetic.Codes(c)))];
        double value = each.Average(), expected = columns.Average(c => Expected(tables.Real.Codes(c), tables.Synthetic.RowCount));
        double? baseline = tables.Holdout is { } holdout ? columns.Average(c => Of(tables.Real.Codes(c), holdout.Codes(c))) : null;
        int worst = Array.IndexOf(each, each.Min());
        string least = each[worst] < 1
            ? $" The least is {Figures.Name(tables.Real.Columns[columns[worst]].Name)} ({Figures.Percent(each[worst])}{Example(tables, columns[worst])})."
            : "";
        return new EvaluationMetric(
            MetricNames.CategoryCoverage, MetricGroup.Coverage, value, 0, 1, 1, Ratings.OfLoss(expected - value, Fair, Poor),
            $"Synthetic rows have {Figures.Percent(value)} of the categories of a column on average; "
            + $"as many rows drawn from the real ones would have {Figures.Percent(expected)}.{least}",
            "A category counts as met when one row has it; how often is for the shape of columns to say. Rows that are held out are fewer and therefore show fewer categories.",
            "CategoryCoverage of SDMetrics")
        { Baseline = baseline };
    }

    private static string Example(EvaluationTables tables, int column)
    {
        HashSet<int> made = [.. tables.Synthetic.Codes(column)];
        int code = tables.Real.Codes(column).Where(c => c >= 0 && !made.Contains(c)).CountBy(c => c).MaxBy(c => c.Value).Key;
        return $", without {Figures.Name(tables.Real.Columns[column].Categories[code])}";
    }

    private static double Expected(int[] real, int rows)
    {
        int[] counts = [.. real.Where(c => c >= 0).CountBy(c => c).Select(c => c.Value)];
        return counts.Length == 0 ? 1 : counts.Average(n => 1 - Math.Pow(1 - ((double)n / real.Length), rows));
    }
}
