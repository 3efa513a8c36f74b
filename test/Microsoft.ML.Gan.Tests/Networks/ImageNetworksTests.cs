using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Tests.Fixtures;
using TorchSharp;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;
using Network = TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>;

namespace Microsoft.ML.Gan.Tests.Networks;

public sealed class ImageNetworksTests
{
    private static readonly JsonElement Cases = Golden.Load("image_networks.json").GetProperty("cases");

    public static TheoryData<string> Names => new(Cases.EnumerateObject().Select(c => c.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Forward_GivenWeights_EqualsPyTorchWithGradients(string name)
    {
        using DisposeScope scope = NewDisposeScope();
        JsonElement wanted = Cases.GetProperty(name);
        using Network network = ImageNetworks.Create(name.Split(' ')[0], Enum.Parse<Normalization>(wanted.GetProperty("normalization").GetString()!));
        JsonElement state = wanted.GetProperty("state");
        (IList<string> missing, IList<string> unexpected) = network.load_state_dict(
            state.EnumerateObject().ToDictionary(p => p.Name, p => Golden.Tensor(state, p.Name)), strict: false);
        Tensor input = Golden.Tensor(wanted, "input").requires_grad_();
        (string[] names, Parameter[] parameters) = ([.. network.named_parameters().Select(p => p.name)], [.. network.parameters()]);

        Tensor output = network.forward(input);
        Tensor weights = tensor([.. Enumerable.Range(0, (int)output.numel()).Select(i => ((i % 7) - 3) / 10f)], output.shape);
        IList<Tensor> gradients = autograd.grad([(output * weights).sum()], [input, .. parameters], retain_graph: true, create_graph: true);

        Assert.Empty(unexpected);
        Assert.All(missing, key => Assert.Matches("running|tracked", key));
        Golden.AssertClose(wanted, "output", output);
        Golden.AssertClose(wanted.GetProperty("gradients"), "input", gradients[0]);
        for (int i = 0; i < names.Length; i++)
        {
            Golden.AssertClose(wanted.GetProperty("gradients"), names[i], gradients[i + 1]);
        }

        if (wanted.TryGetProperty("penalty", out JsonElement penalty))
        {
            AssertPenalty(penalty, gradients[0], names.Zip(parameters).ToDictionary());
        }

        network.eval();
        Golden.AssertClose(wanted, "evaluated", network.forward(input.narrow(0, 0, 1)));
    }

    [Theory]
    [InlineData(nameof(DcganGenerator), 28, 28)]
    [InlineData(nameof(DcganGenerator), 8, 10)]
    [InlineData(nameof(ResidualImageGenerator), 28, 28)]
    [InlineData(nameof(ResidualImageGenerator), 48, 32)]
    public void Forward_OfGenerator_GivesImagesInRange(string name, long height, long width)
    {
        using DisposeScope scope = NewDisposeScope();
        using Network network = ImageNetworks.Create(name, Normalization.Batch, height, width, 4).Initialized(1);

        Tensor images = network.forward(ImageNetworks.Input(name, 5));

        Assert.Equal([5, 1, height, width], images.shape);
        Assert.InRange(images.abs().max().item<float>(), 1e-4f, 1f);
    }

    [Theory]
    [InlineData(28, 28, 8 * 7 * 7, 16 * 7 * 7)]
    [InlineData(8, 10, 4 * 4 * 5, 8 * 4 * 5)]
    [InlineData(128, 128, 32 * 4 * 4, 32 * 4 * 4)]
    public void FeatureWidth_OfDiscriminators_IsThatOfTheirFeatures(long height, long width, long plain, long residual)
    {
        using DisposeScope scope = NewDisposeScope();
        using var dcgan = new DcganDiscriminator(2, height, width, 4, Normalization.Layer);
        using var resnet = new ResidualImageDiscriminator(2, height, width, 4, Normalization.None);

        Assert.Equal((plain, residual), (dcgan.FeatureWidth, resnet.FeatureWidth));
        Assert.Equal([3, plain], dcgan.forward(zeros([3, 2, height, width])).shape);
        Assert.Equal([3, residual], resnet.forward(zeros([3, 2, height, width])).shape);
    }

    [Fact]
    public void Dcgan_OfSizeSixtyFour_HasTheWeightsOfTheTutorial()
    {
        using var generator = new DcganGenerator(100, 3, 64, 64, 64);
        using var discriminator = new DcganDiscriminator(3, 64, 64, 64, Normalization.Batch);

        Assert.Equal(3_576_704, generator.parameters().Sum(p => p.numel()));
        Assert.Equal(2_765_568, discriminator.parameters().Sum(p => p.numel()) + discriminator.FeatureWidth); // its last convolution
        Assert.Equal(
            ["100x512x4x4", "512x256x4x4", "256x128x4x4", "128x64x4x4", "64x3x4x4"],
            generator.named_parameters().Where(p => p.name.StartsWith("layers")).Select(p => string.Join('x', p.parameter.shape)));
    }

    [Fact]
    public void Forward_NormalizedOverTheLayer_LeavesImagesIndependent()
    {
        using DisposeScope scope = NewDisposeScope();
        using Network network = ImageNetworks.Create(nameof(DcganDiscriminator), Normalization.Layer).Initialized(1);
        Tensor images = ImageNetworks.Input(nameof(DcganDiscriminator), 4);

        Assert.True(network.forward(images).narrow(0, 1, 1).allclose(network.forward(images.narrow(0, 1, 1)), rtol: 1e-4, atol: 1e-6));
    }

    [Theory]
    [InlineData(nameof(DcganGenerator), Normalization.Batch)]
    [InlineData(nameof(DcganDiscriminator), Normalization.Batch)]
    [InlineData(nameof(DcganDiscriminator), Normalization.Layer)]
    [InlineData(nameof(ResidualImageGenerator), Normalization.Batch)]
    [InlineData(nameof(ResidualImageDiscriminator), Normalization.Layer)]
    [InlineData(nameof(ResidualImageDiscriminator), Normalization.None)]
    public void Dispose_AfterAStep_LeavesNoTensorsBehind(string name, Normalization normalization)
    {
        Step(name, normalization);

        long left = LiveTensors.LeftBy(() => Step(name, normalization));

        Assert.Equal(0, left);
    }

    private static void AssertPenalty(JsonElement wanted, Tensor gradient, Dictionary<string, Parameter> parameters)
    {
        string[] names = [.. wanted.EnumerateObject().Select(p => p.Name)];
        IList<Tensor> found = autograd.grad(
            [gradient.square().sum()], [.. names.Select(n => parameters[n])], retain_graph: true);

        for (int i = 0; i < names.Length; i++)
        {
            Golden.AssertClose(wanted, names[i], found[i]);
        }
    }

    private static void Step(string name, Normalization normalization)
    {
        using Network network = ImageNetworks.Create(name, normalization).Initialized(1);
        using DisposeScope scope = NewDisposeScope();
        network.forward(ImageNetworks.Input(name, 3)).square().sum().backward();
    }
}
