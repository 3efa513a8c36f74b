using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Training.Quality;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Training.Quality;

public sealed class PairFidelityTests
{
    [Fact]
    public void Score_TheSameRows_IsOne()
    {
        TableData table = TestTables.Labeled(500);

        Assert.Equal(1, new PairFidelity(table).Score(table), 1e-12);
    }

    [Fact]
    public void Score_OtherRowsOfTheSameLaw_IsAboveColumnsShuffledApart()
    {
        var fidelity = new PairFidelity(TestTables.Labeled(4000));

        double same = fidelity.Score(TestTables.Labeled(4000, seed: 2));
        double apart = fidelity.Score(ShuffledApart(TestTables.Labeled(4000, seed: 2)));

        Assert.InRange(same, 0.96, 1);
        Assert.InRange(apart, 0, same - 0.1);
    }

    [Fact]
    public void Score_DisjointTables_IsZero()
    {
        TableData low = TestTables.Of(ColumnKind.Continuous, [.. Enumerable.Range(0, 100).Select(i => (double)i)]);
        TableData missing = TestTables.Of(ColumnKind.Continuous, [.. Enumerable.Repeat(double.NaN, 100)]);

        Assert.Equal(0, new PairFidelity(low).Score(missing), 1e-12);
    }

    private static TableData ShuffledApart(TableData table)
    {
        var random = new RandomSource(5, "shuffle");
        random.Shuffle<int>(table.Codes(0));
        random.Shuffle<int>(table.Codes(1));
        random.Shuffle<double>(table.Numbers(2));
        return table;
    }
}
