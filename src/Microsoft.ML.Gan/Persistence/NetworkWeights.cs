using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.ML.Gan.Internal;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Persistence;

/// <summary>The float tensors of a network on the CPU: its weights, and what its normalization has counted.</summary>
internal static class NetworkWeights
{
    /// <summary>Copies the weights.</summary>
    public static byte[] Write(nn.Module network) => TensorFile.Write(Of(network));

    /// <summary>Replaces the weights.</summary>
    /// <exception cref="InvalidDataException">They are those of another network.</exception>
    public static void Read(nn.Module network, byte[] data)
    {
        IReadOnlyList<NamedTensor> weights = Of(network);
        TensorFile.Read(data, weights);
        foreach (NamedTensor variance in weights.Where(w => w.Name.EndsWith("running_var", StringComparison.Ordinal)))
        {
            Stored.Require(variance.Values.All(v => v >= 0), $"tensor '{variance.Name}' holds a negative variance");
        }

        using var _ = no_grad();
        foreach ((Tensor target, NamedTensor source) in Tensors(network).Zip(weights, (t, w) => (t.Value, w)))
        {
            source.Values.AsSpan().CopyTo(target.Values());
        }
    }

    private static IReadOnlyList<NamedTensor> Of(nn.Module network) =>
        [.. Tensors(network).Select(t => new NamedTensor(t.Key, t.Value.shape, t.Value.Values().ToArray()))];

    // Batch normalization also counts its batches, as an integer that nothing reads.
    private static IEnumerable<KeyValuePair<string, Tensor>> Tensors(nn.Module network) =>
        network.state_dict().Where(t => t.Value.dtype == ScalarType.Float32);
}
