using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Sampling;
using TorchSharp;
using static TorchSharp.torch;
using Generator = Microsoft.ML.Gan.Networks.Generator;

namespace Microsoft.ML.Gan.Training.Autoencoder;

/// <summary>Trains a variational autoencoder whose decoder is a generator, so that all that follows a game follows it, too.</summary>
/// <remarks>
/// Conditional (Sohn et al. 2015): the condition is given to encoder and decoder, and batches are those of the game, drawn by condition, so that rows
/// can be asked for by value as exactly as there. A share of the rows carries the label alone, without which neither a row that
/// is embedded nor one that is scored would meet a condition that was learned.
/// </remarks>
/// <param name="table">What is known of the table.</param>
/// <param name="rows">Its rows.</param>
/// <param name="options">The options; validated.</param>
/// <param name="seed">The seed of every stream.</param>
internal sealed class AutoencoderTrainer(LearnedTable table, TrainingRows rows, GanOptions options, int seed)
{
    private const double PlainConditions = 0.25;

    /// <summary>Trains.</summary>
    /// <param name="report">Told how far the training is, about a hundred times.</param>
    /// <returns>The averaged decoder and encoder, on the CPU. The caller owns both.</returns>
    /// <exception cref="OperationCanceledException">The options' token was canceled.</exception>
    /// <exception cref="InvalidOperationException">A loss is no longer finite.</exception>
    public TrainedNetworks Train(Action<GanProgress> report)
    {
        Generator decoder = CreateDecoder();
        Encoder encoder = CreateEncoder();
        try
        {
            Device device = torch.device(options.Device);
            decoder.to(device);
            encoder.to(device);
            (IReadOnlyList<GanProgress> history, IReadOnlyList<TableData> checkpoints) = Run(new SampledNetworks(decoder, encoder), device, report);
            decoder.to(CPU).eval();
            encoder.to(CPU).eval();
            return new TrainedNetworks(decoder, null, history, checkpoints) { Encoder = encoder };
        }
        catch
        {
            decoder.Dispose();
            encoder.Dispose();
            throw;
        }
    }

    private (IReadOnlyList<GanProgress> History, IReadOnlyList<TableData> Checkpoints) Run(
        SampledNetworks average, Device device, Action<GanProgress> report)
    {
        using Generator decoder = CreateDecoder();
        using Encoder encoder = CreateEncoder();
        decoder.to(device).train();
        encoder.to(device).train();
        using var batches = new BatchSampler(
            table.Encoding, rows.Learned, table.Conditions, options, seed, device, extraConditionProbability: ConditionSampler.ExtraConditions,
            plainConditionProbability: PlainConditions);
        using var adam = new Adam(
            decoder.parameters().Concat(encoder.parameters()), options.Training.GeneratorLearningRate, GanDefaults.AutoencoderBeta1,
            GanDefaults.AutoencoderBeta2, options.Training.GeneratorWeightDecay);
        var networks = new SampledNetworks(decoder, encoder);
        GeneratorHead head = NetworkFactory.CreateHead(table.Encoding, table.Conditions, options.Network);
        var method = new AutoencoderMethod(networks, head, adam, batches, options.Training.GeneratorLearningRate);
        return new TrainingRun(table, rows, options, seed).Play(method, networks, average, report);
    }

    private Generator CreateDecoder() => NetworkFactory.CreateGenerator(table.Encoding, table.Conditions, options.Network, seed);

    private Encoder CreateEncoder() => NetworkFactory.CreateEncoder(table.Encoding, table.Conditions, options.Network, seed);
}
