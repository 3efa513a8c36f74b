using System;
using System.Linq;
using Microsoft.ML.Gan.Networks;

namespace Microsoft.ML.Gan.Sampling;

/// <summary>An affine map in managed memory, made of a layer with or without a normalization after it.</summary>
/// <param name="Width">The number of outputs.</param>
/// <param name="Weights">Shape (inputs, outputs), row by row.</param>
/// <param name="Bias">One per output.</param>
internal sealed record AffineLayer(int Width, float[] Weights, float[] Bias)
{
    /// <summary>Copies a layer.</summary>
    public static AffineLayer Of(DenseLayer layer) =>
        new((int)layer.Bias.shape[0], [.. layer.Weight.data<float>()], [.. layer.Bias.data<float>()]);

    /// <summary>Copies the layer of a block and folds the normalization after it, as it is in evaluation mode, into it.</summary>
    public static AffineLayer Fold(ResidualBlock block)
    {
        AffineLayer layer = Of(block.Linear);
        BatchNormalization norm = block.Norm;
        float[] gain = [.. norm.Gain.data<float>()], shift = [.. norm.Shift.data<float>()];
        float[] mean = [.. norm.Mean.data<float>()], variance = [.. norm.Variance.data<float>()];
        double[] scale = [.. gain.Zip(variance, (g, v) => g / Math.Sqrt(v + BatchNormalization.Epsilon))];
        float[] weights = [.. layer.Weights.Select((w, i) => (float)(w * scale[i % layer.Width]))];
        float[] bias = [.. layer.Bias.Select((b, i) => (float)(((b - mean[i]) * scale[i]) + shift[i]))];
        return new AffineLayer(layer.Width, weights, bias);
    }

    /// <summary>Gets what one input adds to the outputs.</summary>
    public ReadOnlySpan<float> Row(int input) => Weights.AsSpan(input * Width, Width);
}
