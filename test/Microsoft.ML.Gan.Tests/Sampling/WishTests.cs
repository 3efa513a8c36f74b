using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Sampling;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Sampling;

public sealed class WishTests
{
    private const int Label = 0, Country = 1, Town = 2, Age = 3, Band = 4, Product = 5;

    private static readonly TableData _data = Make(2000);
    private static readonly LearnedTable _table = LearnedTable.Learn(_data, Label, new EncodingOptions(), 1, CancellationToken.None).Learned;

    [Fact]
    public void For_Nothing_GivesTheLabelsFrequencies()
    {
        Wish wish = Wish.For(_table, []);

        Assert.True(wish.IsExact);
        Assert.Equal([0.9, 0.1], wish.Strata.Select(s => Math.Round(s.Weight, 6)));
    }

    [Fact]
    public void For_Label_LeavesNoOther()
        => Assert.Equal([1], Wish.For(_table, [(Label, 1)]).Strata.Select(s => s.Label));

    [Fact]
    public void For_Category_GivesTheLabelsFrequenciesAmongItsRows()
    {
        Wish wish = Wish.For(_table, [(Town, 3)]);

        int[] rows = [.. Enumerable.Range(0, _data.RowCount).Where(i => _data.Codes(Town)[i] == 3)];
        double positives = rows.Count(i => _data.Codes(Label)[i] == 1) / (double)rows.Length;
        Assert.True(wish.IsExact);
        Assert.Equal(positives, wish.Strata.Where(s => s.Label == 1).Sum(s => s.Weight), 1e-6);
    }

    [Fact]
    public void For_ColumnThatFollowsFromAnother_AsksForTheValuesItFollowsFrom()
    {
        Wish wish = Wish.For(_table, [(Country, 1)]);

        int town = _table.Conditions.GroupOf(_table.Reduction.ReducedIndexOf(Town));
        Assert.True(wish.IsExact);
        Assert.Equal([3, 4, 5], wish.Strata.Select(s => s.Components[town]).Distinct().Order());
    }

    [Fact]
    public void For_SeveralColumns_KeepsWhatAgrees()
    {
        int town = _table.Conditions.GroupOf(_table.Reduction.ReducedIndexOf(Town));

        Assert.Equal([4], Wish.For(_table, [(Country, 1), (Town, 4)]).Strata.Select(s => s.Components[town]).Distinct());
        Assert.Empty(Wish.For(_table, [(Country, 1), (Town, 0)]).Strata);
    }

    [Fact]
    public void For_ValueNeverSeen_HasNoStrata()
        => Assert.Empty(Wish.For(_table, [(Town, -1)]).Strata);

    [Fact]
    public void For_ColumnThatFollowsFromANumber_IsAskedForItself()
    {
        Wish wish = Wish.For(_table, [(Band, 1)]);

        int band = _table.Conditions.GroupOf(_table.Reduction.ReducedIndexOf(Band));
        Assert.True(wish.IsExact);
        Assert.All(wish.Strata, s => Assert.Equal(1, s.Components[band]));
    }

    [Fact]
    public void For_WideVocabulary_IsExactForFrequentCategoriesOnly()
    {
        int[] counts = [.. Enumerable.Range(0, 100).Select(p => _data.Codes(Product).Count(c => c == p))];

        Assert.True(Wish.For(_table, [(Product, Array.FindIndex(counts, n => n > 20))]).IsExact);
        Assert.False(Wish.For(_table, [(Product, Array.FindIndex(counts, n => n is > 0 and < 5))]).IsExact);
    }

    [Fact]
    public void IsMetBy_Rows_LooksAtEveryColumn()
    {
        Wish wish = Wish.For(_table, [(Town, 3), (Label, 0)]);

        int[] met = [.. Enumerable.Range(0, _data.RowCount).Where(i => wish.IsMetBy(_data, i))];

        Assert.NotEmpty(met);
        Assert.Equal(Enumerable.Range(0, _data.RowCount).Where(i => _data.Codes(Town)[i] == 3 && _data.Codes(Label)[i] == 0), met);
    }

    // Nine towns in three countries, ages in bands, and products of which some are rare.
    private static TableData Make(int rows)
    {
        var data = new TableData(
            [
                new TableColumn("Label", ColumnKind.Categorical, ["no", "yes"]),
                new TableColumn("Country", ColumnKind.Categorical, Names("country", 3)),
                new TableColumn("Town", ColumnKind.Categorical, Names("town", 9)),
                new TableColumn("Age", ColumnKind.Integer, []),
                new TableColumn("Band", ColumnKind.Categorical, Names("band", 3)),
                new TableColumn("Product", ColumnKind.Categorical, Names("product", 100)),
            ],
            rows);
        var random = new RandomSource(1, "towns");
        for (int i = 0; i < rows; i++)
        {
            data.Codes(Label)[i] = i % 10 == 0 ? 1 : 0;
            data.Codes(Town)[i] = random.NextInt(9);
            data.Codes(Country)[i] = data.Codes(Town)[i] / 3;
            data.Numbers(Age)[i] = 20 + random.NextInt(60);
            data.Codes(Band)[i] = (int)(data.Numbers(Age)[i] - 20) / 20;
            data.Codes(Product)[i] = (int)(100 * Math.Pow(random.NextDouble(), 3) * (random.NextDouble() < 0.9 ? 0.8 : 1));
        }

        return data;
    }

    private static IReadOnlyList<string> Names(string stem, int count) => [.. Enumerable.Range(0, count).Select(i => $"{stem} {i}")];
}
