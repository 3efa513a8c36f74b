using System;
using System.Linq;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks;
using TorchSharp;
using static TorchSharp.torch;
using Network = TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>;

namespace Microsoft.ML.Gan.Tests.Networks;

/// <summary>The four image networks by name.</summary>
internal static class ImageNetworks
{
    public const int InputWidth = 3;

    /// <summary>Makes a network for images of one channel; its weights are zero.</summary>
    public static Network Create(string name, Normalization normalization, long height = 16, long width = 20, long baseWidth = 2) => name switch
    {
        nameof(DcganGenerator) => new DcganGenerator(InputWidth, 1, height, width, baseWidth, normalization),
        nameof(DcganDiscriminator) => new DcganDiscriminator(1, height, width, baseWidth, normalization),
        nameof(ResidualImageGenerator) => new ResidualImageGenerator(InputWidth, 1, height, width, baseWidth, normalization),
        nameof(ResidualImageDiscriminator) => new ResidualImageDiscriminator(1, height, width, baseWidth, normalization),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };

    /// <summary>Draws the weights of all layers.</summary>
    public static Network Initialized(this Network network, int seed)
    {
        using var generator = new torch.Generator(RandomSource.DeriveSeed(seed, "weights"));
        foreach (IInitializable layer in network.modules().OfType<IInitializable>())
        {
            layer.Initialize(generator);
        }

        return network;
    }

    /// <summary>Draws an input that fits.</summary>
    public static Tensor Input(string name, long count, long height = 16, long width = 20)
    {
        using var generator = new torch.Generator(7);
        return name.EndsWith("Generator", StringComparison.Ordinal)
            ? randn([count, InputWidth], generator: generator)
            : randn([count, 1, height, width], generator: generator);
    }
}
