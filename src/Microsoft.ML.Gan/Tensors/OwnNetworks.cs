using System;
using System.Linq;
using Microsoft.ML.Gan.Internal;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tensors;

/// <summary>Makes a user's networks and tries each once, so that what does not fit is said before any training.</summary>
internal static class OwnNetworks
{
    private const int TriedPacks = 2;

    /// <summary>Makes a generator.</summary>
    /// <exception cref="ArgumentException">It is null, or does not give samples.</exception>
    public static nn.Module<Tensor, Tensor> CreateGenerator(IGanNetworks networks, GanNetworkShape shape)
    {
        long samples = TriedPacks * shape.PackSize;
        return Tried(networks.CreateGenerator(shape), nameof(IGanNetworks.CreateGenerator), [samples, shape.InputWidth], [samples, .. shape.SampleShape]);
    }

    /// <summary>Makes a discriminator.</summary>
    /// <exception cref="ArgumentException">It is null, or does not give scores.</exception>
    public static nn.Module<Tensor, Tensor> CreateDiscriminator(IGanNetworks networks, GanNetworkShape shape) =>
        Tried(networks.CreateDiscriminator(shape), nameof(IGanNetworks.CreateDiscriminator), [TriedPacks, .. shape.PackShape], [TriedPacks, 1]);

    /// <summary>Makes one network hold the numbers of another of its kind.</summary>
    /// <exception cref="ArgumentException">They are not of one kind.</exception>
    public static void Copy(nn.Module source, nn.Module target)
    {
        using IDisposable _ = no_grad();
        Tensor[] from = [.. source.parameters(), .. source.buffers()], to = [.. target.parameters(), .. target.buffers()];
        if (from.Length != to.Length || from.Zip(to).Any(pair => !pair.First.shape.AsSpan().SequenceEqual(pair.Second.shape)))
        {
            throw Errors.TwoKindsOfGenerator();
        }

        foreach ((Tensor first, Tensor second) in from.Zip(to))
        {
            second.copy_(first);
        }
    }

    private static nn.Module<Tensor, Tensor> Tried(nn.Module<Tensor, Tensor>? network, string method, long[] input, long[] expected)
    {
        if (network is null)
        {
            throw Errors.NoNetwork(method);
        }

        try
        {
            if (network.parameters().FirstOrDefault(p => p.dtype != ScalarType.Float32) is { } other)
            {
                throw Errors.NetworkType(method, other.dtype);
            }

            using IDisposable _ = no_grad();
            using DisposeScope scope = NewDisposeScope();
            network.eval();
            long[] found = network.forward(zeros(input)).shape;
            return found.AsSpan().SequenceEqual(expected) ? network : throw Errors.NetworkOutput(method, input, found, expected);
        }
        catch
        {
            network.Dispose();
            throw;
        }
    }
}
