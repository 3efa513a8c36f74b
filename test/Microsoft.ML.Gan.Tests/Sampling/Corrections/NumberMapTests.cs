using System;
using System.Linq;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Sampling.Corrections;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Sampling.Corrections;

public sealed class NumberMapTests
{
    [Fact]
    public void Apply_ShiftedAndStretched_FollowsTheTrainingQuantilesOfEachLabel()
    {
        (double[] real, int[] labels) = Rows(4000, 1, label => label * 10, 1);
        (double[] fake, int[] fakeLabels) = Rows(4000, 2, label => 3 - label, 5);
        NumberMap map = NumberMap.Fit(real, labels, fake, fakeLabels, 2)!;
        var random = new RandomSource(3, "map");

        double[] mapped = [.. fake.Select((v, i) => map.Apply(v, fakeLabels[i], random))];

        for (int label = 0; label < 2; label++)
        {
            double[] want = Of(real, labels, label), got = Of(mapped, fakeLabels, label);
            for (int percent = 5; percent < 100; percent += 5)
            {
                Assert.Equal(want[want.Length * percent / 100], got[got.Length * percent / 100], 0.03);
            }
        }
    }

    [Fact]
    public void Apply_OneLabel_KeepsTheOrderOfTheRows()
    {
        (double[] real, int[] labels) = Rows(2000, 1, _ => 0, 1);
        (double[] fake, int[] fakeLabels) = Rows(2000, 2, _ => 7, 3);
        NumberMap map = NumberMap.Fit(real, labels, fake, fakeLabels, 2)!;
        var random = new RandomSource(3, "map");

        double[] mapped = [.. Of(fake, fakeLabels, 1).Select(v => map.Apply(v, 1, random))];

        Assert.Equal(mapped.Order(), mapped);
    }

    [Fact]
    public void Apply_Missing_StaysMissing()
    {
        (double[] real, int[] labels) = Rows(2000, 1, _ => 0, 1);

        NumberMap map = NumberMap.Fit(real, labels, real, labels, 2)!;

        Assert.True(double.IsNaN(map.Apply(double.NaN, 0, new RandomSource(1, "map"))));
    }

    [Fact]
    public void Apply_LabelOfFewRows_UsesTheMapOfAll()
    {
        double[] real = [.. Enumerable.Range(0, 1000).Select(i => (double)i)];
        int[] labels = [.. Enumerable.Range(0, 1000).Select(i => i < 20 ? 1 : 0)];
        double[] fake = [.. real.Select(v => v + 1000)];

        NumberMap map = NumberMap.Fit(real, labels, fake, labels, 2)!;

        Assert.Equal(500, map.Apply(1500, 1, new RandomSource(1, "map")), 2.0);
    }

    [Fact]
    public void Fit_FewRows_IsNoMap() => Assert.Null(NumberMap.Fit(new double[100], new int[100], new double[100], new int[100], 1));

    private static (double[] Values, int[] Labels) Rows(int count, int seed, Func<int, double> mean, double width)
    {
        var random = new RandomSource(seed, "rows");
        int[] labels = [.. Enumerable.Range(0, count).Select(i => i % 2)];
        return ([.. labels.Select(label => mean(label) + (width * random.NextDouble()))], labels);
    }

    private static double[] Of(double[] values, int[] labels, int label) => [.. values.Where((_, i) => labels[i] == label).Order()];
}
