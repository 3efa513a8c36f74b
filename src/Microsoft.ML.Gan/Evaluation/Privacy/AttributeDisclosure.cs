using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Evaluation.Neighbors;
using Microsoft.ML.Gan.Evaluation.Statistics;

namespace Microsoft.ML.Gan.Evaluation.Privacy;

/// <summary>How much better the nearest synthetic row tells a sensitive value of rows that were learned than of rows that were not.</summary>
/// <remarks>
/// The difference of two shares of right answers, from -1 to 1, 0 is best: what holds for everybody is no disclosure, what holds for learned rows alone is. The attacker
/// knows all other columns and takes the value of the synthetic row that is nearest in them; a number is right within a tenth of its standard deviation. Interval of Newcombe 1998.
/// After Giomi et al. 2023 (Anonymeter), arXiv:2211.10459, inference risk, with its control of held-out rows.
/// </remarks>
internal static class AttributeDisclosure
{
    private const double Fair = 0.03;
    private const double Poor = 0.1;
    private const double Near = 0.1;

    /// <summary>Gets the measure of the column that is disclosed the most; <see langword="null"/> without rows held out, or without another column to go by.</summary>
    public static EvaluationMetric? Of(EvaluationTables tables, PrivacyDistances distances, CancellationToken cancellationToken)
    {
        if (distances.HoldoutTable is not { } holdout || tables.Sensitive.Length == 0 || tables.Real.Columns.Count < 2)
        {
            return null;
        }

        List<(string Name, double Learned, double HeldOut)> found = [];
        foreach (int column in tables.Sensitive)
        {
            RowSpace space = distances.Space.Without(column);
            SpaceRows synthetic = space.Of(distances.SyntheticTable);
            found.Add((tables.Real.Columns[column].Name, Right(distances.RealTable), Right(holdout)));

            double Right(TableData rows)
            {
                int[] nearest = NeighborSearch.Nearest<CityBlock>(space.Of(rows), synthetic, 1, cancellationToken).Indices;
                return Answers(rows, distances.SyntheticTable, tables.Real, column, nearest);
            }
        }

        (string name, double learned, double heldOut) = found.MaxBy(f => f.Learned - f.HeldOut);
        (double low, double high) = Intervals.OfDifference(learned, distances.RealTable.RowCount, heldOut, holdout.RowCount);
        return new EvaluationMetric(
            MetricNames.AttributeDisclosure, MetricGroup.Privacy, learned - heldOut, -1, 1, 0, low <= 0 ? MetricRating.Good : Ratings.OfLoss(learned - heldOut, Fair, Poor),
            $"The nearest synthetic row tells {Figures.Name(name)} of {Figures.Percent(learned)} of the learned and of {Figures.Percent(heldOut)} of the held-out rows"
            + $"{(found.Count > 1 ? $", the largest difference of {found.Count} columns" : "")}.",
            "The attacker is assumed to know every other column. What can be told of anybody, because columns go together, is not counted.",
            "After Giomi et al. 2023 (Anonymeter), arXiv:2211.10459; interval of Newcombe 1998")
        { Low = low, High = high };
    }

    private static double Answers(TableData rows, TableData synthetic, TableData real, int column, int[] nearest)
    {
        if (rows.Columns[column].IsDiscrete)
        {
            return nearest.Select((other, i) => rows.Codes(column)[i] == synthetic.Codes(column)[other] ? 1.0 : 0).Average();
        }

        double[] present = [.. real.Numbers(column).Where(v => !double.IsNaN(v))], values = rows.Numbers(column), answers = synthetic.Numbers(column);
        double mean = present.Length > 0 ? present.Average() : 0, near = present.Length > 0 ? Near * Math.Sqrt(present.Average(v => (v - mean) * (v - mean))) : 0;
        return nearest.Select((other, i) => Math.Abs(values[i] - answers[other]) <= near || (double.IsNaN(values[i]) && double.IsNaN(answers[other])) ? 1.0 : 0).Average();
    }
}
