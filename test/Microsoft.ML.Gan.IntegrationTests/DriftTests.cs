using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Microsoft.ML.Gan.IntegrationTests;

/// <summary>Drift is found wherever it hides, and chance is not taken for it.</summary>
public sealed class DriftTests
{
    private const int Rows = 600;
    private readonly MLContext _mlContext = new(seed: 1);

    public sealed class Reading
    {
        public float Pressure { get; set; }

        public float Flow { get; set; }

        public string Site { get; set; } = "";
    }

    [Fact]
    public void DetectDrift_HigherNumbers_AlarmsAndNamesTheColumn()
    {
        DriftResult result = Compare(Table(1), Table(2, shift: 0.8f));

        Assert.True(result.HasDrifted);
        Assert.Equal(0.001, result.PValue, 10);
        Assert.InRange(result.AreaUnderRocCurve, 0.6, 0.9); // Φ(0.8 / √2) = 0.71 at best
        Assert.Equal("Pressure", result.Columns[0].Name);
        Assert.Equal(Rows, result.NumberOfRows);
        Assert.InRange(result.Columns.Single(c => c.Name == "Site").Distance, 0, 0.15);
    }

    [Fact]
    public void DetectDrift_ColumnsThatNoLongerGoTogether_AlarmsThoughEachIsTheSame()
    {
        DriftResult result = Compare(Table(1), Table(2, goTogether: false), steps: 600);

        Assert.True(result.HasDrifted);
        Assert.InRange(result.AreaUnderRocCurve, 0.6, 0.95);
        Assert.All(result.Columns, c => Assert.InRange(c.Distance, 0, 0.3)); // no column gives it away by itself
        Assert.Equal(["Flow", "Pressure"], result.Columns.Take(2).Select(c => c.Name).Order());
    }

    [Fact]
    public void DetectDrift_NewCategory_Alarms()
    {
        DriftResult result = Compare(Table(1), Table(2, newSite: true));

        Assert.True(result.HasDrifted);
        Assert.Equal("Site", result.Columns[0].Name);
    }

    /// <summary>At a level of 0.1, 20 tables of one distribution give 2 false alarms; more than 7 come by chance once in 2,000 times.</summary>
    [Fact]
    public void DetectDrift_SameDistribution_AlarmsAsRarelyAsPromised()
    {
        int alarms = Enumerable.Range(0, 20).Count(seed =>
            Compare(Table(100 + seed), Table(200 + seed), seed, steps: 100, level: 0.1).HasDrifted);

        Assert.InRange(alarms, 0, 7);
    }

    /// <summary>Each of two tables of one distribution has categories that the other lacks; that alone is no drift.</summary>
    [Fact]
    public void DetectDrift_SameDistributionOfManyCategories_AlarmsAsRarelyAsPromised()
    {
        int alarms = Enumerable.Range(0, 20).Count(seed => Compare(Codes(100 + seed), Codes(200 + seed), seed, steps: 100, level: 0.1).HasDrifted);

        Assert.InRange(alarms, 0, 7);

        IDataView Codes(int seed)
        {
            var random = new Random(seed);
            return _mlContext.Data.LoadFromEnumerable((IEnumerable<Reading>)[.. Enumerable.Range(0, Rows)
                .Select(_ => new Reading { Flow = Normal(random), Site = $"{(int)Math.Pow(400, random.NextDouble())}" })]);
        }
    }

    [Fact]
    public void DetectDrift_ColumnsInAnotherOrder_AreFoundByName()
    {
        IDataView other = _mlContext.Transforms.SelectColumns("Site", "Flow", "Pressure").Fit(Table(2)).Transform(Table(2));

        Assert.Equal(Describe(Compare(Table(1), Table(2))), Describe(Compare(Table(1), other)));
    }

    [Fact]
    public void DetectDrift_SameSeed_GivesTheSameResult() =>
        Assert.Equal(Describe(Compare(Table(1), Table(2, shift: 0.1f))), Describe(Compare(Table(1), Table(2, shift: 0.1f))));

    [Fact]
    public void DetectDrift_TooFewRows_SaysHowMany()
    {
        IDataView few = _mlContext.Data.TakeRows(Table(1), 30);

        var error = Assert.Throws<ArgumentException>(() => Compare(Table(1), few));

        Assert.Equal("The tables have 600 and 30 rows; at least 40 of each are needed to compare them.", error.Message);
    }

    [Fact]
    public void DetectDrift_MissingColumn_NamesIt()
    {
        IDataView other = _mlContext.Transforms.DropColumns("Flow").Fit(Table(1)).Transform(Table(1));

        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Compare(Table(1), other));

        Assert.StartsWith("Could not find column 'Flow', which the model reads. The columns are 'Pressure', 'Site'.", error.Message);
    }

    [Theory]
    [InlineData(nameof(DriftOptions.SignificanceLevel), 0.6, "SignificanceLevel is 0.6; it must be from 1E-06 to 0.5.")]
    [InlineData(nameof(DriftOptions.NumberOfPermutations), 18, "NumberOfPermutations is 18; it must be from 19 to 1000000.")]
    [InlineData(nameof(DriftOptions.MaximumSteps), 0, "MaximumSteps is 0; it must be from 1 to 1000000.")]
    [InlineData(nameof(DriftOptions.MaximumRows), 39, "MaximumRows is 39; it must be from 40 to 10000000.")]
    public void DetectDrift_OptionOutOfRange_IsRefused(string name, object value, string message)
    {
        var options = new DriftOptions();
        typeof(DriftOptions).GetProperty(name)!.SetValue(options, value);

        var error = Assert.Throws<ArgumentException>(() => _mlContext.Gan().DetectDrift(Table(1), Table(2), options));

        Assert.Equal(message, error.Message);
    }

    private DriftResult Compare(IDataView before, IDataView after, int seed = 1, int steps = 300, double level = 0.01) => _mlContext.Gan().DetectDrift(
        before, after, new DriftOptions { Seed = seed, MaximumSteps = steps, SignificanceLevel = level });

    private static string Describe(DriftResult result) => $"{result.PValue} {result.AreaUnderRocCurve} {string.Join(' ', result.Columns)}";

    private IDataView Table(int seed, float shift = 0, bool goTogether = true, bool newSite = false)
    {
        var random = new Random(seed);
        return _mlContext.Data.LoadFromEnumerable((IEnumerable<Reading>)[.. Enumerable.Range(0, Rows).Select(_ => Draw(random, shift, goTogether, newSite))]);
    }

    private static Reading Draw(Random random, float shift, bool goTogether, bool newSite)
    {
        float pressure = Normal(random), other = Normal(random);
        return new Reading
        {
            Pressure = pressure + shift,
            Flow = goTogether ? (0.9f * pressure) + (0.436f * other) : other,
            Site = newSite && random.Next(4) == 0 ? "annex" : $"hall {random.Next(3)}",
        };
    }

    private static float Normal(Random random) => (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));
}
