using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Objectives;
using TorchSharp;
using static TorchSharp.torch;
using Generator = Microsoft.ML.Gan.Networks.Generator;

namespace Microsoft.ML.Gan.Training;

/// <summary>One update of the generator: packs the discriminator scores as real.</summary>
internal sealed class GeneratorStep(
    Generator generator, GeneratorHead head, Discriminator discriminator, optim.Optimizer optimizer, torch.Generator random)
{
    /// <summary>Updates the generator.</summary>
    /// <returns>The loss, a detached scalar.</returns>
    public Tensor Run(TrainingBatch batch)
    {
        Tensor rows = head.Activate(generator.forward(batch.Noise, batch.Condition), batch.Condition, random);
        Tensor scores = discriminator.forward(discriminator.Pack(cat([rows, batch.Condition], 1)));
        Tensor loss = WassersteinObjective.GeneratorLoss(scores);
        optimizer.zero_grad();
        loss.backward();
        optimizer.step();
        return loss.detach();
    }
}
