using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Microsoft.ML.Gan.Networks.Regularizers;
using Microsoft.ML.Gan.Tests.Fixtures;
using TorchSharp;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Networks.Regularizers;

/// <summary>Every penalty and constraint against numbers of PyTorch (Fixtures/make_regularizers.py), and what the enumeration names.</summary>
public sealed class DiscriminatorRegularizersTests
{
    private static readonly JsonElement Numbers = Golden.Load("regularizers.json");

    [Theory]
    [InlineData("GradientPenalty")]
    [InlineData("R1")]
    [InlineData("Dragan")]
    public void Penalty_SmallNetwork_GivesTheNumbersOfPyTorch(string name)
    {
        using DisposeScope scope = NewDisposeScope();
        JsonElement expected = Numbers.GetProperty("penalties").GetProperty(name);
        Tensor first = Weight("first"), shift = Weight("shift"), last = Weight("last");
        Tensor real = Golden.Tensor(Numbers, "real"), mix = Golden.Tensor(Numbers, "mix");
        Tensor Network(Tensor packs) => (packs.mm(first) + shift).tanh().mm(last);

        Tensor penalty = name switch
        {
            "GradientPenalty" => GradientPenalty.Compute(Network, real, Golden.Tensor(Numbers, "fake"), mix),
            "R1" => RealGradientPenalty.Compute(Network, real),
            _ => DraganPenalty.Compute(Network, real, Golden.Tensor(Numbers, "uniform"), mix),
        };
        penalty.backward();

        Golden.AssertClose(expected, "penalty", penalty);
        Golden.AssertClose(expected, "by_first", first.grad!);
        Golden.AssertClose(expected, "by_shift", shift.grad!);
        Golden.AssertClose(expected, "by_last", last.grad!);
    }

    [Fact]
    public void Constrain_WeightClipping_GivesTheNumbersOfPyTorch()
    {
        using Parameter weight = nn.Parameter(Golden.Tensor(Numbers, "first"));
        using var clipping = new WeightClipping(0.25);

        clipping.Constrain([weight]);

        Golden.AssertClose(Numbers, "clipped", weight);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Normalize_SameStart_GivesTheNumbersOfPyTorch(int iterations)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor weight = Golden.Tensor(Numbers, "first"), vector = Golden.Tensor(Numbers, "start");

        SpectralNormalization.Normalize(weight, ref vector, iterations);

        Golden.AssertClose(Numbers.GetProperty("normalized"), $"{iterations}", weight);
    }

    [Fact]
    public void Constrain_SpectralNormalization_ComesToTheLargestSingularValueAndLeavesBiases()
    {
        using DisposeScope scope = NewDisposeScope();
        using Parameter weight = nn.Parameter(Golden.Tensor(Numbers, "first")), bias = nn.Parameter(Golden.Tensor(Numbers, "shift"));
        using IDiscriminatorRegularizer spectral =
            DiscriminatorRegularizers.Create(DiscriminatorRegularization.SpectralNormalization, 0, 1);
        for (int i = 0; i < 40; i++) // one iteration each, from where the last one ended
        {
            spectral.Constrain([weight, bias]);
        }

        Golden.AssertClose(Numbers, "whole", weight);
        Golden.AssertClose(Numbers, "shift", bias);
    }

    [Theory]
    [InlineData(DiscriminatorRegularization.None, false, false)]
    [InlineData(DiscriminatorRegularization.GradientPenalty, true, false)]
    [InlineData(DiscriminatorRegularization.R1, true, false)]
    [InlineData(DiscriminatorRegularization.Dragan, true, false)]
    [InlineData(DiscriminatorRegularization.WeightClipping, false, true)]
    [InlineData(DiscriminatorRegularization.SpectralNormalization, false, true)]
    public void Create_EachMember_IsAPenaltyOrAConstraint(DiscriminatorRegularization member, bool isPenalty, bool isConstraint)
    {
        using DisposeScope scope = NewDisposeScope();
        using Parameter weight = nn.Parameter(Golden.Tensor(Numbers, "last"));
        using IDiscriminatorRegularizer regularizer = DiscriminatorRegularizers.Create(member, 0.1, 1);
        float[] before = weight.data<float>().ToArray();

        Tensor? penalty = regularizer.Penalty(rows => rows.mm(weight), ones([2, 5]), zeros([2, 5]), ones([2, 1]));
        regularizer.Constrain([weight]);

        Assert.Equal(isPenalty, penalty is not null);
        Assert.Equal(isConstraint, !before.SequenceEqual(weight.data<float>().ToArray()));
    }

    [Fact]
    public void Create_UnknownMember_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(
        "regularization", () => DiscriminatorRegularizers.Create((DiscriminatorRegularization)99, 0, 1));

    [Fact]
    public void Add_InstanceNoise_HasItsDeviationAndRepeats()
    {
        using DisposeScope scope = NewDisposeScope();
        List<float[]> drawn = [];
        for (int i = 0; i < 2; i++)
        {
            using var noise = new InstanceNoise(new Generator(5), 0.3);
            drawn.Add(noise.Add(full([100, 100], 2f)).data<float>().ToArray());
        }

        double mean = drawn[0].Average(v => (double)v), deviation = Math.Sqrt(drawn[0].Average(v => Math.Pow(v - mean, 2)));
        Assert.Equal(drawn[0], drawn[1]);
        Assert.InRange(mean, 2 - 0.012, 2 + 0.012); // four standard errors of 10,000 draws
        Assert.InRange(deviation, 0.3 - 0.009, 0.3 + 0.009);
    }

    private static Tensor Weight(string name) => Golden.Tensor(Numbers, name).requires_grad_();
}
