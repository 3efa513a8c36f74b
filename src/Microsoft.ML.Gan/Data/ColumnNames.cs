using System;
using System.Linq;
using System.Reflection;
using Microsoft.ML.Data;

namespace Microsoft.ML.Gan.Data;

/// <summary>The names a column's annotations give to its key values and its slots.</summary>
internal static class ColumnNames
{
    private const string KeyValues = "KeyValues";
    private const string CategoricalSlotRanges = "CategoricalSlotRanges";

    /// <summary>The values that the keys 1, 2, ... stand for, as text; <see langword="null"/> where the column does not say.</summary>
    public static string[]? OfKeys(DataViewSchema.Column column)
    {
        if (column.Annotations.Schema.GetColumnOrNull(KeyValues)?.Type is not VectorDataViewType values)
        {
            return null;
        }

        return (string[])typeof(ColumnNames)
            .GetMethod(nameof(ReadKeys), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(values.ItemType.RawType)
            .Invoke(null, [column])!;
    }

    /// <summary>The names of a vector's slots; the slot's number where the column does not say.</summary>
    public static string[] OfSlots(DataViewSchema.Column column)
    {
        int size = ((VectorDataViewType)column.Type).Size;
        VBuffer<ReadOnlyMemory<char>> names = default;
        if (column.HasSlotNames())
        {
            column.GetSlotNames(ref names);
        }

        string[] given = [.. names.DenseValues().Select(n => n.ToString())];
        return [.. Enumerable.Range(0, size).Select(i => i < given.Length && given[i] != "" ? given[i] : $"{i}")];
    }

    /// <summary>First and last slot of each one-hot group, pair after pair; empty where the column does not say.</summary>
    public static int[] OneHotRanges(DataViewSchema.Column column)
    {
        if (column.Annotations.Schema.GetColumnOrNull(CategoricalSlotRanges) is null)
        {
            return [];
        }

        VBuffer<int> ranges = default;
        column.Annotations.GetValue(CategoricalSlotRanges, ref ranges);
        return [.. ranges.DenseValues()];
    }

    private static string[] ReadKeys<T>(DataViewSchema.Column column)
    {
        VBuffer<T> values = default;
        column.GetKeyValues(ref values);
        return [.. values.DenseValues().Select(v => FormattableString.Invariant($"{v}"))];
    }
}
