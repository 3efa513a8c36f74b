using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Sampling;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Training;
using Microsoft.ML.Gan.Training.Direct;
using Microsoft.ML.Gan.Training.Resident;
using TorchSharp;
using static TorchSharp.torch;
using Generator = Microsoft.ML.Gan.Networks.Generator;

namespace Microsoft.ML.Gan.Benchmarks.Step;

/// <summary>Networks, optimizers and batches on Adult.</summary>
internal sealed class Game : IDisposable
{
    private const int Seed = 1;

    private readonly BatchSampler _inMemory;
    private readonly IBatchSource<TrainingBatch> _batches;
    private readonly IGanUpdates<TrainingBatch> _updates;

    /// <summary>Sets the game up; two games of the same settings start alike and draw the same batches.</summary>
    /// <param name="table">What is known of the table.</param>
    /// <param name="encoded">Its rows.</param>
    /// <param name="network">The sizes.</param>
    /// <param name="direct">Whether the updates are made without a graph, which needs batches in memory.</param>
    /// <param name="residentOn">The device that everything lies on and is drawn on; without one, batches are drawn in memory.</param>
    public Game(LearnedTable table, EncodedTable encoded, NetworkOptions network, bool direct, Device? residentOn = null)
    {
        (Table, Encoded) = (table, encoded);
        Options = new GanOptions { Seed = Seed, Network = network, Training = { BatchSize = 500 } };
        Generator = NetworkFactory.CreateGenerator(table.Encoding, table.Conditions, Options.Network, Seed);
        Discriminator = NetworkFactory.CreateDiscriminator(table.Encoding, table.Conditions, Options.Network, Seed);
        Head = NetworkFactory.CreateHead(table.Encoding, table.Conditions, Options.Network);
        Generator.to(residentOn ?? CPU).train();
        Discriminator.to(residentOn ?? CPU).train();
        _inMemory = new BatchSampler(table.Encoding, encoded, table.Conditions, Options, Seed, CPU);
        _batches = residentOn is null ? _inMemory : new ResidentBatchSampler(table.Encoding, encoded, table.Conditions, Options, Seed, residentOn);
        Adam ofGenerator = new(Generator.parameters(), LearningRate, 0.5, 0.9), ofDiscriminator = new(Discriminator.parameters(), LearningRate, 0.5, 0.9);
        _updates = direct
            ? new DirectUpdates(Generator, Head, Discriminator, ofGenerator, ofDiscriminator, PenaltyWeight, _inMemory.Shape)
            : new GraphUpdates(Generator, Head, Discriminator, ofGenerator, ofDiscriminator, PenaltyWeight);
    }

    public static double LearningRate => 2e-4;

    public static double PenaltyWeight => 10;

    public LearnedTable Table { get; }

    public EncodedTable Encoded { get; }

    public GanOptions Options { get; }

    public Generator Generator { get; }

    public Discriminator Discriminator { get; }

    public GeneratorHead Head { get; }

    /// <summary>Learns to encode Adult.</summary>
    public static (LearnedTable Table, EncodedTable Encoded) Prepare(MLContext mlContext, string? path)
    {
        (TableSchema schema, TableData data) = TableReader.Read(AdultData.Load(mlContext, path), AdultData.Label, [], CancellationToken.None);
        return LearnedTable.Learn(data, schema.LabelColumn, new EncodingOptions(), Seed, CancellationToken.None);
    }

    /// <summary>Plays one step.</summary>
    /// <param name="seen">Shown each batch before its update, discriminator's first.</param>
    /// <returns>The losses of discriminator and generator, and the penalty.</returns>
    public float[] Step(Action<TrainingBatch>? seen = null)
    {
        using DisposeScope scope = NewDisposeScope();
        return Losses(Play(() => Next(seen)));
    }

    /// <summary>Plays one step with batches drawn elsewhere, the discriminator's first.</summary>
    public float[] Step(TrainingBatch first, TrainingBatch second)
    {
        using DisposeScope scope = NewDisposeScope();
        var batches = new Queue<TrainingBatch>([first, second]);
        return Losses(Play(batches.Dequeue));
    }

    /// <summary>Plays steps without looking at their losses.</summary>
    public void Run(int steps)
    {
        for (int i = 0; i < steps; i++)
        {
            using DisposeScope scope = NewDisposeScope();
            Play(_batches.Next);
        }
    }

    /// <summary>Gets the milliseconds per step.</summary>
    public double Time(int steps) => StepClock.Milliseconds(() => Run(steps)) / steps;

    public void Dispose()
    {
        _updates.Dispose();
        _batches.Dispose();
        _inMemory.Dispose();
        Generator.Dispose();
        Discriminator.Dispose();
    }

    private (Tensor Loss, Tensor GeneratorLoss, Tensor Penalty) Play(Func<TrainingBatch> next)
    {
        (Tensor loss, Tensor penalty) = _updates.UpdateDiscriminator(next());
        return (loss, _updates.UpdateGenerator(next()), penalty);
    }

    private static float[] Losses((Tensor Loss, Tensor GeneratorLoss, Tensor Penalty) step) =>
        [step.Loss.item<float>(), step.GeneratorLoss.item<float>(), step.Penalty.item<float>()];

    private TrainingBatch Next(Action<TrainingBatch>? seen)
    {
        TrainingBatch batch = _batches.Next();
        seen?.Invoke(batch);
        return batch;
    }
}
