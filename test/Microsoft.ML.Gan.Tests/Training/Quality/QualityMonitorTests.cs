using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Sampling;
using Microsoft.ML.Gan.Training;
using Microsoft.ML.Gan.Training.Quality;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;
using Generator = Microsoft.ML.Gan.Networks.Generator;

namespace Microsoft.ML.Gan.Tests.Training.Quality;

public sealed class QualityMonitorTests
{
    private static readonly TableData Data = TestTables.Labeled(1000);
    private static readonly NetworkOptions Options = new() { HiddenWidth = 16, LatentDimension = 4, HiddenLayers = 1 };

    [Fact]
    public void RestoreBest_AfterWorseWeights_GivesTheBestBack()
    {
        using DisposeScope scope = NewDisposeScope();
        LearnedTable table = LearnedTable.Learn(Data, 0, new EncodingOptions(), 1, CancellationToken.None).Learned;
        using Generator average = NetworkFactory.CreateGenerator(table.Encoding, table.Conditions, Options, 1);
        using var monitor = new QualityMonitor(table, Data, new SampledNetworks(average, null), Options, patience: 15, seed: 1);
        float[] best = Weights(average);

        double first = monitor.Check(10);
        Spoil(average, table.Encoding.Layout);
        double second = monitor.Check(20);
        bool stalledEarly = monitor.HasStalled(20), stalled = monitor.HasStalled(25);
        int restored = monitor.RestoreBest();

        Assert.InRange(second, 0, first - 0.01);
        Assert.Equal((false, true, 10), (stalledEarly, stalled, restored));
        Assert.Equal(best, Weights(average));
    }

    [Fact]
    public void RestoreBest_OfAnAutoencoder_GivesTheEncoderItsWeightsToo()
    {
        using DisposeScope scope = NewDisposeScope();
        LearnedTable table = LearnedTable.Learn(Data, 0, new EncodingOptions(), 1, CancellationToken.None).Learned;
        using Generator decoder = NetworkFactory.CreateGenerator(table.Encoding, table.Conditions, Options, 1);
        using Encoder encoder = NetworkFactory.CreateEncoder(table.Encoding, table.Conditions, Options, 1);
        using var monitor = new QualityMonitor(table, Data, new SampledNetworks(decoder, encoder), Options, patience: 15, seed: 1);
        float[] best = encoder.Mean.Bias.data<float>().ToArray();

        monitor.Check(10);
        Spoil(decoder, table.Encoding.Layout);
        using (no_grad())
        {
            encoder.Mean.Bias.zero_();
        }

        monitor.Check(20);
        monitor.RestoreBest();

        Assert.Equal(best, encoder.Mean.Bias.data<float>().ToArray());
    }

    [Fact]
    public void Check_TheSameWeights_GiveTheSameNumberAndLeaveTheModeAlone()
    {
        using DisposeScope scope = NewDisposeScope();
        LearnedTable table = LearnedTable.Learn(Data, 0, new EncodingOptions(), 1, CancellationToken.None).Learned;
        using Generator average = NetworkFactory.CreateGenerator(table.Encoding, table.Conditions, Options, 1);
        average.train();
        using var monitor = new QualityMonitor(table, Data, new SampledNetworks(average, null), Options, 15, 1);

        double first = monitor.Check(10), again = monitor.Check(20);

        Assert.Equal(first, again);
        Assert.InRange(first, 0.05, 0.99);
        Assert.True(average.training);
    }

    [Fact]
    public void Dispose_AfterChecks_LeavesNoTensorsBehind()
    {
        LearnedTable table = LearnedTable.Learn(Data, 0, new EncodingOptions(), 1, CancellationToken.None).Learned;
        using Generator average = NetworkFactory.CreateGenerator(table.Encoding, table.Conditions, Options, 1);
        Check();

        long left = LiveTensors.LeftBy(() => Check());

        Assert.Equal(0, left);

        void Check()
        {
            using DisposeScope step = NewDisposeScope();
            using var monitor = new QualityMonitor(table, Data, new SampledNetworks(average, null), Options, 15, 1);
            monitor.Check(10);
        }
    }

    // The last output of every row is far above the others: numbers stay in their last component.
    private static void Spoil(Generator generator, EncodedLayout layout)
    {
        using var _ = no_grad();
        generator.Head.Weight.zero_();
        generator.Head.Bias.zero_();
        generator.Head.Bias.narrow(0, layout.Width - 1, 1).fill_(50);
    }

    private static float[] Weights(Generator generator) => [.. generator.parameters().SelectMany(p => p.data<float>().ToArray())];
}
