using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Sampling.Corrections;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Sampling.Corrections;

public sealed class RowFeaturesTests
{
    [Fact]
    public void Of_Numbers_AreRanksFromMinusOneToOneAndABin()
    {
        TableData real = TestTables.Of(ColumnKind.Continuous, [.. Enumerable.Range(0, 1000).Select(i => i * 3.0)]);
        var features = new RowFeatures(real);

        EncodedTable rows = features.Of(TestTables.Of(ColumnKind.Continuous, -5, 1500, 9999, double.NaN));

        Assert.Equal(-1, rows.Scalars[0][0], 0.01);
        Assert.Equal(0, rows.Scalars[0][1], 0.01);
        Assert.Equal(1, rows.Scalars[0][2], 0.01);
        Assert.Equal(0, rows.Scalars[0][3]);
        Assert.Equal([0, 10, 19, 20], rows.Components[0]); // twenty bins of equal shares, then that of missing values
        Assert.Equal((21 + 1, 1), (features.Layout.Width, features.Layout.ScalarCount));
    }

    [Fact]
    public void Of_Categories_AreTheirBinWithoutAScalar()
    {
        var features = new RowFeatures(TestTables.OfCodes(3, 2, 2, 2, 0, 0, 1));

        EncodedTable rows = features.Of(TestTables.OfCodes(3, 0, 1, 2, -1));

        Assert.Equal([1, 2, 0, 4], rows.Components[0]); // most frequent first; 3 is for the others, of which there are none
        Assert.Empty(rows.Scalars[0]);
        Assert.Equal((5, 0), (features.Layout.Width, features.Layout.ScalarCount));
    }
}
