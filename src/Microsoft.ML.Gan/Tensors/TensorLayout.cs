using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Gan.Tensors;

/// <summary>What the networks of a fit are given and give, in numbers.</summary>
/// <param name="SampleShape">The shape of one sample: (width) or (channels, height, width).</param>
/// <param name="Classes">The classes of the labels; 0 without labels.</param>
/// <param name="Latent">The noise per sample.</param>
/// <param name="Noise">How it is distributed.</param>
/// <param name="Categories">The categories of each categorical code.</param>
/// <param name="ContinuousCodes">The continuous codes.</param>
/// <param name="PackSize">The samples judged together.</param>
/// <param name="Conditioning">How the networks are told of classes.</param>
internal sealed record TensorLayout(
    long[] SampleShape,
    int Classes,
    int Latent,
    LatentDistribution Noise,
    IReadOnlyList<int> Categories,
    int ContinuousCodes,
    int PackSize,
    ClassConditioning Conditioning)
{
    /// <summary>Gets whether the samples are images.</summary>
    public bool IsImage => SampleShape.Length == 3;

    /// <summary>Gets the width of all codes.</summary>
    public int CodeWidth => Categories.Sum() + ContinuousCodes;

    /// <summary>Gets the width of the generator's input: noise, codes, class.</summary>
    public long InputWidth => Latent + CodeWidth + Classes;

    /// <summary>Gets the numbers of one sample.</summary>
    public long SampleWidth => SampleShape.Aggregate(1L, (product, side) => product * side);

    /// <summary>Gets the classes the discriminator is given; 0 where it has to tell them, or there are none.</summary>
    public int GivenClasses => Conditioning == ClassConditioning.Concatenation ? Classes : 0;

    /// <summary>Gets the classes the discriminator has to tell; 0 where it is given them, or there are none.</summary>
    public int ToldClasses => Classes - GivenClasses;

    /// <summary>Gets the layout of a fit.</summary>
    /// <param name="options">The options, settled.</param>
    /// <param name="sampleShape">The shape of one sample.</param>
    /// <param name="classes">The classes of the labels.</param>
    public static TensorLayout Of(TensorGanOptions options, long[] sampleShape, int classes) => new(
        sampleShape, classes, options.Network.Latent, options.Network.LatentDistribution, options.Codes.CategoricalCodes, options.Codes.ContinuousCodes,
        options.Network.PackSize, options.Conditioning);
}
