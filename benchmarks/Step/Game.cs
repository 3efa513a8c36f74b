using System;
using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Sampling;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Training;
using Microsoft.ML.Gan.Training.Direct;
using TorchSharp;
using static TorchSharp.torch;
using Generator = Microsoft.ML.Gan.Networks.Generator;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>Networks, optimizers and batches on Adult.</summary>
internal sealed class Game : IDisposable
{
    private const int Seed = 1;

    private readonly BatchSampler _batches;
    private readonly IGanUpdates _updates;

    /// <summary>Sets the game up; two games of the same settings start alike and draw the same batches.</summary>
    public Game(LearnedTable table, EncodedTable encoded, NetworkOptions network, bool direct)
    {
        (Table, Encoded) = (table, encoded);
        Options = new GanOptions { Seed = Seed, Network = network, Training = { BatchSize = 500 } };
        Generator = NetworkFactory.CreateGenerator(table.Encoding, table.Conditions, Options.Network, Seed);
        Discriminator = NetworkFactory.CreateDiscriminator(table.Encoding, table.Conditions, Options.Network, Seed);
        Head = NetworkFactory.CreateHead(table.Encoding, table.Conditions, Options.Network);
        Generator.train();
        Discriminator.train();
        _batches = new BatchSampler(table.Encoding, encoded, table.Conditions, Options, Seed, CPU);
        Adam ofGenerator = new(Generator.parameters(), LearningRate, 0.5, 0.9), ofDiscriminator = new(Discriminator.parameters(), LearningRate, 0.5, 0.9);
        _updates = direct
            ? new DirectUpdates(Generator, Head, Discriminator, ofGenerator, ofDiscriminator, PenaltyWeight, _batches.Shape)
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
        (Tensor loss, Tensor penalty) = _updates.UpdateDiscriminator(Next(seen));
        Tensor generatorLoss = _updates.UpdateGenerator(Next(seen));
        return [loss.item<float>(), generatorLoss.item<float>(), penalty.item<float>()];
    }

    /// <summary>Gets the milliseconds of processor time per step.</summary>
    public double Time(int steps)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        for (int i = 0; i < steps; i++)
        {
            Step();
        }

        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / steps;
    }

    public void Dispose()
    {
        _updates.Dispose();
        _batches.Dispose();
        Generator.Dispose();
        Discriminator.Dispose();
    }

    private TrainingBatch Next(Action<TrainingBatch>? seen)
    {
        TrainingBatch batch = _batches.Next();
        seen?.Invoke(batch);
        return batch;
    }
}
