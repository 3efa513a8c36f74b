using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Encoding;

/// <content>What a file keeps of it.</content>
internal sealed partial class NumberEncoder
{
    /// <inheritdoc/>
    public override EncoderState Keep() => new(null, new State(Resolution, _shape?.Keep(), _spikes, _hasMissing));

    /// <summary>Builds the encoder of a column.</summary>
    public static NumberEncoder From(TableColumn column, State state)
    {
        state.Resolution.Check(column.Name);
        double[] spikes = Stored.Finite(state.Spikes, $"the point masses of '{column.Name}'");
        Stored.Require(spikes.Distinct().Count() == spikes.Length, $"the point masses of '{column.Name}' hold a value twice");
        var encoder = new NumberEncoder(
            column, state.Resolution, state.Shape is null ? null : NumberShape.From(state.Shape, column.Name), spikes, state.HasMissing);
        Stored.Require(encoder.ComponentCount > 0, $"the encoder of '{column.Name}' has no component");
        return encoder;
    }

    /// <param name="Resolution">Grid and range.</param>
    /// <param name="Shape">Transform and modes of what is no point mass; null where everything is.</param>
    /// <param name="Spikes">The point masses.</param>
    /// <param name="HasMissing">Whether the first component is a missing value.</param>
    public sealed record State(NumberResolution Resolution, NumberShape.State? Shape, double[] Spikes, bool HasMissing);
}
