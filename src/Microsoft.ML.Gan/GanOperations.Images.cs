using System;
using System.IO;
using System.Linq;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Tensors.Images;
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
    /// <remarks>Transparent points of a PNG image are laid over white, save for a single color declared transparent, which is shown as it is; of sixteen bits the upper eight are kept.</remarks>
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

    /// <summary>Learns the images of a view, so that views of images like them can be drawn, of one label if there is one.</summary>
    /// <param name="data">The view; it is read once. Its other columns are missing in what is drawn.</param>
    /// <param name="imageColumnName">The images: vectors of Single of three known dimensions (channels, height, width), as <see cref="LoadImages"/> gives.
    /// Values lie from −1 to 1, from 0 to 1 or from 0 to 255, which is found from all of them.</param>
    /// <param name="labelColumnName">The label: a Boolean, a text, a key, or a number of few values; <see langword="null"/> for none.</param>
    /// <param name="options">What is learned, and how; by default DCGAN's networks and game.</param>
    /// <returns>The model, on the CPU. The caller owns it.</returns>
    /// <exception cref="ArgumentException">An option, a column or a value does not fit; said before any training.</exception>
    /// <exception cref="InvalidOperationException">A loss is no longer finite.</exception>
    /// <exception cref="OperationCanceledException">The token of the options was canceled.</exception>
    /// <exception cref="DllNotFoundException">No libtorch loads here; the message says which package to add, or which file the system refused and why.</exception>
    public VectorGanModel FitImages(IDataView data, string imageColumnName = "Image", string? labelColumnName = null, TensorGanOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentException.ThrowIfNullOrEmpty(imageColumnName);
        return FitVectorColumn(data, imageColumnName, areImages: true, labelColumnName, options);
    }

    /// <summary>Learns the vectors of a view, such as a column of features, so that views of vectors like them can be drawn, of one label if there is one.</summary>
    /// <param name="data">The view; it is read once. Its other columns are missing in what is drawn.</param>
    /// <param name="vectorColumnName">The vectors: of Single, of one known dimension, all values finite.</param>
    /// <param name="labelColumnName">The label: a Boolean, a text, a key, or a number of few values; <see langword="null"/> for none.</param>
    /// <param name="options">What is learned, and how; by default a perceptron's networks and game.</param>
    /// <returns>The model, on the CPU. The caller owns it.</returns>
    /// <exception cref="ArgumentException">An option, a column or a value does not fit; said before any training.</exception>
    /// <exception cref="InvalidOperationException">A loss is no longer finite.</exception>
    /// <exception cref="OperationCanceledException">The token of the options was canceled.</exception>
    /// <exception cref="DllNotFoundException">No libtorch loads here; the message says which package to add, or which file the system refused and why.</exception>
    /// <remarks>This is for networks, codes and losses that tables do not have (<see cref="TensorGanOptions"/>). Columns of a table are better learned by <see cref="Fit"/>, which
    /// knows categories, whole numbers, point masses and missing values.</remarks>
    public VectorGanModel FitVectors(
        IDataView data, string vectorColumnName = GanColumnNames.Features, string? labelColumnName = null, TensorGanOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentException.ThrowIfNullOrEmpty(vectorColumnName);
        return FitVectorColumn(data, vectorColumnName, areImages: false, labelColumnName, options);
    }

    /// <summary>Reads a column of vectors, such as images, to a tensor.</summary>
    /// <param name="data">The view; it is read once.</param>
    /// <param name="columnName">The column: vectors of Single of known size.</param>
    /// <returns>A float tensor on the CPU, of shape (rows, dimensions of the vector…), for images (N, channels, height, width). The caller owns it.</returns>
    /// <exception cref="ArgumentException">The column is not there, is no such vector, or there are no rows.</exception>
    /// <exception cref="DllNotFoundException">No libtorch loads here; the message says which package to add, or which file the system refused and why.</exception>
    public Tensor ReadTensor(IDataView data, string columnName = "Image")
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentException.ThrowIfNullOrEmpty(columnName);
        TorchLibraries.Load();
        Tensor tensor = new VectorColumn(data, columnName).ToTensor();
        using IChannel channel = _env.Register("Images").Start("Read");
        channel.Info(MessageSensitivity.None, "Read a tensor of shape ({0}).", string.Join(", ", tensor.shape));
        return tensor;
    }

    private VectorGanModel FitVectorColumn(IDataView data, string vectorColumnName, bool areImages, string? labelColumnName, TensorGanOptions? options)
    {
        options ??= new TensorGanOptions();
        TensorOptionsValidator.CheckRanges(options);
        TorchLibraries.Load();
        TensorGanOptions own = options.Copy();
        IHost host = _env.Register("Gan");
        own.Seed ??= host.Rand.Next();
        using VectorTable vectors = VectorTable.Read(data, vectorColumnName, areImages, labelColumnName, own.CancellationToken);
        return VectorFit.Fit(host, vectors, own);
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
