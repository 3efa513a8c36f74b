using System.Linq;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks.Managed;

namespace Microsoft.ML.Gan.Networks;

/// <summary>Discriminators as networks that score without libtorch.</summary>
internal static class ScoringNetwork
{
    /// <summary>Copies the weights of a discriminator on the CPU; a row of the result is one pack with its condition.</summary>
    public static DenseNetwork Of(Discriminator network) => new(
        [.. network.state_dict().Select(t => new NamedTensor(t.Key, t.Value.shape, t.Value.Values().ToArray()))]);
}
