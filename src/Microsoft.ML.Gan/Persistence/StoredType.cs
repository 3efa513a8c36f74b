using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Persistence;

/// <summary>An ML.NET column type by its name.</summary>
/// <param name="Item">The name of the type, of its items, or of the integer behind a key.</param>
/// <param name="KeyCount">How many keys there are; null for what is no key.</param>
/// <param name="Dimensions">Of a vector; null for a single value.</param>
internal sealed record StoredType(string Item, ulong? KeyCount, int[]? Dimensions)
{
    private static readonly Dictionary<string, PrimitiveDataViewType> _types = new()
    {
        ["SByte"] = NumberDataViewType.SByte,
        ["Byte"] = NumberDataViewType.Byte,
        ["Int16"] = NumberDataViewType.Int16,
        ["UInt16"] = NumberDataViewType.UInt16,
        ["Int32"] = NumberDataViewType.Int32,
        ["UInt32"] = NumberDataViewType.UInt32,
        ["Int64"] = NumberDataViewType.Int64,
        ["UInt64"] = NumberDataViewType.UInt64,
        ["Single"] = NumberDataViewType.Single,
        ["Double"] = NumberDataViewType.Double,
        ["Text"] = TextDataViewType.Instance,
        ["Boolean"] = BooleanDataViewType.Instance,
        ["DateTime"] = DateTimeDataViewType.Instance,
        ["DateTimeOffset"] = DateTimeOffsetDataViewType.Instance,
        ["TimeSpan"] = TimeSpanDataViewType.Instance,
        ["RowId"] = RowIdDataViewType.Instance,
    };

    /// <summary>Names a type; <see langword="null"/> for one that comes from outside ML.NET's core.</summary>
    public static StoredType? Of(DataViewType type)
    {
        DataViewType item = (type as VectorDataViewType)?.ItemType ?? type;
        string? name = _types.FirstOrDefault(t => t.Value.RawType == item.RawType && (t.Value.GetType() == item.GetType() || item is KeyDataViewType)).Key;
        return name is null ? null : new StoredType(name, (item as KeyDataViewType)?.Count, (type as VectorDataViewType)?.Dimensions.ToArray());
    }

    /// <summary>Gets the type that is named.</summary>
    public DataViewType Build()
    {
        Stored.Require(_types.TryGetValue(Item, out PrimitiveDataViewType? item), $"type '{Item}' is unknown");
        if (KeyCount is { } count)
        {
            Stored.Require(count > 0 && KeyDataViewType.IsValidDataType(item!.RawType), $"type '{Item}' cannot be that of {count} keys");
            item = new KeyDataViewType(item!.RawType, count);
        }

        if (Dimensions is null)
        {
            return item!;
        }

        Stored.Require(Dimensions.Length > 0 && Array.TrueForAll(Dimensions, d => d >= 0), "a vector has no dimension, or a negative one");
        Stored.Require(Dimensions.Aggregate(1.0, (size, d) => size * d) <= int.MaxValue, "a vector is too long");
        return new VectorDataViewType(item!, ImmutableArray.Create(Dimensions));
    }
}
