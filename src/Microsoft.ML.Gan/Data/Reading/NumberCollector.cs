using System.Numerics;
using Microsoft.ML.Gan.Data.Writing;

namespace Microsoft.ML.Gan.Data.Reading;

/// <summary>Gathers a number column.</summary>
internal sealed class NumberCollector<T>(DataViewSchema.Column column) : ColumnCollector(column)
    where T : struct, INumberBase<T>
{
    private readonly NumberSeries _series = new(column.Name, column.Name);
    private ValueGetter<T> _getter = null!;

    public override void Bind(DataViewRow row, DataViewSchema.Column column) => _getter = row.GetGetter<T>(column);

    public override void Collect(int row)
    {
        T value = default;
        _getter(ref value);
        _series.Add(NumberValue.Read(value), row);
    }

    public override SourceColumn Finish(int first) => new NumberSourceColumn<T>(Column, _series.Learn(), first);

    public override void MoveTo(TableData table, SourceColumn source) => _series.MoveTo(table.Numbers(source.First));
}
