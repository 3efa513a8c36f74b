using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Sampling;
using Microsoft.ML.Gan.Training;
using Microsoft.ML.Gan.Training.Autoencoder;
using TorchSharp;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Training.Autoencoder;

public sealed class AutoencoderTrainerTests
{
    [Fact]
    public void Train_LawOfTheTable_IsLearnedPerLabel()
    {
        TableData data = TestTables.Labeled(2000);

        TableData rows = TrainAndSample(data, Options(steps: 600, batchSize: 200), seed: 1, rows: 1000);

        double[] no = [.. Enumerable.Range(0, 1000).Where(i => rows.Codes(0)[i] == 0).Select(i => rows.Numbers(2)[i])];
        double[] yes = [.. Enumerable.Range(0, 1000).Where(i => rows.Codes(0)[i] == 1).Select(i => rows.Numbers(2)[i])];
        Assert.Equal(500, yes.Length); // every row carries the label it was asked for
        Assert.InRange(no.Average(), 0.7, 1.3); // real: 1
        Assert.InRange(yes.Average(), 10.7, 11.3); // real: 11
        Assert.InRange(Deviation(no), 0.25, 0.6); // real: 0.41, which decoded means alone fall short of
        Assert.InRange(Enumerable.Range(0, 1000).Count(i => rows.Codes(0)[i] == 1 && rows.Codes(1)[i] == 2) / 500.0, 0.8, 1.0); // real: 0.9
    }

    [Fact]
    public void Train_Run_LowersTheLossAndTellsTheDivergence()
    {
        IReadOnlyList<GanProgress> history = [];

        TrainAndSample(TestTables.Labeled(400), Options(steps: 100), 1, 10, networks => history = networks.History);

        Assert.True(history[^1].GeneratorLoss < history[0].GeneratorLoss - 1);
        Assert.All(history, p =>
        {
            Assert.True(p.LatentDivergence >= 0);
            Assert.Equal((0.0, 0.0, null), (p.DiscriminatorLoss, p.GradientPenalty, p.Overfitting));
        });
        Assert.Contains(history, p => p.Fidelity > 0);
    }

    [Fact]
    public void Train_SameSeed_SameRowsWhateverElseDraws()
    {
        TableData data = TestTables.Labeled(300);

        double[] one = TrainAndSample(data, Options(steps: 5), 4, 100).Numbers(2);
        torch.rand([7]); // the process-wide generator is the user's: it moves between the two
        double[] two = TrainAndSample(data, Options(steps: 5), 4, 100).Numbers(2);

        Assert.Equal(one, two);
        Assert.NotEqual(one, TrainAndSample(data, Options(steps: 5), 5, 100).Numbers(2));
    }

    [Fact]
    public void Train_ProcessWideGenerator_IsNotTouched()
    {
        torch.manual_seed(11);
        float[] expected = torch.rand([4]).data<float>().ToArray();
        torch.manual_seed(11);

        TrainAndSample(TestTables.Labeled(100), Options(steps: 2), 1, 10);

        Assert.Equal(expected, torch.rand([4]).data<float>().ToArray());
    }

    [Fact]
    public void Train_Finished_LeavesNoTensorsBehind()
    {
        TrainAndSample(TestTables.Labeled(100), Options(steps: 3), 1, 10);

        long left = LiveTensors.LeftBy(() => TrainAndSample(TestTables.Labeled(100), Options(steps: 3), 1, 10));

        Assert.Equal(0, left);
    }

    [Fact]
    public void Train_CanceledFromAReport_EndsWithItsTokenAndLeavesNoTensorsBehind()
    {
        Cancel();

        long left = LiveTensors.LeftBy(() => Cancel());

        Assert.Equal(0, left);

        static void Cancel()
        {
            using var source = new CancellationTokenSource();
            GanOptions options = Options(steps: 1000);
            options.CancellationToken = source.Token;
            int reports = 0;

            Assert.Throws<OperationCanceledException>(() => Train(TestTables.Labeled(100), options, 1, _ =>
            {
                reports++;
                source.Cancel();
            }));

            Assert.Equal(1, reports);
        }
    }

    [Fact]
    public void Check_LossNotANumber_SaysWhatToLower()
    {
        var progress = new GanProgress(7, 10, 0, double.NaN, 0, TimeSpan.Zero);

        var error = Assert.Throws<InvalidOperationException>(() => DivergenceGuard.Check(progress, GenerativeMethod.VariationalAutoencoder));

        Assert.Equal("Training diverged: the autoencoder's loss is NaN at step 7. Lower GeneratorLearningRate.", error.Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Train_CategoriesOrNumbersAlone_SamplesThem(bool categories)
    {
        TableData data = categories
            ? TestTables.OfCodes(3, [.. Enumerable.Range(0, 200).Select(i => i % 4 == 0 ? 2 : i % 2)])
            : TestTables.Of(ColumnKind.Continuous, [.. Enumerable.Range(0, 200).Select(i => Math.Sqrt(i) + (0.001 * i))]);

        TableData rows = TrainAndSample(data, Options(steps: 20), 1, 50, labelColumn: -1);

        Assert.Equal(50, rows.RowCount);
        Assert.True(categories ? rows.Codes(0).Distinct().Count() > 1 : rows.Numbers(0).Distinct().Count() > 10);
    }

    private static GanOptions Options(int steps, int batchSize = 50) => new()
    {
        Method = GenerativeMethod.VariationalAutoencoder,
        Training = { NumberOfSteps = steps, BatchSize = batchSize },
        Network = { HiddenWidth = 32, LatentDimension = 8 },
    };

    private static TrainedNetworks Train(TableData data, GanOptions options, int seed, Action<GanProgress> report, int labelColumn = 0)
    {
        (LearnedTable table, EncodedTable encoded) = LearnedTable.Learn(data, labelColumn, options.Encoding, seed, CancellationToken.None);
        return new AutoencoderTrainer(table, TrainingRows.Split(data, encoded, 0.1, seed), options, seed).Train(report);
    }

    private static TableData TrainAndSample(
        TableData data, GanOptions options, int seed, int rows, Action<TrainedNetworks>? look = null, int labelColumn = 0)
    {
        (LearnedTable table, EncodedTable encoded) = LearnedTable.Learn(data, labelColumn, options.Encoding, seed, CancellationToken.None);
        using TrainedNetworks networks = new AutoencoderTrainer(table, TrainingRows.Split(data, encoded, 0.1, seed), options, seed).Train(_ => { });
        look?.Invoke(networks);
        using var sampler = new GanSampler(table, networks.Generator, options.Network, networks.Sampled.Corrections);
        Stratum[] equalShares = [.. Wish.For(table, []).Strata.Select(s => s with { Weight = 1 })];
        return sampler.Sample(equalShares, rows, seed).First();
    }

    private static double Deviation(double[] values) => Math.Sqrt(values.Select(v => Math.Pow(v - values.Average(), 2)).Average());
}
