using System;
using Microsoft.ML.Gan.Data.Writing;

namespace Microsoft.ML.Gan.Data.Reading;

/// <summary>Gathers a date-time column as ticks; the default date-time is missing.</summary>
internal sealed class DateTimeCollector(DataViewSchema.Column column) : ColumnCollector(column)
{
    private readonly NumberSeries _series = new(column.Name, column.Name);
    private ValueGetter<DateTime> _getter = null!;

    public override void Bind(DataViewRow row, DataViewSchema.Column column) => _getter = row.GetGetter<DateTime>(column);

    public override void Collect(int row)
    {
        DateTime value = default;
        _getter(ref value);
        _series.Add(value == default ? double.NaN : value.Ticks, row);
    }

    public override SourceColumn Finish(int first) => new DateTimeSourceColumn(Column, _series.Learn(ColumnKind.DateTime), first);

    public override void MoveTo(TableData table, SourceColumn source) => _series.MoveTo(table.Numbers(source.First));
}
