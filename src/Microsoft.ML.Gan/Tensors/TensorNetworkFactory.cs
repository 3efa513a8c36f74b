using System;
using System.Linq;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tensors;

/// <summary>Options and layout to the two networks.</summary>
/// <param name="layout">What the networks are given and give.</param>
/// <param name="options">The options, settled.</param>
/// <param name="seed">The seed of the first weights.</param>
internal sealed class TensorNetworkFactory(TensorLayout layout, TensorGanOptions options, int seed)
{
    private readonly GanNetworkShape _shape = new(layout.InputWidth, layout.SampleShape, layout.Classes, layout.PackSize);

    /// <summary>Makes a generator.</summary>
    public nn.Module<Tensor, Tensor> CreateGenerator() => options.Networks is { } own
        ? OwnNetworks.CreateGenerator(own, _shape)
        : NetworkFactory.Initialized(OwnKindOfGenerator(), seed, "generator weights");

    /// <summary>Makes a discriminator.</summary>
    public TensorDiscriminator CreateDiscriminator()
    {
        if (options.Networks is { } own)
        {
            return new TensorDiscriminator(OwnNetworks.CreateDiscriminator(own, _shape), layout.PackSize, takesPlanes: true);
        }

        (nn.Module<Tensor, Tensor> trunk, long features, bool takesPlanes) = Trunk();
        var discriminator = new TensorDiscriminator(
            trunk, features, layout.PackSize, takesPlanes, options.Network.MinibatchKernels, layout.ToldClasses, layout.CodeWidth);
        return NetworkFactory.Initialized(discriminator, seed, "discriminator weights");
    }

    /// <summary>Makes the encoder of an autoencoder: what a discriminator makes features with, and two heads.</summary>
    public TensorEncoder CreateEncoder()
    {
        (nn.Module<Tensor, Tensor> trunk, long features, bool takesPlanes) = Trunk();
        return NetworkFactory.Initialized(new TensorEncoder(trunk, features, layout.Latent, takesPlanes), seed, "encoder weights");
    }

    private nn.Module<Tensor, Tensor> OwnKindOfGenerator()
    {
        TensorNetworkOptions network = options.Network;
        if (network.IsConvolutional(layout.IsImage))
        {
            return ImageNetworks.CreateGenerator(network, layout);
        }

        Normalization normalization = network.GeneratorNormalization!.Value;
        const double Rectifier = 0;
        return network.Architecture == TensorArchitecture.Residual
            ? new DenseGenerator(new ResidualTrunk(layout.InputWidth, network.Width, network.HiddenLayers, normalization, Rectifier), network.Width, layout.SampleShape)
            : new DenseGenerator(new PerceptronTrunk(layout.InputWidth, network.Width, network.HiddenLayers, normalization, Rectifier), network.Width, layout.SampleShape);
    }

    // Packs to features, and whether classes go in as planes.
    private (nn.Module<Tensor, Tensor> Trunk, long Features, bool TakesPlanes) Trunk()
    {
        TensorNetworkOptions network = options.Network;
        if (network.IsConvolutional(layout.IsImage))
        {
            (nn.Module<Tensor, Tensor> images, long features) = ImageNetworks.CreateDiscriminator(network, layout);
            return (images, features, true);
        }

        long width = layout.PackSize * (layout.SampleWidth + layout.GivenClasses);
        Normalization normalization = network.DiscriminatorNormalization!.Value;
        nn.Module<Tensor, Tensor> trunk = network.Architecture == TensorArchitecture.Residual
            ? new ResidualTrunk(width, network.Width, network.HiddenLayers, normalization, Networks.Discriminator.Slope)
            : new PerceptronTrunk(width, network.Width, network.HiddenLayers, normalization, Networks.Discriminator.Slope);
        return (trunk, network.Width, false);
    }
}
