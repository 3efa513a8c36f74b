using System.Text.Json;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Networks.Objectives;
using Microsoft.ML.Gan.Tests.Fixtures;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Networks.Objectives;

/// <summary>What the game on tensors adds to the adversarial losses, against numbers of PyTorch (Fixtures/make_tensors.py).</summary>
public sealed class TensorLossesTests
{
    private static readonly JsonElement Numbers = Golden.Load("tensors.json");

    [Fact]
    public void AuxiliaryClassifierLoss_SameLogits_GivesTheNumbersOfPyTorch()
    {
        using DisposeScope scope = NewDisposeScope();
        JsonElement expected = Numbers.GetProperty("auxiliary");
        Tensor real = Golden.Tensor(expected, "real").requires_grad_(), fake = Golden.Tensor(expected, "fake").requires_grad_();
        Tensor classes = Golden.Tensor(expected, "classes");

        Tensor loss = AuxiliaryClassifierLoss.OfDiscriminator(real, classes, fake, classes);
        loss.backward();

        Golden.AssertClose(expected, "discriminator", loss);
        Golden.AssertClose(expected.GetProperty("by"), "real", real.grad!);
        Golden.AssertClose(expected.GetProperty("by"), "fake", fake.grad!);
        Golden.AssertClose(expected, "generator", AuxiliaryClassifierLoss.OfGenerator(fake, classes));
    }

    [Fact]
    public void CodeLoss_CategoriesAndNumbers_GivesTheNumbersOfPyTorch()
    {
        using DisposeScope scope = NewDisposeScope();
        JsonElement expected = Numbers.GetProperty("codes");
        Tensor told = Golden.Tensor(expected, "told").requires_grad_();

        Tensor loss = CodeLoss.Compute(told, Golden.Tensor(expected, "codes"), [3, 2]);
        loss.backward();

        Golden.AssertClose(expected, "loss", loss);
        Golden.AssertClose(expected.GetProperty("by"), "told", told.grad!);
    }

    [Fact]
    public void CodeLoss_NumbersToldExactly_IsZero()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor codes = tensor([0.5f, -0.25f], [1, 2]);

        Assert.Equal(0, CodeLoss.Compute(codes, codes, []).item<float>());
    }

    [Fact]
    public void Closeness_TwoKernels_GivesTheNumbersOfPyTorch()
    {
        using DisposeScope scope = NewDisposeScope();
        JsonElement expected = Numbers.GetProperty("minibatch");
        Tensor projected = Golden.Tensor(expected, "projected").requires_grad_();

        Tensor closeness = MinibatchDiscrimination.Closeness(projected, 2);
        (closeness * ((arange(8, ScalarType.Float32).reshape(4, 2) / 10) + 0.5)).sum().backward();

        Golden.AssertClose(expected, "closeness", closeness);
        Golden.AssertClose(expected.GetProperty("by"), "projected", projected.grad!);
    }

    [Fact]
    public void MinibatchDiscrimination_EqualPacks_AreAsCloseAsThereArePacks()
    {
        using DisposeScope scope = NewDisposeScope();
        using var layer = new MinibatchDiscrimination(3, 2);
        using var generator = new torch.Generator(1);
        layer.Initialize(generator);

        Tensor result = layer.forward(ones([4, 3]));

        Assert.Equal([4L, 5L], result.shape);
        Assert.All(result.narrow(1, 3, 2).contiguous().data<float>().ToArray(), value => Assert.Equal(4, value, 1e-5f));
    }
}
