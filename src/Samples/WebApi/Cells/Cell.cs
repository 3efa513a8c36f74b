using System;
using System.Collections.Generic;
using System.Text.Json;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Samples.WebApi.Cells;

/// <summary>One column of the row a cursor stands on, as text.</summary>
internal abstract class Cell
{
    /// <summary>Makes the cell of a column by its type; a type that cannot be sent is sent as missing.</summary>
    public static Cell Of(DataViewRowCursor cursor, DataViewSchema.Column column) => column.Type switch
    {
        TextDataViewType => new TextCell(Getter<ReadOnlyMemory<char>>(cursor, column)),
        BooleanDataViewType => new BooleanCell(Getter<bool>(cursor, column)),
        DateTimeDataViewType => new DateCell(Getter<DateTime>(cursor, column)),
        KeyDataViewType key => KeyCell.Of(cursor, column, key),
        VectorDataViewType { Size: > 0 } vector => CellTypes.Make(typeof(VectorCell<>), vector.ItemType, cursor, column) ?? new MissingCell(),
        _ => CellTypes.Make(typeof(NumberCell<>), column.Type, cursor, column) ?? new MissingCell(),
    };

    /// <summary>The names of its fields in a CSV file.</summary>
    public virtual IEnumerable<string> FieldNames(string columnName) => [columnName];

    /// <summary>Writes the value as JSON.</summary>
    public abstract void Write(Utf8JsonWriter json);

    /// <summary>Writes the value as one field of CSV or, for a vector, several.</summary>
    public abstract void Write(ref CsvLine line);

    /// <summary>What reads a column of a cursor.</summary>
    protected static ValueGetter<T> Getter<T>(DataViewRowCursor cursor, DataViewSchema.Column column) => cursor.GetGetter<T>(column);
}
