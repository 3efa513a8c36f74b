using System;
using System.Linq;
using Microsoft.ML.Data;

namespace Microsoft.ML.Gan.Tests;

/// <summary>Annotations as ML.NET's transforms write them.</summary>
public static class Annotate
{
    public static DataViewSchema.Annotations Keys(params string[] values) => Build("KeyValues", values);

    public static DataViewSchema.Annotations Slots(string[] names, params int[] oneHotRanges)
    {
        var builder = new DataViewSchema.Annotations.Builder();
        builder.Add(Build("SlotNames", names), _ => true);
        if (oneHotRanges.Length > 0)
        {
            ValueGetter<VBuffer<int>> getter = (ref VBuffer<int> value) => value = new VBuffer<int>(oneHotRanges.Length, oneHotRanges);
            builder.Add("CategoricalSlotRanges", new VectorDataViewType(NumberDataViewType.Int32, oneHotRanges.Length / 2, 2), getter);
        }

        return builder.ToAnnotations();
    }

    private static DataViewSchema.Annotations Build(string kind, string[] texts)
    {
        var builder = new DataViewSchema.Annotations.Builder();
        ReadOnlyMemory<char>[] values = [.. texts.Select(t => t.AsMemory())];
        ValueGetter<VBuffer<ReadOnlyMemory<char>>> getter =
            (ref VBuffer<ReadOnlyMemory<char>> value) => value = new VBuffer<ReadOnlyMemory<char>>(values.Length, values);
        builder.Add(kind, new VectorDataViewType(TextDataViewType.Instance, values.Length), getter);
        return builder.ToAnnotations();
    }
}
