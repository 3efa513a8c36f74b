using System;
using Microsoft.ML.Gan.Networks.Regularizers;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Networks.Regularizers;

public sealed class GradientPenaltyTests
{
    [Fact]
    public void Compute_LinearCritic_IsTheSquaredDistanceOfItsSlopeFromOne()
    {
        using DisposeScope scope = NewDisposeScope();
        using var random = new Generator(1);
        Tensor slope = tensor([3f, 4f], [2, 1]).requires_grad_(); // the norm is 5 everywhere

        Tensor penalty = GradientPenalty.Compute(rows => rows.mm(slope), rand([8, 2], generator: random), rand([8, 2], generator: random), rand([8, 1], generator: random));
        penalty.backward();

        // d/dw (‖w‖ − 1)² = 2 (‖w‖ − 1) w / ‖w‖ = (4.8, 6.4).
        Assert.Equal(16f, penalty.item<float>(), 1e-4f);
        float[] gradient = slope.grad!.data<float>().ToArray();
        Assert.Equal(4.8f, gradient[0], 1e-4f);
        Assert.Equal(6.4f, gradient[1], 1e-4f);
    }

    [Fact]
    public void Compute_OtherShapes_RefusesNamingBoth()
    {
        using DisposeScope scope = NewDisposeScope();

        var error = Assert.Throws<ArgumentException>(() => GradientPenalty.Compute(rows => rows, zeros([4, 2]), zeros([4, 3]), zeros([4, 1])));

        Assert.StartsWith("Real packs have shape (4, 2) and fake packs (4, 3); they must agree.", error.Message, StringComparison.Ordinal);
    }
}
