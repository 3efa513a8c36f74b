using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Internal;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Tensors;

/// <summary>Small sets of points and images, and options that learn them within a second or a few.</summary>
internal static class Sets
{
    /// <summary>Makes points around the corners of a square of side 6, in units of which nothing is known, with the corner of each.</summary>
    public static (Tensor Points, int[] Corners) Corners(int count, double deviation = 0.2)
    {
        var random = new RandomSource(1, "corners");
        int[] corners = [.. Enumerable.Range(0, count).Select(_ => random.NextInt(4))];
        float[] values = [.. corners.SelectMany(c => new[] { At(c & 1), At(c >> 1) })];
        return (tensor(values, [count, 2]), corners);

        float At(int side) => (float)((side == 0 ? -3 : 3) + (deviation * Normal(random)));
    }

    /// <summary>Gets the corner each point is nearest to.</summary>
    public static int[] Nearest(Tensor points)
    {
        float[] values = points.contiguous().data<float>().ToArray();
        return [.. Enumerable.Range(0, values.Length / 2).Select(i => (values[2 * i] > 0 ? 1 : 0) + (values[(2 * i) + 1] > 0 ? 2 : 0))];
    }

    /// <summary>Gets the share of points within 1.2 of a corner's coordinates.</summary>
    public static double ShareNear(Tensor points)
    {
        float[] values = points.contiguous().data<float>().ToArray();
        return Enumerable.Range(0, values.Length / 2).Average(i => Math.Abs(Math.Abs(values[2 * i]) - 3) < 1.2 && Math.Abs(Math.Abs(values[(2 * i) + 1]) - 3) < 1.2 ? 1.0 : 0);
    }

    /// <summary>Makes images of 2 channels and equal sides, bright on the left or on the right, with their side.</summary>
    public static (Tensor Images, int[] Sides) Images(int count, int side = 4)
    {
        var random = new RandomSource(1, "images");
        int[] sides = [.. Enumerable.Range(0, count).Select(_ => random.NextInt(2))];
        var values = new List<float>();
        foreach (int bright in sides)
        {
            values.AddRange(Enumerable.Range(0, 2 * side * side).Select(i => (i % side / (side / 2)) == bright ? 0.9f - (float)(0.2 * random.NextDouble()) : -0.9f));
        }

        return (tensor(values, [count, 2, side, side]), sides);
    }

    /// <summary>Gets options for so many steps with small networks.</summary>
    public static TensorGanOptions Options(int steps, int seed = 1) => new()
    {
        Seed = seed,
        Game = { NumberOfSteps = steps, BatchSize = 64 },
        Network = { HiddenWidth = 32, HiddenLayers = 2, LatentDimension = 4 },
    };

    private static double Normal(RandomSource random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
