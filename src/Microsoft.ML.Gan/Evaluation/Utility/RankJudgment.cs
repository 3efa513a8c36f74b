using System;
using System.Linq;
using Microsoft.ML.Gan.Evaluation.Statistics;

namespace Microsoft.ML.Gan.Evaluation.Utility;

/// <summary>Scores of two classes, judged by the area under the curve of precision and recall (average precision).</summary>
/// <remarks>
/// Σ (R_n − R_(n−1)) P_n over the thresholds, as average_precision_score of scikit-learn: no line is drawn between points (Davis and Goadrich 2006).
/// By chance it is the share of the positive class.
/// </remarks>
internal sealed class RankJudgment : Judgment
{
    private readonly double[] _scores;
    private readonly bool[] _labels;
    private readonly int[] _order;
    private readonly string _positive;

    /// <param name="scores">A score per row; higher speaks for the positive class.</param>
    /// <param name="labels">Whether the row is of the positive class.</param>
    /// <param name="positive">The positive class, for a sentence.</param>
    public RankJudgment(double[] scores, bool[] labels, string positive)
        : base(scores.Length)
    {
        (_scores, _labels, _positive) = (scores, labels, positive);
        _order = [.. Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i])];
    }

    public override string Measure => $"area under the curve of precision and recall of {_positive}";

    public override string Further => $" (area under the ROC curve {Figures.Of(RocArea.Of(Scores(true), Scores(false)).Value)})";

    public override double Of(ReadOnlySpan<int> weights)
    {
        double positives = 0, found = 0, seen = 0, area = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            positives += _labels[i] ? weights[i] : 0;
        }

        for (int start = 0; start < _order.Length;)
        {
            double before = found;
            int end = start;
            do
            {
                seen += weights[_order[end]];
                found += _labels[_order[end]] ? weights[_order[end]] : 0;
                end++;
            }
            while (end < _order.Length && _scores[_order[end]] == _scores[_order[start]]);

            area += found > before ? (found - before) / positives * (found / seen) : 0;
            start = end;
        }

        return positives > 0 ? area : 0;
    }

    private double[] Scores(bool label) => [.. _scores.Where((_, i) => _labels[i] == label)];
}
