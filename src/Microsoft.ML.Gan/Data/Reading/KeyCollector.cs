using System.Globalization;
using System.Numerics;
using Microsoft.ML.Data;

namespace Microsoft.ML.Gan.Data.Reading;

/// <summary>Gathers a key column: categories are named by the key values, or by the key's number where there are none.</summary>
internal sealed class KeyCollector<T>(DataViewSchema.Column column, bool isLabel, int minimumRows)
    : CategoryCollector<T>(column, isLabel, minimumRows)
    where T : struct, IBinaryInteger<T>
{
    private readonly ulong _count = ((KeyDataViewType)column.Type).Count;
    private readonly string[]? _names = ColumnNames.OfKeys(column);

    protected override bool IsMissing(T value, int row) => T.IsZero(value) || ulong.CreateChecked(value) > _count;

    protected override string NameOf(T value)
        => int.CreateSaturating(value) is var number && number <= _names?.Length
            ? _names[number - 1]
            : value.ToString(null, CultureInfo.InvariantCulture);

    protected override int Compare(T left, T right) => left.CompareTo(right);
}
