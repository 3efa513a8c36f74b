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

    /// <summary>The size of the signal stays within bounds that networks of weights a third too small or too large leave.</summary>
    /// <remarks>
    /// Over 64 seeds its logarithm has mean 0.56 and deviation 0.55 (generator), 0.43 and 0.30 (discriminator). Its mean over eight seeds is within five
    /// standard errors of that, which is between 0.6 and 5 for both.
    /// </remarks>
    [Theory]
    [InlineData(nameof(ResidualImageGenerator), 1, true)]
    [InlineData(nameof(ResidualImageGenerator), 0.7, false)]
    [InlineData(nameof(ResidualImageGenerator), 1.4, false)]
    [InlineData(nameof(ResidualImageDiscriminator), 1, true)]
    [InlineData(nameof(ResidualImageDiscriminator), 0.7, false)]
    [InlineData(nameof(ResidualImageDiscriminator), 1.4, false)]
    public void Forward_OfResidualNetworksWithoutNormalization_KeepsTheSizeOfTheSignal(string name, double factor, bool keeps)
    {
        double size = Math.Exp(Enumerable.Range(1, 8).Average(seed => Math.Log(Size(name, seed, (float)factor))));

        Assert.True((size is > 0.6 and < 5) == keeps, $"{size}");
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

    // A quantile of the absolute values, so that the generator's tanh can be taken back: the median; of features, of which half are zero, the upper quartile.
    private static double Size(string name, int seed, float factor)
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable _ = no_grad();
        using Network network = ImageNetworks.Create(name, Normalization.None, 64, 64, 16).Initialized(seed);
        foreach (TorchSharp.Modules.Parameter parameter in network.parameters())
        {
            parameter.mul_(tensor(factor));
        }

        bool ofGenerator = name == nameof(ResidualImageGenerator);
        Tensor output = network.forward(ImageNetworks.Input(name, 4, 64, 64)).abs();
        double size = output.quantile(tensor(ofGenerator ? 0.5f : 0.75f)).item<float>();
        return ofGenerator ? Math.Atanh(Math.Min(size, 1 - Math.Pow(2, -24))) : size; // the largest float below one
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
