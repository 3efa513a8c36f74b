using System;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Encoding;

public sealed class NumberEncoderTests
{
    [Fact]
    public void Decode_AfterEncode_ReturnsEveryValueOnItsGrid()
    {
        var random = new RandomSource(3, "values");
        double[] values = [.. Enumerable.Range(0, 2000).Select(_ => Math.Round(100 * random.NextDouble() * random.NextDouble(), 1))];

        double[] back = RoundTrip(ColumnKind.Continuous, values);

        // Values four deviations out of a mode are clipped; all others come back exactly.
        Assert.InRange(values.Zip(back).Count(p => p.First == p.Second), 1900, 2000);
        Assert.All(back, v => Assert.Equal(Math.Round(v, 1), v));
    }

    [Fact]
    public void Encode_NothingToDrawFrom_TakesTheModeThatExplainsAValueBest()
    {
        var random = new RandomSource(3, "values");
        TableData data = TestTables.Of(ColumnKind.Continuous, [.. Enumerable.Range(0, 1000).Select(i => (i % 2 * 5) + random.NextNormal())]);
        NumberEncoder encoder = NumberEncoder.Fit(data, 0, new EncodingOptions());
        TableData probe = TestTables.Of(ColumnKind.Continuous, -0.5, 5.5, double.NaN, 2.2, 2.2);
        int[] components = new int[5], again = new int[5];
        float[] scalars = new float[5];

        encoder.Encode(probe, 0, components, scalars, random: null);
        encoder.Encode(probe, 0, again, scalars, random: null);

        Assert.Equal(components, again);
        Assert.NotEqual(components[0], components[1]);
        Assert.Equal(-1, components[2]); // no training row was missing
        Assert.Equal(components[3], components[4]);
    }

    [Fact]
    public void Fit_ZeroInMostRows_MakesItAComponentOfItsOwn()
    {
        double[] values = [.. Enumerable.Range(0, 1000).Select(i => i % 10 == 0 ? 100.0 + i : 0)];
        TableData data = TestTables.Of(ColumnKind.Integer, values);
        NumberEncoder encoder = NumberEncoder.Fit(data, 0, new EncodingOptions());
        var components = new int[1000];
        var scalars = new float[1000];

        encoder.Encode(data, 0, components, scalars, new RandomSource(1, "modes"));

        int zero = components[1];
        Assert.All(Enumerable.Range(0, 1000), i => Assert.Equal(values[i] == 0, components[i] == zero));
    }

    [Fact]
    public void Fit_YearsOfAge_AreNotSpikes()
    {
        double[] values = [.. Enumerable.Range(0, 3000).Select(i => 20.0 + (i % 40))];

        NumberEncoder encoder = NumberEncoder.Fit(TestTables.Of(ColumnKind.Integer, values), 0, new EncodingOptions());

        Assert.InRange(encoder.ComponentCount, 1, 10);
    }

    [Fact]
    public void RoundTrip_MissingValues_StayMissing()
    {
        double[] values = [.. Enumerable.Range(0, 200).Select(i => i % 4 == 0 ? double.NaN : i)];

        double[] back = RoundTrip(ColumnKind.Integer, values);

        Assert.Equal(values.Select(double.IsNaN), back.Select(double.IsNaN));
    }

    [Fact]
    public void RoundTrip_Dates_KeepTheDay()
    {
        var first = new DateTime(2020, 1, 1);
        double[] values = [.. Enumerable.Range(0, 400).Select(i => (double)first.AddDays(i * 3).Ticks)];

        double[] back = RoundTrip(ColumnKind.DateTime, values);

        Assert.All(back, v => Assert.Equal(TimeSpan.Zero, new DateTime((long)v).TimeOfDay));
        Assert.All(back, v => Assert.InRange(v, values[0], values[^1]));
    }

    [Fact]
    public void RoundTrip_LongTail_StaysInRangeAndKeepsItsQuantiles()
    {
        var random = new RandomSource(5, "tail");
        double[] values = [.. Enumerable.Range(0, 5000).Select(_ => Math.Round(Math.Exp(4 * random.NextDouble() * random.NextDouble() * 3), 2))];

        double[] back = [.. RoundTrip(ColumnKind.Continuous, values).Order()];

        double[] sorted = [.. values.Order()];
        Assert.InRange(back[2500] / sorted[2500], 0.98, 1.02);
        Assert.InRange(back[4950] / sorted[4950], 0.9, 1.1);
        Assert.InRange(back[^1], sorted[4900], sorted[^1]);
    }

    [Fact]
    public void Decode_ScalarsOutsideTheData_AreClampedToTheRange()
    {
        double[] values = [.. Enumerable.Range(0, 500).Select(i => (double)i)];
        NumberEncoder encoder = NumberEncoder.Fit(TestTables.Of(ColumnKind.Integer, values), 0, new EncodingOptions());
        TableData target = TestTables.Of(ColumnKind.Integer, 0, 0);

        encoder.Decode([encoder.ComponentCount - 1, 0], [1, -1], target, 0, 0, new RandomSource(1, "decode"));

        Assert.All(target.Numbers(0), v => Assert.InRange(v, 0, 499));
    }

    private static double[] RoundTrip(ColumnKind kind, double[] values)
    {
        TableData data = TestTables.Of(kind, values);
        NumberEncoder encoder = NumberEncoder.Fit(data, 0, new EncodingOptions());
        var components = new int[values.Length];
        var scalars = new float[values.Length];
        encoder.Encode(data, 0, components, scalars, new RandomSource(1, "modes"));
        TableData target = TestTables.Of(kind, new double[values.Length]);
        encoder.Decode(components, scalars, target, 0, 0, new RandomSource(1, "decode"));
        return target.Numbers(0);
    }
}
