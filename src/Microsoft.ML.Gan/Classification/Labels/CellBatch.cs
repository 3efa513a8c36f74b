using System;
using System.Linq;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Classification.Labels;

/// <summary>Rows for one update of a cell network: real ones, the same torn apart, and the same with some cells replaced.</summary>
/// <remarks>Values that take the place of others come from other rows, so that each column keeps its distribution.</remarks>
internal sealed class CellBatch
{
    private readonly EncodedTable _table;
    private readonly EncodedLayout _layout;
    private readonly RandomSource _random;
    private readonly int[] _order;

    /// <summary>Prepares batches.</summary>
    /// <param name="table">The rows to draw from.</param>
    /// <param name="layout">Their layout.</param>
    /// <param name="size">The rows of each kind.</param>
    /// <param name="random">The stream to draw from.</param>
    public CellBatch(EncodedTable table, EncodedLayout layout, int size, RandomSource random)
    {
        (_table, _layout, _random) = (table, layout, random);
        _order = [.. Enumerable.Range(0, size)];
        Rows = new float[3 * size * layout.Width];
        IsReplaced = new float[size * table.Components.Length];
    }

    /// <summary>Gets the rows, shape (3 · size, width): real, torn apart, with cells replaced.</summary>
    public float[] Rows { get; }

    /// <summary>Gets 1 for each cell of the third kind that is another, and 0 for the others, shape (size, columns).</summary>
    public float[] IsReplaced { get; }

    /// <summary>Draws the next rows.</summary>
    /// <param name="share">The share of the cells that are replaced.</param>
    public void Draw(double share)
    {
        int size = _order.Length, part = size * _layout.Width, columns = _table.Components.Length;
        EncodedTable real = _table.Take([.. _order.Select(_ => _random.NextInt(_table.RowCount))]);
        EncodedTable torn = real.Take(_order), replaced = real.Take(_order);
        for (int i = 0; i < size; i++)
        {
            double ownShare = _random.NextDouble();
            for (int c = 0; c < columns; c++)
            {
                Exchange(torn, i, c, ownShare);
                Exchange(replaced, i, c, share);
                IsReplaced[(i * columns) + c] = replaced.Components[c][i] == real.Components[c][i] ? 0 : 1;
            }
        }

        _layout.Fill(real, _order, Rows.AsSpan(0, part));
        _layout.Fill(torn, _order, Rows.AsSpan(part, part));
        _layout.Fill(replaced, _order, Rows.AsSpan(2 * part, part));
    }

    private void Exchange(EncodedTable rows, int row, int column, double chance)
    {
        if (_random.NextDouble() >= chance)
        {
            return;
        }

        int other = _random.NextInt(_table.RowCount);
        rows.Components[column][row] = _table.Components[column][other];
        if (_table.Scalars[column].Length > 0)
        {
            rows.Scalars[column][row] = _table.Scalars[column][other];
        }
    }
}
