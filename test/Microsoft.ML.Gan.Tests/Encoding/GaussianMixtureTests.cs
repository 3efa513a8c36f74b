using System;
using System.Linq;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Encoding;

public sealed class GaussianMixtureTests
{
    [Fact]
    public void Fit_ThreeSeparatedModes_FindsMeansDeviationsAndWeights()
    {
        var random = new RandomSource(7, "mixture");
        double[] points = [.. Enumerable.Range(0, 6000).Select(i => (i % 6) switch { 0 => Normal(-8, 0.5), 1 or 2 => Normal(0, 1), _ => Normal(9, 0.7) }).Order()];

        GaussianMixture mixture = GaussianMixture.Fit(points, [.. points.Select(_ => 1.0)], 10);

        // What any mixture must have: nearly all its weight in modes near the true ones, in their shares.
        Assert.InRange(Share(-8), 0.15, 0.18);
        Assert.InRange(Share(0), 0.31, 0.36);
        Assert.InRange(Share(9), 0.47, 0.53);
        Assert.InRange(mixture.Weights.Sum(), 0.999999, 1.000001);
        Assert.All(mixture.Deviations, d => Assert.InRange(d, 0.05, 3));

        double Share(double center) => mixture.Means.Zip(mixture.Weights).Where(m => Math.Abs(m.First - center) < 3).Sum(m => m.Second);
        double Normal(double mean, double deviation) =>
            mean + (deviation * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));
    }

    [Fact]
    public void Fit_OneGaussian_UsesFewModes()
    {
        double[] points = [.. Enumerable.Range(1, 999).Select(i => InverseNormal(i / 1000.0))];

        GaussianMixture mixture = GaussianMixture.Fit(points, [.. points.Select(_ => 5.0)], 10);

        double mean = mixture.Means.Zip(mixture.Weights, (m, w) => m * w).Sum();
        Assert.InRange(mean, -0.02, 0.02);
        Assert.InRange(mixture.Means.Length, 1, 10);
    }

    // The logistic approximation is close enough to give a bell-shaped, symmetric sample.
    private static double InverseNormal(double p) => Math.Log(p / (1 - p)) / 1.702;
}
