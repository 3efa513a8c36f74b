using System;
using System.Linq;
using Microsoft.ML.Gan.Classification;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Sampling;

namespace Microsoft.ML.Gan.Classification.Embedding;

/// <summary>Any row with the learned columns, whoever made it, to what an autoencoder sees of it; nothing is drawn on the way.</summary>
/// <remarks>
/// A number gets the mode that explains it best. Beyond the training range it counts as far away as the outermost mode reaches. A category
/// that was never learned is a missing value where the training rows had such, and otherwise nothing: no component is set.
/// </remarks>
internal sealed class RowEncoder(LearnedTable table)
{
    // So that an infinite value is an ordinary one, far away.
    private const double RangesAway = 10;

    private readonly TableEncoding _encoding = table.Encoding;
    private readonly EncodedLayout _layout = table.Encoding.Layout;
    private readonly int _labelColumn = table.Conditions.LabelGroup < 0 ? -1 : table.Conditions.Columns[table.Conditions.LabelGroup];

    /// <summary>Encodes a row.</summary>
    /// <param name="row">A number per column of the table, as a <see cref="RowReader"/> writes them.</param>
    public EncodedRow Encode(ReadOnlySpan<double> row)
    {
        TableData reduced = table.Reduction.Reduce(InputTable.Of(table.Columns, [row.ToArray()]));
        int[] components = new int[_encoding.Encoders.Count];
        var input = new float[_layout.Width + table.Conditions.Width];
        for (int c = 0; c < components.Length; c++)
        {
            ColumnEncoder encoder = _encoding.Encoders[c];
            Span<float> scalar = encoder.HasScalar ? input.AsSpan(_layout.ScalarOf(c), 1) : [];
            encoder.Encode(encoder is NumberEncoder number ? Near(reduced, c, number.Resolution) : reduced, c, components.AsSpan(c, 1), scalar, random: null);
            if (components[c] >= 0 && _layout.SpanOf(c) is { } span)
            {
                input[span.Offset + components[c]] = 1;
            }
        }

        int label = _labelColumn < 0 ? 0 : components[_labelColumn];
        if (_labelColumn >= 0 && label >= 0)
        {
            input[_layout.Width + table.Conditions.Offsets[table.Conditions.LabelGroup] + label] = 1;
        }

        return new EncodedRow(input, components, label);
    }

    private static TableData Near(TableData row, int column, NumberResolution range)
    {
        double value = row.Numbers(column)[0], reach = RangesAway * (1 + range.Maximum - range.Minimum);
        if (value >= range.Minimum - reach && value <= range.Maximum + reach)
        {
            return row;
        }

        Array[] values = [.. row.Columns.Select((c, i) => c.IsDiscrete ? (Array)row.Codes(i) : row.Numbers(i))];
        values[column] = new[] { Math.Clamp(value, range.Minimum - reach, range.Maximum + reach) }; // not-a-number stays
        return new TableData(row.Columns, 1, values);
    }
}
