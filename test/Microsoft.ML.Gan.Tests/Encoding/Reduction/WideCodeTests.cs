using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Encoding.Reduction;
using Microsoft.ML.Gan.Internal;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Encoding.Reduction;

public sealed class WideCodeTests
{
    private const int Rows = 40_000;
    private const int Categories = 1000;

    [Fact]
    public void Find_ThousandCategories_AreTwoDigitsOfThirtyTwo()
    {
        TableData data = Tied();

        TableReduction reduction = Reduce(data);
        TableEncoding encoding = TableEncoding.Fit(reduction.Reduce(data), new EncodingOptions(), CancellationToken.None);

        Assert.Equal(["Street (group)", "Street (member)", "City"], reduction.Columns.Select(c => c.Name));
        Assert.InRange(encoding.Layout.Width, 60, 64 + 20);
    }

    [Fact]
    public void Restore_AfterReduce_KeepsVocabularyAndMarginals()
    {
        TableData data = Tied();
        TableReduction reduction = Reduce(data);
        TableData back = new(data.Columns, Rows);

        reduction.Restore(reduction.Reduce(data), 0, back, 0, Rows, new RandomSource(1, "restore"));

        // Frequent categories come back exactly; of the rare ones, whose draws are random, the number of rows.
        int[] before = Count(data), after = Count(back);
        Assert.All(Enumerable.Range(0, Categories).Where(c => before[c] >= 5), c => Assert.Equal(before[c], after[c]));
        Assert.Equal(Rows, after.Sum());
        Assert.Equal(0, Enumerable.Range(0, Categories).Count(c => before[c] == 0 && after[c] > 0));
    }

    [Fact]
    public void Find_CategoriesTiedToAnotherColumn_ShareGroupsWithTheirLike()
    {
        TableData data = Tied();
        TableReduction reduction = Reduce(data);

        TableData reduced = reduction.Reduce(data);

        // 20 cities, 32 groups: in a random order a group would hold about all cities; in a good one it holds two or three.
        double citiesPerGroup = Enumerable.Range(0, Rows)
            .GroupBy(i => reduced.Codes(0)[i])
            .Average(g => (double)g.GroupBy(i => data.Codes(1)[i]).Count(c => c.Count() > 0.05 * g.Count()));
        Assert.InRange(citiesPerGroup, 1, 5);
    }

    [Fact]
    public void Decode_PairThatStandsForNothing_IsAMemberOfItsGroupInRealFrequencies()
    {
        // 66 categories: eight groups of nine would hold 72, so some pair of digits is left over.
        int[] codes = [.. Enumerable.Range(0, 6600).Select(i => i % 100 < 65 ? i % 100 : 65)];
        WideCode code = WideCode.Find(TestTables.OfCodes(66, codes), 0, 64)!;
        int groups = code.Columns[0].Categories.Count, members = code.Columns[1].Categories.Count;
        int group = Enumerable.Range(0, groups).First(g => !Enumerable.Range(0, 66).Any(c => code.DigitsOf(c) is { } d && d[0] == g && d[1] == members - 1));
        int[] inGroup = [.. Enumerable.Range(0, 66).Where(c => code.DigitsOf(c)![0] == group)];
        var decoded = new int[5000];

        code.Decode(Enumerable.Repeat(group, 5000).ToArray(), Enumerable.Repeat(members - 1, 5000).ToArray(), decoded, new RandomSource(1, "decode"));

        Assert.All(decoded, c => Assert.Contains(c, inGroup));
        Assert.Equal(inGroup.Length, decoded.Distinct().Count());
    }

    [Fact]
    public void Restore_MissingValue_StaysMissing()
    {
        TableData data = Tied();
        data.Codes(0)[3] = -1;
        TableReduction reduction = Reduce(data);
        TableData back = new(data.Columns, Rows);

        reduction.Restore(reduction.Reduce(data), 0, back, 0, Rows, new RandomSource(1, "restore"));

        Assert.Equal([3], Enumerable.Range(0, Rows).Where(i => back.Codes(0)[i] < 0));
    }

    [Fact]
    public void Decode_RareCategories_ComeBackInTheirRealFrequencies()
    {
        // 64 frequent categories and three rare ones of 4, 3 and 1 rows; one digit is enough for 65 entries at a width of 65.
        int[] codes = [.. Enumerable.Range(0, 6400).Select(i => i % 64), 64, 64, 64, 64, 65, 65, 65, 66];
        WideCode code = WideCode.Find(TestTables.OfCodes(67, codes), 0, 65)!;
        var decoded = new int[8000];

        code.Decode(Enumerable.Repeat(code.DigitsOf(66)![0], 8000).ToArray(), [], decoded, new RandomSource(1, "decode"));

        Assert.Single(code.Columns);
        Assert.Equal(65, code.Columns[0].Categories.Count);

        // 8,000 draws at 1/2: 4,000 ± 4.5 standard deviations of 44.7.
        Assert.InRange(decoded.Count(c => c == 64), 3799, 4201);
        Assert.Equal([64, 65, 66], decoded.Distinct().Order());
    }

    [Fact]
    public void Resolve_WideColumn_NamesBothDigits()
    {
        TableData data = Tied();
        TableReduction reduction = Reduce(data);
        TableData reduced = reduction.Reduce(data);

        ReducedWish wish = reduction.Resolve(0, data.Codes(0)[0])!;

        Assert.Equal([0, 1], wish.Columns);
        Assert.Equal([[reduced.Codes(0)[0], reduced.Codes(1)[0]]], wish.Alternatives);
    }

    [Fact]
    public void Find_WideLabel_IsKeptAsItIs()
    {
        TableData data = Tied();

        TableReduction reduction = TableReduction.Find(data, 0, new EncodingOptions(), CancellationToken.None);

        Assert.Equal(data.Columns, reduction.Columns);
    }

    private static TableReduction Reduce(TableData data) => TableReduction.Find(data, -1, new EncodingOptions(), CancellationToken.None);

    private static int[] Count(TableData data)
    {
        var counts = new int[Categories];
        foreach (int code in data.Codes(0))
        {
            counts[code]++;
        }

        return counts;
    }

    // A thousand streets, some frequent and some rare, that lie mostly in one of twenty cities each.
    private static TableData Tied()
    {
        var data = new TableData(
            [
                new TableColumn("Street", ColumnKind.Categorical, [.. Enumerable.Range(0, Categories).Select(i => $"s{i}")]),
                new TableColumn("City", ColumnKind.Categorical, [.. Enumerable.Range(0, 20).Select(i => $"c{i}")]),
            ],
            Rows);
        var random = new RandomSource(4, "streets");
        for (int i = 0; i < Rows; i++)
        {
            int street = (int)(Categories * random.NextDouble() * random.NextDouble());
            data.Codes(0)[i] = street;
            data.Codes(1)[i] = random.NextDouble() < 0.95 ? street % 20 : random.NextInt(20);
        }

        return data;
    }
}
