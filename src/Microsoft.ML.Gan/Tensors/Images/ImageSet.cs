using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Gan.Tensors.Images;

/// <summary>Images of one size with their labels.</summary>
internal sealed class ImageSet
{
    /// <summary>Puts images together.</summary>
    /// <param name="pictures">The images, of one size, at least one.</param>
    /// <param name="labels">A label for each, empty for none.</param>
    /// <param name="channels">1 or 3; <see langword="null"/> takes 1 where every image is gray.</param>
    public ImageSet(IReadOnlyList<Picture> pictures, IReadOnlyList<string> labels, int? channels)
    {
        Channels = channels ?? pictures.Max(p => p.Channels);
        Pictures = [.. pictures.Select(p => p.With(Channels))];
        Labels = labels;
    }

    /// <summary>Gets the bytes of a point, 1 or 3.</summary>
    public int Channels { get; }

    /// <summary>Gets the images.</summary>
    public IReadOnlyList<Picture> Pictures { get; }

    /// <summary>Gets their labels.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>Chooses at most so many of a number of things, evenly spread: files lie in order of their labels, and every label is to be met.</summary>
    public static IEnumerable<int> Chosen(int count, int? maximum)
    {
        int wanted = System.Math.Min(count, maximum ?? count);
        return Enumerable.Range(0, wanted).Select(i => (int)((long)i * count / wanted));
    }
}
