using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Internal.Arithmetic;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Networks.Objectives;
using Microsoft.ML.Gan.Training.Monitoring;
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
/// <param name="penaltyWeight">The weight of the regularizer's penalty, where it has one.</param>
/// <param name="informationWeight">The weight of the information loss; 0 for none.</param>
/// <param name="guide">The classifier loss; <see langword="null"/> for none. From now on this object's.</param>
/// <param name="rules">What is played for; <see langword="null"/> for WGAN-GP. From now on this object's.</param>
internal sealed class GraphUpdates(
    Generator generator, GeneratorHead head, Discriminator discriminator, Adam generatorAdam, Adam discriminatorAdam, double penaltyWeight,
    double informationWeight = 0, ClassifierGuide? guide = null, GameRules? rules = null)
    : IGanUpdates<TrainingBatch>
{
    private readonly GameRules _rules = rules ?? GameRules.WassersteinWithGradientPenalty();
    private Tensor[] _logits = []; // in the scope of the caller's step

    /// <inheritdoc/>
    public DiscriminatorUpdate UpdateDiscriminator(TrainingBatch batch)
    {
        Tensor real = Shown(batch.Real, batch);
        Tensor fake = Fakes(batch);
        long packs = real.shape[0];
        Tensor[] scores = discriminator.Judge(cat([real, fake], 0), Masks(batch, 0, 2 * packs)).chunk(2, 0); // real and fake in one pass
        Tensor loss = _rules.Objective.DiscriminatorLoss(scores[0], scores[1]);
        IReadOnlyList<Tensor>? masks = Masks(batch, 2 * packs, packs);
        Tensor? penalty = _rules.Regularizer.Penalty(rows => discriminator.Judge(rows, masks), real, fake, batch.Mix);
        discriminatorAdam.ZeroGradients();
        (penalty is null ? loss : loss.Plus(penalty.Times(penaltyWeight))).backward();
        discriminatorAdam.Step();
        _rules.Regularizer.Constrain(discriminator.parameters());
        guide?.Learn(batch);
        _logits = [scores[0].detach(), scores[1].detach()];
        return new DiscriminatorUpdate(loss.detach(), penalty?.detach() ?? zeros_like(loss), (scores[0].mean() - scores[1].mean()).detach());
    }

    /// <inheritdoc/>
    public (float[] Real, float[] Fake) ReadLogits() => Logits.Read(_logits[0], _logits[1]);

    /// <inheritdoc/>
    public Tensor UpdateGenerator(TrainingBatch batch)
    {
        Tensor rows = head.Activate(generator.forward(batch.Noise, batch.Condition), batch.Condition, batch.Gumbel);
        Tensor packs = Shown(rows, batch);
        Tensor features = discriminator.Features(packs, Masks(batch, packs.shape[0], packs.shape[0]));
        Tensor? real = informationWeight == 0 && !_rules.Objective.ComparesWithReal ? null : RealFeatures(batch);
        Tensor loss = _rules.Objective.GeneratorLoss(
            discriminator.Score.forward(features), _rules.Objective.ComparesWithReal ? discriminator.Score.forward(real!) : null);
        loss = informationWeight == 0 ? loss : loss.Plus(InformationLoss.Compute(real!, features).Times(informationWeight));
        loss = guide is null ? loss : loss.Plus(guide.Loss(rows, batch));
        generatorAdam.ZeroGradients();
        loss.backward();
        generatorAdam.Step();
        return loss.detach();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        guide?.Dispose();
        _rules.Dispose();
        generatorAdam.Dispose();
        discriminatorAdam.Dispose();
    }

    // Without a graph: this update does not reach the generator.
    private Tensor Fakes(TrainingBatch batch)
    {
        using IDisposable _ = no_grad();
        Tensor rows = head.Activate(generator.forward(batch.Noise, batch.Condition), batch.Condition, batch.Gumbel);
        return Shown(rows, batch);
    }

    // The packs the discriminator is shown.
    private Tensor Shown(Tensor rows, TrainingBatch batch) => discriminator.Pack(_rules.Noise?.Add(rows) ?? rows, batch.Condition);

    private Tensor RealFeatures(TrainingBatch batch)
    {
        using IDisposable _ = no_grad();
        Tensor packs = Shown(batch.Real, batch);
        return discriminator.Features(packs, Masks(batch, 0, packs.shape[0]));
    }

    private static Tensor[]? Masks(TrainingBatch batch, long first, long count) =>
        batch.Masks?.Select(m => m.narrow(0, first, count)).ToArray();
}
