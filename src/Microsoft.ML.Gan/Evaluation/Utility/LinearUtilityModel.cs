using System;
using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Evaluation.Linear;

namespace Microsoft.ML.Gan.Evaluation.Utility;

/// <summary>The model that is taken where the user names none: one-hot categories, imputed and standardized numbers, a logistic regression, or a ridge regression of a number.</summary>
internal sealed class LinearUtilityModel(EvaluationTables tables, CancellationToken cancellationToken) : IUtilityModel
{
    private readonly TableData _holdout = tables.Holdout!;

    // More classes than a table of results can name would make a model larger than all rows.
    private const int MostClasses = 100;

    /// <summary>Whether the label is one that this model learns: it has at most 100 classes, or is a number.</summary>
    public static bool CanLearn(EvaluationTables tables) => !tables.Real.Columns[tables.Label].IsDiscrete || tables.Real.Columns[tables.Label].Categories.Count <= MostClasses;

    /// <summary>Whether held-out rows can judge a model: they have two classes at least, or different numbers.</summary>
    public static bool CanJudge(EvaluationTables tables) => tables is { Label: >= 0, Holdout: { } holdout } && (holdout.Columns[tables.Label].IsDiscrete
        ? holdout.Codes(tables.Label).Distinct().Count() > 1
        : holdout.Numbers(tables.Label).Distinct().Count() > 1);

    public Judgment Judge(UtilityRows rows)
    {
        TableData learned = rows switch
        {
            UtilityRows.Real => tables.Real,
            UtilityRows.Synthetic => tables.Synthetic,
            _ => TableData.Concatenate([tables.Real, tables.Synthetic]),
        };
        var features = new LinearFeatures(learned, tables.Label);
        LinearRows learn = features.Of(learned), judge = features.Of(_holdout);
        TableColumn label = learned.Columns[tables.Label];
        return label switch
        {
            { IsDiscrete: false } => Number(learned, learn, judge),
            { Categories.Count: 2 } => Binary(learned, learn, judge),
            _ => Classes(learned, learn, judge, label.Categories.Count),
        };
    }

    // The rarer class of the real rows is the one to be found.
    private RankJudgment Binary(TableData learned, LinearRows learn, LinearRows judge)
    {
        int[] real = tables.Real.Codes(tables.Label);
        int positive = 2 * real.Count(c => c == 1) <= real.Length ? 1 : 0;
        double[] targets = Array.ConvertAll(learned.Codes(tables.Label), c => c == positive ? 1.0 : 0);
        double[] scores = LinearModel.Fit(learn, targets, LinearLoss.Logistic, 2, cancellationToken).Predict(judge);
        return new RankJudgment(scores, Array.ConvertAll(_holdout.Codes(tables.Label), c => c == positive), Figures.Name(learned.Columns[tables.Label].Categories[positive]));
    }

    private ClassJudgment Classes(TableData learned, LinearRows learn, LinearRows judge, int classes)
    {
        double[] targets = Array.ConvertAll(learned.Codes(tables.Label), c => (double)c);
        double[] scores = LinearModel.Fit(learn, targets, LinearLoss.Softmax, classes, cancellationToken).Predict(judge);
        int[] labels = _holdout.Codes(tables.Label);
        return new ClassJudgment([.. labels.Select((label, i) => Largest(scores.AsSpan(i * classes, classes)) == label)], [.. labels.Select(l => $"{l}")]);
    }

    // Standardized by the rows it is learned from, so that the penalty does not depend on the unit.
    private NumberJudgment Number(TableData learned, LinearRows learn, LinearRows judge)
    {
        double[] targets = learned.Numbers(tables.Label);
        double mean = targets.Average(), deviation = Math.Max(Math.Sqrt(targets.Average(v => (v - mean) * (v - mean))), 1e-300);
        double[] answers = LinearModel.Fit(learn, Array.ConvertAll(targets, v => (v - mean) / deviation), LinearLoss.Squares, 1, cancellationToken).Predict(judge);
        return new NumberJudgment(Array.ConvertAll(answers, a => mean + (deviation * a)), _holdout.Numbers(tables.Label));
    }

    private static int Largest(Span<double> scores)
    {
        int largest = 0;
        for (int k = 1; k < scores.Length; k++)
        {
            largest = scores[k] > scores[largest] ? k : largest;
        }

        return largest;
    }
}
