using System;
using System.Linq;
using Microsoft.ML.Gan.Classification;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Networks.Managed;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Classification;

public sealed class DiscriminatorFeaturesTests
{
    private static readonly TableColumn[] _columns =
    [
        new("Age", ColumnKind.Continuous, []),
        new("Town", ColumnKind.Categorical, ["a", "b", "c"]),
        new("One", ColumnKind.Continuous, []),
    ];

    [Fact]
    public void Of_Table_GivesBinsInOrderAndRanksBetweenTheEnds()
    {
        DiscriminatorFeatures features = DiscriminatorFeatures.Fit(Table());
        TableData rows = Rows((-5, 0, 7), (0.5, 1, 7), (49.5, 2, 7), (98.5, -1, 7), (500, 0, 7), (double.NaN, 0, double.NaN));

        EncodedTable encoded = features.Of(rows);

        int[] bins = encoded.Components[0];
        Assert.Equal(0, bins[0]); // below the low end, which is the mean of five rows, 2
        Assert.Equal(bins[..5].Order(), bins[..5]);
        Assert.Equal(bins[5] - 1, bins[4]); // missing comes last
        Assert.Equal([-1f, -1f], encoded.Scalars[0][..2]);
        Assert.InRange(encoded.Scalars[0][2], -0.05f, 0.05f);
        Assert.Equal([1f, 1f, 0f], encoded.Scalars[0][3..]);
        Assert.Equal([1, 2, 0, 4, 1, 1], encoded.Components[1]); // by frequency: c, then a and b; then the rest, then missing
        Assert.Equal([0f, 0, 0, 0, 0, 0], encoded.Scalars[2]); // one number everywhere has no rank
    }

    [Fact]
    public void Of_Row_IsThatOfTheTable()
    {
        DiscriminatorFeatures features = DiscriminatorFeatures.Fit(Table());
        TableData rows = Rows((-5, 0, 7), (17, 1, 6), (63.3, 2, 7), (500, -1, 9), (double.NaN, 0, double.NaN));
        EncodedTable encoded = features.Of(rows);
        Span<float> ranks = stackalloc float[3];
        Span<int> ones = stackalloc int[3];

        for (int i = 0; i < rows.RowCount; i++)
        {
            int code = rows.Codes(1)[i];
            features.Of([rows.Numbers(0)[i], code < 0 ? double.NaN : code, rows.Numbers(2)[i]], ranks, ones);

            Assert.Equal([encoded.Scalars[0][i], encoded.Scalars[2][i]], ranks[..2].ToArray());
            Assert.Equal([.. Enumerable.Range(0, 3).Select(c => features.Layout.SpanOf(c)!.Value.Offset + encoded.Components[c][i])], ones.ToArray());
        }
    }

    [Fact]
    public void Of_UnknownCode_IsMissing()
    {
        DiscriminatorFeatures features = DiscriminatorFeatures.Fit(Table());

        Assert.Equal(4, features.Bins[1].BinOf(3));
        Assert.Equal(4, features.Bins[1].BinOf(-1));
        Assert.Equal(4, features.Bins[1].BinOf(double.NaN));
        Assert.Equal(1, features.Bins[1].BinOf(0));
    }

    [Fact]
    public void Of_FractionInAColumnOfWholeNumbers_IsMissing()
    {
        var table = new TableData([new TableColumn("Count", ColumnKind.Integer, [])], 100);
        for (int i = 0; i < 100; i++)
        {
            table.Numbers(0)[i] = i;
        }

        DiscriminatorFeatures features = DiscriminatorFeatures.Fit(table);
        int missing = features.Bins[0].Count - 1;
        table.Numbers(0)[0] = 40.5;
        table.Numbers(0)[1] = 40;
        EncodedTable encoded = features.Of(table);
        Span<float> ranks = stackalloc float[1];
        Span<int> ones = stackalloc int[1];
        features.Of([40.5], ranks, ones);
        NumberBins numbers = features.ForNumbers()!;
        int[] bins = new int[2 * numbers.Stride];
        float[] fastRanks = new float[2 * numbers.Stride];
        numbers.Assign([40.5f, 40], 2, bins, fastRanks);

        Assert.Equal((missing, 0f), (encoded.Components[0][0], encoded.Scalars[0][0]));
        Assert.Equal((missing + features.Layout.SpanOf(0)!.Value.Offset, 0f), (ones[0], ranks[0]));
        Assert.Equal((ones[0], 0f), (bins[0], fastRanks[0]));
        Assert.NotEqual(missing, encoded.Components[0][1]);
        Assert.Equal(encoded.Components[0][1] + features.Layout.SpanOf(0)!.Value.Offset, bins[numbers.Stride]);
    }

    [Fact]
    public void ForNumbers_RowsOfNumbers_AreThoseOfTheTable()
    {
        var random = new Random(1);
        TableColumn[] columns = [new("A", ColumnKind.Continuous, []), new("B", ColumnKind.Integer, []), new("C", ColumnKind.Continuous, [])];
        var table = new TableData(columns, 500);
        for (int i = 0; i < 500; i++)
        {
            table.Numbers(0)[i] = (float)Math.Exp(4 * random.NextDouble());
            table.Numbers(1)[i] = random.Next(10) == 0 ? double.NaN : random.Next(8);
            table.Numbers(2)[i] = 3;
        }

        DiscriminatorFeatures features = DiscriminatorFeatures.Fit(table);
        EncodedTable encoded = features.Of(table);
        NumberBins numbers = features.ForNumbers()!;
        float[] rows = [.. Enumerable.Range(0, 500).SelectMany(i => columns.Select((_, c) => (float)table.Numbers(c)[i]))];
        int[] bins = new int[500 * numbers.Stride];
        float[] ranks = new float[500 * numbers.Stride];
        numbers.Assign(rows, 500, bins, ranks);

        Assert.Equal(features.Layout.Width, numbers.Layout.Width);
        for (int i = 0; i < 500; i++)
        {
            for (int c = 0; c < 3; c++)
            {
                Assert.Equal(features.Layout.SpanOf(c)!.Value.Offset + encoded.Components[c][i], bins[(i * numbers.Stride) + c]);
                Assert.InRange(ranks[(i * numbers.Stride) + c] - encoded.Scalars[c][i], -1e-5f, 1e-5f);
            }
        }
    }

    [Fact]
    public void ForNumbers_Categories_AreNone() => Assert.Null(DiscriminatorFeatures.Fit(Table()).ForNumbers());

    private static TableData Table() => Rows([.. Enumerable.Range(0, 100).Select(i => ((double)i, i % 6 == 0 ? 0 : i % 3 == 0 ? 1 : 2, 7.0))]);

    private static TableData Rows(params (double Age, int Town, double One)[] rows)
    {
        var table = new TableData(_columns, rows.Length);
        for (int i = 0; i < rows.Length; i++)
        {
            (table.Numbers(0)[i], table.Codes(1)[i], table.Numbers(2)[i]) = rows[i];
        }

        return table;
    }
}
