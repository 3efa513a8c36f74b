using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Transforms;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>ML.NET's logistic regression on one-hot categories and numbers scaled to their largest value.</summary>
/// <param name="MLContext">The context.</param>
/// <param name="Views">Makes views of the tables.</param>
internal sealed record LogisticRegressionBaseline(MLContext MLContext, TableViews Views)
{
    /// <summary>The trainer's default of both regularizations.</summary>
    public const float DefaultRegularization = 1;

    private static readonly float[] _l2 = [0.3f, 1, 3, 10, 30, 100];

    /// <summary>Trains on labeled rows.</summary>
    /// <param name="rows">The rows, without the label.</param>
    /// <param name="labels">Their labels.</param>
    /// <param name="l2">The weight of the squared norm.</param>
    /// <param name="l1">The weight of the absolute sum.</param>
    public ITransformer Train(RowTable rows, bool[] labels, float l2 = DefaultRegularization, float l1 = DefaultRegularization) =>
        Pipeline(rows, l2, l1).Fit(Views.Of(rows, labels));

    /// <summary>Makes the steps from the columns of a table, and a Boolean label beside them, to a trained classifier.</summary>
    /// <param name="rows">The table; what counts is which columns are numbers.</param>
    /// <param name="l2">The weight of the squared norm.</param>
    /// <param name="l1">The weight of the absolute sum.</param>
    public IEstimator<ITransformer> Pipeline(RowTable rows, float l2 = DefaultRegularization, float l1 = DefaultRegularization)
    {
        int[] numbers = [.. Enumerable.Range(0, rows.Names.Length).Where(c => rows.Numbers[c] != null)];
        string[] categories = [.. Enumerable.Range(0, rows.Names.Length).Except(numbers).Select(c => rows.Names[c])];
        EstimatorChain<ITransformer> chain = new();
        if (categories.Length > 0)
        {
            chain = chain.Append<ITransformer>(MLContext.Transforms.Categorical.OneHotEncoding([.. categories.Select(n => new InputOutputColumnPair(Encoded(n), n))]));
        }

        return chain
            .Append(MLContext.Transforms.Concatenate("Features", [.. numbers.Select(c => rows.Names[c]), .. categories.Select(Encoded)]))
            .Append(MLContext.Transforms.ReplaceMissingValues("Features", replacementMode: MissingValueReplacingEstimator.ReplacementMode.Mean))
            .Append(MLContext.Transforms.NormalizeMinMax("Features"))
            .Append(MLContext.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
            {
                LabelColumnName = TableViews.Label,
                L1Regularization = l1,
                L2Regularization = l2,
            }));
    }

    /// <summary>Trains with the L2 weight that does best in cross-validation over the labeled rows, and without L1.</summary>
    public ITransformer TrainTuned(RowTable rows, bool[] labels, int folds)
    {
        int[] fold = Folds(labels, folds);
        float best = _l2.MinBy(l2 => Enumerable.Range(0, folds).Sum(f => Loss(rows, labels, fold, f, l2)));
        return Train(rows, labels, best, l1: 0);
    }

    /// <summary>Gets the probabilities that a trained model gives.</summary>
    public float[] Probabilities(ITransformer model, RowTable rows) => [.. model.Transform(Views.Of(rows)).GetColumn<float>("Probability")];

    private double Loss(RowTable rows, bool[] labels, int[] fold, int held, float l2)
    {
        int[] learn = [.. Enumerable.Range(0, labels.Length).Where(i => fold[i] != held)], judge = [.. Enumerable.Range(0, labels.Length).Where(i => fold[i] == held)];
        ITransformer model = Train(rows.Take(learn), Array.ConvertAll(learn, i => labels[i]), l2, l1: 0);
        return judge.Zip(Probabilities(model, rows.Take(judge)), (i, p) => -Math.Log(Math.Clamp(labels[i] ? p : 1 - p, 1e-6, 1))).Sum();
    }

    // Each class is dealt out in turn, so every fold has its share of both.
    private static int[] Folds(bool[] labels, int folds)
    {
        var dealt = new Dictionary<bool, int> { [false] = 0, [true] = 0 };
        return Array.ConvertAll(labels, label => dealt[label]++ % folds);
    }

    private static string Encoded(string name) => name + "Encoded";
}
