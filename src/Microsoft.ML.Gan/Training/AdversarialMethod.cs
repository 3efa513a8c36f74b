using Microsoft.ML.Gan.Training.Quality;

namespace Microsoft.ML.Gan.Training;

/// <summary>The game of Goodfellow et al. 2014 (arXiv:1406.2661): so many discriminator updates, one generator update.</summary>
/// <param name="updates">The two updates.</param>
/// <param name="generatorAdam">Moves the generator.</param>
/// <param name="discriminatorAdam">Moves the discriminator.</param>
/// <param name="batches">Where batches come from.</param>
/// <param name="overfitting">Measures overfitting; <see langword="null"/> where no rows are held out.</param>
/// <param name="options">The options; validated.</param>
internal sealed class AdversarialMethod(
    IGanUpdates updates, Adam generatorAdam, Adam discriminatorAdam, IBatchSource batches, OverfittingGauge? overfitting, TrainingOptions options)
    : ITrainingMethod
{
    /// <inheritdoc/>
    public void Step(double rateFactor, TrainingMeter meter)
    {
        generatorAdam.LearningRate = options.GeneratorLearningRate * rateFactor;
        discriminatorAdam.LearningRate = options.DiscriminatorLearningRate * rateFactor;
        DiscriminatorUpdate judged = updates.UpdateDiscriminator(batches.Next());
        for (int i = 1; i < options.NumberOfDiscriminatorSteps; i++)
        {
            judged = updates.UpdateDiscriminator(batches.Next());
        }

        meter.Add(judged, updates.UpdateGenerator(batches.Next()));
    }

    /// <inheritdoc/>
    public GanProgress Complete(GanProgress progress, double advantage, bool isLook) =>
        isLook ? progress with { Overfitting = overfitting?.Measure(advantage) } : progress;
}
