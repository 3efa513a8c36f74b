using System;
using System.Linq;
using Microsoft.ML.Gan.Classification;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Classification;

/// <summary>Two groups of rows: small numbers of kind a, large ones of kind b, with nothing between.</summary>
public sealed class BlendedRowsTests
{
    private static readonly TableColumn[] _columns =
    [
        new("Size", ColumnKind.Continuous, []), new("Count", ColumnKind.Integer, []), new("Kind", ColumnKind.Categorical, ["a", "b"]),
    ];

    [Fact]
    public void Make_TwoGroups_BlendsWithinThem()
    {
        TableData real = Table(400), made = BlendedRows.Make(real, DiscriminatorFeatures.Fit(real), 500, new RandomSource(1, "test"));

        for (int i = 0; i < made.RowCount; i++)
        {
            bool isLarge = made.Numbers(0)[i] > 50;
            Assert.InRange(made.Numbers(0)[i], isLarge ? 90 : 0, isLarge ? 100 : 10);
            Assert.Equal(isLarge ? 1 : 0, made.Codes(2)[i]);
            Assert.Equal(Math.Round(made.Numbers(1)[i]), made.Numbers(1)[i]);
        }

        Assert.InRange(made.Numbers(0).Count(v => v > 50), 190, 310); // 250, give or take 5.4 deviations
        Assert.InRange(made.Numbers(0).Except(real.Numbers(0)).Count(), 450, 500); // between rows, not at them
    }

    [Fact]
    public void Make_SameStream_GivesTheSame()
    {
        TableData real = Table(100);
        DiscriminatorFeatures features = DiscriminatorFeatures.Fit(real);

        Assert.Equal(
            BlendedRows.Make(real, features, 50, new RandomSource(2, "test")).Numbers(0), BlendedRows.Make(real, features, 50, new RandomSource(2, "test")).Numbers(0));
    }

    private static TableData Table(int count)
    {
        var random = new RandomSource(3, "table");
        var table = new TableData(_columns, count);
        for (int i = 0; i < count; i++)
        {
            bool isLarge = i % 2 == 0;
            table.Numbers(0)[i] = (isLarge ? 90 : 0) + (10 * random.NextDouble());
            table.Numbers(1)[i] = random.NextInt(20) + (isLarge ? 200 : 0);
            table.Codes(2)[i] = isLarge ? 1 : 0;
        }

        return table;
    }
}
