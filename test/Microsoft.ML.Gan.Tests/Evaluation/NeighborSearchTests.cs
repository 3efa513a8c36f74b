using System;
using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Evaluation.Neighbors;
using Microsoft.ML.Gan.Internal;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Evaluation;

/// <summary>The vectorized search against loops over all rows.</summary>
public sealed class NeighborSearchTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(3, 7, 2)]
    [InlineData(65, 130, 3)]
    [InlineData(66, 9, 5)]
    [InlineData(131, 1001, 4)]
    public void Nearest_AnyNumberOfRows_IsThatOfALoop(int queries, int rows, int count)
    {
        SpaceRows asked = Rows(queries, 1), searched = Rows(rows, 2);

        (float[] distances, int[] indices) = NeighborSearch.Nearest<CityBlock>(asked, searched, count, CancellationToken.None);

        for (int q = 0; q < queries; q++)
        {
            (float Distance, int Index)[] expected = [.. Enumerable.Range(0, rows).Select(i => (Distance(asked, q, searched, i), i)).Order().Take(count)];
            Assert.Equal(expected.Select(e => e.Distance), distances.AsSpan(q * count, expected.Length).ToArray());
            Assert.Equal(expected.Select(e => e.Index), indices.AsSpan(q * count, expected.Length).ToArray());
            Assert.All(distances.AsSpan((q * count) + expected.Length, count - expected.Length).ToArray(), d => Assert.Equal(float.PositiveInfinity, d));
        }
    }

    [Fact]
    public void Nearest_LeaveOut_IsNotTheRowItself()
    {
        SpaceRows rows = Rows(50, 3);

        (float[] distances, int[] indices) = NeighborSearch.Nearest<SquaredEuclid>(rows, rows, 1, CancellationToken.None, leaveOut: true);

        Assert.All(Enumerable.Range(0, 50), i => Assert.NotEqual(i, indices[i]));
        Assert.All(distances, d => Assert.True(d > 0));
        Assert.All(NeighborSearch.Nearest<SquaredEuclid>(rows, rows, 1, CancellationToken.None).Distances, d => Assert.Equal(0, d));
    }

    [Fact]
    public void CountBalls_Rows_CountsThoseWithinTheRadius()
    {
        SpaceRows asked = Rows(70, 4), centers = Rows(45, 5);
        float[] radii = NeighborSearch.Radii<CityBlock>(centers, 3, CancellationToken.None);

        int[] counts = NeighborSearch.CountBalls<CityBlock>(asked, centers, radii, CancellationToken.None);

        Assert.Equal(
            Enumerable.Range(0, 70).Select(q => Enumerable.Range(0, 45).Count(i => NeighborSearch.IsWithin(Distance(asked, q, centers, i), radii[i]))), counts);
        Assert.Contains(counts, c => c > 1);
    }

    [Fact]
    public void Nearest_CanceledToken_Throws()
    {
        SpaceRows rows = Rows(200, 6);

        Assert.ThrowsAny<OperationCanceledException>(() => NeighborSearch.Nearest<CityBlock>(rows, rows, 1, new CancellationToken(canceled: true)));
    }

    // Two numbers and two codes of three categories; rows repeat each other's codes.
    private static SpaceRows Rows(int count, int seed)
    {
        var random = new RandomSource(seed, "rows");
        var rows = new SpaceRows(count, 2, 2);
        for (int i = 0; i < count; i++)
        {
            Span<float> row = rows.Row(i);
            (row[0], row[1], row[2], row[3]) = ((float)random.NextNormal(), (float)random.NextDouble(), random.NextInt(3), random.NextInt(3) - 1);
        }

        return rows;
    }

    private static float Distance(SpaceRows first, int i, SpaceRows second, int j)
    {
        Span<float> a = first.Row(i), b = second.Row(j);
        float sum = MathF.Abs(a[0] - b[0]);
        sum += MathF.Abs(a[1] - b[1]);
        sum += a[2] == b[2] ? 0 : 1;
        sum += a[3] == b[3] ? 0 : 1;
        return sum;
    }
}
