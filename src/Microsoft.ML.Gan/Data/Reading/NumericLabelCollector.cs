using System.Globalization;
using System.Numerics;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Data.Reading;

/// <summary>Gathers a number column that serves as label, so each of its few values is a category.</summary>
internal sealed class NumericLabelCollector<T>(DataViewSchema.Column column) : CategoryCollector<T>(column, isLabel: true)
    where T : struct, INumber<T>
{
    protected override bool IsMissing(T value, int row)
        => T.IsInfinity(value) ? throw Errors.InfiniteValue(Column.Name, row, NumberValue.Read(value)) : T.IsNaN(value);

    protected override string NameOf(T value) => value.ToString(null, CultureInfo.InvariantCulture);

    protected override int Compare(T left, T right) => left.CompareTo(right);

    protected override void CheckSize(int count)
    {
        if (count > CategoryLimits.MaximumLabelNumbers)
        {
            throw Errors.LabelNotDiscrete(Column.Name, Column.Type, CategoryLimits.MaximumLabelNumbers);
        }
    }
}
