using System;
using Microsoft.ML.Gan.Internal;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Training.Direct;

/// <summary>The share of the conditions in an affine layer: their ones pick rows of the weights, where a product would mostly add zeros.</summary>
/// <param name="weight">The layer's weights, shape (in, out).</param>
/// <param name="first">The first of its inputs that belongs to a condition; the conditions are the last inputs.</param>
/// <param name="packSize">The conditions that stand side by side.</param>
/// <param name="width">The width of one condition.</param>
internal sealed class DirectConditions(DirectWeight weight, int first, int packSize, int width)
{
    /// <summary>Gets the rows of the weights; the view belongs to the scope of the caller.</summary>
    public Tensor Weights => weight.Rows(first, packSize * width);

    /// <summary>Gets the same rows of the gradient; the view belongs to the scope of the caller.</summary>
    public Tensor Gradients => weight.GradientRows(first, packSize * width);

    /// <summary>Adds what the conditions contribute to the layer's outputs.</summary>
    /// <param name="outputs">One or two blocks of a row per pack; each block has the same conditions.</param>
    /// <param name="entries">The conditions.</param>
    public void AddTo(Span<float> outputs, ConditionEntries entries)
    {
        ReadOnlySpan<float> weights = weight.Values;
        int outputWidth = (int)weight.Matrix.shape[1], packs = entries.Count / packSize;
        for (int row = 0; row < outputs.Length / outputWidth; row++)
        {
            Span<float> output = outputs.Slice(row * outputWidth, outputWidth);
            for (int slot = 0; slot < packSize; slot++)
            {
                foreach (int entry in entries[(row % packs * packSize) + slot])
                {
                    Loops.Add(output, weights.Slice((first + (slot * width) + entry) * outputWidth, outputWidth));
                }
            }
        }
    }

    /// <summary>Adds to the gradient what the conditions contribute.</summary>
    /// <param name="slopes">The derivatives by the layer's outputs, in blocks as above.</param>
    /// <param name="entries">The conditions.</param>
    public void AddGradients(ReadOnlySpan<float> slopes, ConditionEntries entries)
    {
        Span<float> gradients = weight.Gradients;
        int outputWidth = (int)weight.Matrix.shape[1], packs = entries.Count / packSize;
        for (int row = 0; row < slopes.Length / outputWidth; row++)
        {
            ReadOnlySpan<float> slope = slopes.Slice(row * outputWidth, outputWidth);
            for (int slot = 0; slot < packSize; slot++)
            {
                foreach (int entry in entries[(row % packs * packSize) + slot])
                {
                    Loops.Add(gradients.Slice((first + (slot * width) + entry) * outputWidth, outputWidth), slope);
                }
            }
        }
    }
}
