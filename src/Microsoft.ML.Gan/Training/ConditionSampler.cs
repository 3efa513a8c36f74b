using System;
using System.Linq;
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
    /// <summary>The share of the conditions, of each column other than the label and the drawn one, that a training adds, so that several can be asked for at once.</summary>
    public const double ExtraConditions = 0.1;

    private readonly ConditionLayout _layout;
    private readonly EncodedTable _table;
    private readonly double _extraProbability;
    private readonly double _plainProbability;
    private readonly ConditionIndex _index;
    private readonly double[] _labelCumulative;
    private readonly double[][] _cumulative;

    /// <summary>Indexes the rows by label and category.</summary>
    /// <param name="layout">The columns that can be conditioned on.</param>
    /// <param name="table">The encoded rows.</param>
    /// <param name="extraConditionProbability">The probability of each column other than the label and the drawn one to join a condition.</param>
    /// <param name="plainConditionProbability">The probability of a condition of the label alone, or of nothing without a label, with a row drawn uniformly among those that meet it.</param>
    public ConditionSampler(ConditionLayout layout, EncodedTable table, double extraConditionProbability = 0, double plainConditionProbability = 0)
    {
        _layout = layout;
        _table = table;
        _extraProbability = extraConditionProbability;
        _plainProbability = plainConditionProbability;
        _index = new ConditionIndex(layout, table);
        _labelCumulative = Cumulative(_index.LabelWeights, _index.LabelCount);
        _cumulative = [.. _index.Groups.Select((g, i) => Cumulative(g.Weights, layout.Spans[i].Width))];
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
        if (_plainProbability > 0 && random.NextDouble() < _plainProbability)
        {
            return DrawPlainRow(conditions, random);
        }

        int label = random.NextIndex(_labelCumulative);
        int group = random.NextInt(_layout.Columns.Count);
        int width = _layout.Spans[group].Width;
        int category = random.NextIndex(_cumulative[group].AsSpan(label * width, width));
        (int[] rows, int[] starts, _) = _index.Groups[group];
        int pair = (label * width) + category, first = starts[pair];
        int row = rows[first + random.NextInt(starts[pair + 1] - first)];
        for (int g = 0; g < _layout.Columns.Count; g++)
        {
            if (g == group || g == _layout.LabelGroup || (_extraProbability > 0 && random.NextDouble() < _extraProbability))
            {
                conditions.Add(_layout.Offsets[g] + _table.Components[_layout.Columns[g]][row]);
            }
        }

        return row;
    }

    private int DrawPlainRow(ConditionEntries conditions, RandomSource random)
    {
        if (_layout.LabelGroup < 0)
        {
            return random.NextInt(_table.RowCount);
        }

        int label = random.NextIndex(_labelCumulative), width = _layout.Spans[_layout.LabelGroup].Width;
        (int[] rows, int[] starts, _) = _index.Groups[_layout.LabelGroup];
        int pair = (label * width) + label; // of the label's own group: the category is the label
        conditions.Add(_layout.Offsets[_layout.LabelGroup] + label);
        return rows[starts[pair] + random.NextInt(starts[pair + 1] - starts[pair])];
    }

    // Starts anew after every so many weights.
    private static double[] Cumulative(double[] weights, int length)
    {
        var cumulative = new double[weights.Length];
        for (int i = 0; i < weights.Length; i++)
        {
            cumulative[i] = weights[i] + (i % length == 0 ? 0 : cumulative[i - 1]);
        }

        return cumulative;
    }
}
