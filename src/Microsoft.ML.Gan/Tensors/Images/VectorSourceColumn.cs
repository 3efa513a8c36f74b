using System;
using System.Collections.Generic;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Data.Writing;

namespace Microsoft.ML.Gan.Tensors.Images;

/// <summary>A column of images or vectors, answered from those that were made; a table beside it holds the labels.</summary>
/// <param name="column">The column of the view.</param>
/// <param name="vectors">The values of each row.</param>
internal sealed class VectorSourceColumn(DataViewSchema.Column column, IReadOnlyList<float[]> vectors) : SourceColumn(column, [], 0)
{
    /// <inheritdoc/>
    public override Delegate CreateGetter(RowPointer row) => (ValueGetter<VBuffer<float>>)((ref VBuffer<float> value) =>
    {
        float[] values = vectors[row.Row];
        VBufferEditor<float> editor = VBufferEditor.Create(ref value, values.Length);
        values.CopyTo(editor.Values);
        value = editor.Commit();
    });

    /// <inheritdoc/>
    public override RowReader CreateReader(DataViewRow row, DataViewSchema.Column column) => _ => { };
}
