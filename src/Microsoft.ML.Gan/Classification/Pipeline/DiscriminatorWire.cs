using System;
using System.Linq;
using Microsoft.ML.Gan.Data;

namespace Microsoft.ML.Gan.Classification.Pipeline;

/// <summary>A whole row as the vector that ML.NET's own transformers make of it.</summary>
internal sealed class DiscriminatorWire
{
    private readonly WireColumn[] _columns;
    private readonly int _width;

    /// <summary>Describes the columns that were learned.</summary>
    public DiscriminatorWire(TableSchema schema)
    {
        _columns = [.. schema.Sources.Where(s => s.Learned.Count > 0).Select(s => new WireColumn(s))];
        _width = schema.Columns.Count;
    }

    /// <summary>Gets the columns, in the order of their numbers.</summary>
    public ReadOnlySpan<WireColumn> Columns => _columns;

    /// <summary>Reads a vector as the values of the learned columns.</summary>
    public double[] Read(ReadOnlySpan<double> vector)
    {
        double[] values = new double[_width];
        int start = 0;
        foreach (WireColumn column in _columns)
        {
            column.Read(vector.Slice(start, column.Width), values);
            start += column.Width;
        }

        return values;
    }
}
