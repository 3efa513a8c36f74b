using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Data.Writing;

namespace Microsoft.ML.Gan.Data.Reading;

/// <summary>Gathers a vector column of known size, dense or sparse: each one-hot group and each other slot for itself.</summary>
internal sealed class VectorCollector<T> : ColumnCollector
    where T : struct, INumberBase<T>
{
    private readonly List<VectorPart> _parts;
    private readonly object[] _series;
    private readonly T[] _slots;
    private ValueGetter<VBuffer<T>> _getter = null!;
    private VBuffer<T> _buffer;

    public VectorCollector(DataViewSchema.Column column)
        : base(column)
    {
        _slots = new T[((VectorDataViewType)column.Type).Size];
        _parts = VectorParts.Of(column);
        string[] names = ColumnNames.OfSlots(column);
        _series = [.. _parts.Select(part => part.IsOneHot
            ? (object)new OneHotSeries(column.Name, names[part.FirstSlot..(part.FirstSlot + part.Width)], part.FirstSlot)
            : new NumberSeries($"{column.Name}[{names[part.FirstSlot]}]", column.Name))];
    }

    public override void Bind(DataViewRow row, DataViewSchema.Column column) => _getter = row.GetGetter<VBuffer<T>>(column);

    public override void Collect(int row)
    {
        _getter(ref _buffer);
        _buffer.CopyTo(_slots);
        for (int p = 0; p < _series.Length; p++)
        {
            if (_series[p] is OneHotSeries group)
            {
                group.Add<T>(_slots.AsSpan(_parts[p].FirstSlot, _parts[p].Width), row);
            }
            else
            {
                ((NumberSeries)_series[p]).Add(NumberValue.Read(_slots[_parts[p].FirstSlot]), row);
            }
        }
    }

    public override SourceColumn Finish(int first)
    {
        TableColumn[] learned = [.. _series.Select(s => s is OneHotSeries group ? group.Learn() : ((NumberSeries)s).Learn())];
        return new VectorSourceColumn<T>(Column, learned, _parts, first);
    }

    public override void MoveTo(TableData table, SourceColumn source)
    {
        for (int p = 0; p < _series.Length; p++)
        {
            if (_series[p] is OneHotSeries group)
            {
                group.MoveTo(table.Codes(source.First + p));
            }
            else
            {
                ((NumberSeries)_series[p]).MoveTo(table.Numbers(source.First + p));
            }
        }
    }
}
