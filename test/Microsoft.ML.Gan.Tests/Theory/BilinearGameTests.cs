using System;
using System.Linq;
using Microsoft.ML.Gan.Networks.Objectives;
using Microsoft.ML.Gan.Networks.Regularizers;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Theory;

/// <summary>The game x · y: real rows are all 0, fakes all y, and the discriminator is the line through 0 of slope x (the Dirac-GAN of
/// Mescheder et al. 2018, arXiv:1801.04406, section 2).</summary>
public sealed class BilinearGameTests
{
    private const double Rate = 0.1;

    [Fact]
    public void Play_SimultaneousSteps_OrbitsAndDriftsAway()
    {
        (double X, double Y)[] path = Play(new WassersteinObjective(), null, 0, steps: 200);

        Assert.Equal(Math.Pow(1 + (Rate * Rate), 100) * Distance(path[0]), Distance(path[^1]), 1e-2); // √(1 + rate²) per step
        Assert.Equal(3, Turns(path)); // 200 · 0.1 / 2π
    }

    [Fact]
    public void Play_RealGradientPenalty_Converges()
    {
        (double X, double Y)[] path = Play(new WassersteinObjective(), new RealGradientPenalty(), 0, steps: 200);

        Assert.InRange(Distance(path[^1]), 0, 0.01);
    }

    [Fact]
    public void Play_InstanceNoise_Converges()
    {
        (double X, double Y)[] without = Play(new NonSaturatingObjective(), null, 0, steps: 400);
        (double X, double Y)[] with = Play(new NonSaturatingObjective(), null, noise: 1.5, steps: 400);

        Assert.InRange(Distance(with[^1]), 0, 0.05);
        Assert.InRange(Distance(without[^1]), 0.4, Math.Sqrt(2)); // slower and slower, the closer it comes
    }

    [Fact]
    public void Play_GradientPenalty_StaysAwayFromRest()
    {
        // Its slope of one is wrong where real and fake agree: the paper's reason for R1.
        (double X, double Y)[] path = Play(new WassersteinObjective(), new GradientPenalty(), 0, steps: 200);

        Assert.True(path[^60..].Max(Distance) > 0.2, $"{Distance(path[^1]):F3} from rest");
    }

    [Fact]
    public void Play_StepsInTurn_OrbitsAroundItsMean()
    {
        (double X, double Y)[] path = Play(new WassersteinObjective(), null, 0, steps: 630, inTurn: true);

        Assert.InRange(path.Max(Distance), 1.3, 1.6); // √2 from the start: it neither comes closer nor drifts away
        Assert.InRange(path.Min(Distance), 1.3, 1.5);
        Assert.InRange(Distance((path.Average(p => p.X), path.Average(p => p.Y))), 0, 0.05); // what averaged weights do
    }

    private static (double X, double Y)[] Play(
        IGanObjective objective, IDiscriminatorRegularizer? regularizer, double noise, int steps, bool inTurn = false)
    {
        var path = new (double X, double Y)[steps + 1];
        path[0] = (1, 1);
        for (int i = 0; i < steps; i++)
        {
            double x = path[i].X - (Rate * Slopes(path[i], objective, regularizer, noise).ByX);
            path[i + 1] = (x, path[i].Y - (Rate * Slopes(inTurn ? (x, path[i].Y) : path[i], objective, regularizer, noise).ByY));
        }

        return path;
    }

    private static (double ByX, double ByY) Slopes(
        (double X, double Y) at, IGanObjective objective, IDiscriminatorRegularizer? regularizer, double noise)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = tensor([(float)at.X], [1, 1]).requires_grad_(), y = tensor([(float)at.Y], [1, 1]).requires_grad_();
        Tensor real = tensor([(float)-noise, (float)noise], [2, 1]), fake = real + y;
        Tensor Judge(Tensor rows) => rows.mm(x);
        Tensor loss = objective.DiscriminatorLoss(Judge(real), Judge(fake.detach()));
        Tensor? penalty = regularizer?.Penalty(Judge, real, fake.detach(), full([2, 1], 0.5));
        Tensor byX = autograd.grad([penalty is null ? loss : loss + penalty], [x])[0];
        Tensor byY = autograd.grad([objective.GeneratorLoss(Judge(fake))], [y])[0];
        return (byX.item<float>(), byY.item<float>());
    }

    private static double Distance((double X, double Y) at) => Math.Sqrt((at.X * at.X) + (at.Y * at.Y));

    // Whole turns: every other change of sign.
    private static int Turns((double X, double Y)[] path) => path.Zip(path.Skip(1)).Count(p => p.First.X < 0 != p.Second.X < 0) / 2;
}
