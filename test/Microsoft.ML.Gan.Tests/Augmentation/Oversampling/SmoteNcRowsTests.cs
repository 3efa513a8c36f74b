using System;
using System.Linq;
using System.Text.Json;
using System.Threading;
using Microsoft.ML.Gan.Augmentation;
using Microsoft.ML.Gan.Augmentation.Oversampling;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Tests.Fixtures;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Augmentation.Oversampling;

/// <summary>Neighbors, distances and rows against numpy and scikit-learn, and what happens at the edges.</summary>
public sealed class SmoteNcRowsTests
{
    private const double Tolerance = 1e-9;

    private static readonly JsonElement Numbers = Golden.Load("comparison.json");

    [Theory]
    [InlineData("as_they_are", false)]
    [InlineData("standardized", true)]
    public void Find_MixedRows_GivesTheNeighborsOfScikitLearn(string name, bool standardize)
    {
        JsonElement golden = Numbers.GetProperty(name);
        TableData rows = Rows();
        var distances = new MixedDistances(rows, standardize);

        var nearest = NearestRows.Find(distances, rows.RowCount, Enumerable.Range(0, rows.RowCount), 5, default);

        Assert.Equal(golden.GetProperty("price").GetDouble(), distances.Price, Tolerance);
        double[] squared = new double[rows.RowCount];
        for (int row = 0; row < rows.RowCount; row++)
        {
            distances.Measure(row, squared);
            Assert.Equal(golden.GetProperty("nearest")[row].EnumerateArray().Select(v => v.GetInt32()), nearest[row]);
            Assert.All(nearest[row].Select((other, rank) => (other, rank)), pair => Assert.Equal(
                golden.GetProperty("distances")[row][pair.rank].GetDouble(), Math.Sqrt(squared[pair.other]), Tolerance));
        }
    }

    [Theory]
    [InlineData("as_they_are", false)]
    [InlineData("standardized", true)]
    public void Make_GivenDraws_GivesTheRowsOfNumpy(string name, bool standardize)
    {
        JsonElement golden = Numbers.GetProperty(name);

        TableData made = new SmoteNcRows(5, standardize, default).Make(Rows(), Draws());

        for (int row = 0; row < made.RowCount; row++)
        {
            for (int c = 0; c < 4; c++)
            {
                Assert.Equal(golden.GetProperty("numbers")[row][c].GetDouble(), made.Numbers(c)[row], Tolerance);
            }

            Assert.Equal(golden.GetProperty("codes")[row].EnumerateArray().Select(v => v.GetInt32()), [made.Codes(4)[row], made.Codes(5)[row]]);
        }
    }

    [Fact]
    public void Measure_MissingNumber_CostsThePriceAgainstAnyNumberAndNothingAgainstAnother()
    {
        TableData rows = TestTables.Of(ColumnKind.Continuous, 0, 2, double.NaN, double.NaN, 4, 6, 8, 10, 12);
        var distances = new MixedDistances(rows, standardize: false);
        double[] fromPresent = new double[9], fromMissing = new double[9];

        distances.Measure(0, fromPresent);
        distances.Measure(2, fromMissing);

        double price = distances.Price * distances.Price;
        Assert.Equal([0, 4, price, price, 16, 36, 64, 100, 144], fromPresent);
        Assert.Equal([price, price, 0, 0, price, price, price, price, price], fromMissing);
    }

    [Fact]
    public void Make_MissingNumber_IsNeverBlended()
    {
        TableData rows = TestTables.Of(ColumnKind.Continuous, 1, double.NaN);
        SmoteDraw[] draws = [new(0, 0, 0.5), new(1, 0, 0.5)];

        TableData made = new SmoteNcRows(5, standardize: true, default).Make(rows, draws);

        Assert.Equal([1, double.NaN], made.Numbers(0));
    }

    [Fact]
    public void Price_ColumnThatDoesNotVary_IsLeftOut() =>
        Assert.Equal(1, new MixedDistances(TestTables.Of(ColumnKind.Continuous, [.. Enumerable.Repeat(0.1, 10)]), standardize: false).Price); // ten 0.1 do not sum to 1

    [Fact]
    public void Make_CategoriesAlone_CountsThoseThatDiffer()
    {
        TableData rows = TestTables.OfCodes(3, 0, 0, 0, 1, 2, -1);

        TableData made = new SmoteNcRows(2, standardize: true, default).Make(rows, [new(1, 0, 0.3), new(3, 1, 0.3), new(5, 0, 0.3)]);

        Assert.Equal(1, new MixedDistances(rows, standardize: false).Price);
        Assert.Equal([0, 0, 0], made.Codes(0)); // 3 and 5 have no equal: their nearest are the first two rows
    }

    [Fact]
    public void Make_TiedCategories_TakesTheRowsOwnThenTheNearest()
    {
        TableData own = Beside([0, 1, 2, 50], [1, 0, 1, 1]), nearest = Beside([0, 1, 2, 50], [2, 1, 0, 1]);
        SmoteDraw[] draw = [new(0, 0, 0)];

        Assert.Equal([1], new SmoteNcRows(2, standardize: false, default).Make(own, draw).Codes(1));
        Assert.Equal([1], new SmoteNcRows(2, standardize: false, default).Make(nearest, draw).Codes(1));
    }

    [Fact]
    public void Make_Dates_StayWholeDays()
    {
        double day = TimeSpan.TicksPerDay;
        TableData rows = TestTables.Of(ColumnKind.DateTime, 700_000 * day, 700_003 * day);

        double made = new SmoteNcRows(5, standardize: true, default).Make(rows, [new(0, 0, 0.4)]).Numbers(0)[0];

        Assert.Equal(700_001 * day, made);
    }

    [Fact]
    public void Draw_OneRowOfAClass_IsRepeated()
    {
        TableData rows = TestTables.Labeled(21).Take([0, 1, 2, 3, 4]); // the first is the only positive one

        TableData made = new SmoteNcRows(5, standardize: true, default).Draw(rows, 0, new AugmentationPlan([0, 3]), seed: 1);

        Assert.Equal(Enumerable.Repeat(rows.Numbers(2)[0], 3), made.Numbers(2));
        Assert.Equal([1, 1, 1], made.Codes(0));
    }

    [Fact]
    public void Draw_Labeled_MakesThePlanWithinTheClassAndTheSameForASeed()
    {
        TableData rows = TestTables.Labeled(200);
        var smote = new SmoteNcRows(5, standardize: true, default);

        TableData made = smote.Draw(rows, 0, new AugmentationPlan([10, 120]), seed: 3), again = smote.Draw(rows, 0, new AugmentationPlan([10, 120]), seed: 3);
        TableData other = smote.Draw(rows, 0, new AugmentationPlan([10, 120]), seed: 4);

        Assert.Equal(120, made.Codes(0).Count(c => c == 1));
        Assert.All(Enumerable.Range(0, 130).Where(r => made.Codes(0)[r] == 1), r => Assert.InRange(made.Numbers(2)[r], 10, 12));
        Assert.Equal(made.Numbers(2), again.Numbers(2));
        Assert.NotEqual(made.Numbers(2), other.Numbers(2));
    }

    [Fact]
    public void Draw_Canceled_Throws()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(
            () => new SmoteNcRows(5, standardize: true, source.Token).Draw(TestTables.Labeled(100), 0, new AugmentationPlan([0, 5]), seed: 1));
    }

    private static TableData Beside(double[] numbers, int[] codes)
    {
        var data = new TableData([new TableColumn("X", ColumnKind.Continuous, []), new TableColumn("C", ColumnKind.Categorical, ["a", "b", "c"])], numbers.Length);
        numbers.CopyTo(data.Numbers(0), 0);
        codes.CopyTo(data.Codes(1), 0);
        return data;
    }

    private static SmoteDraw[] Draws() =>
        [.. Numbers.GetProperty("draws").EnumerateArray().Select(d => new SmoteDraw(d[0].GetInt32(), d[1].GetInt32(), d[2].GetDouble()))];

    private static TableData Rows()
    {
        JsonElement rows = Numbers.GetProperty("rows");
        ColumnKind[] kinds = [ColumnKind.Continuous, ColumnKind.Continuous, ColumnKind.Integer, ColumnKind.Continuous, ColumnKind.Categorical, ColumnKind.Categorical];
        var data = new TableData([.. kinds.Select((k, i) => new TableColumn($"{i}", k, k == ColumnKind.Categorical ? ["a", "b", "c"] : []))], 40);
        for (int row = 0; row < 40; row++)
        {
            for (int c = 0; c < 4; c++)
            {
                data.Numbers(c)[row] = rows.GetProperty("numbers")[row][c].GetDouble();
            }

            (data.Codes(4)[row], data.Codes(5)[row]) = (rows.GetProperty("codes")[row][0].GetInt32(), rows.GetProperty("codes")[row][1].GetInt32());
        }

        return data;
    }
}
