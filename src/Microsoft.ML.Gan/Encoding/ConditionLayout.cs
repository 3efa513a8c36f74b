using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Gan.Encoding;

/// <summary>The columns a row can be conditioned on, and where each lies in the condition vector.</summary>
/// <remarks>
/// The condition vector is the concatenation of one one-hot group per categorical column (CTGAN, arXiv:1907.00503, section 4.3).
/// A group that is not conditioned on is all zero. The label's group, if there is a label, is always set.
/// </remarks>
internal sealed class ConditionLayout
{
    private readonly int[] _columns;
    private readonly int[] _offsets;
    private readonly OutputSpan[] _spans;

    /// <summary>Lays out the categorical columns of an encoding.</summary>
    /// <param name="encoding">The fitted encoding.</param>
    /// <param name="labelColumn">The label's place among its columns; -1 when there is none.</param>
    public ConditionLayout(TableEncoding encoding, int labelColumn)
    {
        _columns = [.. Enumerable.Range(0, encoding.Columns.Count)
            .Where(c => encoding.Columns[c].IsDiscrete && encoding.Layout.SpanOf(c) != null)];
        _spans = [.. _columns.Select(c => encoding.Layout.SpanOf(c)!.Value)];
        _offsets = new int[_columns.Length];
        for (int i = 0; i < _columns.Length; i++)
        {
            _offsets[i] = Width;
            Width += _spans[i].Width;
        }

        LabelGroup = labelColumn < 0 ? -1 : Array.IndexOf(_columns, labelColumn);
    }

    /// <summary>Gets the width of the condition vector; 0 when no column is categorical.</summary>
    public int Width { get; }

    /// <summary>Gets the label's group; -1 when there is no label.</summary>
    public int LabelGroup { get; }

    /// <summary>Gets the table column of each group.</summary>
    public IReadOnlyList<int> Columns => _columns;

    /// <summary>Gets the place in the encoded matrix of each group's column.</summary>
    public IReadOnlyList<OutputSpan> Spans => _spans;

    /// <summary>Gets the first entry of each group in the condition vector.</summary>
    public IReadOnlyList<int> Offsets => _offsets;

    /// <summary>Gets the group of a table column; -1 when it cannot be conditioned on.</summary>
    public int GroupOf(int column) => Array.IndexOf(_columns, column);

    /// <summary>Gets the label component of every row; zeros without a label.</summary>
    public int[] LabelsOf(EncodedTable rows) => LabelGroup < 0 ? new int[rows.RowCount] : rows.Components[Columns[LabelGroup]];
}
