using System;
using System.Reflection;
using Microsoft.ML.Data;

namespace Microsoft.ML.Gan.Data.Writing;

/// <summary>A column the GAN does not know, answered as missing: NaN, key 0, empty text, an empty vector of the right length.</summary>
internal sealed class MissingSourceColumn(DataViewSchema.Column column) : SourceColumn(column, [], 0)
{
    public override Delegate CreateGetter(RowPointer row)
    {
        (string method, Type type) = Column.Type is VectorDataViewType vector
            ? (nameof(Vector), vector.ItemType.RawType)
            : (nameof(Scalar), Column.Type.RawType);
        return (Delegate)typeof(MissingSourceColumn)
            .GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(type)
            .Invoke(null, [Column.Type])!;
    }

    public override RowReader CreateReader(DataViewRow row, DataViewSchema.Column column) => _ => { };

    private static ValueGetter<T> Scalar<T>(DataViewType type)
    {
        T missing = (T?)(type.RawType == typeof(float) ? float.NaN : type.RawType == typeof(double) ? double.NaN : (object?)default(T))!;
        return (ref T value) => value = missing;
    }

    private static ValueGetter<VBuffer<T>> Vector<T>(DataViewType type)
    {
        int size = ((VectorDataViewType)type).Size;
        return (ref VBuffer<T> value) => value = VBufferEditor.Create(ref value, size, 0).Commit();
    }
}
