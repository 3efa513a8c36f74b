using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Training;
using Microsoft.ML.Gan.Training.Quality;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Training.Quality;

public sealed class OverfittingGaugeTests
{
    [Theory]
    [InlineData(1.0, 10.0, 0.1)] // the discriminator scores learned rows one above held-out ones
    [InlineData(1.0, 0.5, 1.0)] // more is lost than there was
    [InlineData(-1.0, 10.0, 0.0)] // held-out rows look better
    [InlineData(1.0, -2.0, 0.0)] // there is no advantage to lose
    public void Measure_ScoresOfLearnedAndHeldOutRows_GiveTheShareLost(double gap, double advantage, double expected)
    {
        using DisposeScope scope = NewDisposeScope();
        using Discriminator discriminator = Separating(gap, out OverfittingGauge gauge);

        double measured = gauge.Measure(advantage);
        gauge.Dispose();

        Assert.Equal(expected, measured, 1e-5);
    }

    // All learned rows carry the first category, all held-out rows the second; the score is the gap for the first, 0 for the second.
    private static Discriminator Separating(double gap, out OverfittingGauge gauge)
    {
        using var _ = no_grad();
        TableData data = TestTables.OfCodes(2, [.. Enumerable.Repeat(0, 100), .. Enumerable.Repeat(1, 100)]);
        TableEncoding encoding = TableEncoding.Fit(data, new EncodingOptions(), CancellationToken.None);
        EncodedTable encoded = encoding.Encode(data, 1, CancellationToken.None);
        var conditions = new ConditionLayout(encoding, -1);
        int[] first = [.. Enumerable.Range(0, 100)], second = [.. Enumerable.Range(100, 100)];
        var rows = new TrainingRows(encoded.Take(first), encoded.Take(second), data.Take(first), data.Take(second));
        var options = new GanOptions { Training = { BatchSize = 20 }, Network = { HiddenWidth = 1, HiddenLayers = 1 } };
        Discriminator discriminator = new(encoding.Layout.Width + conditions.Width, 1, 1, 1);
        discriminator.Hidden[0].Weight.narrow(0, encoding.Layout.Spans[0].Offset + encoded.Components[0][0], 1).fill_(1);
        discriminator.Score.Weight.fill_(gap);
        gauge = new OverfittingGauge(discriminator, encoding, rows, conditions, options, 1);
        return discriminator;
    }
}
