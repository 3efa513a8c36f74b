using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Microsoft.ML;
using Microsoft.ML.Data;
using Samples.WebApi.Cells;

namespace Samples.WebApi.Detect;

/// <summary>Reads values the way <c>/synthetic</c> writes them: null is missing, a key is its name, a vector an array.</summary>
internal static class RequestColumns
{
    /// <summary>A text or null.</summary>
    public static RequestColumn Text(string name) => new TypedRequestColumn<ReadOnlyMemory<char>>(name, "a text or null", (JsonElement json, out ReadOnlyMemory<char> value) =>
    {
        value = json.ValueKind == JsonValueKind.String ? json.GetString().AsMemory() : default;
        return json.ValueKind is JsonValueKind.String or JsonValueKind.Null;
    });

    /// <summary>A truth value.</summary>
    public static RequestColumn Boolean(string name) => new TypedRequestColumn<bool>(name, "true or false", (JsonElement json, out bool value) =>
    {
        value = json.ValueKind == JsonValueKind.True;
        return value || json.ValueKind == JsonValueKind.False;
    });

    /// <summary>A date by ISO 8601, or null.</summary>
    public static RequestColumn Date(string name) => new TypedRequestColumn<DateTime>(name, "a date such as '2024-05-31T08:00:00' or null", (JsonElement json, out DateTime value) =>
    {
        value = default;
        return json.ValueKind == JsonValueKind.Null || (json.ValueKind == JsonValueKind.String && json.TryGetDateTime(out value));
    });

    /// <summary>A number of a type; null where the type has a missing value.</summary>
    public static RequestColumn Number(string name, DataViewType type)
    {
        Type raw = type.RawType;
        return raw == typeof(float) ? Make<float>(name)
            : raw == typeof(double) ? Make<double>(name)
            : raw == typeof(sbyte) ? Make<sbyte>(name)
            : raw == typeof(short) ? Make<short>(name)
            : raw == typeof(int) ? Make<int>(name)
            : raw == typeof(long) ? Make<long>(name)
            : raw == typeof(byte) ? Make<byte>(name)
            : raw == typeof(ushort) ? Make<ushort>(name)
            : raw == typeof(uint) ? Make<uint>(name)
            : raw == typeof(ulong) ? Make<ulong>(name)
            : throw Unreadable(name, type);
    }

    /// <summary>An array of as many numbers as the vector has slots.</summary>
    public static RequestColumn Vector(string name, VectorDataViewType type)
        => type.ItemType.RawType == typeof(float) ? MakeVector<float>(name, type.Size)
            : type.ItemType.RawType == typeof(double) ? MakeVector<double>(name, type.Size)
            : throw Unreadable(name, type);

    /// <summary>The name a key stands for, or its number where keys have no names; null is missing.</summary>
    public static RequestColumn Key(DataViewSchema.Column column)
    {
        IReadOnlyList<string> names = KeyNames.Of(column);
        ulong count = ((KeyDataViewType)column.Type).Count;
        string expected = names.Count == 0 ? $"a whole number from 1 to {count} or null" : $"null or one of {Listed(names)}";
        Dictionary<string, ulong> keys = names.Select((n, i) => (n, i)).DistinctBy(p => p.n).ToDictionary(p => p.n, p => (ulong)p.i + 1);
        Type raw = column.Type.RawType;
        return raw == typeof(byte) ? Make(v => (byte)v) : raw == typeof(ushort) ? Make(v => (ushort)v) : raw == typeof(uint) ? Make(v => (uint)v) : Make(v => v);

        RequestColumn Make<T>(Func<ulong, T> narrow) => new TypedRequestColumn<T>(column.Name, expected, (JsonElement json, out T value) =>
        {
            ulong key = 0;
            bool isRead = json.ValueKind == JsonValueKind.Null
                || (names.Count > 0 && json.ValueKind == JsonValueKind.String && keys.TryGetValue(json.GetString()!, out key))
                || (names.Count == 0 && json.ValueKind == JsonValueKind.Number && json.TryGetUInt64(out key) && key >= 1 && key <= count);
            value = narrow(key);
            return isRead;
        });
    }

    private static TypedRequestColumn<T> Make<T>(string name)
        where T : struct, System.Numerics.INumberBase<T>, System.Numerics.IMinMaxValue<T>
    {
        string expected = IsWhole<T>()
            ? string.Create(CultureInfo.InvariantCulture, $"a whole number from {T.MinValue} to {T.MaxValue}")
            : "a number or null";
        return new TypedRequestColumn<T>(name, expected, TryRead);
    }

    private static TypedRequestColumn<VBuffer<T>> MakeVector<T>(string name, int size)
        where T : struct, System.Numerics.INumberBase<T>
        => new(name, $"an array of {size} numbers", (JsonElement json, out VBuffer<T> value) =>
        {
            value = default;
            if (json.ValueKind != JsonValueKind.Array || json.GetArrayLength() != size)
            {
                return false;
            }

            var slots = new T[size];
            int i = 0;
            foreach (JsonElement slot in json.EnumerateArray())
            {
                if (!TryRead(slot, out slots[i++]))
                {
                    return false;
                }
            }

            value = new VBuffer<T>(size, slots);
            return true;
        });

    private static bool TryRead<T>(JsonElement json, out T value)
        where T : struct, System.Numerics.INumberBase<T>
    {
        value = T.Zero;
        if (json.ValueKind == JsonValueKind.Null && !IsWhole<T>())
        {
            value = T.CreateChecked(double.NaN);
            return true;
        }

        return json.ValueKind == JsonValueKind.Number
            && T.TryParse(json.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            && T.IsFinite(value);
    }

    private static bool IsWhole<T>() => typeof(T) != typeof(float) && typeof(T) != typeof(double);

    private static string Listed(IReadOnlyList<string> names)
    {
        const int Most = 20;
        string more = names.Count > Most ? $" and {names.Count - Most} more" : string.Empty;
        return $"'{string.Join("', '", names.Take(Most))}'{more}";
    }

    private static Refusal Unreadable(string name, DataViewType type)
        => new(Microsoft.AspNetCore.Http.StatusCodes.Status501NotImplemented, $"Column '{name}' has type {type}, which this service cannot read.");
}
