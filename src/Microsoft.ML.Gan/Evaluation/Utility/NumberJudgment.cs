using System;

namespace Microsoft.ML.Gan.Evaluation.Utility;

/// <summary>Numbers, judged by the share of their variance that is explained (R²).</summary>
internal sealed class NumberJudgment(double[] answers, double[] labels) : Judgment(answers.Length)
{
    public override string Measure => "share of the variance explained (R²)";

    public override string Article => "a";

    public override double Lowest => double.NegativeInfinity;

    public override double Of(ReadOnlySpan<int> weights)
    {
        double count = 0, sum = 0, total = 0, left = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            count += weights[i];
            sum += weights[i] * labels[i];
        }

        for (int i = 0; i < weights.Length; i++)
        {
            total += weights[i] * Math.Pow(labels[i] - (sum / count), 2);
            left += weights[i] * Math.Pow(labels[i] - answers[i], 2);
        }

        return total > 0 ? 1 - (left / total) : 0;
    }
}
