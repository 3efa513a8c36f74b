using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.ML.Gan.Evaluation.Neighbors;

/// <summary>Takes the distance of every row to every other: exact, a vector at a time, on all cores, in memory that grows with the rows alone.</summary>
/// <remarks>Distances are summed column by column in single precision, in the same order for both directions, so that equal rows are at 0 and distances are symmetric.
/// The result does not depend on the number of threads.</remarks>
internal static class NeighborScan
{
    // Four rows share each block that is loaded; a chunk stays in the first cache, a panel of blocks in the second.
    private const int Tile = 4;
    private const int Chunk = 64;
    private const int PanelValues = 2048;

    /// <summary>Shows a visitor all distances.</summary>
    /// <param name="queries">The rows that are asked about.</param>
    /// <param name="rows">The rows that are searched, at least one, of the same space.</param>
    /// <param name="visitor">What is done with them.</param>
    /// <param name="cancellationToken">Ends the work between two chunks.</param>
    public static void Run<TDistance, TVisitor>(SpaceRows queries, PackedRows rows, TVisitor visitor, CancellationToken cancellationToken)
        where TDistance : struct, IDistance
        where TVisitor : struct, INeighborVisitor
    {
        int chunks = (queries.Count + Chunk - 1) / Chunk;
        Parallel.For(0, chunks, new ParallelOptions { CancellationToken = cancellationToken }, chunk =>
        {
            int first = chunk * Chunk, count = Math.Min(Chunk, queries.Count - first);
            Search<TDistance, TVisitor>(Spread(queries, first, count), first, count, rows, visitor, cancellationToken);
        });
    }

    // Each value in all places of a vector; the last tile is filled up with copies of the first row.
    private static Vector<float>[] Spread(SpaceRows queries, int first, int count)
    {
        var spread = new Vector<float>[(count + Tile - 1) / Tile * Tile * queries.Width];
        for (int i = 0; i < spread.Length; i++)
        {
            int row = i / queries.Width;
            spread[i] = new Vector<float>(queries.Values[((row < count ? first + row : first) * queries.Width) + (i % queries.Width)]);
        }

        return spread;
    }

    private static void Search<TDistance, TVisitor>(
        Vector<float>[] queries, int first, int count, PackedRows rows, TVisitor visitor, CancellationToken cancellationToken)
        where TDistance : struct, IDistance
        where TVisitor : struct, INeighborVisitor
    {
        int panel = Math.Max(1, PanelValues / Math.Max(1, rows.Width)), width = rows.Width;
        for (int start = 0; start < rows.Blocks; start += panel)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int end = Math.Min(rows.Blocks, start + panel);
            for (int q = 0; q < count; q += Tile)
            {
                ReadOnlySpan<Vector<float>> tile = queries.AsSpan(q * width, Tile * width);
                for (int b = start; b < end; b++)
                {
                    See<TDistance, TVisitor>(tile, first + q, Math.Min(Tile, count - q), b, rows, ref visitor);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void See<TDistance, TVisitor>(
        ReadOnlySpan<Vector<float>> tile, int query, int count, int block, PackedRows rows, ref TVisitor visitor)
        where TDistance : struct, IDistance
        where TVisitor : struct, INeighborVisitor
    {
        ReadOnlySpan<Vector<float>> values = rows.Block(block);
        int width = values.Length, numbers = rows.Numbers;
        ReadOnlySpan<Vector<float>> q0 = tile[..width], q1 = tile.Slice(width, width), q2 = tile.Slice(2 * width, width), q3 = tile.Slice(3 * width, width);
        Vector<float> d0 = rows.Start(block), d1 = d0, d2 = d0, d3 = d0, one = Vector<float>.One;
        for (int c = 0; c < numbers; c++)
        {
            Vector<float> value = values[c];
            d0 += TDistance.Term(q0[c] - value);
            d1 += TDistance.Term(q1[c] - value);
            d2 += TDistance.Term(q2[c] - value);
            d3 += TDistance.Term(q3[c] - value);
        }

        for (int c = numbers; c < values.Length; c++)
        {
            Vector<float> value = values[c];
            d0 += Vector.AndNot(one, Vector.Equals(q0[c], value).As<int, float>());
            d1 += Vector.AndNot(one, Vector.Equals(q1[c], value).As<int, float>());
            d2 += Vector.AndNot(one, Vector.Equals(q2[c], value).As<int, float>());
            d3 += Vector.AndNot(one, Vector.Equals(q3[c], value).As<int, float>());
        }

        visitor.See(query, block, d0);
        if (count == Tile)
        {
            visitor.See(query + 1, block, d1);
            visitor.See(query + 2, block, d2);
            visitor.See(query + 3, block, d3);
            return;
        }

        if (count > 1)
        {
            visitor.See(query + 1, block, d1);
        }

        if (count > 2)
        {
            visitor.See(query + 2, block, d2);
        }
    }
}
