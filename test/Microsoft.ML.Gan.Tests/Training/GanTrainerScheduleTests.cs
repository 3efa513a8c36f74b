using System;
using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Sampling;
using Microsoft.ML.Gan.Training;
using Microsoft.ML.Gan.Training.Quality;
using Xunit;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Training;

/// <summary>What the options of the schedule do to a run.</summary>
public sealed class GanTrainerScheduleTests
{
    private const int Seed = 3;

    private static readonly TableData Data = TestTables.Labeled(400);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Train_NothingIsGained_StopEarlyEndsTheRun(bool stopEarly)
    {
        // With such step sizes the rows stay as they are from the first checks on.
        GanOptions options = Options(steps: 500, learningRate: 1e-8);
        (options.Training.StopEarly, options.Training.LearningRateDecay, options.Training.GeneratorAveraging) = (stopEarly, 0.1, 0);

        using TrainedNetworks networks = Train(options).Networks;

        GanProgress last = networks.History[^1];
        Assert.Equal(last.NumberOfSteps, last.Step);
        if (stopEarly)
        {
            Assert.InRange(last.Step, 150 + 25 + 50, 450); // the patience of 0.3, the first check, the decay
        }
        else
        {
            Assert.Equal(500, last.Step);
        }
    }

    [Fact]
    public void Train_QualityFallsAgain_KeepsTheBestWeights()
    {
        GanOptions options = Options(steps: 200, learningRate: 0.05); // too large to settle
        (options.Training.LearningRateDecay, options.Training.GeneratorAveraging) = (0, 0);

        (TrainedNetworks networks, LearnedTable table, TrainingRows rows) = Train(options);
        using TrainedNetworks owned = networks;

        double[] history = [.. networks.History.Where(p => p.Fidelity != null).Select(p => p.Fidelity!.Value)];
        using var monitor = new QualityMonitor(table, rows.LearnedRows, networks.Sampled, options.Network, patience: 1, Seed);
        Assert.True(history[^1] < history.Max() - 0.005, "the run has to end with worse weights than its best");
        Assert.Equal(history.Max(), monitor.Check(1));
    }

    [Fact]
    public void Train_StepSizesFall_DiscriminatorMovesLess()
    {
        GanOptions constant = Options(steps: 10), falling = Options(steps: 10);
        (constant.Training.LearningRateDecay, falling.Training.LearningRateDecay) = (0, 1);

        double moved = Moved(constant, n => n.Discriminator!), movedLess = Moved(falling, n => n.Discriminator!);

        Assert.InRange(movedLess, 0.2 * moved, 0.9 * moved);
    }

    [Fact]
    public void Train_Averaging_GeneratorLagsBehind()
    {
        GanOptions last = Options(steps: 4), average = Options(steps: 4); // one check, at the end
        (last.Training.GeneratorAveraging, average.Training.GeneratorAveraging) = (0, 0.998);

        double moved = Moved(last, n => n.Generator), lagging = Moved(average, n => n.Generator);

        Assert.InRange(lagging, 0.5 * moved, 0.97 * moved);
    }

    private static GanOptions Options(int steps, double learningRate = 2e-3) => new()
    {
        Training = { NumberOfSteps = steps, BatchSize = 20, GeneratorLearningRate = learningRate, DiscriminatorLearningRate = learningRate },
        Network = { HiddenWidth = 16, LatentDimension = 4, HiddenLayers = 1 },
    };

    private static (TrainedNetworks Networks, LearnedTable Table, TrainingRows Rows) Train(GanOptions options)
    {
        (LearnedTable table, EncodedTable encoded) = LearnedTable.Learn(Data, 0, options.Encoding, Seed, CancellationToken.None);
        TrainingRows rows = TrainingRows.Split(Data, encoded, 0, Seed);
        return (new GanTrainer(table, rows, options, Seed).Train(_ => { }), table, rows);
    }

    // How far the weights have got from where the seed put them.
    private static double Moved(GanOptions options, Func<TrainedNetworks, nn.Module> of)
    {
        (TrainedNetworks networks, LearnedTable table, _) = Train(options);
        using TrainedNetworks owned = networks;
        using nn.Module start = of(networks) is Discriminator
            ? NetworkFactory.CreateDiscriminator(table.Encoding, table.Conditions, options.Network, Seed)
            : NetworkFactory.CreateGenerator(table.Encoding, table.Conditions, options.Network, Seed);
        return Math.Sqrt(Weights(start).Zip(Weights(of(networks)), (a, b) => Math.Pow(a - b, 2)).Sum());
    }

    private static float[] Weights(nn.Module module) => [.. module.parameters().SelectMany(p => p.data<float>().ToArray())];
}
