using System;
using Microsoft.ML.Gan.Internal;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tensors;

/// <summary>The networks of images that are made of convolutions.</summary>
internal static class ImageNetworks
{
    /// <summary>Makes a generator of images.</summary>
    /// <exception cref="ArgumentException">There is no such network of such images.</exception>
    public static nn.Module<Tensor, Tensor> CreateGenerator(TensorNetworkOptions options, TensorLayout layout) =>
        throw Errors.NoImageNetworks(options.Architecture, layout.SampleShape);

    /// <summary>Makes what turns packs of images into features.</summary>
    /// <returns>The network and the number of its features.</returns>
    /// <exception cref="ArgumentException">There is no such network of such images.</exception>
    public static (nn.Module<Tensor, Tensor> Trunk, long FeatureWidth) CreateDiscriminator(TensorNetworkOptions options, TensorLayout layout) =>
        throw Errors.NoImageNetworks(options.Architecture, layout.SampleShape);
}
