using System;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Sampling;

/// <summary>How often each label and, given it, each category stood in the training rows; the conditions to sample from.</summary>
/// <remarks>Counts only, no rows: this is what sampling needs of the training table.</remarks>
internal sealed class ConditionFrequencies
{
    private readonly ConditionLayout _layout;
    private readonly double[][] _cumulative;

    private ConditionFrequencies(ConditionLayout layout, int[] labelCounts, double[][] cumulative) =>
        (_layout, LabelCounts, _cumulative) = (layout, labelCounts, cumulative);

    /// <summary>Gets the training rows per label component; one entry when there is no label.</summary>
    public int[] LabelCounts { get; }

    /// <summary>Counts the encoded training rows.</summary>
    public static ConditionFrequencies Count(ConditionLayout layout, EncodedTable table)
    {
        int labels = layout.LabelGroup < 0 ? 1 : layout.Spans[layout.LabelGroup].Width;
        int[] labelOf = layout.LabelGroup < 0 ? new int[table.RowCount] : table.Components[layout.Columns[layout.LabelGroup]];
        var labelCounts = new int[labels];
        foreach (int label in labelOf)
        {
            labelCounts[label]++;
        }

        var cumulative = new double[layout.Columns.Count][];
        for (int g = 0; g < cumulative.Length; g++)
        {
            int width = layout.Spans[g].Width;
            int[] components = table.Components[layout.Columns[g]];
            double[] sums = cumulative[g] = new double[labels * width];
            for (int row = 0; row < components.Length; row++)
            {
                sums[(labelOf[row] * width) + components[row]]++;
            }

            for (int i = 0; i < sums.Length; i++)
            {
                sums[i] += i % width == 0 ? 0 : sums[i - 1];
            }
        }

        return new ConditionFrequencies(layout, labelCounts, cumulative);
    }

    /// <summary>Writes the conditions of synthetic rows with the labels given, the other column at its real frequencies.</summary>
    /// <param name="labels">The label component of each row; zeros when there is no label.</param>
    /// <param name="conditions">Receives the conditions, shape (rows, condition width).</param>
    /// <param name="random">The stream to draw from.</param>
    public void Draw(ReadOnlySpan<int> labels, Span<float> conditions, RandomSource random)
    {
        conditions.Clear();
        for (int i = 0; i < labels.Length && _layout.Columns.Count > 0; i++)
        {
            int group = random.NextInt(_layout.Columns.Count);
            int width = _layout.Spans[group].Width;
            int category = random.NextIndex(_cumulative[group].AsSpan(labels[i] * width, width));
            Span<float> condition = conditions.Slice(i * _layout.Width, _layout.Width);
            condition[_layout.Offsets[group] + category] = 1;
            if (_layout.LabelGroup >= 0)
            {
                condition[_layout.Offsets[_layout.LabelGroup] + labels[i]] = 1;
            }
        }
    }
}
