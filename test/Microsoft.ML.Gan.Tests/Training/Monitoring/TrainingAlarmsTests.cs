using System;
using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Sampling;
using Microsoft.ML.Gan.Training;
using TorchSharp;
using Xunit;
using Xunit.Abstractions;

namespace Microsoft.ML.Gan.Tests.Training.Monitoring;

/// <summary>Trainings that are made to fail, each in its way, and trainings at default options, of which nothing is to be said.</summary>
public sealed class TrainingAlarmsTests(ITestOutputHelper output)
{
    private const int Seed = 1;

    [Fact]
    public void Train_GeneratorFarTooFastWithoutAnyGuard_TellsThatItRepeatsItself()
    {
        GanOptions options = Options(GanObjective.Minimax, steps: 500, generatorRate: 0.2, discriminatorRate: 0.002);
        options.Training.GeneratorAveraging = 0;

        TrainingAlarm[] alarms = Alarms(Digits(800), options, seed: 3); // most seeds do, not all

        Assert.Contains(alarms, a => a.Kind == TrainingAlarmKind.ModeCollapse && a.Message.Contains("; try PackSize 10", StringComparison.Ordinal));
        Assert.Contains(alarms, a => a.Kind == TrainingAlarmKind.DiversityLoss && a.Message.Contains("repeat another", StringComparison.Ordinal));
    }

    [Fact]
    public void Train_MinimaxAgainstAPerfectDiscriminator_TellsThatTheGradientVanishes()
    {
        GanOptions options = Options(GanObjective.Minimax, steps: 300, generatorRate: 1e-7, discriminatorRate: 0.002);
        (options.Training.NumberOfDiscriminatorSteps, options.Network.HiddenWidth, options.Network.HiddenLayers) = (3, 64, 2);

        TrainingAlarm[] alarms = Alarms(Numbers(600, columns: 20, spread: 0.02), options);

        Assert.Contains(alarms, a => a.Kind == TrainingAlarmKind.VanishingGradient && a.Message.Contains("try the objective NonSaturating or Wasserstein", StringComparison.Ordinal));
    }

    [Fact]
    public void Train_HugeStepsWithoutRegularization_TellsThatAGradientExplodes()
    {
        GanOptions options = Options(GanObjective.LeastSquares, steps: 50, generatorRate: 0.002, discriminatorRate: 0.5);
        (options.Network.HiddenWidth, options.Network.HiddenLayers) = (64, 2);

        TrainingAlarm[] alarms = Alarms(Numbers(600, columns: 20, spread: 0.02), options);

        Assert.Contains(alarms, a => a.Kind == TrainingAlarmKind.ExplodingGradient && a.Message.Contains("LearningRate or the gradient penalty", StringComparison.Ordinal));
    }

    [Fact]
    public void Train_DiscriminatorThatHardlyMoves_TellsThatItIsTooWeak()
    {
        GanOptions options = Options(GanObjective.NonSaturating, steps: 400, generatorRate: 0.02, discriminatorRate: 1e-8);
        options.Training.GeneratorAveraging = 0;

        TrainingAlarm[] alarms = Alarms(Digits(800), options);

        Assert.Contains(alarms, a => a.Kind == TrainingAlarmKind.WeakDiscriminator);
    }

    [Fact]
    public void Train_LargeDiscriminatorOfFewRows_TellsThatItKnowsThemByHeart()
    {
        GanOptions options = Options(GanObjective.NonSaturating, steps: 400, generatorRate: 1e-3, discriminatorRate: 5e-3);
        (options.Training.NumberOfDiscriminatorSteps, options.Network.HiddenWidth) = (4, 128);

        TrainingAlarm[] alarms = Alarms(Numbers(1000, columns: 20), options, heldOut: 0.5);

        Assert.Contains(alarms, a => a.Kind == TrainingAlarmKind.Overfitting);
    }

    [Theory]
    [InlineData("digits")]
    [InlineData("numbers")]
    [InlineData("mixed")]
    public void Train_DefaultOptions_AreSilent(string table)
    {
        TableData data = table switch
        {
            "digits" => Digits(1500),
            "numbers" => Numbers(800, columns: 6),
            _ => Mixed(1200),
        };

        Assert.Empty(Alarms(data, new GanOptions(), heldOut: GanDefaults.HoldoutShare));
    }

    [Fact]
    public void Train_Monitored_LeavesNoTensorsBehind()
    {
        GanOptions options = Options(GanObjective.Hinge, steps: 5, generatorRate: 1e-3, discriminatorRate: 1e-3);
        Alarms(Digits(200), options);

        long left = LiveTensors.LeftBy(() => Alarms(Digits(200), options));

        Assert.Equal(0, left);
    }

    private TrainingAlarm[] Alarms(TableData data, GanOptions options, double heldOut = 0, int seed = Seed)
    {
        GanOptionsValidator.Validate(options);
        options.Network.Settle(data.RowCount);
        (LearnedTable table, EncodedTable encoded) = LearnedTable.Learn(data, data.Columns[0].IsDiscrete ? 0 : -1, options.Encoding, seed, CancellationToken.None);
        using TrainedNetworks networks = new GanTrainer(table, TrainingRows.Split(data, encoded, heldOut, seed), options, seed).Train(Print);
        Assert.All(networks.History, p => Assert.True(p.GeneratorGradientNorm >= 0 && p.DiscriminatorGradientNorm >= 0 && p.Separation is >= 0 and <= 1));
        Assert.Contains(networks.History, p => p is { Coverage: >= 0 and <= 1, Diversity: >= 0, RepeatedRows: >= 0 and < 1 });
        return [.. networks.History.SelectMany(p => p.Alarms)];
    }

    private void Print(GanProgress progress)
    {
        if (progress.Coverage is not null)
        {
            output.WriteLine(FormattableString.Invariant(
                $"{progress.Step}: norms {progress.GeneratorGradientNorm:G3} {progress.DiscriminatorGradientNorm:G3}, sure {progress.Saturation:F2}, apart {progress.Separation:F2}, categories {progress.CategoriesSeen:F2}, covered {progress.Coverage:F2}, diversity {progress.Diversity:F2}, repeats {progress.RepeatedRows:F2}, overfitting {progress.Overfitting:F2}"));
        }

        foreach (TrainingAlarm alarm in progress.Alarms)
        {
            output.WriteLine($"{progress.Step}: {alarm.Kind}: {alarm.Message}");
        }
    }

    private static GanOptions Options(GanObjective objective, int steps, double generatorRate, double discriminatorRate) => new()
    {
        Network = { HiddenWidth = 32, LatentDimension = 8, HiddenLayers = 1 },
        Training =
        {
            NumberOfSteps = steps, BatchSize = 100, Objective = objective, Regularization = DiscriminatorRegularization.None, LearningRateDecay = 0,
            GeneratorLearningRate = generatorRate, DiscriminatorLearningRate = discriminatorRate, StopEarly = false,
        },
    };

    // A label, ten digits of which each is as frequent as any, and a number that grows with them.
    private static TableData Digits(int rows)
    {
        var data = new TableData(
            [
                new TableColumn("Label", ColumnKind.Categorical, ["no", "yes"]),
                new TableColumn("Digit", ColumnKind.Categorical, [.. Enumerable.Range(0, 10).Select(d => $"{d}")]),
                new TableColumn("Amount", ColumnKind.Continuous, []),
            ],
            rows);
        var random = new RandomSource(Seed, "digits");
        for (int i = 0; i < rows; i++)
        {
            data.Codes(0)[i] = random.NextInt(2);
            data.Codes(1)[i] = random.NextInt(10);
            data.Numbers(2)[i] = data.Codes(1)[i] + random.NextDouble();
        }

        return data;
    }

    // A label, two columns of categories that lean towards it, and three numbers that it moves, one in ten of the first missing.
    private static TableData Mixed(int rows)
    {
        var data = new TableData(
            [
                new TableColumn("Label", ColumnKind.Categorical, ["no", "yes"]),
                new TableColumn("Color", ColumnKind.Categorical, ["blue", "green", "red"]),
                new TableColumn("Size", ColumnKind.Categorical, ["s", "m", "l", "xl"]),
                .. Enumerable.Range(0, 3).Select(c => new TableColumn($"N{c}", ColumnKind.Continuous, [])),
            ],
            rows);
        var random = new RandomSource(Seed, "mixed");
        for (int i = 0; i < rows; i++)
        {
            int label = data.Codes(0)[i] = random.NextInt(4) == 0 ? 1 : 0;
            data.Codes(1)[i] = Math.Min(2, random.NextInt(3) + random.NextInt(1 + label));
            data.Codes(2)[i] = random.NextInt(2) + random.NextInt(2 + label);
            double shared = random.NextDouble();
            for (int c = 3; c < 6; c++)
            {
                data.Numbers(c)[i] = c == 3 && random.NextInt(10) == 0 ? double.NaN : label + shared + random.NextDouble();
            }
        }

        return data;
    }

    // Numbers around one that they share; a generator that has not learned that gives every row away.
    private static TableData Numbers(int rows, int columns, double spread = 1)
    {
        var data = new TableData([.. Enumerable.Range(0, columns).Select(c => new TableColumn($"N{c}", ColumnKind.Continuous, []))], rows);
        var random = new RandomSource(Seed, "numbers");
        for (int i = 0; i < rows; i++)
        {
            double shared = random.NextDouble();
            for (int c = 0; c < columns; c++)
            {
                data.Numbers(c)[i] = shared + (spread * random.NextDouble());
            }
        }

        return data;
    }
}
