using System;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Training;

/// <summary>Training-by-sampling: draws a condition, and a real row that meets it.</summary>
/// <remarks>
/// CTGAN (arXiv:1907.00503, section 4.3): a categorical column uniformly, a category of it by the logarithm of its frequency, a row
/// with that category uniformly. Ours adds the label: it is drawn first, also by the logarithm of its frequency, and is part of
/// every condition, so that the label of a synthetic row can be asked for. Further columns of the same real row join the condition,
/// each with a probability of its own, so that several columns can be asked for at once.
/// </remarks>
internal sealed class ConditionSampler
{
    private readonly ConditionLayout _layout;
    private readonly EncodedTable _table;
    private readonly double _extraProbability;
    private readonly int[] _labels;
    private readonly double[] _labelCumulative;
    private readonly int[][] _rowsByGroup;
    private readonly int[][] _starts;
    private readonly double[][] _cumulative;

    /// <summary>Indexes the rows by label and category.</summary>
    /// <param name="layout">The columns that can be conditioned on.</param>
    /// <param name="table">The encoded rows.</param>
    /// <param name="extraConditionProbability">The probability of each column other than the label and the drawn one to join a condition.</param>
    public ConditionSampler(ConditionLayout layout, EncodedTable table, double extraConditionProbability = 0)
    {
        _layout = layout;
        _table = table;
        _extraProbability = extraConditionProbability;
        int labelCount = layout.LabelGroup < 0 ? 1 : layout.Spans[layout.LabelGroup].Width;
        _labels = layout.LabelGroup < 0 ? new int[table.RowCount] : table.Components[layout.Columns[layout.LabelGroup]];
        _labelCumulative = Cumulative(CountsOf(_labels, labelCount));
        int groups = layout.Columns.Count;
        _rowsByGroup = new int[groups][];
        _starts = new int[groups][];
        _cumulative = new double[groups][];
        for (int g = 0; g < groups; g++)
        {
            Index(g, labelCount);
        }
    }

    /// <summary>Draws one condition and row per place.</summary>
    /// <param name="rows">Receives the rows; when no column is categorical, rows drawn uniformly.</param>
    /// <param name="conditions">Receives the condition of each.</param>
    /// <param name="random">The stream to draw from.</param>
    public void Draw(Span<int> rows, ConditionEntries conditions, RandomSource random)
    {
        conditions.Clear();
        for (int i = 0; i < rows.Length; i++)
        {
            conditions.AddRow();
            rows[i] = _layout.Columns.Count == 0 ? random.NextInt(_table.RowCount) : DrawRow(conditions, random);
        }
    }

    private int DrawRow(ConditionEntries conditions, RandomSource random)
    {
        int label = random.NextIndex(_labelCumulative);
        int group = random.NextInt(_layout.Columns.Count);
        int width = _layout.Spans[group].Width;
        int category = random.NextIndex(_cumulative[group].AsSpan(label * width, width));
        int bucket = (label * width) + category;
        int first = _starts[group][bucket];
        int row = _rowsByGroup[group][first + random.NextInt(_starts[group][bucket + 1] - first)];
        for (int g = 0; g < _layout.Columns.Count; g++)
        {
            if (g == group || g == _layout.LabelGroup || (_extraProbability > 0 && random.NextDouble() < _extraProbability))
            {
                conditions.Add(_layout.Offsets[g] + _table.Components[_layout.Columns[g]][row]);
            }
        }

        return row;
    }

    // A counting sort of the rows by (label, category): every bucket becomes one contiguous run.
    private void Index(int group, int labelCount)
    {
        int width = _layout.Spans[group].Width;
        int[] components = _table.Components[_layout.Columns[group]];
        var starts = new int[(labelCount * width) + 1];
        for (int row = 0; row < components.Length; row++)
        {
            starts[(_labels[row] * width) + components[row] + 1]++;
        }

        _cumulative[group] = new double[labelCount * width];
        for (int label = 0; label < labelCount; label++)
        {
            Cumulative(starts.AsSpan((label * width) + 1, width)).CopyTo(_cumulative[group], label * width);
        }

        for (int i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        int[] next = [.. starts[..^1]];
        var rows = new int[components.Length];
        for (int row = 0; row < components.Length; row++)
        {
            rows[next[(_labels[row] * width) + components[row]]++] = row;
        }

        _rowsByGroup[group] = rows;
        _starts[group] = starts;
    }

    private static int[] CountsOf(int[] values, int width)
    {
        var counts = new int[width];
        foreach (int value in values)
        {
            counts[value]++;
        }

        return counts;
    }

    private static double[] Cumulative(ReadOnlySpan<int> counts)
    {
        var cumulative = new double[counts.Length];
        double sum = 0;
        for (int i = 0; i < counts.Length; i++)
        {
            cumulative[i] = sum += Math.Log(1 + counts[i]);
        }

        return cumulative;
    }
}
