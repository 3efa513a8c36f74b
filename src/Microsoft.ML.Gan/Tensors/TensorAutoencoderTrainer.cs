using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Networks.Objectives;
using Microsoft.ML.Gan.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tensors;

/// <summary>Trains a variational autoencoder whose decoder is a generator, conditional (Sohn et al. 2015) where there are classes.</summary>
/// <param name="data">The samples.</param>
/// <param name="layout">What the networks are given and give.</param>
/// <param name="options">The options, settled.</param>
/// <param name="seed">The seed of every stream.</param>
internal sealed class TensorAutoencoderTrainer(TensorData data, TensorLayout layout, TensorGanOptions options, int seed)
{
    // Samples by which the deviation of the trained networks is measured, and how many at a time.
    private const int MostMeasured = 1024;
    private const int MeasuredAtOnce = 64;

    // One step in so many is one of the warm-up.
    private const int WarmUpShare = 4;

    private readonly Device _device = torch.device(options.Device);
    private readonly TensorNetworkFactory _factory = new(layout, options, seed);

    /// <summary>Trains.</summary>
    /// <param name="report">Told how far the training is, about a hundred times.</param>
    /// <returns>The averaged networks, on the CPU. The caller owns them.</returns>
    /// <exception cref="OperationCanceledException">The options' token was canceled.</exception>
    /// <exception cref="InvalidOperationException">The loss is no longer finite.</exception>
    public TrainedTensors Train(Action<GanProgress> report)
    {
        nn.Module<Tensor, Tensor> decoder = _factory.CreateGenerator();
        TensorEncoder? encoder = null;
        try
        {
            encoder = _factory.CreateEncoder();
            decoder.to(_device).eval();
            encoder.to(_device).eval();
            IReadOnlyList<GanProgress> history = Run(decoder, encoder, report);
            decoder.to(CPU);
            encoder.to(CPU);
            return new TrainedTensors(decoder, history) { Autoencoder = new TensorAutoencoder(decoder, encoder, Deviation(decoder, encoder), layout.Latent) };
        }
        catch
        {
            decoder.Dispose();
            encoder?.Dispose();
            throw;
        }
    }

    private IReadOnlyList<GanProgress> Run(nn.Module<Tensor, Tensor> average, TensorEncoder encoderAverage, Action<GanProgress> report)
    {
        using nn.Module<Tensor, Tensor> decoder = _factory.CreateGenerator();
        using TensorEncoder encoder = _factory.CreateEncoder();
        decoder.to(_device).train();
        encoder.to(_device).train();
        using var batches = new TensorBatchSource(data, layout, options.Game.BatchSize, seed, _device);
        double rate = options.Game.GeneratorLearningRate;
        using var adam = new Adam(decoder.parameters().Concat(encoder.parameters()), rate, GanDefaults.AutoencoderBeta1, GanDefaults.AutoencoderBeta2);
        int warmUp = Math.Max(1, TrainingBudget.Steps(options.Game, data.Count) / WarmUpShare);
        var method = new TensorAutoencoderMethod(decoder, encoder, adam, batches, layout.Latent, rate, warmUp);
        return new TensorRun(data, layout, options, seed).Play(method, [(decoder, average), (encoder, encoderAverage)], average, report);
    }

    // That of the averaged networks, which are others than those trained: over samples of the training, each with one draw of its latent values.
    private float Deviation(nn.Module<Tensor, Tensor> decoder, TensorEncoder encoder)
    {
        using IDisposable _ = no_grad();
        using var batches = new TensorBatchSource(data, layout, MeasuredAtOnce, (int)(RandomSource.DeriveSeed(seed, "deviation") >> 33), CPU);
        double squares = 0;
        int rounds = Math.Max(1, Math.Min(MostMeasured, data.Count) / MeasuredAtOnce);
        for (int i = 0; i < rounds; i++)
        {
            using DisposeScope scope = NewDisposeScope();
            TensorBatch batch = batches.Next();
            (Tensor mean, Tensor logVariance) = encoder.Encode(batch.Real, batch.Classes);
            Tensor drawn = EvidenceLowerBound.Draw(mean, logVariance, batch.Input.narrow(1, 0, layout.Latent));
            Tensor decoded = decoder.forward(InputSource.Join(drawn, null, batch.Classes));
            squares += Math.Pow(SampleLikelihood.BestDeviation(decoded, batch.Real).item<float>(), 2);
        }

        return (float)Math.Sqrt(squares / rounds);
    }
}
