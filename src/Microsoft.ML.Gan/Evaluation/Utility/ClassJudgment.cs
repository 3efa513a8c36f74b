using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Gan.Evaluation.Utility;

/// <summary>Classes, judged by the share that is right of each class, mean over classes (macro accuracy).</summary>
internal sealed class ClassJudgment : Judgment
{
    private readonly bool[] _right;
    private readonly int[] _classes;
    private readonly int _count;

    /// <param name="right">Whether the answer for a row is right.</param>
    /// <param name="labels">The class of each row.</param>
    public ClassJudgment(bool[] right, IReadOnlyList<string> labels)
        : base(right.Length)
    {
        string[] names = [.. labels.Distinct()];
        Dictionary<string, int> places = names.Index().ToDictionary(n => n.Item, n => n.Index);
        (_right, _classes, _count) = (right, [.. labels.Select(l => places[l])], names.Length);
    }

    public override string Measure => "accuracy, mean over classes,";

    public override double Of(ReadOnlySpan<int> weights)
    {
        double[] right = new double[_count], all = new double[_count];
        for (int i = 0; i < weights.Length; i++)
        {
            all[_classes[i]] += weights[i];
            right[_classes[i]] += _right[i] ? weights[i] : 0;
        }

        return Enumerable.Range(0, _count).Where(c => all[c] > 0).Average(c => right[c] / all[c]);
    }
}
