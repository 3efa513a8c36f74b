using System;
using System.Linq;
using Microsoft.ML.Gan.Networks;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;
using Network = TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>;

namespace Microsoft.ML.Gan.Tests.Networks;

public sealed class ImageInitializationTests
{
    // A normal sample's mean and deviation leave five standard errors about once in a million draws.
    private const double StandardErrors = 5;

    [Theory]
    [InlineData(nameof(DcganGenerator), Normalization.Batch)]
    [InlineData(nameof(DcganDiscriminator), Normalization.Layer)]
    public void Initialize_OfDcgan_DrawsWeightsAroundZeroAndGainsAroundOne(string name, Normalization normalization)
    {
        using DisposeScope scope = NewDisposeScope();
        using Network network = ImageNetworks.Create(name, normalization, 64, 64, 32).Initialized(3);

        foreach ((string key, TorchSharp.Modules.Parameter parameter) in network.named_parameters())
        {
            bool norm = key.StartsWith("norms"), shift = key.EndsWith("bias") || key.EndsWith("shift");
            AssertNormal(key, parameter, norm && !shift ? 1 : 0, shift ? 0 : 0.02);
        }
    }

    [Theory]
    [InlineData(nameof(ResidualImageGenerator))]
    [InlineData(nameof(ResidualImageDiscriminator))]
    public void Initialize_OfResidualNetwork_DrawsByTheInputsOfAUnit(string name)
    {
        using DisposeScope scope = NewDisposeScope();
        using Network network = ImageNetworks.Create(name, Normalization.None, 16, 16, 16).Initialized(3);

        foreach ((string key, TorchSharp.Modules.Parameter parameter) in network.named_parameters())
        {
            long[] shape = parameter.shape;
            double deviation = key.EndsWith("bias") ? 0
                : key.StartsWith("projection") ? Math.Sqrt(1.0 / shape[0])
                : Math.Sqrt((shape[2] == 3 ? 2.0 : 1.0) / (shape[1] * shape[2] * shape[3]));
            AssertNormal(key, parameter, 0, deviation);
        }
    }

    [Theory]
    [InlineData(nameof(ResidualImageGenerator))]
    [InlineData(nameof(ResidualImageDiscriminator))]
    public void Forward_OfResidualNetworkWithoutNormalization_KeepsTheSizeOfTheSignal(string name)
    {
        using DisposeScope scope = NewDisposeScope();
        using Network network = ImageNetworks.Create(name, Normalization.None, 64, 64, 8).Initialized(3);

        Assert.InRange(network.forward(ImageNetworks.Input(name, 4, 64, 64)).std().item<float>(), 0.2f, 5f);
    }

    [Theory]
    [InlineData(nameof(DcganGenerator))]
    [InlineData(nameof(ResidualImageDiscriminator))]
    public void Initialize_SameSeed_SameWeights(string name)
    {
        using DisposeScope scope = NewDisposeScope();
        using Network first = ImageNetworks.Create(name, Normalization.Layer).Initialized(3);
        using Network second = ImageNetworks.Create(name, Normalization.Layer).Initialized(3);
        using Network other = ImageNetworks.Create(name, Normalization.Layer).Initialized(4);

        Assert.Equal(Weights(first), Weights(second));
        Assert.NotEqual(Weights(first), Weights(other));
    }

    private static float[] Weights(Network network) => [.. network.parameters().SelectMany(p => p.data<float>().ToArray())];

    private static void AssertNormal(string key, Tensor values, double mean, double deviation)
    {
        double error = StandardErrors * deviation / Math.Sqrt(values.numel());
        double found = values.mean().item<float>();
        Assert.True(Math.Abs(found - mean) <= error + 1e-7, $"{key}: mean {found}");
        double spread = values.std(unbiased: false).item<float>();
        Assert.True(Math.Abs(spread - deviation) <= (error / Math.Sqrt(2)) + 1e-7, $"{key}: deviation {spread} for {deviation}");
    }
}
