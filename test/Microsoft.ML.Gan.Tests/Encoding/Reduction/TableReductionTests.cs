using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding.Reduction;
using Microsoft.ML.Gan.Internal;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Encoding.Reduction;

public sealed class TableReductionTests
{
    private const int Rows = 3000;

    [Fact]
    public void Find_CodeAndItsName_KeepsTheNameAndRestoresTheCode()
    {
        TableData data = Table(
            ("Level", i => Draw(i, 6), 6),
            ("Number", i => 10 + (3 * Draw(i, 6)), 0),
            ("Other", i => Draw(i + Rows, 4), 4));

        TableReduction reduction = Find(data);
        TableData back = Scrambled(reduction, data);

        Assert.Equal(["Level", "Other"], reduction.Columns.Select(c => c.Name));
        Assert.Equal([(0, 1), (1, 0)], reduction.Dependencies);
        Assert.Equal(-1, reduction.ReducedIndexOf(1));
        Assert.All(Enumerable.Range(0, Rows), i => Assert.Equal(10 + (3 * back.Codes(0)[i]), back.Numbers(1)[i]));
    }

    [Fact]
    public void Find_ChainOfThree_KeepsTheRootAlone()
    {
        TableData data = Table(
            ("Country", i => Draw(i, 60) / 20, 3),
            ("City", i => Draw(i, 60) / 4, 15),
            ("Zip", i => Draw(i, 60), 60));

        TableReduction reduction = Find(data);
        TableData back = Scrambled(reduction, data);

        Assert.Equal(["Zip"], reduction.Columns.Select(c => c.Name));
        Assert.Equal(back.Codes(2).Select(z => z / 4), back.Codes(1));
        Assert.Equal(back.Codes(2).Select(z => z / 20), back.Codes(0));
    }

    [Fact]
    public void Find_OneRowSaysOtherwise_FindsNothing()
    {
        TableData data = Table(("Level", i => Draw(i, 6), 6), ("Number", i => Draw(i, 6), 6));
        data.Codes(1)[^1] = (data.Codes(1)[^1] + 1) % 6;

        Assert.Empty(Find(data).Dependencies);
    }

    [Fact]
    public void Find_Identifier_DeterminesNothing()
    {
        TableData data = Table(("Id", i => i / 2, 0), ("Color", i => Draw(i / 2, 3), 3));

        Assert.Empty(Find(data).Dependencies);
    }

    [Fact]
    public void Find_RareFlagAmongUnrelatedColumns_FindsNothing()
    {
        // Three flagged rows: a column of a hundred values happens to separate them from the rest, which proves nothing.
        TableData data = Table(("Value", i => i % 1000 == 7 ? 99 : Draw(i, 99), 100), ("Flag", i => i % 1000 == 7 ? 1 : 0, 2));

        Assert.Empty(Find(data).Dependencies);
    }

    [Fact]
    public void Find_SharedZerosAndSparseAmounts_FindsNothing()
    {
        // Zero goes with "none" in most rows; the other amounts hardly repeat, so that their kind follows proves nothing.
        TableData data = Table(
            ("Amount", i => i % 10 == 0 ? 1 + (i / 20) : 0, 0),
            ("Kind", i => i % 10 == 0 ? 1 + Draw(i / 20, 3) : 0, 4));

        Assert.Empty(Find(data).Dependencies);
    }

    [Fact]
    public void Find_SwitchedOff_FindsNothing()
    {
        TableData data = Table(("Level", i => Draw(i, 6), 6), ("Number", i => Draw(i, 6), 6));

        TableReduction reduction = TableReduction.Find(data, -1, new EncodingOptions { FindDependencies = false }, CancellationToken.None);

        Assert.Empty(reduction.Dependencies);
        Assert.Equal(data.Columns, reduction.Columns);
    }

    [Fact]
    public void Restore_FeatureThatDeterminesTheLabel_RepairsTheFeature()
    {
        TableData data = Table(("Label", i => Draw(i, 8) / 4, 2), ("Code", i => Draw(i, 8), 8));

        TableReduction reduction = Find(data, label: 0);
        TableData reduced = reduction.Reduce(data);
        TableData changed = Copy(reduced);
        Array.Reverse(changed.Codes(1));
        TableData back = new(data.Columns, Rows);
        reduction.Restore(changed, 0, back, 0, Rows, new RandomSource(1, "restore"));

        Assert.Equal(["Label", "Code"], reduction.Columns.Select(c => c.Name));
        Assert.Equal(data.Codes(0), back.Codes(0));
        Assert.Equal(back.Codes(0), back.Codes(1).Select(c => c / 4));
        Assert.Equal(8, back.Codes(1).Distinct().Count());
    }

    [Fact]
    public void Restore_NumberThatDeterminesACategory_IsDrawnAgainWithinIt()
    {
        // The group of an age: the group can be asked for, so it is kept and the age follows.
        TableData data = Table(("Age", i => 20 + Draw(i, 40), 0), ("Group", i => Draw(i, 40) / 10, 4));
        TableReduction reduction = Find(data);
        TableData changed = Copy(reduction.Reduce(data));
        Array.Reverse(changed.Numbers(0));
        changed.Numbers(0)[0] = 1000;
        TableData back = new(data.Columns, Rows);

        reduction.Restore(changed, 0, back, 0, Rows, new RandomSource(1, "restore"));

        Assert.Equal(data.Codes(1), back.Codes(1));
        Assert.Equal(back.Codes(1).Select(g => (double)g), back.Numbers(0).Select(a => Math.Floor((a - 20) / 10)));
    }

    [Fact]
    public void Restore_MissingValues_AreValuesOfTheirOwn()
    {
        TableData data = Table(("Level", i => Draw(i, 6) - 1, 5), ("Number", i => Draw(i, 6), 0));
        for (int i = 0; i < Rows; i++)
        {
            data.Numbers(1)[i] = data.Codes(0)[i] < 0 ? double.NaN : data.Numbers(1)[i];
        }

        TableReduction reduction = Find(data);
        TableData back = Scrambled(reduction, data);

        Assert.Equal(["Level"], reduction.Columns.Select(c => c.Name));
        Assert.Equal(back.Codes(0).Select(c => c < 0), back.Numbers(1).Select(double.IsNaN));
    }

    [Fact]
    public void Resolve_DroppedColumn_NamesTheDeterminingValuesInTheirFrequencies()
    {
        TableData data = Table(("Zip", i => Draw(i, 12), 12), ("City", i => Draw(i, 12) / 4, 3));
        TableReduction reduction = Find(data);

        ReducedWish wish = reduction.Resolve(1, 2)!;

        Assert.Equal([0], wish.Columns);
        Assert.Equal([[8], [9], [10], [11]], wish.Alternatives);
        int[] counts = [.. Enumerable.Range(8, 4).Select(z => data.Codes(0).Count(c => c == z))];
        Assert.Equal([counts[0], counts[..2].Sum(), counts[..3].Sum(), counts.Sum()], wish.Cumulative);
    }

    [Fact]
    public void Resolve_FeatureThatDeterminesTheLabel_AsksForTheLabelToo()
    {
        TableData data = Table(("Label", i => Draw(i, 8) / 4, 2), ("Code", i => Draw(i, 8), 8));

        ReducedWish wish = Find(data, label: 0).Resolve(1, 5)!;

        Assert.Equal([1, 0], wish.Columns);
        Assert.Equal([[5, 1]], wish.Alternatives);
    }

    [Fact]
    public void Resolve_PlainColumn_IsTheWishItself()
    {
        TableData data = Table(("A", i => Draw(i, 5), 5), ("B", i => Draw(i + Rows, 5), 5));

        ReducedWish wish = Find(data).Resolve(1, 3)!;

        Assert.Equal([1], wish.Columns);
        Assert.Equal([[3]], wish.Alternatives);
    }

    private static TableReduction Find(TableData data, int label = -1) =>
        TableReduction.Find(data, label, new EncodingOptions(), CancellationToken.None);

    // The reduced rows in another order per column, as a careless generator would pair them.
    private static TableData Scrambled(TableReduction reduction, TableData data)
    {
        TableData changed = Copy(reduction.Reduce(data));
        for (int c = 0; c < changed.Columns.Count; c++)
        {
            if (changed.Columns[c].IsDiscrete)
            {
                new RandomSource(c, "scramble").Shuffle(changed.Codes(c).AsSpan());
            }
        }

        TableData back = new(data.Columns, data.RowCount);
        reduction.Restore(changed, 0, back, 0, data.RowCount, new RandomSource(1, "restore"));
        return back;
    }

    private static TableData Copy(TableData data) => data.Take([.. Enumerable.Range(0, data.RowCount)]);

    private static TableData Table(params (string Name, Func<int, int> Value, int Categories)[] columns)
    {
        List<TableColumn> made = [.. columns.Select(c => new TableColumn(
            c.Name, c.Categories > 0 ? ColumnKind.Categorical : ColumnKind.Integer, [.. Enumerable.Range(0, c.Categories).Select(i => $"{i}")]))];
        var data = new TableData(made, Rows);
        for (int c = 0; c < columns.Length; c++)
        {
            for (int i = 0; i < Rows; i++)
            {
                if (made[c].IsDiscrete)
                {
                    data.Codes(c)[i] = columns[c].Value(i);
                }
                else
                {
                    data.Numbers(c)[i] = columns[c].Value(i);
                }
            }
        }

        return data;
    }

    // The same draw for the same row, whichever column asks.
    private static int Draw(int row, int count) => new RandomSource(row, "cell").NextInt(count);
}
