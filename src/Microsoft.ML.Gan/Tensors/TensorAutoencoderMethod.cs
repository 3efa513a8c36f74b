using System;
using Microsoft.ML.Gan.Internal.Arithmetic;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Networks.Objectives;
using Microsoft.ML.Gan.Training;
using Microsoft.ML.Gan.Training.Monitoring;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tensors;

/// <summary>One update of encoder and decoder, differentiated by libtorch.</summary>
/// <param name="decoder">The decoder, in training mode.</param>
/// <param name="encoder">The encoder, in training mode.</param>
/// <param name="adam">Moves both.</param>
/// <param name="batches">Where batches come from.</param>
/// <param name="latent">The latent values of a sample.</param>
/// <param name="learningRate">The full step size.</param>
/// <param name="warmUp">The steps in which the weight of the divergence grows from 0 to 1.</param>
/// <remarks>
/// Kingma and Welling 2013, arXiv:1312.6114, algorithm 1. The warm-up is that of Sønderby et al. 2016 (arXiv:1602.02282): without it samples of equal
/// deviation in all directions are foretold by their mean for good, since what latent values could say pays only once they say it sharply.
/// </remarks>
internal sealed class TensorAutoencoderMethod(
    nn.Module<Tensor, Tensor> decoder, TensorEncoder encoder, Adam adam, TensorBatchSource batches, long latent, double learningRate, int warmUp) : ITrainingMethod
{
    private readonly TrainingMonitor _monitor = new(game: null);
    private int _steps;

    /// <inheritdoc/>
    public void Step(double rateFactor, TrainingMeter meter, bool isReported)
    {
        adam.MeasuresGradient = isReported;
        adam.LearningRate = learningRate * rateFactor;
        TensorBatch batch = batches.Next();
        (Tensor mean, Tensor logVariance) = encoder.Encode(batch.Real, batch.Classes);
        Tensor drawn = EvidenceLowerBound.Draw(mean, logVariance, batch.Input.narrow(1, 0, latent)); // the input begins with the noise
        Tensor decoded = decoder.forward(InputSource.Join(drawn, null, batch.Classes));
        Tensor divergence = LatentDivergence.Compute(mean, logVariance);
        Tensor reconstruction = SampleLikelihood.Compute(decoded, batch.Real, SampleLikelihood.BestDeviation(decoded, batch.Real));
        Tensor loss = EvidenceLowerBound.Loss(reconstruction, divergence.Times(Math.Min(1, (double)_steps++ / warmUp)));
        adam.ZeroGradients();
        loss.backward();
        adam.Step();
        Tensor none = zeros_like(loss);
        meter.Add(new DiscriminatorUpdate(none, divergence.mean().detach(), none), loss.detach());
    }

    /// <inheritdoc/>
    /// <remarks>The divergence is counted where a game has its penalty.</remarks>
    public GanProgress Complete(GanProgress progress, double advantage, RowReading? look) => _monitor.Look(
        progress with { GradientPenalty = 0, LatentDivergence = progress.GradientPenalty },
        new MonitorReading(adam.GradientNorm, null, [], []) { Rows = look?.Rows, Categories = look?.Categories });
}
