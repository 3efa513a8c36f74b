using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Objectives;
using Microsoft.ML.Gan.Regularizers;
using TorchSharp;
using static TorchSharp.torch;
using Generator = Microsoft.ML.Gan.Networks.Generator;

namespace Microsoft.ML.Gan.Training;

/// <summary>The updates as the papers write them, differentiated by libtorch, on any device.</summary>
/// <param name="generator">The generator, in training mode.</param>
/// <param name="head">What turns its outputs into rows.</param>
/// <param name="discriminator">The discriminator.</param>
/// <param name="generatorAdam">Moves the generator; from now on this object's.</param>
/// <param name="discriminatorAdam">Moves the discriminator; from now on this object's.</param>
/// <param name="penaltyWeight">The weight of the gradient penalty.</param>
/// <param name="informationWeight">The weight of the information loss; 0 for none.</param>
/// <param name="guide">The classifier loss; <see langword="null"/> for none. From now on this object's.</param>
internal sealed class GraphUpdates(
    Generator generator, GeneratorHead head, Discriminator discriminator, Adam generatorAdam, Adam discriminatorAdam, double penaltyWeight,
    double informationWeight = 0, ClassifierGuide? guide = null)
    : IGanUpdates
{
    /// <inheritdoc/>
    public (Tensor Loss, Tensor Penalty) UpdateDiscriminator(TrainingBatch batch)
    {
        Tensor real = discriminator.Pack(batch.Real, batch.Condition);
        Tensor fake = Fakes(batch);
        long packs = real.shape[0];
        Tensor[] scores = discriminator.Judge(cat([real, fake], 0), Masks(batch, 0, 2 * packs)).chunk(2, 0); // real and fake in one pass
        Tensor loss = WassersteinObjective.DiscriminatorLoss(scores[0], scores[1]);
        IReadOnlyList<Tensor>? masks = Masks(batch, 2 * packs, packs);
        Tensor penalty = GradientPenalty.Compute(rows => discriminator.Judge(rows, masks), real, fake, batch.Mix);
        discriminatorAdam.ZeroGradients();
        (loss + (penalty * penaltyWeight)).backward();
        discriminatorAdam.Step();
        guide?.Learn(batch);
        return (loss.detach(), penalty.detach());
    }

    /// <inheritdoc/>
    public Tensor UpdateGenerator(TrainingBatch batch)
    {
        Tensor rows = head.Activate(generator.forward(batch.Noise, batch.Condition), batch.Condition, batch.Gumbel);
        Tensor packs = discriminator.Pack(rows, batch.Condition);
        Tensor features = discriminator.Features(packs, Masks(batch, packs.shape[0], packs.shape[0]));
        Tensor loss = WassersteinObjective.GeneratorLoss(discriminator.Score.forward(features));
        loss = informationWeight == 0 ? loss : loss + (InformationLoss.Compute(RealFeatures(batch), features) * informationWeight);
        loss = guide is null ? loss : loss + guide.Loss(rows, batch);
        generatorAdam.ZeroGradients();
        loss.backward();
        generatorAdam.Step();
        return loss.detach();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        guide?.Dispose();
        generatorAdam.Dispose();
        discriminatorAdam.Dispose();
    }

    // Without a graph: this update does not reach the generator.
    private Tensor Fakes(TrainingBatch batch)
    {
        using IDisposable _ = no_grad();
        Tensor rows = head.Activate(generator.forward(batch.Noise, batch.Condition), batch.Condition, batch.Gumbel);
        return discriminator.Pack(rows, batch.Condition);
    }

    private Tensor RealFeatures(TrainingBatch batch)
    {
        using IDisposable _ = no_grad();
        Tensor packs = discriminator.Pack(batch.Real, batch.Condition);
        return discriminator.Features(packs, Masks(batch, 0, packs.shape[0]));
    }

    private static Tensor[]? Masks(TrainingBatch batch, long first, long count) =>
        batch.Masks?.Select(m => m.narrow(0, first, count)).ToArray();
}
