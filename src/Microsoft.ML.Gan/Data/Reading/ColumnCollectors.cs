using System;
using System.Reflection;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Data.Reading;

/// <summary>The type of a column decides how it is gathered; a type that cannot be learned is refused.</summary>
internal static class ColumnCollectors
{
    public static ColumnCollector For(DataViewSchema.Column column, bool isLabel, int minimumRows) => column.Type switch
    {
        VectorDataViewType or DateTimeDataViewType when isLabel => throw Errors.LabelType(column.Name, column.Type),
        VectorDataViewType { IsKnownSize: false } => throw Errors.VariableVector(column.Name, column.Type),
        VectorDataViewType { ItemType: NumberDataViewType item } => Make(typeof(VectorCollector<>), item, column),
        NumberDataViewType number when isLabel => Make(typeof(NumericLabelCollector<>), number, column),
        NumberDataViewType number => Make(typeof(NumberCollector<>), number, column),
        KeyDataViewType key => Make(typeof(KeyCollector<>), key, column, isLabel, minimumRows),
        TextDataViewType => new TextCollector(column, isLabel, minimumRows),
        BooleanDataViewType => new BooleanCollector(column, isLabel),
        DateTimeDataViewType => new DateTimeCollector(column),
        _ => throw Errors.UnsupportedType(column.Name, column.Type),
    };

    private static ColumnCollector Make(Type collector, DataViewType item, params object[] arguments)
        => (ColumnCollector)Activator.CreateInstance(
            collector.MakeGenericType(item.RawType), BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
}
