using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Encoding;

/// <summary>What a file keeps of a column's encoder: one of the two.</summary>
/// <param name="Category">Of a categorical column.</param>
/// <param name="Number">Of a number column.</param>
internal sealed record EncoderState(CategoricalEncoder.State? Category, NumberEncoder.State? Number)
{
    /// <summary>Builds the encoder of a column.</summary>
    public ColumnEncoder Build(TableColumn column)
    {
        Stored.Require(
            Category is not null == column.IsDiscrete && Number is null == column.IsDiscrete, $"the encoder of '{column.Name}' is of another kind");
        return Category is not null ? CategoricalEncoder.From(column, Category) : NumberEncoder.From(column, Number!);
    }
}
