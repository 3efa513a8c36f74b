using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Tensors.Images;

/// <summary>Reads the images of a folder and of the folders in it, whose names are the labels.</summary>
internal static class ImageFolder
{
    private static readonly string[] Extensions = [".png", ".pgm", ".ppm"];

    // One level of folders: those are the labels. Hidden files are no images of the user's.
    private static readonly EnumerationOptions Files = new() { RecurseSubdirectories = true, MaxRecursionDepth = 1, IgnoreInaccessible = false };

    /// <summary>Reads the images, ordered by folder and name.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidDataException">A file cannot be read or has another size than the first, or there is none.</exception>
    public static ImageSet Read(string folder, ImageOptions options)
    {
        // Ordinal and with one separator, so that every system finds the same order.
        string[] names = [.. Directory.EnumerateFiles(folder, "*", Files)
            .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal)];
        if (names.Length == 0)
        {
            throw Errors.NoImages(folder, Extensions);
        }

        List<Picture> pictures = [];
        List<string> labels = [];
        string first = "";
        foreach (int index in ImageSet.Chosen(names.Length, options.MaximumCount))
        {
            string path = Path.Combine(folder, names[index]);
            Picture picture = ImageFile.Read(path);
            first = pictures.Count == 0 ? path : first;
            pictures.Add(picture);
            labels.Add(names[index].Contains('/') ? names[index].Split('/')[0] : "");
            if (picture.Width != pictures[0].Width || picture.Height != pictures[0].Height)
            {
                throw Errors.OtherImageSize(path, (picture.Width, picture.Height), first, (pictures[0].Width, pictures[0].Height));
            }
        }

        return new ImageSet(pictures, labels, options.Channels);
    }
}
