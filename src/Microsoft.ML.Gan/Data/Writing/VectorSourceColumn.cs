using System;
using System.Collections.Generic;
using System.Numerics;
using Microsoft.ML.Data;

namespace Microsoft.ML.Gan.Data.Writing;

/// <summary>A vector column of known size, put together again from its one-hot groups and numbers.</summary>
internal sealed class VectorSourceColumn<T>(
    DataViewSchema.Column column, IReadOnlyList<TableColumn> learned, IReadOnlyList<VectorPart> parts, int first)
    : SourceColumn(column, learned, first)
    where T : struct, INumberBase<T>
{
    private readonly int _size = ((VectorDataViewType)column.Type).Size;

    /// <inheritdoc/>
    public override IReadOnlyList<VectorPart> Parts => parts;

    public override Delegate CreateGetter(RowPointer row) => (ValueGetter<VBuffer<T>>)((ref VBuffer<T> value) =>
    {
        VBufferEditor<T> editor = VBufferEditor.Create(ref value, _size);
        editor.Values.Clear();
        for (int p = 0; p < parts.Count; p++)
        {
            Write(row.Table, p, row.Row, editor.Values.Slice(parts[p].FirstSlot, parts[p].Width));
        }

        value = editor.Commit();
    });

    public override RowReader CreateReader(DataViewRow row, DataViewSchema.Column column)
    {
        ValueGetter<VBuffer<T>> getter = row.GetGetter<VBuffer<T>>(column);
        VBuffer<T> buffer = default;
        var slots = new T[_size];
        return values =>
        {
            getter(ref buffer);
            buffer.CopyTo(slots);
            for (int p = 0; p < parts.Count; p++)
            {
                values[First + p] = parts[p].Read<T>(slots);
            }
        };
    }

    private void Write(TableData table, int part, int row, Span<T> slots)
    {
        if (!parts[part].IsOneHot)
        {
            slots[0] = NumberValue.Write<T>(table.Numbers(First + part)[row], Learned[part].Kind == ColumnKind.Integer);
        }
        else if (table.Codes(First + part)[row] is var code and >= 0)
        {
            slots[code] = T.One;
        }
    }
}
