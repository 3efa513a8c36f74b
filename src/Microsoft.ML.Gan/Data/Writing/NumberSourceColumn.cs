using System;
using System.Numerics;

namespace Microsoft.ML.Gan.Data.Writing;

/// <summary>A number column; whole numbers are rounded and kept in the range of their type.</summary>
internal sealed class NumberSourceColumn<T>(DataViewSchema.Column column, TableColumn learned, int first)
    : SourceColumn(column, [learned], first)
    where T : struct, INumberBase<T>
{
    public override Delegate CreateGetter(RowPointer row)
    {
        bool whole = Learned[0].Kind == ColumnKind.Integer;
        return (ValueGetter<T>)((ref T value) => value = NumberValue.Write<T>(row.Table.Numbers(First)[row.Row], whole));
    }

    public override RowReader CreateReader(DataViewRow row, DataViewSchema.Column column)
    {
        ValueGetter<T> getter = row.GetGetter<T>(column);
        return values =>
        {
            T value = default;
            getter(ref value);
            values[First] = NumberValue.Read(value);
        };
    }
}
