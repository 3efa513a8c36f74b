using System;
using System.ComponentModel;
using Microsoft.ML.Transforms;

namespace Microsoft.ML.Gan.Classification.Pipeline;

/// <summary>Scores the rows of a saved discriminator; found by ML.NET when it loads one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[CustomMappingFactoryAttribute(SavedColumns.ScoreContract)]
public sealed class SavedScoreFactory : CustomMappingFactory<SavedRow, SavedScore>
{
    /// <inheritdoc/>
    public override Action<SavedRow, SavedScore> GetMapping() => Map;

    internal static void Map(SavedRow input, SavedScore output) => SavedDiscriminator.Of(input.Blob).Score(input.Vector, output);
}
