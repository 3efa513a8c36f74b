using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Persistence;

/// <summary>An annotation that says what the values of a column mean.</summary>
/// <param name="Name">One of <see cref="Names"/>.</param>
/// <param name="Type">Its type.</param>
/// <param name="Values">Its value, or values, as text.</param>
internal sealed record StoredAnnotation(string Name, StoredType Type, string[] Values)
{
    /// <summary>The annotations that are kept.</summary>
    public static readonly string[] Names = ["SlotNames", "KeyValues", "CategoricalSlotRanges", "IsNormalized"];

    /// <summary>Gets the annotations of a column that are kept: texts, numbers and truth values.</summary>
    public static IEnumerable<StoredAnnotation> Of(DataViewSchema.Column column) =>
        from annotation in column.Annotations.Schema
        where Names.Contains(annotation.Name) && IsPlain(annotation.Type)
        select new StoredAnnotation(annotation.Name, StoredType.Of(annotation.Type)!, ReadAny(column, annotation));

    /// <summary>Empties the names of all keys but some.</summary>
    /// <param name="keys">The keys that stay, counted from 1, as text.</param>
    public StoredAnnotation OnlyKeys(IReadOnlyList<string> keys) => Type.Item != "Text" ? this : this with
    {
        Values = [.. Values.Select((name, i) => keys.Contains(TextValue.Write(i + 1)) ? name : string.Empty)],
    };

    /// <summary>Adds the annotation to those of a column.</summary>
    public void AddTo(DataViewSchema.Annotations.Builder builder)
    {
        DataViewType type = Type.Build();
        Stored.Require(Names.Contains(Name) && IsPlain(type), $"annotation '{Name}' of type {type} is unknown");
        Stored.Require(Values.Length == ((type as VectorDataViewType)?.Size ?? 1), $"annotation '{Name}' has {Values.Length} values");
        Stored.Whole(Values, $"annotation '{Name}'");
        Call(type, nameof(Add), builder, Name, type, Values);
    }

    private static bool IsPlain(DataViewType type) =>
        ((type as VectorDataViewType)?.ItemType ?? type) is TextDataViewType or NumberDataViewType or BooleanDataViewType;

    private static string[] ReadAny(DataViewSchema.Column column, DataViewSchema.Column annotation) =>
        (string[])Call(annotation.Type, nameof(Read), column.Annotations, annotation.Name, annotation.Type is VectorDataViewType)!;

    private static string[] Read<T>(DataViewSchema.Annotations annotations, string name, bool isVector)
    {
        if (isVector)
        {
            VBuffer<T> values = default;
            annotations.GetValue(name, ref values);
            return [.. values.DenseValues().Select(TextValue.Write)];
        }

        T value = default!;
        annotations.GetValue(name, ref value);
        return [TextValue.Write(value)];
    }

    private static void Add<T>(DataViewSchema.Annotations.Builder builder, string name, DataViewType type, string[] texts)
    {
        T[] values = Array.ConvertAll(texts, TextValue.Read<T>);
        if (type is VectorDataViewType)
        {
            builder.Add(name, type, (ref VBuffer<T> target) => target = new VBuffer<T>(values.Length, values));
        }
        else
        {
            builder.Add(name, type, (ref T target) => target = values[0]);
        }
    }

    private static object? Call(DataViewType type, string method, params object[] arguments) => typeof(StoredAnnotation)
        .GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!
        .MakeGenericMethod(((type as VectorDataViewType)?.ItemType ?? type).RawType)
        .Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
}
