using System;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Sampling.Corrections;

namespace Microsoft.ML.Gan.Sampling.Corrections;

/// <summary>Shifts of the generator's raw outputs, one per label and component, that give every component its real share given the label.</summary>
/// <remarks>
/// A shift changes the odds of a category in every row by the same factor: rows on the edge between two categories move, and what
/// columns have to do with each other stays. Fitted round by round: draw rows, compare shares, shift.
/// </remarks>
internal sealed partial class FrequencyOffsets
{
    private const double Damping = 0.7;
    private const double LargestShift = 4;

    // A share known from fewer rows of a label is left to the generator.
    private const int FewestRows = 200;

    private readonly EncodedLayout _layout;
    private readonly ComponentShares _targets;
    private readonly int[] _targetRows;
    private readonly float[] _offsets;

    /// <summary>Starts from no shift at all.</summary>
    /// <param name="layout">The layout of the rows.</param>
    /// <param name="targets">The real shares.</param>
    /// <param name="rowsPerLabel">The real rows of each label.</param>
    public FrequencyOffsets(EncodedLayout layout, ComponentShares targets, int[] rowsPerLabel)
    {
        (_layout, _targets, _targetRows) = (layout, targets, rowsPerLabel);
        _offsets = new float[targets.LabelCount * layout.Width];
    }

    /// <summary>Gets the shifts of one label, one per output.</summary>
    public ReadOnlySpan<float> Of(int label) => _offsets.AsSpan(label * _layout.Width, _layout.Width);

    /// <summary>Moves the shifts towards the real shares.</summary>
    /// <param name="rows">Rows drawn with the shifts as they are.</param>
    /// <param name="labels">Their label components.</param>
    public void Adjust(EncodedTable rows, ReadOnlySpan<int> labels)
    {
        int[] count = new int[_targets.LabelCount];
        foreach (int label in labels)
        {
            count[label]++;
        }

        ComponentShares found = ComponentShares.Count(_layout, rows, labels, _targets.LabelCount);
        for (int column = 0; column < found.OfColumn.Length; column++)
        {
            if (_layout.SpanOf(column) is { } span)
            {
                for (int i = 0; i < found.OfColumn[column].Length; i++)
                {
                    int label = i / span.Width, place = (label * _layout.Width) + span.Offset + (i % span.Width);
                    if (count[label] >= FewestRows && _targetRows[label] >= FewestRows)
                    {
                        double half = 0.5 / count[label]; // half a row: a share of zero has no logarithm
                        double step = Damping * Math.Log((_targets.OfColumn[column][i] + half) / (found.OfColumn[column][i] + half));
                        _offsets[place] = (float)Math.Clamp(_offsets[place] + step, -LargestShift, LargestShift);
                    }
                }
            }
        }
    }
}
