using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Training.Monitoring;
using Microsoft.ML.Gan.Training.Quality;

namespace Microsoft.ML.Gan.Training;

/// <summary>The game of Goodfellow et al. 2014 (arXiv:1406.2661): so many discriminator updates, one generator update.</summary>
/// <typeparam name="TBatch">What an update is given.</typeparam>
/// <param name="updates">The two updates.</param>
/// <param name="generatorAdam">Moves the generator.</param>
/// <param name="discriminatorAdam">Moves the discriminator.</param>
/// <param name="batches">Where batches come from.</param>
/// <param name="overfitting">Measures overfitting; <see langword="null"/> where no rows are held out.</param>
/// <param name="monitor">Watches it.</param>
/// <param name="options">The options; validated.</param>
internal sealed class AdversarialMethod<TBatch>(
    IGanUpdates<TBatch> updates, Adam generatorAdam, Adam discriminatorAdam, IBatchSource<TBatch> batches, OverfittingGauge? overfitting,
    TrainingMonitor monitor, GameOptions options)
    : ITrainingMethod
{
    private bool _hasBegun;

    /// <inheritdoc/>
    public void Step(double rateFactor, TrainingMeter meter, bool isReported)
    {
        generatorAdam.MeasuresGradient = discriminatorAdam.MeasuresGradient = isReported || !_hasBegun;
        generatorAdam.LearningRate = options.GeneratorLearningRate * rateFactor;
        discriminatorAdam.LearningRate = options.DiscriminatorLearningRate * rateFactor;
        DiscriminatorUpdate judged = updates.UpdateDiscriminator(batches.Next());
        for (int i = 1; i < options.NumberOfDiscriminatorSteps; i++)
        {
            judged = updates.UpdateDiscriminator(batches.Next());
        }

        meter.Add(judged, updates.UpdateGenerator(batches.Next()));
        if (!_hasBegun)
        {
            monitor.Begin(generatorAdam.GradientNorm, discriminatorAdam.GradientNorm);
            _hasBegun = true;
        }
    }

    /// <inheritdoc/>
    public GanProgress Complete(GanProgress progress, double advantage, RowReading? look)
    {
        (float[] real, float[] fake) = updates.ReadLogits();
        return monitor.Look(progress, new MonitorReading(generatorAdam.GradientNorm, discriminatorAdam.GradientNorm, real, fake)
        {
            Rows = look?.Rows,
            Categories = look?.Categories,
            Overfitting = look is null ? null : overfitting?.Measure(advantage),
        });
    }
}
