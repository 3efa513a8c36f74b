using System;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Sampling.Corrections;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Sampling.Corrections;

public sealed class ResamplerTests
{
    private const int Rows = 20_000;

    [Fact]
    public void Keep_OneCategoryGeneratedTooOften_ComesBackToItsRealShare()
    {
        TableData real = Table(0.5, 1), generated = Table(0.6, 2);
        Resampler resampler = Calibrate(real, generated, new int[Rows], null, 1);

        bool[] keep = resampler.Keep(generated, new int[Rows], new RandomSource(3, "keep"));

        // The ratio is 0.5 / 0.6 to 0.5 / 0.4: of the first two thirds are kept, of the others all; 16,000 rows have a standard error of 0.004.
        Assert.Equal(0.5, Share(generated, keep), 0.03);
        Assert.Equal(0.8, keep.Count(k => k) / (double)Rows, 0.03);
        Assert.Equal(1.25, resampler.Summary.DrawsPerRow, 0.05);
        Assert.Equal(0.55, resampler.Summary.AreaUnderRocCurve, 0.02); // 0.5 + (0.6 - 0.5) / 2
        Assert.Equal(0.96, resampler.Summary.EffectiveSampleShare, 0.02); // 1 / (0.25 / 0.6 + 0.25 / 0.4)
    }

    [Fact]
    public void Keep_RowsOfTheSameLaw_StayNearlyAll()
    {
        Resampler resampler = Calibrate(Table(0.5, 1), Table(0.5, 2), new int[Rows], null, 1);

        bool[] keep = resampler.Keep(Table(0.5, 4), new int[Rows], new RandomSource(3, "keep"));

        Assert.True(keep.Count(k => k) > 0.93 * Rows);
        Assert.False(resampler.Summary.Helps(Rows));
    }

    [Fact]
    public void Keep_TargetsPerLabel_AreMetWhateverTheNetworkSays()
    {
        TableData generated = Table(0.6, 2);
        int[] labels = [.. Enumerable.Range(0, Rows).Select(i => i % 2)];
        var targets = new ComponentShares(2, [[0.4, 0.6, 0, 0, 0.7, 0.3, 0, 0]]);
        Resampler resampler = Calibrate(Table(0.6, 1), generated, labels, targets, 2);

        bool[] keep = resampler.Keep(generated, labels, new RandomSource(3, "keep"));

        Assert.Equal(0.4, Share(generated, [.. keep.Select((k, i) => k && labels[i] == 0)]), 0.03);
        Assert.Equal(0.7, Share(generated, [.. keep.Select((k, i) => k && labels[i] == 1)]), 0.03);
    }

    [Theory]
    [InlineData(0.6, 10_000, true)]
    [InlineData(0.52, 10_000, false)] // significant, but little to gain
    [InlineData(0.55, 100, false)] // as likely chance
    public void Helps_AreaAndRows_DecideIt(double area, int rows, bool expected) =>
        Assert.Equal(expected, new ResamplingSummary(area, 1, 1).Helps(rows));

    // A network that scores the second category above the first; calibration gives it its scale.
    private static Resampler Calibrate(TableData real, TableData generated, int[] labels, ComponentShares? targets, int labelCount)
    {
        using IDisposable _ = no_grad();
        var features = new RowFeatures(real);
        using var network = new Discriminator(features.Layout.Width, 1, 1, 1);
        int second = features.Of(TestTables.OfCodes(2, 1)).Components[0][0];
        network.Hidden[0].Weight.narrow(0, second, 1).fill_(1);
        network.Score.Weight.fill_(1);
        return Resampler.Calibrate(ScoringNetwork.Of(network), features, features.Of(real), features.Of(generated), labels, targets, labelCount, drawsPerRow: 1.5);
    }

    private static TableData Table(double firstShare, int seed)
    {
        var random = new RandomSource(seed, "codes");
        return TestTables.OfCodes(2, [.. Enumerable.Range(0, Rows).Select(_ => random.NextDouble() < firstShare ? 0 : 1)]);
    }

    private static double Share(TableData rows, bool[] keep) =>
        Enumerable.Range(0, Rows).Where(i => keep[i]).Average(i => rows.Codes(0)[i] == 0 ? 1.0 : 0.0);
}
