using System;
using System.Buffers;
using System.Linq;
using Microsoft.ML;
using Samples.WebApi.Cells;

namespace Samples.WebApi.Synthetic;

/// <summary>Comma-separated records by RFC 4180; a vector has a field for each slot, and missing values are empty.</summary>
internal sealed class CsvRowWriter : RowWriter
{
    private readonly string[] _names;
    private readonly Cell[] _cells;

    public CsvRowWriter(DataViewRowCursor cursor)
    {
        _cells = [.. cursor.Schema.Select(c => Cell.Of(cursor, c))];
        _names = [.. cursor.Schema.SelectMany((c, i) => _cells[i].FieldNames(c.Name))];
    }

    /// <inheritdoc/>
    public override void WriteHeader(IBufferWriter<byte> target)
    {
        var line = new CsvLine(target, isOnlyField: _names.Length == 1);
        foreach (string name in _names)
        {
            line.Text(name);
        }

        line.End();
    }

    /// <inheritdoc/>
    public override void WriteRow(IBufferWriter<byte> target)
    {
        var line = new CsvLine(target, isOnlyField: _names.Length == 1);
        foreach (Cell cell in _cells)
        {
            cell.Write(ref line);
        }

        line.End();
    }
}
