using System;
using System.Collections.Generic;
using System.IO;
using Microsoft.ML.Gan.Encoding;

namespace Microsoft.ML.Gan.Internal;

/// <summary>Messages about images: their files, the columns that hold them, and what is learned of them.</summary>
internal static partial class Errors
{
    // Files, grids and columns.
    public static ArgumentException ImageSize(long height, long width, (long Height, long Width) fitting)
        => new($"The images are {height} by {width}; networks of convolutions halve both sides equally often, at least once, down to 4, 5, 6 or 7. "
            + $"Resize or pad the images to {fitting.Height} by {fitting.Width}.");

    public static InvalidDataException BadImage(string path, string reason, Exception? inner = null)
        => new($"'{path}' cannot be read: {reason}. Replace the file, or take it away.", inner);

    public static InvalidDataException OtherImageSize(string path, (int Width, int Height) found, string first, (int Width, int Height) expected)
        => new($"'{path}' has {found.Width} by {found.Height} points and '{first}' {expected.Width} by {expected.Height}; all images must have one size. "
            + "Resize them, or take those of another size away.");

    public static InvalidDataException NoImages(string folder, IReadOnlyList<string> extensions)
        => new($"'{folder}' holds no image. The names of images end in {List(extensions)}; they lie in the folder or in folders in it, whose names are the labels.");

    public static ArgumentException ImageChannels(int channels)
        => new($"Channels is {channels}; it must be 1 (gray), 3 (color) or null, which takes gray where every image is gray.");

    public static ArgumentException ImageCount(int count)
        => new($"MaximumCount is {count}; it must be at least 1, or null for all images.");

    public static ArgumentException GridColumns(int columns)
        => new($"columns is {columns}; it must be at least 1, or null for a grid as wide as high.");

    public static ArgumentException NotImages(IReadOnlyList<long> shape)
        => new($"The tensor has shape ({string.Join(", ", shape)}); images have the shape (count, channels, height, width) with 1 or 3 channels and at least one image.");

    public static ArgumentException NotNumbers(long image)
        => new($"Image {image} holds values that are not finite. Images hold numbers from -1 (black) to 1.");

    public static ArgumentOutOfRangeException MissingVectors(string name, IReadOnlyList<string> columns)
        => Schema($"Could not find column '{name}'. {Nearest(name, columns)}");

    public static ArgumentOutOfRangeException NotVectors(string name, object type)
        => Schema($"Column '{name}' has type {type}; expected a vector of Single of known size. Convert it, or name another column.");

    public static ArgumentOutOfRangeException NotImageColumn(string name, object type)
        => Schema($"Column '{name}' has type {type}; images are vectors of Single with the dimensions (channels, height, width) and 1 or 3 channels.");

    public static ArgumentException NoRows(string name)
        => new($"Column '{name}' has no rows. Pass a view with at least one.");

    // Images that are learned.
    public static ArgumentOutOfRangeException NotThreeDimensions(string name, object type)
        => Schema($"Column '{name}' has type {type}; images are learned from vectors of Single with the dimensions (channels, height, width). "
            + "Give its type these dimensions, or name another column.");

    public static ArgumentOutOfRangeException NotOneDimension(string name, object type)
        => Schema($"Column '{name}' has type {type}; vectors are learned from vectors of Single of one known dimension. Name another column, or learn images with FitImages.");

    public static ArgumentException VectorNotFinite(string name, int row, int slot, float value)
        => new($"Column '{name}' holds {Number(value)} in slot {slot} of row {row}, both counted from 0; the values of vectors must be finite. Replace it, or filter the row out first.");

    public static ArgumentException PixelNotFinite(string name, int row, float value)
        => new($"Column '{name}' holds {Number(value)} in row {row}, counted from 0; the values of images must be finite. Replace it, or filter the row out first.");

    public static ArgumentException PixelRange(string name, int row, float value)
        => new($"Column '{name}' holds {Number(value)} in row {row}, counted from 0; the values of images must lie from 0 to 1, from 0 to 255 or from -1 to 1, "
            + "all of them in one of these. Scale them.");

    public static ArgumentException BesideVectors(string name, object type, string vectors)
        => new($"Column '{name}' of type {type} stands beside column '{vectors}', which is learned as a tensor, with a label alone. Drop it, {OrIgnore(name)}");

    public static ArgumentException NoVectorColumn()
        => new("Tensors is set and no column that is learned holds images or vectors, which are vectors of Single with three known dimensions or one. "
            + "Set Tensors to null, or put the numbers to learn into one vector with Concatenate.");

    public static InvalidOperationException LearnedVectors(string member, string instead)
        => new($"The augmenter has learned images or vectors, for which there is no {member}. Use {instead}.");

    public static InvalidOperationException LearnedTable()
        => new("The augmenter has learned columns of a table and no images or vectors, for which there is no VectorModel. Use Model.");
}
