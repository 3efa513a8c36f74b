using System;
using System.Linq;
using System.Numerics;
using System.Threading;

namespace Microsoft.ML.Gan.Evaluation.Neighbors;

/// <summary>The questions that are asked of distances.</summary>
internal static class NeighborSearch
{
    // Distances that differ by rounding alone are the same.
    private const float Rounding = 1 + 2e-6f;

    /// <summary>Finds the nearest rows.</summary>
    /// <param name="queries">The rows that are asked about.</param>
    /// <param name="rows">The rows that are searched.</param>
    /// <param name="count">How many; where there are fewer rows, distances are infinite and indices 0.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <param name="leaveOut">Whether both are the same rows, and none is its own neighbor.</param>
    /// <returns>Distances, ascending, and which rows they are; shape (queries, count).</returns>
    public static (float[] Distances, int[] Indices) Nearest<TDistance>(
        SpaceRows queries, SpaceRows rows, int count, CancellationToken cancellationToken, bool leaveOut = false)
        where TDistance : struct, IDistance
    {
        float[] distances = [.. Enumerable.Repeat(float.PositiveInfinity, queries.Count * count)];
        int[] indices = new int[distances.Length];
        NeighborScan.Run<TDistance, NearestVisitor>(
            queries, new PackedRows(rows), new NearestVisitor(count, distances, indices, leaveOut), cancellationToken);
        return (distances, indices);
    }

    /// <summary>Finds the distance of each row to its neighbor of a rank among the others.</summary>
    public static float[] Radii<TDistance>(SpaceRows rows, int rank, CancellationToken cancellationToken)
        where TDistance : struct, IDistance
    {
        float[] nearest = Nearest<TDistance>(rows, rows, rank, cancellationToken, leaveOut: true).Distances;
        return [.. Enumerable.Range(0, rows.Count).Select(i => nearest[(i * rank) + rank - 1])];
    }

    /// <summary>Counts the balls that each row lies in, borders included.</summary>
    /// <param name="queries">The rows that are asked about.</param>
    /// <param name="centers">The centers of the balls.</param>
    /// <param name="radii">Their radii.</param>
    /// <param name="cancellationToken">Ends the count.</param>
    public static int[] CountBalls<TDistance>(SpaceRows queries, SpaceRows centers, float[] radii, CancellationToken cancellationToken)
        where TDistance : struct, IDistance
    {
        var packed = new PackedRows(centers);
        var padded = new float[packed.Blocks * Vector<float>.Count];
        Array.ConvertAll(radii, r => r * Rounding).CopyTo(padded, 0);
        Vector<float>[] balls = [.. Enumerable.Range(0, packed.Blocks).Select(b => new Vector<float>(padded, b * Vector<float>.Count))];
        var counts = new int[queries.Count];
        NeighborScan.Run<TDistance, BallVisitor>(queries, packed, new BallVisitor(balls, counts), cancellationToken);
        return counts;
    }

    /// <summary>Whether a distance is at most a radius, but for rounding.</summary>
    public static bool IsWithin(float distance, float radius) => distance <= radius * Rounding;
}
