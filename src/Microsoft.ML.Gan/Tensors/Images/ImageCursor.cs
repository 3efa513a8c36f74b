using System;
using System.Collections.Generic;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Data.Writing;

namespace Microsoft.ML.Gan.Tensors.Images;

/// <summary>Walks over images; the numbers of one are made when they are asked for.</summary>
internal sealed class ImageCursor(DataViewSchema schema, ImageSet images, IEnumerable<DataViewSchema.Column> columnsNeeded) : DataViewRowCursor
{
    private readonly ActiveColumns _active = new(schema, columnsNeeded);
    private int _row = -1;

    public override DataViewSchema Schema => schema;

    public override long Position => _row < images.Pictures.Count ? _row : -1;

    public override long Batch => 0;

    public override bool MoveNext() => _row < images.Pictures.Count && ++_row < images.Pictures.Count;

    public override bool IsColumnActive(DataViewSchema.Column column) => _active.Contains(column);

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        _active.Check(column);
        return Getters.Cast<TValue>(column.Name == GanColumnNames.Image ? (ValueGetter<VBuffer<float>>)Image : (ValueGetter<ReadOnlyMemory<char>>)Label);
    }

    public override ValueGetter<DataViewRowId> GetIdGetter() => (ref DataViewRowId id) => id = new DataViewRowId((ulong)_row, 0);

    private void Image(ref VBuffer<float> value)
    {
        Picture picture = images.Pictures[_row];
        VBufferEditor<float> editor = VBufferEditor.Create(ref value, picture.Values.Length);
        picture.CopyTo(editor.Values);
        value = editor.Commit();
    }

    private void Label(ref ReadOnlyMemory<char> value) => value = images.Labels[_row].AsMemory();
}
