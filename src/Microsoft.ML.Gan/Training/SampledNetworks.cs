using System.Collections.Generic;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Sampling;
using static TorchSharp.torch;
using Generator = Microsoft.ML.Gan.Networks.Generator;

namespace Microsoft.ML.Gan.Training;

/// <summary>The networks whose running mean is sampled from and kept; it owns neither.</summary>
/// <param name="Generator">The generator, or the decoder of an autoencoder.</param>
/// <param name="Encoder">The encoder; <see langword="null"/> where there is none.</param>
internal sealed record SampledNetworks(Generator Generator, Encoder? Encoder)
{
    /// <summary>Gets the one or two of them.</summary>
    public IReadOnlyList<nn.Module> Modules => Encoder is null ? [Generator] : [Generator, Encoder];

    /// <summary>Gets what sampling has of them beside the generator's outputs, as it is now.</summary>
    public SamplingCorrections Corrections => SamplingCorrections.None with { Deviations = Encoder?.CopyDeviations() };
}
