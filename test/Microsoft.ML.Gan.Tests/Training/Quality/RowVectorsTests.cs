using System;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Training.Quality;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Training.Quality;

public sealed class RowVectorsTests
{
    [Fact]
    public void Of_Categories_AreAllOneApart()
    {
        TableData rows = TestTables.OfCodes(3, 0, 1, 2, 0, -1);
        var vectors = new RowVectors(rows);

        float[][] found = [.. vectors.Of(rows).Chunk(vectors.Width)];

        Assert.Equal(0, Distance(found[0], found[3]));
        Assert.All(new[] { (0, 1), (1, 2), (0, 4), (2, 4) }, p => Assert.Equal(1, Distance(found[p.Item1], found[p.Item2]), 1e-6)); // missing is one of them
    }

    [Fact]
    public void Of_Numbers_AreSharesOfRealRowsBelow()
    {
        var vectors = new RowVectors(TestTables.Of(ColumnKind.Continuous, 10, 20, 20, 40));

        float[] found = vectors.Of(TestTables.Of(ColumnKind.Continuous, 0, 10, 20, 30, 99, double.NaN));

        Assert.Equal([0, 0, 0.125f, 0, 0.5f, 0, 0.75f, 0, 1, 0, 0.5f, 1], found); // with whether each is missing
    }

    [Fact]
    public void Of_ColumnsAndRows_GiveOneVectorPerRow()
    {
        TableData rows = TestTables.Labeled(30);
        var vectors = new RowVectors(rows);

        Assert.Equal(30 * vectors.Width, vectors.Of(rows).Length);
        Assert.Equal(4 + 5 + 2, vectors.Width); // two and three categories, each with one for all others and one for missing; a number and whether it is missing
    }

    private static double Distance(float[] first, float[] second) => Math.Sqrt(first.Zip(second).Sum(p => Math.Pow(p.First - p.Second, 2)));
}
