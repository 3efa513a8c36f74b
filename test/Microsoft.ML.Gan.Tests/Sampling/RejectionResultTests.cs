using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Sampling;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Sampling;

public sealed class RejectionResultTests
{
    private const int Color = 1, Red = 2, NoSuchColor = 7;

    [Fact]
    public void Draw_WishThatIsMetNowAndThen_KeepsAsManyRowsAsAsked()
    {
        RejectionResult result = Draw(Red, 300);

        Assert.Equal(300, result.RowCount);
        Assert.Equal(300, result.Tables.Sum(t => t.RowCount));
        Assert.All(result.Tables.SelectMany(t => t.Codes(Color)), c => Assert.Equal(Red, c));
        Assert.InRange(result.Drawn, 301, 24_999);
    }

    [Fact]
    public void Draw_WishThatIsNeverMet_EndsAtTheBound()
    {
        RejectionResult result = Draw(NoSuchColor, 300);

        Assert.Equal(0, result.RowCount);
        Assert.Equal(10_000 + (300 * 50), result.Drawn);
    }

    // The strata ask for nothing, so what is met is met by chance.
    private static RejectionResult Draw(int color, int rows)
    {
        LearnedTable table = LearnedTable.Learn(TestTables.Labeled(500), 0, new EncodingOptions(), 1, CancellationToken.None).Learned;
        var options = new NetworkOptions { LatentDimension = 4, HiddenWidth = 8 };
        using Generator generator = NetworkFactory.CreateGenerator(table.Encoding, table.Conditions, options, seed: 1);
        using var sampler = new GanSampler(table, generator, options, SamplingCorrections.None);
        return RejectionResult.Draw(sampler, new Wish([(Color, color)], Wish.For(table, []).Strata, false), rows, seed: 1);
    }
}
