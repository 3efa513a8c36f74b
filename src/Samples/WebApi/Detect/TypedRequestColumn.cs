using System;
using System.Collections.Generic;
using System.Text.Json;
using Microsoft.ML;

namespace Samples.WebApi.Detect;

/// <summary>A column of values of one type.</summary>
/// <param name="name">Its name.</param>
/// <param name="expected">What a value must be, for messages.</param>
/// <param name="read">Reads a value; false where it is not what is expected.</param>
internal sealed class TypedRequestColumn<T>(string name, string expected, TypedRequestColumn<T>.Reader read) : RequestColumn(name, expected)
{
    private readonly List<T> _values = [];

    /// <summary>Reads a value.</summary>
    public delegate bool Reader(JsonElement json, out T value);

    /// <inheritdoc/>
    public override bool TryAdd(JsonElement value)
    {
        bool isRead = read(value, out T typed);
        if (isRead)
        {
            _values.Add(typed);
        }

        return isRead;
    }

    /// <inheritdoc/>
    public override Delegate CreateGetter(Func<int> row) => (ValueGetter<T>)((ref T value) => value = _values[row()]);
}
