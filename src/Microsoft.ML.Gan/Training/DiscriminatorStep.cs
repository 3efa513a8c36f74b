using System;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Objectives;
using Microsoft.ML.Gan.Regularizers;
using TorchSharp;
using static TorchSharp.torch;
using Generator = Microsoft.ML.Gan.Networks.Generator;

namespace Microsoft.ML.Gan.Training;

/// <summary>One update of the discriminator: tell real packs from fake ones, with a slope near one.</summary>
internal sealed class DiscriminatorStep(
    Generator generator,
    GeneratorHead head,
    Discriminator discriminator,
    optim.Optimizer optimizer,
    double penaltyWeight,
    torch.Generator random)
{
    /// <summary>Updates the discriminator.</summary>
    /// <returns>The Wasserstein loss and the unweighted penalty, detached scalars.</returns>
    public (Tensor Loss, Tensor Penalty) Run(TrainingBatch batch)
    {
        Tensor real = discriminator.Pack(cat([batch.Real, batch.Condition], 1));
        Tensor fake = discriminator.Pack(Fakes(batch));
        Tensor[] scores = discriminator.forward(cat([real, fake], 0)).chunk(2, 0); // real and fake in one pass
        Tensor loss = WassersteinObjective.DiscriminatorLoss(scores[0], scores[1]);
        Tensor penalty = GradientPenalty.Compute(discriminator.forward, real, fake, random);
        optimizer.zero_grad();
        (loss + (penalty * penaltyWeight)).backward();
        optimizer.step();
        return (loss.detach(), penalty.detach());
    }

    // Without a graph: this step does not reach the generator.
    private Tensor Fakes(TrainingBatch batch)
    {
        using IDisposable _ = no_grad();
        Tensor rows = head.Activate(generator.forward(batch.Noise, batch.Condition), batch.Condition, random);
        return cat([rows, batch.Condition], 1);
    }
}
