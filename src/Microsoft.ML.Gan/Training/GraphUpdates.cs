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
internal sealed class GraphUpdates(
    Generator generator, GeneratorHead head, Discriminator discriminator, Adam generatorAdam, Adam discriminatorAdam, double penaltyWeight)
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
        return (loss.detach(), penalty.detach());
    }

    /// <inheritdoc/>
    public Tensor UpdateGenerator(TrainingBatch batch)
    {
        Tensor rows = head.Activate(generator.forward(batch.Noise, batch.Condition), batch.Condition, batch.Gumbel);
        Tensor packs = discriminator.Pack(rows, batch.Condition);
        Tensor loss = WassersteinObjective.GeneratorLoss(discriminator.Judge(packs, Masks(batch, packs.shape[0], packs.shape[0])));
        generatorAdam.ZeroGradients();
        loss.backward();
        generatorAdam.Step();
        return loss.detach();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
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

    private static Tensor[]? Masks(TrainingBatch batch, long first, long count) =>
        batch.Masks?.Select(m => m.narrow(0, first, count)).ToArray();
}
