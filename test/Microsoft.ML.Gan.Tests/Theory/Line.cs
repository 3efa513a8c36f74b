using System;
using System.Linq;
using Microsoft.ML.Gan.Internal.Arithmetic;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Networks.Objectives;
using Microsoft.ML.Gan.Networks.Regularizers;
using TorchSharp;
using static TorchSharp.torch;
using Adam = Microsoft.ML.Gan.Networks.Adam;

namespace Microsoft.ML.Gan.Tests.Theory;

/// <summary>Games on the line, where densities and distances are known.</summary>
internal static class Line
{
    /// <summary>A normal distribution by its quantiles, which hold no chance, shape (count, 1).</summary>
    public static Tensor Normal(double mean, double deviation, int count)
    {
        Tensor shares = tensor([.. Enumerable.Range(0, count).Select(i => (float)((2 * (i + 0.5) / count) - 1))], [count, 1]);
        return shares.erfinv().Times(Math.Sqrt(2) * deviation).Plus(mean);
    }

    /// <summary>Its density.</summary>
    public static double Density(double x, double mean, double deviation) =>
        Math.Exp(-0.5 * Math.Pow((x - mean) / deviation, 2)) / (deviation * Math.Sqrt(2 * Math.PI));

    /// <summary>The Jensen-Shannon divergence of two normal distributions, by a grid; at most log 2.</summary>
    public static double Divergence((double Mean, double Deviation) one, (double Mean, double Deviation) other)
    {
        const double Step = 0.01;
        double sum = 0;
        for (double x = -30; x <= 30; x += Step)
        {
            double p = Density(x, one.Mean, one.Deviation), q = Density(x, other.Mean, other.Deviation), middle = (p + q) / 2;
            sum += (Part(p, middle) + Part(q, middle)) * Step / 2;
        }

        return sum;

        static double Part(double density, double middle) => density < 1e-300 ? 0 : density * Math.Log(density / middle);
    }

    /// <summary>A discriminator of numbers; the caller owns it.</summary>
    public static Discriminator Discriminator(int width, int layers, int seed = 1)
    {
        var discriminator = new Discriminator(1, 1, width, layers);
        using var random = new torch.Generator((ulong)seed);
        foreach (DenseLayer layer in discriminator.Hidden.Append(discriminator.Score))
        {
            layer.Initialize(random);
        }

        return discriminator;
    }

    /// <summary>Trains a discriminator against a generator that stands still, with steps that fall in the second half.</summary>
    public static void Train(
        Discriminator discriminator, IGanObjective objective, Tensor real, Tensor fake, int steps, double learningRate,
        IDiscriminatorRegularizer? regularizer = null, double weight = 0)
    {
        using var adam = new Adam(discriminator.parameters(), learningRate, 0.5, 0.9);
        using var random = new torch.Generator(7);
        for (int step = 0; step < steps; step++)
        {
            adam.LearningRate = learningRate * Math.Min(1, 2.02 - (2.0 * step / steps));
            using IDisposable scope = NewDisposeScope();
            Tensor loss = objective.DiscriminatorLoss(discriminator.forward(real), discriminator.forward(fake));
            Tensor? penalty = regularizer?.Penalty(discriminator.forward, real, fake, rand([real.shape[0], 1], generator: random));
            adam.ZeroGradients();
            (penalty is null ? loss : loss.Plus(penalty.Times(weight))).backward();
            adam.Step();
            regularizer?.Constrain(discriminator.parameters());
        }
    }

    /// <summary>The discriminator's slope on a grid.</summary>
    public static float[] Slopes(Discriminator discriminator, double from, double to)
    {
        using DisposeScope scope = NewDisposeScope();
        return GradientNorms.Squared(discriminator.forward, Grid(from, to)).sqrt().detach().data<float>().ToArray();
    }

    /// <summary>A hundred numbers, shape (100, 1).</summary>
    public static Tensor Grid(double from, double to) =>
        tensor([.. Enumerable.Range(0, 100).Select(i => (float)(from + ((to - from) * (i + 0.5) / 100)))], [100, 1]);
}
