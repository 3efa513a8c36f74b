using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Networks.Managed;

namespace Microsoft.ML.Gan.Classification.Labels;

/// <summary>Hidden layers and a head over all of them as one plain network, which is scored, saved and exported like any other.</summary>
/// <remarks>
/// What the head makes of the row and of each layer travels on in two units more per layer, one the negative of the other: with slope
/// a below zero, x = (f(x) − f(−x)) / (1 + a) for a leaky rectifier f, whatever the sign of x.
/// </remarks>
internal static class LabelNetwork
{
    private const double Undo = 1 / (1 + (double)DenseNetwork.Slope);

    /// <summary>Puts the network together.</summary>
    /// <param name="network">The hidden layers.</param>
    /// <param name="features">What the head was fitted to.</param>
    /// <param name="head">The head.</param>
    public static DenseNetwork Of(CellNetwork network, LabelFeatures features, LabelHead head)
    {
        double[] weights = [.. head.Weights.Zip(features.Factors, (w, f) => w * f)];
        double offset = head.Bias - weights.Zip(features.Means, (w, m) => w * m).Sum();
        int width = (int)network.Hidden[0].Bias.shape[0], inputs = (int)network.Hidden[0].Weight.shape[0];
        IReadOnlyList<NamedTensor> tensors = DenseNetwork.Shapes(inputs, width + 2, network.Hidden.Count);
        int read = 0;
        for (int i = 0; i < network.Hidden.Count; i++)
        {
            int rows = i == 0 ? inputs : width;
            Fill(network.Hidden[i], weights[read..(read + rows)], tensors[2 * i].Values, tensors[(2 * i) + 1].Values, i == 0 ? offset : 0);
            read += rows;
        }

        float[] score = tensors[^2].Values;
        for (int unit = 0; unit < width; unit++)
        {
            score[unit] = (float)weights[read + unit];
        }

        (score[width], score[width + 1]) = ((float)Undo, (float)-Undo);
        return new DenseNetwork(tensors);
    }

    // The layer's own units, then the sum so far and its negative; a hidden layer before has the two as its last inputs.
    private static void Fill(DenseLayer layer, double[] weights, float[] target, float[] bias, double offset)
    {
        float[] own = layer.Weight.Values().ToArray(), ownBias = layer.Bias.Values().ToArray();
        int width = ownBias.Length, stride = width + 2;
        for (int row = 0; row < weights.Length; row++)
        {
            own.AsSpan(row * width, width).CopyTo(target.AsSpan(row * stride));
            (target[(row * stride) + width], target[(row * stride) + width + 1]) = ((float)weights[row], (float)-weights[row]);
        }

        if (target.Length > weights.Length * stride)
        {
            int sum = weights.Length * stride;
            (target[sum + width], target[sum + width + 1]) = ((float)Undo, (float)-Undo);
            (target[sum + stride + width], target[sum + stride + width + 1]) = ((float)-Undo, (float)Undo);
        }

        ownBias.CopyTo(bias, 0);
        (bias[width], bias[width + 1]) = ((float)offset, (float)-offset);
    }
}
