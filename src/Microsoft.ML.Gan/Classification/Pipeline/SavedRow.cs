using System;
using System.ComponentModel;
using Microsoft.ML.Data;

namespace Microsoft.ML.Gan.Classification.Pipeline;

/// <summary>What a saved discriminator reads: a row's numbers, and itself as text.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SavedRow
{
    /// <summary>Gets or sets the row's numbers.</summary>
    [ColumnName(SavedColumns.Vector)]
    public VBuffer<double> Vector { get; set; }

    /// <summary>Gets or sets the discriminator, in base64; the same memory in every row.</summary>
    [ColumnName(SavedColumns.Blob)]
    public ReadOnlyMemory<char> Blob { get; set; }
}
