using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Encoding.Reduction;
using Microsoft.ML.Gan.Persistence;
using Microsoft.ML.Gan.Persistence.Onnx;

namespace Microsoft.ML.Gan.Models;

/// <summary>What a reader of an exported generator needs to know besides the graph; docs/onnx.md explains each member.</summary>
/// <param name="NoiseWidth">The width of the input <c>noise</c>.</param>
/// <param name="ConditionWidth">The width of the input <c>condition</c>; without one 0.</param>
/// <param name="EncodedWidth">The width of the output <c>encoded</c>.</param>
/// <param name="ScalarCount">The scalars, which come first in it.</param>
/// <param name="Temperature">The temperature of the softmax in <c>encoded</c>.</param>
/// <param name="Label">The encoded column of the label; null without one.</param>
/// <param name="Columns">The encoded columns, in order.</param>
/// <param name="Table">The columns of the table, and which encoded columns stand for each.</param>
internal sealed record GeneratorDescription(
    int NoiseWidth,
    int ConditionWidth,
    int EncodedWidth,
    int ScalarCount,
    double Temperature,
    int? Label,
    IReadOnlyList<DescribedColumn> Columns,
    IReadOnlyList<DescribedTableColumn> Table)
{
    /// <summary>Describes the generator of a model.</summary>
    public static GeneratorDescription Of(ModelParts parts)
    {
        DescribedColumn[] columns = DescribedColumn.Of(parts.Table);
        WideCode.State?[] wide = parts.Table.Reduction.Keep().Codes;
        int label = parts.Table.Conditions.LabelGroup;
        return new GeneratorDescription(
            parts.Options.Network.LatentDimension,
            parts.Table.Conditions.Width,
            parts.Table.Encoding.Layout.Width,
            parts.Table.Encoding.Layout.ScalarCount,
            parts.Options.Network.GumbelTemperature,
            label < 0 ? null : parts.Table.Conditions.Columns[label],
            columns,
            [.. parts.Table.Columns.Select((column, i) => DescribedTableColumn.Of(column, i, parts.Table, wide[i]))]);
    }
}
