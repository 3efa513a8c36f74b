using System;
using System.Numerics;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Training.Direct;

/// <summary>A hidden layer of the critic with the memory of its passes: affine, leaky ReLU, dropout.</summary>
internal sealed class CriticLayer : IDisposable
{
    /// <summary>Makes the memory of a layer.</summary>
    /// <param name="layer">The layer, whose gradients from now on lie in memory of this object.</param>
    /// <param name="packs">The packs of a batch.</param>
    public CriticLayer(DenseLayer layer, int packs)
    {
        int width = (int)layer.Bias.shape[0];
        Units = new StackedMatrix(packs, width);
        Factors = new StackedMatrix(packs, width);
        Slopes = new StackedMatrix(packs, width);
        Weight = new DirectWeight(layer.Weight);
        Bias = new DirectWeight(layer.Bias);
    }

    /// <summary>Gets the units; of the mixtures, after the backward pass, what the penalty sends up.</summary>
    public StackedMatrix Units { get; }

    /// <summary>Gets by what each unit was multiplied: 1 or the slope below zero, times dropout's factor.</summary>
    public StackedMatrix Factors { get; }

    /// <summary>Gets the derivatives of what is summed below by the units before activation.</summary>
    public StackedMatrix Slopes { get; }

    /// <summary>Gets the weights, shape (in, width).</summary>
    public DirectWeight Weight { get; }

    /// <summary>Gets the bias.</summary>
    public DirectWeight Bias { get; }

    /// <summary>Adds the bias and activates the units.</summary>
    /// <param name="blocks">Which.</param>
    /// <param name="mask">Dropout's factors for all blocks; <see langword="null"/> for none.</param>
    public void Activate(Blocks blocks, Tensor? mask)
    {
        Span<Vector<float>> units = Units.Values(blocks).Vectors(), factors = Factors.Values(blocks).Vectors(), bias = Bias.Values.Vectors();
        Vector<float> below = new((float)Discriminator.Slope);
        int column = 0;
        for (int i = 0; i < units.Length; i++)
        {
            Vector<float> unit = units[i] + bias[column];
            factors[i] = Vector.ConditionalSelect(Vector.GreaterThan(unit, Vector<float>.Zero), Vector<float>.One, below);
            units[i] = unit * factors[i];
            column = column + 1 == bias.Length ? 0 : column + 1;
        }

        if (mask is not null)
        {
            Span<float> dropout = Units.Slice(mask.Values(), blocks);
            Multiply(Units.Values(blocks), dropout);
            Multiply(Factors.Values(blocks), dropout);
        }
    }

    /// <summary>Multiplies some blocks of a matrix by the factors.</summary>
    public void Derive(StackedMatrix matrix, Blocks blocks) => Multiply(matrix.Values(blocks), Factors.Values(blocks));

    /// <inheritdoc/>
    public void Dispose()
    {
        Units.Dispose();
        Factors.Dispose();
        Slopes.Dispose();
        Weight.Dispose();
        Bias.Dispose();
    }

    private static void Multiply(Span<float> values, Span<float> factors)
    {
        Span<Vector<float>> value = values.Vectors(), factor = factors.Vectors();
        for (int i = 0; i < value.Length; i++)
        {
            value[i] *= factor[i];
        }
    }
}
