using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Encoding;

/// <content>What a file keeps of it.</content>
internal sealed partial class CategoricalEncoder
{
    /// <inheritdoc/>
    public override EncoderState Keep() => new(new State(_codeOfComponent), null);

    /// <summary>Builds the encoder of a column.</summary>
    public static CategoricalEncoder From(TableColumn column, State state)
    {
        int[] codes = Stored.Indices(state.Codes, state.Codes.Length, -1, column.Categories.Count, $"the encoder of '{column.Name}'");
        Stored.Require(codes.Length > 0 && codes.Distinct().Count() == codes.Length, $"the encoder of '{column.Name}' has no component, or one twice");
        return new CategoricalEncoder(column, codes);
    }

    /// <param name="Codes">The category code of each component; -1 for a missing value.</param>
    public sealed record State(int[] Codes);
}
