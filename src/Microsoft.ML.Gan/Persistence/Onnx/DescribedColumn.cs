using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Sampling;

namespace Microsoft.ML.Gan.Persistence.Onnx;

/// <summary>One encoded column of an exported generator.</summary>
/// <param name="Name">The column.</param>
/// <param name="Kind">What its values mean.</param>
/// <param name="Output">The output that holds it decoded.</param>
/// <param name="Scalar">The column of <c>encoded</c> that holds its scalar; null without one.</param>
/// <param name="Offset">The first column of <c>encoded</c> that its span fills; null without one.</param>
/// <param name="Width">The number of its components.</param>
/// <param name="Condition">The first column of its group in <c>condition</c>; null where it cannot be asked for.</param>
/// <param name="Frequencies">By component of the label (one line without a label), the training rows of each component; null where it cannot be asked for.</param>
/// <param name="Draw">Its column of <c>draw</c>; null without a span.</param>
/// <param name="Categories">The names of its categories, in the order of their codes; empty for a number.</param>
/// <param name="Codes">Of a categorical column, the code of each component, -1 for missing; null for a number.</param>
/// <param name="HasMissing">Of a number, whether the first component is a missing value; null for a categorical column.</param>
/// <param name="Points">Of a number, the point masses, which are the next components; the others are modes. Null for a categorical column.</param>
internal sealed record DescribedColumn(
    string Name,
    ColumnKind Kind,
    string Output,
    int? Scalar,
    int? Offset,
    int Width,
    int? Condition,
    double[][]? Frequencies,
    int? Draw,
    IReadOnlyList<string> Categories,
    int[]? Codes,
    bool? HasMissing,
    double[]? Points)
{
    /// <summary>Describes the encoded columns of a table.</summary>
    public static DescribedColumn[] Of(LearnedTable table)
    {
        TableEncoding encoding = table.Encoding;
        string[] outputs = Outputs(encoding.Columns);
        var columns = new DescribedColumn[outputs.Length];
        int spans = 0;
        for (int c = 0; c < columns.Length; c++)
        {
            EncoderState encoder = encoding.Encoders[c].Keep();
            int scalar = encoding.Layout.ScalarOf(c), group = table.Conditions.GroupOf(c);
            OutputSpan? span = encoding.Layout.SpanOf(c);
            columns[c] = new DescribedColumn(
                encoding.Columns[c].Name,
                encoding.Columns[c].Kind,
                outputs[c],
                scalar < 0 ? null : scalar,
                span?.Offset,
                encoding.Encoders[c].ComponentCount,
                group < 0 ? null : table.Conditions.Offsets[group],
                group < 0 ? null : Counts(table.Frequencies.Keep().Cumulative[group], span!.Value.Width),
                span is null ? null : spans++,
                encoding.Columns[c].Categories,
                encoder.Category?.Codes,
                encoder.Number?.HasMissing,
                encoder.Number?.Spikes);
        }

        return columns;
    }

    private static double[][] Counts(double[] sums, int width) =>
        [.. sums.Chunk(width).Select(label => label.Select((sum, i) => i == 0 ? sum : sum - label[i - 1]).ToArray())];

    // A digit of a wide column may be named as another column is.
    private static string[] Outputs(IReadOnlyList<TableColumn> columns)
    {
        HashSet<string> taken = [];
        return [.. columns.Select((c, i) => taken.Add($"column.{c.Name}") ? $"column.{c.Name}" : $"column.{c.Name}.{i}")];
    }
}
