using System;
using System.Linq;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Networks.Objectives;
using Microsoft.ML.Gan.Networks.Regularizers;
using TorchSharp;
using Xunit;
using Xunit.Abstractions;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Theory;

/// <summary>Arjovsky et al. 2017, arXiv:1701.07875, example 1: the earth mover's distance tells how far apart distributions are that do not meet.</summary>
public sealed class EarthMoversDistanceTests(ITestOutputHelper output)
{
    private static readonly double[] Shifts = [8, 10, 12, 14];

    [Fact]
    public void Critic_ShiftedNormals_FollowsTheDistance()
    {
        using DisposeScope scope = NewDisposeScope();
        using Discriminator critic = Line.Discriminator(16, 1);
        using var penalty = new GradientPenalty();
        var objective = new WassersteinObjective();
        Tensor real = Line.Normal(0, 1, 64);
        Line.Train(critic, objective, real, Line.Normal(8, 1, 64), 100, 0.02, penalty, 10); // first the direction, then the slope

        double[] estimates = [.. Shifts.Select(shift =>
        {
            // The best slope is 1 + distance / (2 · weight): a heavy penalty brings it near one.
            Tensor fake = Line.Normal(shift, 1, 64);
            Line.Train(critic, objective, real, fake, 150, 0.005, penalty, 1000);
            return (double)-objective.DiscriminatorLoss(critic.forward(real), critic.forward(fake)).item<float>();
        })];

        output.WriteLine($"estimates {string.Join(", ", estimates.Select(e => $"{e:F2}"))}, slope {Slope(estimates):F3}");
        Assert.InRange(Slope(estimates), 0.95, 1.05);
        Assert.All(Shifts.Zip(estimates), p => Assert.InRange(p.Second / p.First, 0.95, 1.05));
    }

    [Fact]
    public void Divergence_ShiftedNormals_IsFlat()
    {
        double[] divergences = [.. Shifts.Select(shift => Line.Divergence((0, 1), (shift, 1)))];

        Assert.All(divergences, d => Assert.Equal(Math.Log(2), d, 1e-3));
        Assert.InRange(Slope(divergences), -1e-3, 1e-3);
    }

    // Of the straight line through the values, by least squares.
    private static double Slope(double[] values)
    {
        double mean = Shifts.Average();
        return Shifts.Zip(values).Sum(p => (p.First - mean) * p.Second) / Shifts.Sum(s => Math.Pow(s - mean, 2));
    }
}
