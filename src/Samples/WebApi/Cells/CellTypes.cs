using System;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Samples.WebApi.Cells;

/// <summary>Makes the generic types of this folder for the number types of ML.NET.</summary>
internal static class CellTypes
{
    private static readonly Type[] _numbers =
    [
        typeof(float), typeof(double), typeof(sbyte), typeof(short), typeof(int), typeof(long), typeof(byte), typeof(ushort), typeof(uint), typeof(ulong),
    ];

    /// <summary>Whether a type is a number.</summary>
    public static bool IsNumber(DataViewType type) => type is NumberDataViewType && Array.IndexOf(_numbers, type.RawType) >= 0;

    /// <summary>Makes a cell of an open type for an item type; <see langword="null"/> for what is no number.</summary>
    public static Cell? Make(Type open, DataViewType item, DataViewRowCursor cursor, DataViewSchema.Column column)
        => IsNumber(item) ? (Cell)Activator.CreateInstance(open.MakeGenericType(item.RawType), cursor, column)! : null;
}
