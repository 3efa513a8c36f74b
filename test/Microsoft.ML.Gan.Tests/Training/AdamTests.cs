using System.Linq;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Training;
using TorchSharp;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;
using Adam = Microsoft.ML.Gan.Networks.Adam;

namespace Microsoft.ML.Gan.Tests.Training;

public sealed class AdamTests
{
    [Theory]
    [InlineData(0.0, true)]
    [InlineData(0.1, true)]
    [InlineData(0.0, false)]
    [InlineData(0.1, false)]
    public void Step_Gradients_MovesAsTheOptimizerOfTorch(double weightDecay, bool inMemory)
    {
        using DisposeScope scope = NewDisposeScope();
        using var random = new torch.Generator(3);
        Tensor start = randn([7, 5], generator: random); // not in whole vectors
        Parameter ours = new(start.clone()), theirs = new(start.clone());
        using Adam fused = new([ours], 1e-2, 0.5, 0.9, weightDecay, inMemory: inMemory);
        using TorchSharp.Modules.Adam plain = optim.Adam([theirs], 1e-2, 0.5, 0.9, weight_decay: weightDecay);

        for (int step = 0; step < 20; step++)
        {
            Tensor gradient = randn([7, 5], generator: random) * (step == 10 ? 1e-6 : 1.0);
            ours.grad = gradient;
            theirs.grad = gradient.clone();
            fused.Step();
            plain.step();
        }

        Assert.All(theirs.data<float>().ToArray().Zip(ours.data<float>().ToArray()), p => Assert.Equal(p.First, p.Second, inMemory ? 2e-6f : 0));
        Assert.All(start.data<float>().ToArray().Zip(ours.data<float>().ToArray()), p => Assert.NotEqual(p.First, p.Second));
    }

    [Fact]
    public void GradientNorm_OfAllParameters_IsMeasuredOnRequest()
    {
        using DisposeScope scope = NewDisposeScope();
        Parameter first = new(zeros([2])), second = new(zeros([1, 1])), still = new(zeros([3]));
        (first.grad, second.grad) = (tensor([3f, 4f]), tensor([12f], [1, 1]));
        using Adam adam = new([first, second, still], 1e-2, 0.5, 0.9, weightDecay: 0.1);

        adam.Step();
        double before = adam.GradientNorm;
        adam.MeasuresGradient = true;
        adam.Step();

        Assert.Equal(0, before);
        Assert.Equal(13, adam.GradientNorm, 1e-6);
    }

    [Fact]
    public void LearningRate_Set_ScalesTheNextStep()
    {
        using DisposeScope scope = NewDisposeScope();
        Parameter weight = new(zeros([1]));
        using Adam adam = new([weight], 0.5, 0.5, 0.9) { LearningRate = 0.125 };
        weight.grad = ones([1]);

        adam.Step();

        Assert.Equal(0.125, adam.LearningRate);
        Assert.Equal(-0.125f, weight.item<float>(), 1e-6f); // the first step is the step size, whatever the gradient
    }

    [Fact]
    public void ZeroGradients_Called_LeavesNothingToStepOn()
    {
        using DisposeScope scope = NewDisposeScope();
        Parameter weight = new(zeros([3]));
        using Adam adam = new([weight], 0.5, 0.5, 0.9);
        weight.grad = ones([3]);

        adam.ZeroGradients();
        adam.Step();

        Assert.Equal([0f, 0f, 0f], weight.data<float>().ToArray());
    }
}
