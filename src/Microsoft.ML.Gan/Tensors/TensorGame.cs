using Microsoft.ML.Gan.Training;

namespace Microsoft.ML.Gan.Tensors;

/// <summary>The game of Goodfellow et al. 2014 (arXiv:1406.2661) on tensors: so many discriminator updates, one generator update.</summary>
/// <param name="updates">The two updates.</param>
/// <param name="generatorAdam">Moves the generator.</param>
/// <param name="discriminatorAdam">Moves the discriminator.</param>
/// <param name="batches">Where batches come from.</param>
/// <param name="game">The options, settled.</param>
internal sealed class TensorGame(TensorUpdates updates, Adam generatorAdam, Adam discriminatorAdam, TensorBatchSource batches, GameOptions game) : ITrainingMethod
{
    /// <inheritdoc/>
    public void Step(double rateFactor, TrainingMeter meter)
    {
        generatorAdam.LearningRate = game.GeneratorLearningRate * rateFactor;
        discriminatorAdam.LearningRate = game.DiscriminatorLearningRate * rateFactor;
        DiscriminatorUpdate judged = updates.UpdateDiscriminator(batches.Next());
        for (int i = 1; i < game.NumberOfDiscriminatorSteps; i++)
        {
            judged = updates.UpdateDiscriminator(batches.Next());
        }

        meter.Add(judged, updates.UpdateGenerator(batches.Next()));
    }

    /// <inheritdoc/>
    public GanProgress Complete(GanProgress progress, double advantage, bool isLook) => progress;
}
