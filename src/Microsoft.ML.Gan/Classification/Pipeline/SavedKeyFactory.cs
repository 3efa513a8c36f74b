using System;
using System.ComponentModel;
using Microsoft.ML.Transforms;

namespace Microsoft.ML.Gan.Classification.Pipeline;

/// <summary>Makes the key of a saved discriminator; found by ML.NET when it loads one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[CustomMappingFactoryAttribute(SavedColumns.KeyContract)]
public sealed class SavedKeyFactory : CustomMappingFactory<SavedKeyInput, SavedKey>
{
    /// <inheritdoc/>
    public override Action<SavedKeyInput, SavedKey> GetMapping() => Map;

    internal static void Map(SavedKeyInput input, SavedKey output) => output.Key = SavedColumns.KeyValue;
}
