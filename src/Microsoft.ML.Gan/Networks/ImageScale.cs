using System;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Networks;

/// <summary>The smallest map that networks of convolutions keep of an image, and how often both of its sides are halved down to it.</summary>
/// <param name="Height">The height of the smallest map, 4 to 7.</param>
/// <param name="Width">The width of the smallest map, 4 to 7.</param>
/// <param name="Halvings">How often a side is halved, at least once.</param>
internal readonly record struct ImageScale(long Height, long Width, int Halvings)
{
    private const long LeastSide = 4, MostSide = 7;

    // Both published 64 x 64 networks stop at eight times the width of their finest map.
    private const int MostDoublings = 3;

    /// <summary>Gets the scale of images of a size.</summary>
    /// <exception cref="ArgumentException">A side is not 4, 5, 6 or 7 doubled at least once, or the sides are not doubled equally often.</exception>
    public static ImageScale Of(long height, long width)
    {
        (long smallHeight, int halvings) = Halve(height);
        (long smallWidth, int halvingsOfWidth) = Halve(width);
        return halvings > 0 && halvings == halvingsOfWidth && smallHeight >= LeastSide && smallWidth >= LeastSide
            ? new ImageScale(smallHeight, smallWidth, halvings)
            : throw Errors.ImageSize(height, width, Enlarged(height, width));
    }

    /// <summary>Gets the channels of a map: the base width, doubled with every halving of the sides, up to eight times.</summary>
    public static long Channels(long baseWidth, int halvings) => baseWidth << Math.Min(halvings, MostDoublings);

    // A side that cannot be halved far enough gives a negative side, which fits nowhere.
    private static (long Smallest, int Halvings) Halve(long side)
    {
        int halvings = 0;
        for (; side > MostSide && side % 2 == 0; side /= 2)
        {
            halvings++;
        }

        return side > MostSide ? (-1, halvings) : (side, halvings);
    }

    // The least size that fits and holds such an image.
    private static (long Height, long Width) Enlarged(long height, long width)
    {
        long unit = 2;
        while (Math.Max(height, width) > MostSide * unit && unit < long.MaxValue / (4 * MostSide))
        {
            unit *= 2;
        }

        return (Math.Max(LeastSide, ((height - 1) / unit) + 1) * unit, Math.Max(LeastSide, ((width - 1) / unit) + 1) * unit);
    }
}
