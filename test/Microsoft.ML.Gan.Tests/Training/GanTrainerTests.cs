using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Sampling;
using Microsoft.ML.Gan.Training;
using TorchSharp;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Training;

public sealed class GanTrainerTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)] // as on any other device
    public void Train_LawOfTheTable_IsLearnedPerLabel(bool resident)
    {
        TableData data = TestTables.Labeled(2000);
        var options = new GanOptions
        {
            Training = { NumberOfSteps = 1000, BatchSize = 200 },
            Network = { HiddenWidth = 64, LatentDimension = 16 },
        };

        TableData rows = TrainAndSample(data, options, seed: 1, 1000, resident);

        double[] no = [.. Enumerable.Range(0, 1000).Where(i => rows.Codes(0)[i] == 0).Select(i => rows.Numbers(2)[i])];
        double[] yes = [.. Enumerable.Range(0, 1000).Where(i => rows.Codes(0)[i] == 1).Select(i => rows.Numbers(2)[i])];
        Assert.Equal(500, yes.Length); // every row carries the label it was asked for
        Assert.InRange(no.Average(), 0.0, 3.0); // real: 1
        Assert.InRange(yes.Average(), 9.0, 12.0); // real: 11
        Assert.InRange(Enumerable.Range(0, 1000).Count(i => rows.Codes(0)[i] == 1 && rows.Codes(1)[i] == 2) / 500.0, 0.75, 1.0); // real: 0.9
    }

    [Fact]
    public void Train_SameSeed_SameRowsWhateverElseDraws()
    {
        TableData data = TestTables.Labeled(300);
        var options = new GanOptions { Training = { NumberOfSteps = 5, BatchSize = 50 }, Network = { HiddenWidth = 32 } };

        double[] one = TrainAndSample(data, options, 4, 100).Numbers(2);
        torch.rand([7]); // the process-wide generator is the user's: it moves between the two
        double[] two = TrainAndSample(data, options, 4, 100).Numbers(2);

        Assert.Equal(one, two);
        Assert.NotEqual(one, TrainAndSample(data, options, 5, 100).Numbers(2));
    }

    [Fact]
    public void Train_ProcessWideGenerator_IsNotTouched()
    {
        torch.manual_seed(11);
        float[] expected = torch.rand([4]).data<float>().ToArray();
        torch.manual_seed(11);

        TrainAndSample(
            TestTables.Labeled(100), new GanOptions { Training = { NumberOfSteps = 2, BatchSize = 20 }, Network = { HiddenWidth = 8 } }, 1, 10);

        Assert.Equal(expected, torch.rand([4]).data<float>().ToArray());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Train_Finished_LeavesNoTensorsBehind(bool resident)
    {
        var options = new GanOptions { Training = { NumberOfSteps = 3, BatchSize = 20 }, Network = { HiddenWidth = 8 } };
        TrainAndSample(TestTables.Labeled(100), options, 1, 10, resident);

        long left = LiveTensors.LeftBy(() => TrainAndSample(TestTables.Labeled(100), options, 1, 10, resident));

        Assert.Equal(0, left);
    }

    [Fact]
    public void Train_Canceled_EndsWithItsToken()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var options = new GanOptions { CancellationToken = source.Token, Training = { NumberOfSteps = 3, BatchSize = 20 }, Network = { HiddenWidth = 8 } };

        Assert.Throws<System.OperationCanceledException>(() => TrainAndSample(TestTables.Labeled(100), options, 1, 10));
    }

    private static TableData TrainAndSample(TableData data, GanOptions options, int seed, int rows, bool resident = false)
    {
        (LearnedTable table, EncodedTable encoded) = LearnedTable.Learn(data, 0, options.Encoding, seed, CancellationToken.None);
        using TrainedNetworks networks = new GanTrainer(table, TrainingRows.Split(data, encoded, 0.1, seed), options, seed, resident).Train(_ => { });
        using var sampler = new GanSampler(table, networks.Generator, options.Network, SamplingCorrections.None);
        Stratum[] equalShares = [.. Wish.For(table, []).Strata.Select(s => s with { Weight = 1 })];
        return sampler.Sample(equalShares, rows, seed).First();
    }
}
