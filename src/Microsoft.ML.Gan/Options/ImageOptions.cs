using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan;

/// <summary>Which images are read, and to what.</summary>
public sealed class ImageOptions
{
    /// <summary>Gets or sets the channels of an image: 1 for gray, 3 for red, green and blue.</summary>
    /// <value>The default, <see langword="null"/>, takes 1 where every image is gray, else 3.</value>
    /// <remarks>A color becomes gray by its brightness (ITU-R BT.601); gray becomes a color of three equal parts.</remarks>
    public int? Channels { get; set; }

    /// <summary>Gets or sets the most images that are read, at least 1.</summary>
    /// <value>The default, <see langword="null"/>, reads all.</value>
    /// <remarks>Fewer than all are taken at even distances, so that every label is met.</remarks>
    public int? MaximumCount { get; set; }

    /// <exception cref="System.ArgumentException">An option is out of range.</exception>
    internal void Check()
    {
        if (Channels is { } channels and not (1 or 3))
        {
            throw Errors.ImageChannels(channels);
        }

        if (MaximumCount is { } count and < 1)
        {
            throw Errors.ImageCount(count);
        }
    }
}
