using System;

namespace Microsoft.ML.Gan.Data.Writing;

/// <summary>A column of points in time, kept to a tenth of a millisecond; missing is the default date-time.</summary>
internal sealed class DateTimeSourceColumn(DataViewSchema.Column column, TableColumn learned, int first)
    : SourceColumn(column, [learned], first)
{
    // Ticks of today are multiples of 128 as doubles; rounding to 1,000 gives whole milliseconds back exactly.
    private const long Resolution = TimeSpan.TicksPerMillisecond / 10;

    public override Delegate CreateGetter(RowPointer row)
        => (ValueGetter<DateTime>)((ref DateTime value) => value = Write(row.Table.Numbers(First)[row.Row]));

    public override RowReader CreateReader(DataViewRow row, DataViewSchema.Column column)
    {
        ValueGetter<DateTime> getter = row.GetGetter<DateTime>(column);
        return values =>
        {
            DateTime value = default;
            getter(ref value);
            values[First] = value == default ? double.NaN : value.Ticks;
        };
    }

    private static DateTime Write(double ticks)
    {
        double kept = Math.Clamp(ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks - Resolution);
        return new DateTime(long.CreateSaturating(Math.Round(kept / Resolution)) * Resolution);
    }
}
