using System;
using System.Collections.Generic;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Data.Reading;

/// <summary>The numbers of one column as they come in; NaN is missing.</summary>
internal sealed class NumberSeries(string name, string sourceName)
{
    private readonly List<double> _values = [];
    private bool _anyPresent;
    private bool _allWhole = true;

    public void Add(double value, int row)
    {
        if (double.IsInfinity(value))
        {
            throw Errors.InfiniteValue(name, row, value);
        }

        if (!double.IsNaN(value))
        {
            _anyPresent = true;
            _allWhole &= value == Math.Floor(value);
        }

        _values.Add(value);
    }

    /// <summary>A column of whole numbers where no other was seen.</summary>
    public TableColumn Learn(ColumnKind? kind = null)
        => _anyPresent
            ? new TableColumn(name, kind ?? (_allWhole ? ColumnKind.Integer : ColumnKind.Continuous), [])
            : throw Errors.AllMissing(name, sourceName);

    public void MoveTo(double[] target)
    {
        _values.CopyTo(target);
        _values.Clear();
        _values.TrimExcess();
    }
}
