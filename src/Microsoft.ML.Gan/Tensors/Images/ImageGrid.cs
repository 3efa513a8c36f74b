using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Persistence;
using Microsoft.ML.Gan.Tensors.Images;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>Writes images side by side to one PNG file, gray or color.</summary>
/// <remarks>A value of −1 is black, 1 is white or full color; what lies outside is cut off. The file is written as a whole or not at all.</remarks>
public static class ImageGrid
{
    /// <summary>Writes images in rows, from the upper left, with small white gaps.</summary>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <param name="images">Float, shape (N, channels, height, width) with 1 or 3 channels, on any device; the caller's.</param>
    /// <param name="columns">The images of a row; the default makes the grid about as many columns wide as rows high.</param>
    /// <exception cref="ArgumentException">The shape is another, a value is not finite, or <paramref name="columns"/> is below 1.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Save(string path, Tensor images, int? columns = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(images);
        Write(path, PictureGrid.Of(TensorPictures.Of(images), columns));
    }

    /// <summary>Writes a column of images in rows, from the upper left, with small white gaps.</summary>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <param name="images">The view; all of its rows are written.</param>
    /// <param name="columns">The images of a row; the default makes the grid about as many columns wide as rows high.</param>
    /// <param name="columnName">The column: vectors of Single with the dimensions (channels, height, width).</param>
    /// <exception cref="ArgumentException">The column does not hold images, or <paramref name="columns"/> is below 1.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Save(string path, IDataView images, int? columns = null, string columnName = "Image")
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(images);
        ArgumentException.ThrowIfNullOrEmpty(columnName);
        Write(path, PictureGrid.Of(new VectorColumn(images, columnName).ToPictures(), columns));
    }

    /// <summary>Writes a film strip: one grid per step of a training, side by side, from left to right.</summary>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <param name="steps">The images of each step, as in <see cref="Save(string, Tensor, int?)"/>; of the same noise, they show the learning.</param>
    /// <param name="columns">The images of a row of one grid; the default makes each about as many columns wide as rows high.</param>
    /// <exception cref="ArgumentException">There is no step, a shape is no shape of images, a value is not finite, or
    /// <paramref name="columns"/> is below 1.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void SaveStrip(string path, IReadOnlyList<Tensor> steps, int? columns = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(steps);
        ArgumentOutOfRangeException.ThrowIfZero(steps.Count, nameof(steps));
        Write(path, PictureGrid.Strip([.. steps.Select(step => PictureGrid.Of(TensorPictures.Of(step), columns))]));
    }

    private static void Write(string path, Picture picture) => AtomicFile.Write(path, stream => PngWriter.Write(stream, picture));
}
