using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Sampling;

namespace Microsoft.ML.Gan.Encoding;

/// <summary>How often each label and, given it, each category stood in the training rows; the conditions to sample from.</summary>
/// <remarks>Counts only, no rows: this is what sampling needs of the training table.</remarks>
internal sealed partial class ConditionFrequencies
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

    /// <summary>Splits what is asked for into one stratum per label, in the labels' frequencies given what is asked for.</summary>
    /// <param name="asked">Per group, the component asked for; -1 for none, all of them -1 when nothing is asked.</param>
    /// <param name="weight">The weight of the strata together; 1 where there is only one thing to ask for.</param>
    /// <remarks>Several columns are taken as independent given the label; where no label goes with all of them, the label is free.</remarks>
    public IReadOnlyList<Stratum> Strata(int[] asked, double weight = 1)
    {
        double[] chances = [.. Enumerable.Range(0, LabelCounts.Length).Select(label => LabelCounts[label] * Chance(asked, label))];
        double[] weights = chances.Sum() > 0 ? chances : [.. LabelCounts.Select((n, label) => n * Chance(asked, label, labelOnly: true))];
        double sum = weights.Sum();
        return [.. Enumerable.Range(0, weights.Length)
            .Where(label => weights[label] > 0)
            .Select(label => new Stratum(weight * weights[label] / sum, label, WithLabel(asked, label)))];
    }

    /// <summary>Draws the conditions of synthetic rows: what their strata ask for or else, as in training, the label and another column at its real frequencies.</summary>
    /// <param name="strata">The stratum of each row.</param>
    /// <param name="conditions">Receives one component per group and row, -1 where the group is not conditioned on, shape (rows, groups).</param>
    /// <param name="random">The stream to draw from.</param>
    public void Draw(ReadOnlySpan<Stratum> strata, Span<int> conditions, RandomSource random)
    {
        int groups = _layout.Columns.Count;
        for (int i = 0; i < strata.Length && groups > 0; i++)
        {
            Span<int> condition = conditions.Slice(i * groups, groups);
            strata[i].Components.CopyTo(condition);
            int group = random.NextInt(groups);
            if (IsLabelOnly(condition) && group != _layout.LabelGroup)
            {
                int width = _layout.Spans[group].Width;
                condition[group] = random.NextIndex(_cumulative[group].AsSpan(strata[i].Label * width, width));
            }
        }
    }

    private double Chance(int[] asked, int label, bool labelOnly = false)
    {
        double chance = 1;
        for (int g = 0; g < asked.Length; g++)
        {
            if (asked[g] < 0 || (labelOnly && g != _layout.LabelGroup))
            {
                continue;
            }

            ReadOnlySpan<double> sums = _cumulative[g].AsSpan(label * _layout.Spans[g].Width, _layout.Spans[g].Width);
            double count = sums[asked[g]] - (asked[g] == 0 ? 0 : sums[asked[g] - 1]);
            chance *= count / Math.Max(1, sums[^1]);
        }

        return chance;
    }

    private int[] WithLabel(int[] asked, int label)
    {
        int[] components = [.. asked];
        if (_layout.LabelGroup >= 0)
        {
            components[_layout.LabelGroup] = label;
        }

        return components;
    }

    private bool IsLabelOnly(ReadOnlySpan<int> condition)
    {
        for (int g = 0; g < condition.Length; g++)
        {
            if (condition[g] >= 0 && g != _layout.LabelGroup)
            {
                return false;
            }
        }

        return true;
    }
}
