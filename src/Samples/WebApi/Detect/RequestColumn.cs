using System;
using System.Text.Json;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Samples.WebApi.Detect;

/// <summary>One column of the rows of a request.</summary>
internal abstract class RequestColumn(string name, string expected)
{
    /// <summary>Gets its name.</summary>
    public string Name => name;

    /// <summary>Gets what a value of it must be, for messages.</summary>
    public string Expected => expected;

    /// <summary>Makes the column for one of a model.</summary>
    public static RequestColumn Of(DataViewSchema.Column column) => column.Type switch
    {
        TextDataViewType => RequestColumns.Text(column.Name),
        BooleanDataViewType => RequestColumns.Boolean(column.Name),
        DateTimeDataViewType => RequestColumns.Date(column.Name),
        KeyDataViewType => RequestColumns.Key(column),
        VectorDataViewType vector => RequestColumns.Vector(column.Name, vector),
        _ => RequestColumns.Number(column.Name, column.Type),
    };

    /// <summary>Adds a value; false where it is not what is expected.</summary>
    public abstract bool TryAdd(JsonElement value);

    /// <summary>Makes a <see cref="ValueGetter{TValue}"/> of the column's type.</summary>
    /// <param name="row">Tells the row it answers for.</param>
    public abstract Delegate CreateGetter(Func<int> row);
}
