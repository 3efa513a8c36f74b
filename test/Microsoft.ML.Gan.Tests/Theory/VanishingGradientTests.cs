using System;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Networks.Objectives;
using Microsoft.ML.Gan.Networks.Regularizers;
using TorchSharp;
using Xunit;
using Xunit.Abstractions;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Theory;

/// <summary>What is left of the generator's gradient once the discriminator wins: Arjovsky and Bottou 2017, arXiv:1701.04862, theorem 2.4.</summary>
public sealed class VanishingGradientTests(ITestOutputHelper output)
{
    [Fact]
    public void Generator_AgainstAPerfectDiscriminator_LearnsOnlyIfItsLossDoesNotSaturate()
    {
        using DisposeScope scope = NewDisposeScope();
        using Discriminator perfect = Line.Discriminator(32, 1), critic = Line.Discriminator(32, 1);
        using var penalty = new GradientPenalty();
        Tensor real = Line.Normal(5, 0.5, 64), fake = Line.Normal(-5, 0.5, 64);

        Line.Train(perfect, new MinimaxObjective(), real, fake, 300, 0.02);
        Line.Train(critic, new WassersteinObjective(), real, fake, 300, 0.02, penalty, 10);

        double saturating = Gradient(perfect, new MinimaxObjective(), fake);
        double nonSaturating = Gradient(perfect, new NonSaturatingObjective(), fake);
        double wasserstein = Gradient(critic, new WassersteinObjective(), fake);
        output.WriteLine($"saturating {saturating:E2}, non-saturating {nonSaturating:E2}, Wasserstein {wasserstein:E2}");
        Assert.True(saturating < 1e-3 * nonSaturating, $"saturating {saturating:E2}, non-saturating {nonSaturating:E2}");
        Assert.True(saturating < 1e-3 * wasserstein, $"saturating {saturating:E2}, Wasserstein {wasserstein:E2}");
        Assert.InRange(wasserstein, 0.5, 2); // the critic's slope is one and a little more, as the penalty is not infinite
    }

    // By how much the loss falls when all fakes move together.
    private static double Gradient(Discriminator discriminator, IGanObjective objective, Tensor fake)
    {
        Tensor shift = zeros([1]).requires_grad_();
        Tensor loss = objective.GeneratorLoss(discriminator.forward(fake + shift));
        return Math.Abs(autograd.grad([loss], [shift])[0].item<float>());
    }
}
