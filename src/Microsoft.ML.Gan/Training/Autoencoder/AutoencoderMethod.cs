using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Networks.Objectives;
using Microsoft.ML.Gan.Training.Monitoring;
using static TorchSharp.torch;
using Generator = Microsoft.ML.Gan.Networks.Generator;

namespace Microsoft.ML.Gan.Training.Autoencoder;

/// <summary>One update of encoder and decoder, differentiated by libtorch, on any device.</summary>
/// <param name="networks">Decoder and encoder, in training mode.</param>
/// <param name="head">Where scalars, spans and conditions lie in a row.</param>
/// <param name="adam">Moves both.</param>
/// <param name="batches">Where batches come from.</param>
/// <param name="learningRate">The full step size.</param>
/// <remarks>Kingma and Welling 2013, arXiv:1312.6114, algorithm 1.</remarks>
internal sealed class AutoencoderMethod(SampledNetworks networks, GeneratorHead head, Adam adam, IBatchSource<TrainingBatch> batches, double learningRate)
    : ITrainingMethod
{
    private readonly Generator _decoder = networks.Generator;
    private readonly Encoder _encoder = networks.Encoder!;

    private readonly TrainingMonitor _monitor = new(game: null);

    /// <inheritdoc/>
    public void Step(double rateFactor, TrainingMeter meter, bool isReported)
    {
        adam.MeasuresGradient = isReported;
        adam.LearningRate = learningRate * rateFactor;
        TrainingBatch batch = batches.Next();
        (Tensor mean, Tensor logVariance) = _encoder.forward(batch.Real, batch.Condition);
        Tensor latent = EvidenceLowerBound.Draw(mean, logVariance, batch.Noise);
        Tensor raw = _decoder.forward(latent, batch.Condition);
        Tensor divergence = LatentDivergence.Compute(mean, logVariance);
        Tensor reconstruction = EvidenceLowerBound.Reconstruction(head, raw, batch.Real, batch.Condition, _encoder.Deviations);
        Tensor loss = EvidenceLowerBound.Loss(reconstruction, divergence);
        adam.ZeroGradients();
        loss.backward();
        adam.Step();
        _encoder.ClampDeviations();
        Tensor none = zeros_like(loss);
        meter.Add(new DiscriminatorUpdate(none, divergence.mean().detach(), none), loss.detach());
    }

    /// <inheritdoc/>
    /// <remarks>The divergence is counted where a game has its penalty.</remarks>
    public GanProgress Complete(GanProgress progress, double advantage, RowReading? look) => _monitor.Look(
        progress with { GradientPenalty = 0, LatentDivergence = progress.GradientPenalty },
        new MonitorReading(adam.GradientNorm, null, [], []) { Rows = look?.Rows, Categories = look?.Categories });
}
