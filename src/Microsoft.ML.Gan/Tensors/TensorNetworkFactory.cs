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
    public TensorDiscriminator CreateDiscriminator() => options.Networks is { } own
        ? new TensorDiscriminator(OwnNetworks.CreateDiscriminator(own, _shape), layout.PackSize, takesPlanes: true)
        : NetworkFactory.Initialized(OwnKindOfDiscriminator(), seed, "discriminator weights");

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

    private TensorDiscriminator OwnKindOfDiscriminator()
    {
        TensorNetworkOptions network = options.Network;
        if (network.IsConvolutional(layout.IsImage))
        {
            (nn.Module<Tensor, Tensor> images, long features) = ImageNetworks.CreateDiscriminator(network, layout);
            return Discriminator(images, features, takesPlanes: true);
        }

        long width = layout.PackSize * (layout.SampleWidth + layout.GivenClasses);
        Normalization normalization = network.DiscriminatorNormalization!.Value;
        return Discriminator(
            network.Architecture == TensorArchitecture.Residual
                ? new ResidualTrunk(width, network.Width, network.HiddenLayers, normalization, Networks.Discriminator.Slope)
                : new PerceptronTrunk(width, network.Width, network.HiddenLayers, normalization, Networks.Discriminator.Slope),
            network.Width, takesPlanes: false);
    }

    private TensorDiscriminator Discriminator(nn.Module<Tensor, Tensor> trunk, long features, bool takesPlanes) => new(
        trunk, features, layout.PackSize, takesPlanes, options.Network.MinibatchKernels, layout.ToldClasses, layout.CodeWidth);
}
