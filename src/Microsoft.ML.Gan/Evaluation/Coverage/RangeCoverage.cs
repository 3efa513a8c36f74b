using System;
using System.Linq;

namespace Microsoft.ML.Gan.Evaluation.Coverage;

/// <summary>The share of the range of the learned numbers that synthetic numbers span, mean over number columns.</summary>
/// <remarks>
/// 1 − max(0, (min s − min r) / (max r − min r)) − max(0, (max r − max s) / (max r − min r)), at least 0; 1 is best. What lies beyond the range costs nothing. Both ends
/// hang on single rows, so that real samples miss some of it, too. As in SDMetrics (RangeCoverage).
/// </remarks>
internal static class RangeCoverage
{
    private const double Fair = 0.1;
    private const double Poor = 0.25;

    /// <summary>Gets the coverage of a column; NaN is missing.</summary>
    public static double Of(double[] real, double[] other)
    {
        double[] known = [.. real.Where(v => !double.IsNaN(v))], made = [.. other.Where(v => !double.IsNaN(v))];
        if (known.Length == 0 || made.Length == 0)
        {
            return known.Length == 0 ? 1 : 0;
        }

        double low = known.Min(), high = known.Max();
        if (high == low)
        {
            return made.Min() <= low && made.Max() >= high ? 1 : 0;
        }

        return Math.Max(0, 1 - Math.Max(0, (made.Min() - low) / (high - low)) - Math.Max(0, (high - made.Max()) / (high - low)));
    }

    /// <summary>Gets the measure; <see langword="null"/> without a number column.</summary>
    public static EvaluationMetric? Of(EvaluationTables tables)
    {
        int[] columns = [.. Enumerable.Range(0, tables.Real.Columns.Count).Where(c => !tables.Real.Columns[c].IsDiscrete)];
        if (columns.Length == 0)
        {
            return null;
        }

        double[] each = [.. columns.Select(c => Of(tables.Real.Numbers(c), tables.Synthetic.Numbers(c)))];
        double value = each.Average(), expected = columns.Average(c => Expected(tables.Real.Numbers(c), tables.Synthetic.RowCount));
        double? baseline = tables.Holdout is { } holdout ? columns.Average(c => Of(tables.Real.Numbers(c), holdout.Numbers(c))) : null;
        int worst = Array.IndexOf(each, each.Min());
        string least = each[worst] < 1 ? $" The least is {Figures.Name(tables.Real.Columns[columns[worst]].Name)} ({Figures.Percent(each[worst])})." : "";
        return new EvaluationMetric(
            MetricNames.RangeCoverage, MetricGroup.Coverage, value, 0, 1, 1, Ratings.OfLoss(expected - value, Fair, Poor),
            $"Synthetic numbers span {Figures.Percent(value)} of the real range on average; as many rows drawn from the real ones would span {Figures.Percent(expected)}.{least}",
            "The ends of a range hang on one row each; to repeat an extreme value can give a person away.",
            "RangeCoverage of SDMetrics")
        { Baseline = baseline };
    }

    // The mean coverage of so many draws with replacement, from the distribution of their least and their largest.
    private static double Expected(double[] real, int rows)
    {
        double[] known = [.. real.Where(v => !double.IsNaN(v)).Order()];
        if (known.Length == 0 || known[^1] == known[0])
        {
            return 1;
        }

        rows = Math.Max(1, (int)((double)rows * known.Length / real.Length)); // as many are missing
        double most = 0, least = 0;
        for (int i = 0; i < known.Length; i++)
        {
            double share = Math.Pow((i + 1.0) / known.Length, rows) - Math.Pow((double)i / known.Length, rows);
            most += share * known[i];
            least += share * known[^(i + 1)];
        }

        return Math.Max(0, (most - least) / (known[^1] - known[0]));
    }
}
