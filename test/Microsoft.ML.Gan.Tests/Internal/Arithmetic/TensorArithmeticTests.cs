using System;
using Microsoft.ML.Gan.Internal.Arithmetic;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Internal.Arithmetic;

public sealed class TensorArithmeticTests
{
    private static readonly float[] X = [-2, -0.5f, 0, 0.75f, 3];

    [Fact]
    public void Operations_OfNumbers_GiveTheNumbersByHand()
    {
        Check(x => x + 1.5f, a => a.Plus(1.5));
        Check(x => x + 2, a => a.Plus(2));
        Check(x => x - 0.25f, a => a.Minus(0.25));
        Check(x => x - 3, a => a.Minus(3));
        Check(x => 1 - x, a => a.OneMinus());
        Check(x => x * 0.1f, a => a.Times(0.1));
        Check(x => x * 7, a => a.Times(7));
        Check(x => x / 4, a => a.Over(4));
        Check(x => x * x, a => a.Squared());
        Check(x => x > 0 ? x : x * 0.2f, a => a.LeakyRelu(0.2));
        Check(x => MathF.Max(x, 0.5f), a => a.AtLeast(0.5));
        Check(x => x + (3 * x), a => a.Plus(a.Times(3)));
        Check(x => x + (3 * x), a => a.clone().Add(a.Times(3)));
        Check(x => Math.Clamp(x, -1, 2), a =>
        {
            Tensor clamped = a.clone();
            clamped.Clamp(-1, 2);
            return clamped;
        });
    }

    [Fact]
    public void WholeNumbers_WithWholeNumbers_StayWhole()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor whole = tensor([1L, 1L << 60]);

        Assert.Equal([2L, (1L << 60) + 1], whole.Plus(1).data<long>().ToArray());
        Assert.Equal([0L, (1L << 60) - 1], whole.Minus(1).data<long>().ToArray());
        Assert.Equal([3L, 3L << 60], whole.Times(3).data<long>().ToArray());
    }

    [Fact]
    public void Squared_OfASlope_CanBeDifferentiatedTwice()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = tensor([-1f, 2f]).requires_grad_();

        // f = Σ x⁴ and ‖∇f‖² = Σ 16x⁶, whose derivative is 96x⁵.
        Tensor slope = autograd.grad([x.Squared().Squared().sum()], [x], retain_graph: true, create_graph: true)[0];
        slope.Squared().sum().backward();

        Assert.Equal([-96f, 3072f], x.grad!.data<float>().ToArray());
    }

    [Fact]
    public void Operations_Done_LeaveNothingBehind()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = tensor(X);
        int before = scope.DisposablesCount;

        _ = x.Plus(1.5).Minus(2).Times(0.5).Over(3).Squared().LeakyRelu(0.2);

        Assert.Equal(6, scope.DisposablesCount - before);
    }

    private static void Check(Func<float, float> expected, Func<Tensor, Tensor> operation)
    {
        using DisposeScope scope = NewDisposeScope();
        Assert.Equal(Array.ConvertAll(X, x => expected(x)), operation(tensor(X)).data<float>().ToArray());
    }
}
