using System;
using System.Numerics;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks;
using static TorchSharp.torch;
using Generator = Microsoft.ML.Gan.Networks.Generator;

namespace Microsoft.ML.Gan.Training.Direct;

/// <summary>The updates without a graph, on the CPU: matrix products of libtorch and loops of our own, in memory that is kept.</summary>
/// <remarks>The numbers are those of <see cref="GraphUpdates"/> to rounding, for the Wasserstein objective with gradient penalty.</remarks>
internal sealed class DirectUpdates : IGanUpdates<TrainingBatch>
{
    private readonly Adam _generatorAdam;
    private readonly Adam _discriminatorAdam;
    private readonly float _penaltyWeight;
    private readonly DirectGenerator _generator;
    private readonly DirectHead _head;
    private readonly DirectCritic _critic;

    /// <summary>Makes the memory of updates for batches of one size.</summary>
    /// <param name="generator">The generator, in training mode.</param>
    /// <param name="head">What turns its outputs into rows.</param>
    /// <param name="discriminator">The discriminator.</param>
    /// <param name="generatorAdam">Moves the generator; from now on this object's.</param>
    /// <param name="discriminatorAdam">Moves the discriminator; from now on this object's.</param>
    /// <param name="penaltyWeight">The weight of the gradient penalty.</param>
    /// <param name="batch">A batch, for its shapes.</param>
    public DirectUpdates(
        Generator generator, GeneratorHead head, Discriminator discriminator, Adam generatorAdam, Adam discriminatorAdam, double penaltyWeight,
        TrainingBatch batch)
    {
        (_generatorAdam, _discriminatorAdam, _penaltyWeight) = (generatorAdam, discriminatorAdam, (float)penaltyWeight);
        int rows = (int)batch.Real.shape[0], conditionWidth = (int)batch.Condition.shape[1];
        _generator = new DirectGenerator(generator, rows, (int)batch.Noise.shape[1], conditionWidth);
        _head = new DirectHead(head, conditionWidth, rows * (int)batch.Real.shape[1]);
        _critic = new DirectCritic(discriminator, rows, (int)batch.Real.shape[1], conditionWidth);
    }

    /// <summary>Gets whether networks of these sizes can be updated this way: in memory, in whole vectors.</summary>
    public static bool Supports(Device device, NetworkOptions network) =>
        device.type == TorchSharp.DeviceType.CPU && network.Width % Vector<float>.Count == 0;

    /// <inheritdoc/>
    public DiscriminatorUpdate UpdateDiscriminator(TrainingBatch batch)
    {
        (float loss, float penalty) = Discriminate(batch);
        _discriminatorAdam.Step();
        return new DiscriminatorUpdate(tensor(loss), tensor(penalty), tensor(-loss)); // in this objective the advantage is less the loss
    }

    /// <inheritdoc/>
    public (float[] Real, float[] Fake) ReadLogits() => _critic.ReadScores();

    /// <inheritdoc/>
    public Tensor UpdateGenerator(TrainingBatch batch)
    {
        float loss = Generate(batch);
        _generatorAdam.Step();
        return tensor(loss);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _generator.Dispose();
        _critic.Dispose();
        _generatorAdam.Dispose();
        _discriminatorAdam.Dispose();
    }

    private (float Loss, float Penalty) Discriminate(TrainingBatch batch)
    {
        using IDisposable _ = no_grad();
        using IDisposable scope = NewDisposeScope();
        MakeFakes(batch);
        return _critic.Differentiate(batch, _penaltyWeight);
    }

    private float Generate(TrainingBatch batch)
    {
        using IDisposable _ = no_grad();
        using IDisposable scope = NewDisposeScope();
        Tensor raw = MakeFakes(batch);
        (float loss, Tensor slopes) = _critic.Judge(batch);
        _head.Backward(slopes.Values(), (int)raw.shape[1]);
        _generator.Backward(slopes.view(raw.shape), batch);
        return loss;
    }

    private Tensor MakeFakes(TrainingBatch batch)
    {
        Tensor raw = _generator.Forward(batch);
        _head.Forward(raw.Values(), _generator.Bias, batch.Gumbel.Values(), batch.Entries, _critic.Fakes);
        return raw;
    }
}
