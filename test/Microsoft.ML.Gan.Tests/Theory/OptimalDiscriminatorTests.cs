using System;
using System.Linq;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Networks.Objectives;
using TorchSharp;
using TorchSharp.Modules;
using Xunit;
using Xunit.Abstractions;
using static TorchSharp.torch;
using Adam = Microsoft.ML.Gan.Networks.Adam;

namespace Microsoft.ML.Gan.Tests.Theory;

/// <summary>Goodfellow et al. 2014, arXiv:1406.2661, section 4, between normal distributions.</summary>
public sealed class OptimalDiscriminatorTests(ITestOutputHelper output)
{
    private static readonly (double Mean, double Deviation) P = (-1, 1), Q = (1, 1.5);

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.1)] // with smoothed labels it is (1 − smoothing) · p / (p + q)
    public void Discriminator_TrainedAgainstAFixedGenerator_IsTheShareOfTheDensity(double smoothing)
    {
        using DisposeScope scope = NewDisposeScope();
        using Discriminator discriminator = Line.Discriminator(32, 2);
        Tensor real = Line.Normal(P.Mean, P.Deviation, 512), fake = Line.Normal(Q.Mean, Q.Deviation, 512);

        Line.Train(discriminator, new MinimaxObjective(smoothing), real, fake, 700, 0.01);

        float[] grid = Line.Grid(-4, 4).data<float>().ToArray(), found = discriminator.forward(Line.Grid(-4, 4)).sigmoid().detach().data<float>().ToArray();
        double error = grid.Zip(found).Average(p => Math.Abs(p.Second - ((1 - smoothing) * Share(p.First))));
        output.WriteLine($"mean absolute error {error:F4}");
        Assert.True(error <= 0.02, $"mean absolute error {error:F4}");
        if (smoothing == 0)
        {
            double value = -new MinimaxObjective().DiscriminatorLoss(discriminator.forward(real), discriminator.forward(fake)).item<float>();
            Assert.Equal((2 * Line.Divergence(P, Q)) - Math.Log(4), value, 0.02); // theorem 1
        }
    }

    [Fact]
    public void Value_EqualDistributions_IsLessLogFour()
    {
        using DisposeScope scope = NewDisposeScope();
        using Discriminator discriminator = Line.Discriminator(32, 2);
        Tensor real = Line.Normal(0, 1, 256), fake = Line.Normal(0, 1, 300); // other points of the same law
        Line.Train(discriminator, new MinimaxObjective(), Line.Normal(1, 1, 256), fake, 100, 0.01); // has an opinion to give up

        Line.Train(discriminator, new MinimaxObjective(), real, fake, 250, 0.01);

        double value = -new MinimaxObjective().DiscriminatorLoss(discriminator.forward(real), discriminator.forward(fake)).item<float>();
        output.WriteLine($"value {value:F4}, -log 4 is {-Math.Log(4):F4}");
        Assert.Equal(-Math.Log(4), value, 0.01);
    }

    [Fact]
    public void Generator_PlayingMinimax_LowersTheJensenShannonDivergence()
    {
        using DisposeScope scope = NewDisposeScope();
        using Discriminator discriminator = Line.Discriminator(16, 1);
        using Parameter mean = nn.Parameter(tensor([0f])), spread = nn.Parameter(tensor([1.5f]));
        using var adam = new Adam([mean, spread], 0.03, 0.5, 0.9);
        using var judge = new Adam(discriminator.parameters(), 0.02, 0.5, 0.9);
        var objective = new MinimaxObjective();
        Tensor real = Line.Normal(2, 1, 128), noise = Line.Normal(0, 1, 128);
        double before = Line.Divergence((2, 1), (0, 1.5));

        for (int step = 0; step < 900; step++)
        {
            using IDisposable inner = NewDisposeScope();
            adam.LearningRate = 0.03 * (1 - (step / 900.0));
            Tensor fake = (noise * spread) + mean;
            bool isGenerator = step % 4 == 3;
            Tensor loss = isGenerator
                ? objective.GeneratorLoss(discriminator.forward(fake))
                : objective.DiscriminatorLoss(discriminator.forward(real), discriminator.forward(fake.detach()));
            adam.ZeroGradients();
            judge.ZeroGradients();
            loss.backward();
            (isGenerator ? adam : judge).Step();
        }

        double after = Line.Divergence((2, 1), (mean.item<float>(), Math.Abs(spread.item<float>())));
        output.WriteLine($"divergence {before:F4}, then {after:F4}");
        Assert.InRange(before, 0.15, 0.4);
        Assert.True(after < before / 10, $"divergence {after:F4} after {before:F4}, mean {mean.item<float>():F2}, spread {spread.item<float>():F2}");
    }

    private static double Share(double x)
    {
        double p = Line.Density(x, P.Mean, P.Deviation);
        return p / (p + Line.Density(x, Q.Mean, Q.Deviation));
    }
}
