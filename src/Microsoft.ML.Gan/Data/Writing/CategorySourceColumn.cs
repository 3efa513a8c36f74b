using System;
using System.Collections.Generic;

namespace Microsoft.ML.Gan.Data.Writing;

/// <summary>A column of categories, each written back as the value it was read from; missing is the type's default.</summary>
/// <remarks>The default is what ML.NET means by missing where a type has it: the empty text, and 0 for a key.</remarks>
internal sealed class CategorySourceColumn<T>(DataViewSchema.Column column, TableColumn learned, T[] values, int first)
    : SourceColumn(column, [learned], first)
    where T : notnull
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => Array.ConvertAll(values, TextValue.Write);

    public override Delegate CreateGetter(RowPointer row) => (ValueGetter<T>)((ref T value) =>
    {
        int code = row.Table.Codes(First)[row.Row];
        value = code < 0 ? default! : values[code];
    });

    public override RowReader CreateReader(DataViewRow row, DataViewSchema.Column column)
    {
        ValueGetter<T> getter = row.GetGetter<T>(column);
        var codeOf = new Dictionary<T, int>(TextEquality.For<T>());
        for (int code = 0; code < values.Length; code++)
        {
            codeOf.TryAdd(values[code], code);
        }

        return numbers =>
        {
            T value = default!;
            getter(ref value);
            numbers[First] = codeOf.TryGetValue(value, out int code) ? code : double.NaN;
        };
    }
}
