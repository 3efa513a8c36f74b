using System;
using System.Collections.Generic;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Data.Writing;

namespace Microsoft.ML.Gan.Images;

/// <summary>A column of images, answered from those that were made; a table beside it holds the labels.</summary>
/// <param name="column">The column of the view.</param>
/// <param name="images">The values of each row's image.</param>
internal sealed class ImageSourceColumn(DataViewSchema.Column column, IReadOnlyList<float[]> images) : SourceColumn(column, [], 0)
{
    /// <inheritdoc/>
    public override Delegate CreateGetter(RowPointer row) => (ValueGetter<VBuffer<float>>)((ref VBuffer<float> value) =>
    {
        float[] image = images[row.Row];
        VBufferEditor<float> editor = VBufferEditor.Create(ref value, image.Length);
        image.CopyTo(editor.Values);
        value = editor.Commit();
    });

    /// <inheritdoc/>
    public override RowReader CreateReader(DataViewRow row, DataViewSchema.Column column) => _ => { };
}
