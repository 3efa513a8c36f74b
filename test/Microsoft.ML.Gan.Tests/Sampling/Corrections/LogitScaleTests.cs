using System;
using System.Linq;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Sampling.Corrections;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Sampling.Corrections;

public sealed class LogitScaleTests
{
    [Fact]
    public void Fit_TwoNormals_FindsTheirTrueLogOdds()
    {
        // Densities N(1, 1) and N(-1, 1) have the log-ratio 2x; the network says 1 + x.
        var random = new RandomSource(1, "normals");
        float[] real = [.. Enumerable.Range(0, 20_000).Select(_ => (float)(1 + 1 + Normal(random)))];
        float[] fake = [.. Enumerable.Range(0, 5_000).Select(_ => (float)(1 - 1 + Normal(random)))];

        LogitScale scale = LogitScale.Fit(real, fake);

        Assert.Equal(2, scale.Slope, 0.1);
        Assert.Equal(-2, scale.Offset, 0.1);
        Assert.Equal(0, scale.Apply(1f), 0.1); // in the middle both are as likely, however many rows of each there were
    }

    [Fact]
    public void Fit_NotBalanced_CountsRows()
    {
        // As above, with four rows of the one kind for each of the other: the odds are four times as high.
        var random = new RandomSource(1, "normals");
        float[] real = [.. Enumerable.Range(0, 20_000).Select(_ => (float)(1 + 1 + Normal(random)))];
        float[] fake = [.. Enumerable.Range(0, 5_000).Select(_ => (float)(1 - 1 + Normal(random)))];

        LogitScale scale = LogitScale.Fit(real, fake, isBalanced: false);

        Assert.Equal(2, scale.Slope, 0.1);
        Assert.Equal(-2 + Math.Log(4), scale.Offset, 0.1);
    }

    [Fact]
    public void Fit_ScoresThatDoNotTell_SayNothing()
    {
        float[] scores = [.. Enumerable.Range(0, 1000).Select(i => i / 100f)];

        LogitScale scale = LogitScale.Fit(scores, scores);

        Assert.Equal(0, scale.Apply(2f), 0.02);
        Assert.Equal(0, scale.Apply(8f), 0.02);
    }

    [Fact]
    public void Fit_SeparableScores_StaysFinite()
    {
        LogitScale scale = LogitScale.Fit([2f, 3f, 4f], [-2f, -3f, -4f]);

        Assert.InRange(scale.Slope, 1, 20);
        Assert.True(double.IsFinite(scale.Offset));
    }

    private static double Normal(RandomSource random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
