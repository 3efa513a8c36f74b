using System;
using System.Linq;
using Microsoft.ML.Gan.Internal.Arithmetic;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Networks.Objectives;
using Microsoft.ML.Gan.Training;
using Microsoft.ML.Gan.Training.Monitoring;
using TorchSharp;
using static TorchSharp.torch;
using Parameter = TorchSharp.Modules.Parameter;

namespace Microsoft.ML.Gan.Tensors;

/// <summary>The two updates of the game on tensors, differentiated by libtorch.</summary>
/// <param name="generator">The generator, in training mode.</param>
/// <param name="discriminator">The discriminator, in training mode.</param>
/// <param name="generatorAdam">Moves the generator; from now on this object's.</param>
/// <param name="discriminatorAdam">Moves the discriminator; from now on this object's.</param>
/// <param name="rules">What is played for; from now on this object's.</param>
/// <param name="options">The weights of the other losses, settled.</param>
internal sealed class TensorUpdates(
    nn.Module<Tensor, Tensor> generator, TensorDiscriminator discriminator, Adam generatorAdam, Adam discriminatorAdam, GameRules rules, TensorGanOptions options)
    : IGanUpdates<TensorBatch>
{
    // Where packs of a batch have a say in each other's score, real and fake ones must not stand in one batch. What own networks do is not known.
    private readonly bool _inOnePass = options is { Networks: null, Network: { DiscriminatorNormalization: not Normalization.Batch, MinibatchKernels: 0 } };

    // Its slopes are not asked for in the generator's update: a third of the work of going back through it.
    private readonly Parameter[] _ofDiscriminator = [.. discriminator.parameters().Where(parameter => parameter.requires_grad)];

    private readonly bool _givesClasses = options.Conditioning == ClassConditioning.Concatenation;

    private Tensor[] _logits = []; // in the scope of the caller's step

    /// <inheritdoc/>
    public DiscriminatorUpdate UpdateDiscriminator(TensorBatch batch)
    {
        using DisposeScope scope = NewDisposeScope(); // large maps of one update make room for those of the next
        Tensor real = Shown(batch.Real), fake = Fakes(batch);
        (Judgment ofReal, Judgment ofFake) = JudgeBoth(real, fake, batch);
        _logits = [Kept(ofReal.Score), Kept(ofFake.Score)];
        Tensor loss = rules.Objective.DiscriminatorLoss(ofReal.Score, ofFake.Score);
        Tensor? penalty = rules.Regularizer.Penalty(packs => discriminator.forward(discriminator.Join(packs, Given(batch))), real, fake, batch.Mix);
        Tensor total = penalty is null ? loss : loss.Plus(penalty.Times(options.Game.GradientPenaltyWeight));
        if (ofReal.Classes is { } classes)
        {
            total = total.Plus(AuxiliaryClassifierLoss.OfDiscriminator(classes, batch.Classes!, ofFake.Classes!, batch.Classes!).Times(options.ClassLossWeight));
        }

        discriminatorAdam.ZeroGradients();
        WithCodes(total, ofFake, batch).backward();
        discriminatorAdam.Step();
        rules.Regularizer.Constrain(discriminator.ScoreParameters);
        return new DiscriminatorUpdate(
            Kept(loss), penalty is null ? zeros_like(loss).MoveToOuterDisposeScope() : Kept(penalty), Kept(ofReal.Score.mean() - ofFake.Score.mean()));
    }

    /// <inheritdoc/>
    public Tensor UpdateGenerator(TensorBatch batch)
    {
        using DisposeScope scope = NewDisposeScope();
        SetTrained(false);
        Judgment judged = discriminator.Judge(discriminator.Join(Shown(generator.forward(batch.Input)), Given(batch)));
        Tensor loss = rules.Objective.GeneratorLoss(judged.Score, rules.Objective.ComparesWithReal ? ScoreOfReal(batch) : null);
        if (judged.Classes is { } classes)
        {
            loss = loss.Plus(AuxiliaryClassifierLoss.OfGenerator(classes, batch.Classes!).Times(options.ClassLossWeight));
        }

        loss = WithCodes(loss, judged, batch);
        generatorAdam.ZeroGradients();
        loss.backward();
        generatorAdam.Step();
        SetTrained(true);
        return Kept(loss);
    }

    /// <inheritdoc/>
    public (float[] Real, float[] Fake) ReadLogits() => Logits.Read(_logits[0], _logits[1]);

    /// <inheritdoc/>
    public void Dispose()
    {
        rules.Dispose();
        generatorAdam.Dispose();
        discriminatorAdam.Dispose();
    }

    private static Tensor Kept(Tensor scalar) => scalar.detach().MoveToOuterDisposeScope();

    private void SetTrained(bool value)
    {
        foreach (Parameter parameter in _ofDiscriminator)
        {
            parameter.requires_grad = value;
        }
    }

    private (Judgment Real, Judgment Fake) JudgeBoth(Tensor real, Tensor fake, TensorBatch batch)
    {
        if (!_inOnePass)
        {
            return (discriminator.Judge(discriminator.Join(real, Given(batch))), discriminator.Judge(discriminator.Join(fake, Given(batch))));
        }

        Tensor? given = Given(batch);
        Judgment both = discriminator.Judge(discriminator.Join(cat([real, fake], 0), given is null ? null : cat([given, given], 0)));
        Tensor[] scores = both.Score.chunk(2, 0);
        Tensor[]? classes = both.Classes?.chunk(2, 0), codes = both.Codes?.chunk(2, 0);
        return (new Judgment(scores[0], classes?[0], codes?[0]), new Judgment(scores[1], classes?[1], codes?[1]));
    }

    private Tensor WithCodes(Tensor loss, Judgment ofFake, TensorBatch batch) => ofFake.Codes is { } told
        ? loss.Plus(CodeLoss.Compute(told, batch.Codes!, options.Codes.CategoricalCodes).Times(options.Codes.Weight))
        : loss;

    // Without a graph: this update does not reach the generator.
    private Tensor Fakes(TensorBatch batch)
    {
        using IDisposable _ = no_grad();
        return Shown(generator.forward(batch.Input));
    }

    private Tensor ScoreOfReal(TensorBatch batch)
    {
        using IDisposable _ = no_grad();
        return discriminator.forward(discriminator.Join(Shown(batch.Real), Given(batch)));
    }

    // The packs the discriminator is shown, without their conditions.
    private Tensor Shown(Tensor samples) => discriminator.Pack(rules.Noise?.Add(samples) ?? samples);

    private Tensor? Given(TensorBatch batch) => _givesClasses ? batch.Classes : null;
}
