using System;
using System.Numerics;

namespace Microsoft.ML.Gan.Evaluation.Neighbors;

/// <summary>Rows to be searched: blocks of as many rows as a vector has floats, column by column within a block.</summary>
/// <remarks>Places after the last row are infinitely far from everything.</remarks>
internal sealed class PackedRows
{
    private readonly Vector<float>[] _values;
    private readonly Vector<float> _last;

    public PackedRows(SpaceRows rows)
    {
        int lanes = Vector<float>.Count;
        (Count, Numbers, Width) = (rows.Count, rows.Numbers, rows.Width);
        Blocks = (rows.Count + lanes - 1) / lanes;
        _values = new Vector<float>[Blocks * Width];
        Span<float> block = stackalloc float[lanes], start = stackalloc float[lanes];
        for (int b = 0; b < Blocks; b++)
        {
            int present = Math.Min(lanes, Count - (b * lanes));
            for (int c = 0; c < Width; c++)
            {
                block.Clear();
                for (int i = 0; i < present; i++)
                {
                    block[i] = rows.Values[(((b * lanes) + i) * Width) + c];
                }

                _values[(b * Width) + c] = new Vector<float>(block);
            }
        }

        start.Clear();
        start[(Count - ((Blocks - 1) * lanes))..].Fill(float.PositiveInfinity);
        _last = new Vector<float>(start);
    }

    /// <summary>Gets the rows.</summary>
    public int Count { get; }

    /// <summary>Gets the numbers of a row; what follows are codes.</summary>
    public int Numbers { get; }

    /// <summary>Gets the values of a row.</summary>
    public int Width { get; }

    /// <summary>Gets the blocks.</summary>
    public int Blocks { get; }

    /// <summary>Gets a block: a vector per column.</summary>
    public ReadOnlySpan<Vector<float>> Block(int block) => _values.AsSpan(block * Width, Width);

    /// <summary>Gets what the distances to a block start from: 0, or infinity where there is no row.</summary>
    public Vector<float> Start(int block) => block == Blocks - 1 ? _last : Vector<float>.Zero;
}
