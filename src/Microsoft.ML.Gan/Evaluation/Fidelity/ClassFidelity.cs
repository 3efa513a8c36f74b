using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Data;

namespace Microsoft.ML.Gan.Evaluation.Fidelity;

/// <summary>Columns and pairs of columns compared within each class of the label, so that a rare class is not hidden by a frequent one.</summary>
/// <remarks>Similarities as for whole tables, from 0 to 1, 1 is best. A class of fewer than 30 rows in either table is not compared: chance alone would take most of it.</remarks>
internal static class ClassFidelity
{
    /// <summary>The fewest rows of a class, in either table, that are compared.</summary>
    public const int FewestRows = 30;

    private const double Fair = 0.03;
    private const double Poor = 0.1;

    // Beyond so many classes a label has more of them than a reader can look at.
    private const int MostClasses = 100;

    /// <summary>Compares the classes of the label; none without one.</summary>
    public static (IReadOnlyList<ClassEvaluation> Classes, EvaluationMetric? Metric) Of(EvaluationTables tables, CancellationToken cancellationToken)
    {
        if (tables.Label < 0 || !tables.Real.Columns[tables.Label].IsDiscrete)
        {
            return ([], null);
        }

        IReadOnlyList<string> names = tables.Real.Columns[tables.Label].Categories;
        int[] columns = [.. Enumerable.Range(0, tables.Real.Columns.Count).Where(c => c != tables.Label)];
        List<ClassEvaluation> classes = [];
        List<(string Name, double Trend, double Expected, double? Real)> trends = [];
        for (int code = 0; code < names.Count && code < MostClasses; code++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            TableData reference = Class(tables.Reference, tables.Label, code), synthetic = Class(tables.Synthetic, tables.Label, code);
            TableData learned = Class(tables.Real, tables.Label, code);
            (double shape, double trend) = (double.NaN, double.NaN);
            if (reference.RowCount >= FewestRows && synthetic.RowCount >= FewestRows && columns.Length > 0)
            {
                shape = columns.Average(c => ColumnSimilarity.Of(reference, synthetic, c));
                var pairs = new PairSimilarity(reference, columns, cancellationToken);
                if (pairs.Pairs.Count > 0)
                {
                    trend = pairs.Of(synthetic).Average();
                    trends.Add((names[code], trend, pairs.Expected(synthetic.RowCount).Average(), tables.Holdout is not null && learned.RowCount >= FewestRows ? pairs.Of(learned).Average() : null));
                }
            }

            classes.Add(new ClassEvaluation(names[code], learned.RowCount, synthetic.RowCount, shape, trend));
        }

        return (classes, trends.Count == 0 ? null : Metric(trends, names.Count));
    }

    private static EvaluationMetric Metric(List<(string Name, double Trend, double Expected, double? Real)> trends, int classes)
    {
        double value = trends.Average(t => t.Trend), expected = trends.Average(t => t.Expected);
        double? baseline = trends.All(t => t.Real is not null) ? trends.Average(t => t.Real!.Value) : null;
        (string name, double worst, _, _) = trends.MinBy(t => t.Trend - (t.Real ?? t.Expected));
        string left = trends.Count < classes ? $" {classes - trends.Count} of {classes} classes are left out: they have fewer than {FewestRows} rows, no pair of columns that vary, or come after the first {MostClasses}." : "";
        string beside = baseline is { } real ? $"real rows reach {Figures.Of(real)}" : $"chance alone leaves {Figures.Of(expected)}";
        return new EvaluationMetric(
            MetricNames.ClassFidelity, MetricGroup.Fidelity, value, 0, 1, 1, Ratings.OfLoss(System.Math.Min(baseline ?? 1, expected) - value, Fair, Poor),
            $"Within classes, pairs of columns reach {Figures.Of(value)} on average; {beside}. "
            + $"The class that falls behind the most is {Figures.Name(name)} ({Figures.Of(worst)}).{left}",
            "Every class counts the same, however rare; the rarer, the more chance lowers it, for real rows too.",
            "The measures of pairs, within each class")
        { Baseline = baseline };
    }

    private static TableData Class(TableData table, int label, int code)
    {
        int[] codes = table.Codes(label);
        return table.Take([.. Enumerable.Range(0, codes.Length).Where(i => codes[i] == code)]);
    }
}
