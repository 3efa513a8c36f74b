using System.Linq;
using Microsoft.ML.Gan.Benchmarks;
using Xunit;

namespace Microsoft.ML.Gan.IntegrationTests;

/// <summary>The short run of the benchmark <c>grid</c>: default options find every mode.</summary>
public sealed class ModeCollapseTests
{
    [Fact]
    public void Fit_GridOfTwentyFiveModes_FindsThemAll()
    {
        var mlContext = new MLContext(1);
        Point[] points = Mixture.Grid.Draw(5000, seed: 0);
        var options = new GanOptions { Training = { NumberOfSteps = 800 }, Classification = { TrainDiscriminator = false } };

        using GanModel model = mlContext.Gan().Fit(
            mlContext.Data.LoadFromEnumerable(points.Select(p => new PointRow { X = (float)p.X, Y = (float)p.Y })), options);

        MixtureScore score = Mixture.Grid.Score(
            [.. mlContext.Data.CreateEnumerable<PointRow>(model.Sample(2500, seed: 1), reuseRowObject: true).Select(r => new Point(r.X, r.Y))]);
        Assert.Equal(25, score.Modes);
        Assert.InRange(score.HighQuality, 0.91, 1);
        Assert.InRange(score.ReverseKl, 0, 0.1);
    }

    [Fact]
    public void Score_PointsOfTheMixtureAndOfOneMode_TellsThemApart()
    {
        MixtureScore all = Mixture.Ring.Score(Mixture.Ring.Draw(5000, seed: 1));
        MixtureScore one = Mixture.Ring.Score([.. Enumerable.Repeat(new Point(1, 0), 100)]);

        Assert.Equal((8, 1), (all.Modes, one.Modes));
        Assert.InRange(all.HighQuality, 0.98, 0.995); // 1 − exp(−9/2) lies within three deviations
        Assert.InRange(all.ReverseKl, 0, 0.01);
        Assert.Equal(System.Math.Log(8), one.ReverseKl, 1e-12);
    }
}
