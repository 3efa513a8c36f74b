using System.Linq;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Sampling;

namespace Microsoft.ML.Gan.Encoding;

/// <content>What a file keeps of it.</content>
internal sealed partial class ConditionFrequencies
{
    /// <summary>Gets the counts.</summary>
    public State Keep() => new(LabelCounts, _cumulative);

    /// <summary>Builds the frequencies of given conditions.</summary>
    public static ConditionFrequencies From(ConditionLayout layout, State state)
    {
        int labels = layout.LabelGroup < 0 ? 1 : layout.Spans[layout.LabelGroup].Width;
        Stored.Indices(state.LabelCounts, labels, 0, int.MaxValue, "the label's counts");
        Stored.Require(state.LabelCounts.Sum(n => (long)n) is > 0 and <= int.MaxValue, "the label's counts are those of no table");
        Stored.Require(state.Cumulative.Length == layout.Columns.Count, "the condition counts fit other columns");
        for (int g = 0; g < state.Cumulative.Length; g++)
        {
            int width = layout.Spans[g].Width;
            double[] sums = Stored.Finite(state.Cumulative[g], labels * width, "a condition's counts");
            for (int i = 0; i < sums.Length; i++)
            {
                Stored.Require(sums[i] >= (i % width == 0 ? 0 : sums[i - 1]), "a condition's counts are negative");
            }
        }

        return new ConditionFrequencies(layout, state.LabelCounts, state.Cumulative);
    }

    /// <param name="LabelCounts">The training rows of each label component.</param>
    /// <param name="Cumulative">Per condition, the training rows by (label, component), as running sums within a label.</param>
    public sealed record State(int[] LabelCounts, double[][] Cumulative);
}
