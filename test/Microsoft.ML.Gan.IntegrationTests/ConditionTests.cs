using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Microsoft.ML.Gan.IntegrationTests;

/// <summary>Rows asked for by value, from a generator that has learned almost nothing: it is told what to make.</summary>
public sealed class ConditionTests(VisitFixture fixture) : IClassFixture<VisitFixture>
{
    private readonly GanModel _model = fixture.Model;

    [Theory]
    [InlineData("Outcome", "rare")]
    [InlineData("Town", "town 7")]
    [InlineData("Country", "country 2")]
    [InlineData("Ward", "ward 1")]
    [InlineData("Ward", "")]
    [InlineData("Product", "product 12")]
    public void Sample_OfAValue_AllRowsCarryItAndNoneIsThrownAway(string column, string value)
    {
        Visit[] rows = Sample(3000, (column, value));

        Assert.Equal(3000, rows.Length);
        Assert.All(rows, r => Assert.Equal(value, Of(r, column)));
        Assert.DoesNotContain(fixture.Messages, m => m.StartsWith("Warning", StringComparison.Ordinal) && m.Contains($"'{column}' = '{value}'", StringComparison.Ordinal));
    }

    [Fact]
    public void Sample_OfSeveralColumns_AllRowsCarryAll()
    {
        Visit[] rows = Sample(500, ("Outcome", "rare"), ("Country", "country 1"), ("Ward", "ward 0"), ("Product", "product 3"));

        Assert.Equal(500, rows.Length);
        Assert.All(rows, r => Assert.Equal(("rare", "country 1", "ward 0", "product 3"), (r.Outcome, r.Country, r.Ward, r.Product)));
    }

    [Fact]
    public void Sample_OfAColumnOtherColumnsFollowFrom_KeepsThemTogether()
        => Assert.All(Sample(300, ("Country", "country 2")), r => Assert.Contains(r.Town, new[] { "town 6", "town 7", "town 8" }));

    [Fact]
    public void Sample_OfARareCategory_ReturnsWhatThereIsAndSaysWhatFallsShort()
    {
        // Eighty products share an output: at most 50 draws per row and 10,000 give about 1,400 rows.
        Visit[] rows = Sample(2000, ("Product", "product 117"));

        Assert.InRange(rows.Length, 500, 1999);
        Assert.All(rows, r => Assert.Equal("product 117", r.Product));
        Assert.Contains(fixture.Messages, m => m.StartsWith(
            $"Warning Gan; Sample|2000 rows with 'Product' = 'product 117' were asked for and {2000 - rows.Length} fall short: {rows.Length} of ", StringComparison.Ordinal));
    }

    [Fact]
    public void Sample_OfTwoValuesThatExcludeEachOther_Throws()
    {
        var error = Assert.Throws<ArgumentException>(() => Sample(5, ("Country", "country 0"), ("Town", "town 8")));

        Assert.Equal(
            "No row can carry 'Country' = 'country 0' and 'Town' = 'town 8': in the training rows these values exclude each other. Ask for fewer of them.",
            error.Message);
    }

    [Theory]
    [InlineData("Contry", "country 0", "Column 'Contry' cannot be asked for: it is not a categorical column the model has learned. Did you mean 'Country'? "
        + "There are 'Country', 'Town', 'Ward', 'Outcome', 'Product'.")]
    [InlineData("Age", "20", "Column 'Age' cannot be asked for: it is not a categorical column the model has learned. "
        + "There are 'Ward', 'Town', 'Outcome', 'Country', 'Product'.")]
    [InlineData("Outcome", "rara", "Column 'Outcome' has no value 'rara' in the training rows. Did you mean 'rare'? There are 'rare', 'usual'.")]
    public void Sample_OfAnUnknownName_SaysWhatThereIs(string column, string value, string message)
        => Assert.Equal(message, Assert.Throws<ArgumentException>(() => Sample(5, (column, value))).Message);

    [Fact]
    public void Sample_OfNothing_Throws()
        => Assert.Throws<ArgumentException>(() => _model.Sample(5, new Dictionary<string, string>()));

    [Fact]
    public void ConditionValues_Always_HoldsTheCategoriesSeen()
    {
        Assert.Equal(["Outcome", "Town", "Country", "Ward", "Product"], _model.ConditionValues.Keys);
        Assert.Equal(["", "ward 0", "ward 1", "ward 2"], _model.ConditionValues["Ward"].Order(StringComparer.Ordinal));
        Assert.Equal(160, _model.ConditionValues["Product"].Count);
    }

    private Visit[] Sample(int rows, params (string Column, string Value)[] condition) => [.. fixture.MLContext.Data.CreateEnumerable<Visit>(
        _model.Sample(rows, condition.ToDictionary(c => c.Column, c => c.Value), seed: 5), reuseRowObject: false)];

    private static string Of(Visit row, string column) => (string)typeof(Visit).GetProperty(column)!.GetValue(row)!;
}
