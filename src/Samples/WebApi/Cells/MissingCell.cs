using System.Text.Json;

namespace Samples.WebApi.Cells;

/// <summary>A column of a type that cannot be sent.</summary>
internal sealed class MissingCell : Cell
{
    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json) => json.WriteNullValue();

    /// <inheritdoc/>
    public override void Write(ref CsvLine line) => line.Empty();
}
