using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Tensors.Images;

/// <summary>Reads images and labels from IDX files, the format of MNIST, as they are or compressed with gzip.</summary>
/// <remarks>LeCun, Cortes and Burges, The MNIST database of handwritten digits. Images are bytes, 0 black, row after row.</remarks>
internal static class IdxReader
{
    private const int ByteType = 8;

    // Deflate makes at most this many bytes of one.
    private const long MostExpansion = 1032;

    /// <summary>Reads a pair of files.</summary>
    /// <param name="imagesPath">The images, of three dimensions: count, rows, columns.</param>
    /// <param name="labelsPath">The labels, of one dimension; <see langword="null"/> for images without.</param>
    /// <param name="options">How many are read, and to what.</param>
    /// <exception cref="InvalidDataException">A file is damaged, or they do not fit each other.</exception>
    public static ImageSet Read(string imagesPath, string? labelsPath, ImageOptions options)
    {
        using Stream images = Open(imagesPath, 3, out uint[] sizes);
        ImageFile.CheckSize(sizes[2], sizes[1], imagesPath);
        string[]? labels = labelsPath is null ? null : Labels(labelsPath);
        if (labels is not null && labels.Length != sizes[0])
        {
            throw Errors.BadImage(labelsPath!, $"it has {labels.Length} labels and '{imagesPath}' {sizes[0]} images");
        }

        if (sizes[0] is 0 or > int.MaxValue)
        {
            throw Errors.BadImage(imagesPath, $"its header says {sizes[0]} images");
        }

        int[] chosen = [.. ImageSet.Chosen((int)sizes[0], options.MaximumCount)];
        return new ImageSet(
            Pictures(images, imagesPath, (int)sizes[2], (int)sizes[1], chosen), [.. chosen.Select(i => labels?[i] ?? "")], options.Channels);
    }

    private static List<Picture> Pictures(Stream stream, string path, int width, int height, int[] chosen)
    {
        List<Picture> pictures = [];
        byte[] passed = new byte[width * height];
        for (int i = 0; pictures.Count < chosen.Length; i++)
        {
            bool isChosen = chosen[pictures.Count] == i;
            byte[] target = passed;
            if (isChosen)
            {
                var picture = new Picture(width, height, 1);
                pictures.Add(picture);
                target = picture.Values;
            }

            Fill(stream, target, path);
        }

        return pictures;
    }

    private static string[] Labels(string path)
    {
        using Stream stream = Open(path, 1, out uint[] sizes);
        List<string> labels = [];
        byte[] one = new byte[1];
        for (uint i = 0; i < sizes[0]; i++)
        {
            Fill(stream, one, path);
            labels.Add(one[0].ToString(CultureInfo.InvariantCulture));
        }

        return [.. labels];
    }

    private static Stream Open(string path, int dimensions, out uint[] sizes)
    {
        FileStream file = File.OpenRead(path);
        try
        {
            bool isCompressed = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
            file.Position = 0;
            Stream stream = isCompressed ? new GZipStream(file, CompressionMode.Decompress) : file;
            byte[] header = new byte[4 * (dimensions + 1)];
            Fill(stream, header, path);
            if (header[0] != 0 || header[1] != 0 || header[2] != ByteType || header[3] != dimensions)
            {
                throw Errors.BadImage(path, $"it begins with {Convert.ToHexString(header.AsSpan(0, 4))}; an IDX file of "
                    + $"{(dimensions == 1 ? "labels" : "images")} begins with {(ByteType << 8) | dimensions:X8}");
            }

            sizes = [.. Enumerable.Range(1, dimensions).Select(i => BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(4 * i)))];
            CheckLength(file.Length, isCompressed, header.Length, sizes, path);
            return stream;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    // What a file says it holds must fit into it, before anything is made for it.
    private static void CheckLength(long length, bool isCompressed, int header, uint[] sizes, string path)
    {
        UInt128 said = sizes.Aggregate((UInt128)1, (product, size) => product * size) + (UInt128)header;
        if (isCompressed ? said > (UInt128)(length * MostExpansion) : said != (UInt128)length)
        {
            throw Errors.BadImage(path, $"its header says {said} bytes and the file has {length}{(isCompressed ? " compressed" : "")}");
        }
    }

    private static void Fill(Stream stream, byte[] target, string path)
    {
        try
        {
            stream.ReadExactly(target);
        }
        catch (EndOfStreamException e)
        {
            throw Errors.BadImage(path, "it ends too early", e);
        }
        catch (InvalidDataException e)
        {
            throw Errors.BadImage(path, $"its compressed data is damaged ({e.Message.TrimEnd('.')})", e);
        }
    }
}
