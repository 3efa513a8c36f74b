using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Encoding;

/// <summary>Number columns as tables have them: what is encoded comes back, and a bell in every mode comes back as the column.</summary>
public sealed class NumberColumnsTests
{
    private const int Rows = 5000;

    private static readonly double[] _prices = [.. Enumerable.Range(0, 30).Select(i => Math.Round((i * i * 1.37) + 0.99, 2))];

    private static readonly Dictionary<string, (ColumnKind Kind, Func<RandomSource, int, double> Draw)> _columns = new()
    {
        ["zero or one"] = (ColumnKind.Continuous, (r, _) => r.NextInt(2)),
        ["constant"] = (ColumnKind.Continuous, (_, _) => 3.25),
        ["nearly constant"] = (ColumnKind.Continuous, (r, i) => i % 200 == 0 ? r.NextDouble() : 7),
        ["sentinels"] = (ColumnKind.Integer, (r, i) => i % 100 == 0 ? 999 : i % 50 == 1 ? -1 : r.NextInt(60)),
        ["two far clusters"] = (ColumnKind.Continuous, (r, i) => (i % 3 == 0 ? 1e6 : 0) + Normal(r)),
        ["lognormal"] = (ColumnKind.Continuous, (r, _) => Math.Exp(2 * Normal(r))),
        ["Pareto"] = (ColumnKind.Continuous, (r, _) => Math.Pow(1 - r.NextDouble(), -1 / 1.1)),
        ["twelve orders"] = (ColumnKind.Continuous, (r, i) => (i % 2 == 0 ? 1 : -1) * Math.Pow(10, (12 * r.NextDouble()) - 6)),
        ["two decimals"] = (ColumnKind.Continuous, (r, _) => Math.Round(100 + (15 * Normal(r)), 2)),
        ["thirty prices"] = (ColumnKind.Continuous, (r, _) => _prices[r.NextInt(30)]),
        ["huge integers"] = (ColumnKind.Integer, (r, _) => Math.Floor(9_007_199_254_000_000 + (500_000 * r.NextDouble()))),
        ["milliseconds"] = (ColumnKind.DateTime, (r, _) => new DateTime(2024, 3, 1).AddMilliseconds(r.NextInt(1_000_000_000)).Ticks),
        ["uniform"] = (ColumnKind.Continuous, (r, _) => r.NextDouble()),
    };

    public static TheoryData<string> Names => [.. _columns.Keys];

    [Theory]
    [InlineData(-0.85955255, -0.85955255)]
    [InlineData(1234567.8912, 1234567.9)]
    [InlineData(0.00012345678912, 0.00012345679)]
    public void Snap_ValuesOfEightSignificantDigits_KeepsToEight(double value, double expected)
    {
        // Twelve decimals are seen, which is no grid, but never more than eight digits.
        double[] values = [-0.85955255, -0.85955255, 0.000012345678, 0.17475504, 31.508443, 2000000, 2000000];

        var resolution = NumberResolution.Find(ColumnKind.Continuous, values, WeightedValues.Of(values));

        Assert.Equal(expected, resolution.Snap(value));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Decode_AfterEncode_ReturnsTheValues(string name)
    {
        double[] values = Values(name);
        NumberEncoder encoder = NumberEncoder.Fit(TestTables.Of(_columns[name].Kind, values), 0, new EncodingOptions());

        (int[] components, float[] scalars) = Encode(encoder, values, name);
        double[] back = Decode(encoder, components, scalars, name);

        // Rows beyond the reach of every mode are clipped: at most one in two hundred. The scalar is a float.
        double[] sorted = [.. values.Order()];
        double spread = sorted[Rows * 9 / 10] - sorted[Rows / 10];
        int far = values.Zip(back).Count(p => Math.Abs(p.First - p.Second) > 1e-5 * (spread + Math.Abs(p.First - sorted[Rows / 2])));
        Assert.InRange(far, 0, Rows / 200);
        Assert.All(back, v => Assert.InRange(v, sorted[0], sorted[^1]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Decode_BellInEveryMode_IsDistributedAsTheColumn(string name)
    {
        double[] values = Values(name);
        NumberEncoder encoder = NumberEncoder.Fit(TestTables.Of(_columns[name].Kind, values), 0, new EncodingOptions());
        (int[] components, float[] scalars) = Encode(encoder, values, name);
        var random = new RandomSource(9, "bell");
        foreach (IGrouping<int, int> mode in Enumerable.Range(0, Rows).GroupBy(i => components[i]))
        {
            // What a generator that has learned the modes, and of each only mean and spread, would answer.
            double mean = mode.Average(i => scalars[i]), deviation = Math.Sqrt(mode.Average(i => Math.Pow(scalars[i] - mean, 2)));
            foreach (int row in mode)
            {
                scalars[row] = (float)Math.Clamp(mean + (deviation * Normal(random)), -1, 1);
            }
        }

        double distance = KolmogorovSmirnov(values, Decode(encoder, components, scalars, name));

        Assert.InRange(distance, 0, 0.08);
    }

    [Fact]
    public void Fit_SentinelFarFromTheRest_IsAComponentOfItsOwn()
    {
        double[] values = Values("sentinels");
        NumberEncoder encoder = NumberEncoder.Fit(TestTables.Of(ColumnKind.Integer, values), 0, new EncodingOptions());

        (int[] components, _) = Encode(encoder, values, "sentinels");

        int sentinel = components[Array.IndexOf(values, 999)];
        Assert.All(Enumerable.Range(0, Rows), i => Assert.Equal(values[i] == 999, components[i] == sentinel));
        Assert.Equal([999], Decode(encoder, [sentinel], [-0.5f], "sentinels"));
    }

    [Fact]
    public void Decode_FewValuesOnAWideGrid_ReturnsOnlyThese()
    {
        double[] values = Values("thirty prices");
        NumberEncoder encoder = NumberEncoder.Fit(TestTables.Of(ColumnKind.Continuous, values), 0, new EncodingOptions());
        var random = new RandomSource(2, "any");
        int[] components = [.. Enumerable.Range(0, 2000).Select(_ => random.NextInt(encoder.ComponentCount))];
        float[] scalars = [.. Enumerable.Range(0, 2000).Select(_ => (float)((2 * random.NextDouble()) - 1))];

        double[] back = Decode(encoder, components, scalars, "thirty prices");

        Assert.All(back, v => Assert.Contains(v, _prices));
    }

    [Fact]
    public void Decode_Milliseconds_StayOnTheirGrid()
    {
        double[] values = Values("milliseconds");
        NumberEncoder encoder = NumberEncoder.Fit(TestTables.Of(ColumnKind.DateTime, values), 0, new EncodingOptions());

        Assert.Equal(TimeSpan.TicksPerMillisecond, encoder.Resolution.Step);
    }

    [Fact]
    public void Encode_ValueRareOrNeverSeenAmongFew_TakesTheNearest()
    {
        NumberEncoder encoder = NumberEncoder.Fit(TestTables.Of(ColumnKind.Integer, 1, 5, 9, 5, 1, 9, 1, 5, 9, 7), 0, new EncodingOptions());

        (int[] components, float[] scalars) = Encode(encoder, [8, -3, 4, 7], "zero or one");

        Assert.Equal([9, 1, 5, 5], Decode(encoder, components, scalars, "zero or one"));
    }

    [Fact]
    public void Fit_MoreRowsThanTheSample_KeepsRangeAndDecimals()
    {
        var random = new RandomSource(3, "many");
        double[] values = [.. Enumerable.Range(0, 250_000).Select(_ => Math.Round(random.NextDouble(), 1) + 10)];
        values[77_777] = 500.125;

        NumberEncoder encoder = NumberEncoder.Fit(TestTables.Of(ColumnKind.Continuous, values), 0, new EncodingOptions());

        // The largest is one row's: the mean of the ten largest rows stands for it.
        Assert.InRange(encoder.Resolution.Maximum, 59.91, 59.92);
        Assert.Equal((10, 3), (encoder.Resolution.Minimum, encoder.Resolution.Decimals));
    }

    private static double[] Values(string name)
    {
        var random = new RandomSource(6, name);
        return [.. Enumerable.Range(0, Rows).Select(i => _columns[name].Draw(random, i))];
    }

    private static (int[] Components, float[] Scalars) Encode(NumberEncoder encoder, double[] values, string name)
    {
        var components = new int[values.Length];
        var scalars = new float[values.Length];
        encoder.Encode(TestTables.Of(_columns[name].Kind, values), 0, components, scalars, new RandomSource(1, "modes"));
        return (components, scalars);
    }

    private static double[] Decode(NumberEncoder encoder, int[] components, float[] scalars, string name)
    {
        TableData target = TestTables.Of(_columns[name].Kind, new double[components.Length]);
        encoder.Decode(components, scalars, target, 0, 0, new RandomSource(1, "decode"));
        return target.Numbers(0);
    }

    private static double KolmogorovSmirnov(double[] left, double[] right)
    {
        double[] a = [.. left.Order()], b = [.. right.Order()];
        return a.Concat(b).Distinct().Max(v => Math.Abs(Below(a, v) - Below(b, v)));

        static double Below(double[] sorted, double value)
        {
            int low = 0, high = sorted.Length;
            while (low < high)
            {
                int middle = (low + high) / 2;
                (low, high) = sorted[middle] <= value ? (middle + 1, high) : (low, middle);
            }

            return (double)low / sorted.Length;
        }
    }

    private static double Normal(RandomSource random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
