using System;
using Microsoft.ML.Gan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tensors;

/// <summary>The networks of images that are made of convolutions.</summary>
internal static class ImageNetworks
{
    /// <summary>Makes a generator of images.</summary>
    /// <exception cref="ArgumentException">There is no such network of images of that size.</exception>
    public static nn.Module<Tensor, Tensor> CreateGenerator(TensorNetworkOptions options, TensorLayout layout)
    {
        (long channels, long height, long width) = (layout.SampleShape[0], layout.SampleShape[1], layout.SampleShape[2]);
        Normalization normalization = options.GeneratorNormalization!.Value;
        return options.Architecture == TensorArchitecture.Residual
            ? new ResidualImageGenerator(layout.InputWidth, channels, height, width, options.Width, normalization)
            : new DcganGenerator(layout.InputWidth, channels, height, width, options.Width, normalization);
    }

    /// <summary>Makes what turns packs of images, with the planes of their classes, into features.</summary>
    /// <returns>The network and the number of its features.</returns>
    /// <exception cref="ArgumentException">There is no such network of images of that size.</exception>
    public static (nn.Module<Tensor, Tensor> Trunk, long FeatureWidth) CreateDiscriminator(TensorNetworkOptions options, TensorLayout layout)
    {
        long channels = layout.PackSize * (layout.SampleShape[0] + layout.GivenClasses);
        (long height, long width) = (layout.SampleShape[1], layout.SampleShape[2]);
        Normalization normalization = options.DiscriminatorNormalization!.Value;
        if (options.Architecture == TensorArchitecture.Residual)
        {
            var residual = new ResidualImageDiscriminator(channels, height, width, options.Width, normalization);
            return (residual, residual.FeatureWidth);
        }

        var plain = new DcganDiscriminator(channels, height, width, options.Width, normalization);
        return (plain, plain.FeatureWidth);
    }
}
