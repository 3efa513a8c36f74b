using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Networks.Objectives;
using Microsoft.ML.Gan.Networks.Regularizers;
using TorchSharp;
using TorchSharp.Modules;
using Xunit;
using Xunit.Abstractions;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Theory;

/// <summary>What each constraint does to a critic, and what it costs.</summary>
public sealed class ConstraintTests(ITestOutputHelper output)
{
    [Fact]
    public void GradientPenalty_TrainedCritic_HasSlopeOneBetweenRealAndFake()
    {
        using Discriminator critic = Line.Discriminator(16, 2);
        double before = Line.Slopes(critic, -1, 3).Average(s => Math.Abs(s - 1));

        Train(critic, new GradientPenalty(), 100, 300);

        double after = Line.Slopes(critic, -1, 3).Average(s => Math.Abs(s - 1));
        output.WriteLine($"distance of the slope from one {before:F3}, then {after:F3}");
        Assert.True(before > 0.3, $"{before:F3} before");
        Assert.True(after < 0.08, $"{after:F3} after");
    }

    [Fact]
    public void WeightClipping_TrainedCritic_HasMostWeightsAtTheBounds()
    {
        const double Bound = 0.05;
        using Discriminator clipped = Line.Discriminator(16, 2), penalized = Line.Discriminator(16, 2);

        Train(clipped, new WeightClipping(Bound), 0, 300);
        Train(penalized, new GradientPenalty(), 10, 300);

        Assert.InRange(Weights(clipped).Max(Math.Abs), Bound * 0.99, Bound * 1.0001);
        double atBounds = Weights(clipped).Average(w => Math.Abs(w) > Bound * 0.99 ? 1.0 : 0);
        double largest = Weights(penalized).Max(Math.Abs);
        double atLargest = Weights(penalized).Average(w => Math.Abs(w) > largest * 0.99 ? 1.0 : 0);
        output.WriteLine($"at the bounds {atBounds:P0}, with the penalty {atLargest:P0}");
        Assert.True(atBounds > 0.6, $"{atBounds:P0} of the weights are at the bounds");
        Assert.True(atLargest < 0.05, $"{atLargest:P0} with the penalty");
        Assert.True(Line.Slopes(clipped, -1, 3).Max() < 0.1); // three layers of small weights hardly have a slope
    }

    [Fact]
    public void SpectralNormalization_TrainedCritic_HasLargestSingularValueOneInEveryLayer()
    {
        using Discriminator critic = Line.Discriminator(16, 2);
        using IDiscriminatorRegularizer spectral = DiscriminatorRegularizers.Create(DiscriminatorRegularization.SpectralNormalization, 0, 1);

        Train(critic, spectral, 0, 200);
        double[] whileTraining = Largest(critic);
        for (int i = 0; i < 100; i++)
        {
            spectral.Constrain(critic.parameters());
        }

        output.WriteLine($"singular values {string.Join(", ", whileTraining.Concat(Largest(critic)).Select(s => $"{s:F4}"))}");
        Assert.All(whileTraining, s => Assert.InRange(s, 0.97, 1.03)); // one iteration per update follows the weights
        Assert.All(Largest(critic), s => Assert.InRange(s, 0.999, 1.001));
        Assert.InRange(Line.Slopes(critic, -10, 10).Max(), 0.5, 1.001);
    }

    private static void Train(Discriminator critic, IDiscriminatorRegularizer regularizer, double weight, int steps)
    {
        using DisposeScope scope = NewDisposeScope();
        Line.Train(critic, new WassersteinObjective(), Line.Normal(0, 1, 64), Line.Normal(2, 1, 64), steps, 0.01, regularizer, weight);
    }

    private static double[] Weights(Discriminator critic) =>
        [.. critic.parameters().Where(p => p.shape.Length == 2).SelectMany(p => p.data<float>().ToArray()).Select(w => (double)w)];

    // By a power iteration of its own, in double, that runs to the end.
    private static double[] Largest(Discriminator critic)
    {
        List<double> found = [];
        foreach (Parameter weight in critic.parameters().Where(p => p.shape.Length == 2))
        {
            int rows = (int)weight.shape[0], columns = (int)weight.shape[1];
            float[] values = weight.data<float>().ToArray();
            double[] vector = [.. Enumerable.Range(0, columns).Select(i => 1.0 / (i + 1))];
            double norm = 0;
            for (int iteration = 0; iteration < 2000; iteration++)
            {
                double[] image = [.. Enumerable.Range(0, rows).Select(r => Enumerable.Range(0, columns).Sum(c => values[(r * columns) + c] * vector[c]))];
                vector = [.. Enumerable.Range(0, columns).Select(c => Enumerable.Range(0, rows).Sum(r => values[(r * columns) + c] * image[r]))];
                norm = Math.Sqrt(vector.Sum(v => v * v));
                vector = [.. vector.Select(v => v / norm)];
            }

            found.Add(Math.Sqrt(norm));
        }

        return [.. found];
    }
}
