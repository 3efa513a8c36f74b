using System;
using System.IO;
using System.Linq;
using Microsoft.ML.Gan.Images;
using Microsoft.ML.Runtime;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <content>Images and vectors in and out.</content>
public sealed partial class GanOperations
{
    /// <summary>Reads the images of a folder.</summary>
    /// <param name="folder">The folder: PNG, PGM and PPM files (named .png, .pgm, .ppm), in it or in the folders in it, whose names are the labels.</param>
    /// <param name="options">How many are read, and whether to gray or color; the default is all, to gray where all are gray.</param>
    /// <returns>A view in memory, ordered by folder and name (ordinal). Column "Image": a vector of Single with the dimensions
    /// (channels, height, width), values from −1 (black) to 1, the range of a generator's tanh. Column "Label": text, empty for an image
    /// that lies in the folder itself.</returns>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidDataException">A file is damaged, is no image, has more than 2,048 points a side or another size than the
    /// first; or there is none.</exception>
    /// <remarks>Transparent points of a PNG image are laid over white; of sixteen bits the upper eight are kept.</remarks>
    public IDataView LoadImages(string folder, ImageOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return View(ImageFolder.Read(folder, Checked(options)));
    }

    /// <summary>Reads images and labels from IDX files, the format of MNIST, as they are or compressed with gzip.</summary>
    /// <param name="imagesPath">The images: bytes, 0 black.</param>
    /// <param name="labelsPath">Their labels; <see langword="null"/> for images without, whose labels are empty.</param>
    /// <param name="options">How many are read, and whether to gray or color; the default is all, to gray.</param>
    /// <returns>A view in memory, in the order of the files, with the columns of <see cref="LoadImages"/>; a label is its number as text.</returns>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">A file is damaged or is no IDX file of bytes, or there are not as many labels as images.</exception>
    public IDataView LoadIdxImages(string imagesPath, string? labelsPath = null, ImageOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(imagesPath);
        return View(IdxReader.Read(imagesPath, labelsPath, Checked(options)));
    }

    /// <summary>Reads a column of vectors, such as images, to a tensor.</summary>
    /// <param name="data">The view; it is read once.</param>
    /// <param name="columnName">The column: vectors of Single of known size.</param>
    /// <returns>A float tensor on the CPU, of shape (rows, dimensions of the vector…), for images (N, channels, height, width). The caller owns it.</returns>
    /// <exception cref="ArgumentException">The column is not there, is no such vector, or there are no rows.</exception>
    public Tensor ReadTensor(IDataView data, string columnName = "Image")
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentException.ThrowIfNullOrEmpty(columnName);
        Tensor tensor = new VectorColumn(data, columnName).ToTensor();
        using IChannel channel = _env.Register("Images").Start("Read");
        channel.Info(MessageSensitivity.None, "Read a tensor of shape ({0}).", string.Join(", ", tensor.shape));
        return tensor;
    }

    private ImageDataView View(ImageSet images)
    {
        using IChannel channel = _env.Register("Images").Start("Load");
        Picture first = images.Pictures[0];
        channel.Info(
            MessageSensitivity.None, "Loaded {0} images of {1} by {2} points, {3} channels and {4} labels.",
            images.Pictures.Count, first.Width, first.Height, images.Channels, images.Labels.Distinct().Count());
        return new ImageDataView(images);
    }

    private static ImageOptions Checked(ImageOptions? options)
    {
        options ??= new ImageOptions();
        options.Check();
        return options;
    }
}
