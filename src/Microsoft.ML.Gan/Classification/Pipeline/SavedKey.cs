using System.ComponentModel;
using Microsoft.ML.Data;

namespace Microsoft.ML.Gan.Classification.Pipeline;

/// <summary>The key by which a row looks a discriminator up: part of how ML.NET saves one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SavedKey
{
    /// <summary>Gets or sets the key, the same in every row.</summary>
    [ColumnName(SavedColumns.Key)]
    public string Key { get; set; } = SavedColumns.KeyValue;
}
