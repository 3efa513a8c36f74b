using System.Collections.Generic;

namespace Microsoft.ML.Gan;

/// <summary>What networks of your own are given and must give.</summary>
/// <param name="InputWidth">The width of what the generator is given: noise and, behind it, a one-hot class.</param>
/// <param name="SampleShape">The shape of one sample: (width) or (channels, height, width). The generator gives (N, SampleShape...).</param>
/// <param name="NumberOfClasses">The classes; 0 without labels.</param>
/// <param name="PackSize">The samples the discriminator judges together.</param>
public sealed record GanNetworkShape(long InputWidth, IReadOnlyList<long> SampleShape, int NumberOfClasses, int PackSize)
{
    /// <summary>Gets the shape of one pack, as the discriminator is given it: of vectors (PackSize · (width + classes)), all samples first; of images
    /// (PackSize · (channels + classes), height, width), a class being a plane of ones among planes of zeros.</summary>
    public IReadOnlyList<long> PackShape => [PackSize * (SampleShape[0] + NumberOfClasses), .. SampleShape is [_, var height, var width] ? new[] { height, width } : []];
}
