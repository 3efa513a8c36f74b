using System;
using System.Collections.Generic;
using System.Text.Json;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Samples.WebApi.Cells;

/// <summary>A key, by the name it stands for or, without names, its number from 1; key 0 is missing.</summary>
internal sealed class KeyCell(Func<ulong> read, IReadOnlyList<string> names) : Cell
{
    /// <summary>Makes the cell of a key of any width.</summary>
    public static Cell Of(DataViewRowCursor cursor, DataViewSchema.Column column, KeyDataViewType type)
    {
        Func<ulong> read = type.RawType == typeof(byte) ? Reader(Getter<byte>(cursor, column), v => v)
            : type.RawType == typeof(ushort) ? Reader(Getter<ushort>(cursor, column), v => v)
            : type.RawType == typeof(uint) ? Reader(Getter<uint>(cursor, column), v => v)
            : Reader(Getter<ulong>(cursor, column), v => v);
        return new KeyCell(read, KeyNames.Of(column));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json)
    {
        ulong key = read();
        if (key == 0)
        {
            json.WriteNullValue();
        }
        else if (key <= (ulong)names.Count)
        {
            json.WriteStringValue(names[(int)key - 1]);
        }
        else
        {
            json.WriteNumberValue(key);
        }
    }

    /// <inheritdoc/>
    public override void Write(ref CsvLine line)
    {
        ulong key = read();
        if (key == 0)
        {
            line.Empty();
        }
        else if (key <= (ulong)names.Count)
        {
            line.Text(names[(int)key - 1]);
        }
        else
        {
            line.Plain(key);
        }
    }

    private static Func<ulong> Reader<T>(ValueGetter<T> getter, Func<T, ulong> widen)
    {
        T value = default!;
        return () =>
        {
            getter(ref value);
            return widen(value);
        };
    }
}
