using System.Linq;
using Microsoft.ML.Gan.Classification;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Classification;

public sealed class CalibrationErrorTests
{
    [Fact]
    public void Of_ProbabilitiesThatHold_IsZero() => Assert.Equal(0, CalibrationError.Of(Many(0.5, 20), Many(0.5, 20)), 12);

    [Fact]
    public void Of_ProbabilitiesTooHigh_IsTheirDistance() => Assert.Equal(0.4, CalibrationError.Of(Many(0.9, 50), Many(0.9, 50)), 12);

    /// <summary>Of ten rows at 0.2 four are real, of ten at 0.8 six: both are off by 0.2.</summary>
    [Fact]
    public void Of_TwoProbabilities_IsTheMeanDistance() =>
        Assert.Equal(0.2, CalibrationError.Of([.. Many(0.2, 4), .. Many(0.8, 6)], [.. Many(0.2, 6), .. Many(0.8, 4)]), 12);

    /// <summary>Of as many rows at every tenth as make ten bins, those at 0.05 are real in half of the cases, and the others as often as they say.</summary>
    [Fact]
    public void Of_OneBinOfTen_CountsForATenth()
    {
        double[] steps = [.. Enumerable.Range(0, 10).Select(i => (i + 0.5) / 10)];
        double[] real = [.. steps.SelectMany(p => Many(p, p < 0.1 ? 50 : (int)(100 * p)))], fake = [.. steps.SelectMany(p => Many(p, p < 0.1 ? 50 : 100 - (int)(100 * p)))];

        // 545 real rows and 455 others, made to weigh the same: a bin's error follows from that too.
        double expected = steps.Sum(p =>
        {
            double realWeight = real.Count(r => r == p) * 0.5 / real.Length, fakeWeight = fake.Count(f => f == p) * 0.5 / fake.Length;
            return System.Math.Abs((p * (realWeight + fakeWeight)) - realWeight);
        });
        Assert.Equal(expected, CalibrationError.Of(real, fake), 12);
        Assert.InRange(expected, 0.04, 0.09);
    }

    [Fact]
    public void Of_FewReal_CountsBothClassesTheSame() => Assert.Equal(0, CalibrationError.Of([0.5], [0.5, 0.5, 0.5, 0.5]), 12);

    private static double[] Many(double probability, int count) => [.. Enumerable.Repeat(probability, count)];
}
