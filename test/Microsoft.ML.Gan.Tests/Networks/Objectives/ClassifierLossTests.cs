using System;
using Microsoft.ML.Gan.Networks.Objectives;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Networks.Objectives;

public sealed class ClassifierLossTests
{
    [Fact]
    public void Compute_TwoRows_GivesTheNumbersOfPyTorch()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor logits = tensor([2f, -1f, 0.5f, 0f, 0f, 3f], [2, 3]).requires_grad_();
        Tensor labels = tensor([1f, 0f, 0f, 0f, 1f, 0f], [2, 3]);

        Tensor loss = ClassifierLoss.Compute(logits, labels);
        loss.backward();

        // torch.nn.functional.cross_entropy(logits, tensor([0, 1])) and its gradient.
        Assert.Equal(1.6681172f, loss.item<float>(), 1e-5f);
        float[] expected = [-0.1072015f, 0.0195563f, 0.0876452f, 0.0226392f, -0.4773608f, 0.4547215f];
        float[] found = logits.grad!.data<float>().ToArray();
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], found[i], 1e-5f);
        }
    }

    [Fact]
    public void Compute_NothingKnown_IsTheLogarithmOfTheClasses()
    {
        using DisposeScope scope = NewDisposeScope();

        Tensor loss = ClassifierLoss.Compute(zeros([1, 4]), tensor([0f, 0f, 1f, 0f], [1, 4]));

        Assert.Equal((float)Math.Log(4), loss.item<float>(), 1e-6f);
    }
}
