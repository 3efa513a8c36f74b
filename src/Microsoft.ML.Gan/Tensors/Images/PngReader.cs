using System;
using System.Buffers.Binary;
using System.IO;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Tensors.Images;

/// <summary>Reads a PNG image of any kind to gray or color with eight bits per channel.</summary>
/// <remarks>
/// Every chunk is measured against the file and checked by its checksum, and the size of the image against the data, before memory is taken.
/// Transparent points are laid over white; a single transparent color is shown as it is.
/// </remarks>
internal static class PngReader
{
    private const int ChunkOverhead = 12; // length, type and checksum

    /// <summary>Gets whether a file begins like a PNG file.</summary>
    public static bool Recognizes(ReadOnlySpan<byte> file) => file.StartsWith(PngWriter.Signature);

    /// <summary>Reads an image.</summary>
    /// <param name="file">The whole file, which begins like a PNG file.</param>
    /// <param name="path">The name that errors say.</param>
    /// <exception cref="InvalidDataException">The file is damaged or no PNG image.</exception>
    public static Picture Read(ReadOnlySpan<byte> file, string path)
    {
        PngHeader? header = null;
        byte[] palette = [], alpha = [];
        using var compressed = new MemoryStream();
        ReadOnlySpan<byte> rest = file[PngWriter.Signature.Length..];
        while (true)
        {
            string type = NextChunk(rest, path, out ReadOnlySpan<byte> data);
            rest = rest[(data.Length + ChunkOverhead)..];
            if ((header is null) != (type == "IHDR") || (type == "IHDR" && data.Length != PngHeader.Length))
            {
                throw Errors.BadImage(path, "its header is not where it must be");
            }

            switch (type)
            {
                case "IHDR":
                    header = PngHeader.Read(data, path);
                    break;
                case "PLTE":
                    palette = data.ToArray();
                    break;
                case "tRNS":
                    alpha = data.ToArray();
                    break;
                case "IDAT":
                    compressed.Write(data);
                    break;
                case "IEND":
                    return Decode(header!.Value, palette, alpha, compressed, path);
                case not null when char.IsAsciiLetterUpper(type[0]):
                    throw Errors.BadImage(path, $"it needs a chunk '{type}', which PNG does not know");
            }
        }
    }

    private static string NextChunk(ReadOnlySpan<byte> rest, string path, out ReadOnlySpan<byte> data)
    {
        if (rest.Length < ChunkOverhead || BinaryPrimitives.ReadUInt32BigEndian(rest) is var length && length > rest.Length - ChunkOverhead)
        {
            throw Errors.BadImage(path, "it ends too early");
        }

        ReadOnlySpan<byte> summed = rest.Slice(4, (int)length + 4);
        string type = System.Text.Encoding.ASCII.GetString(summed[..4]);
        data = summed[4..];
        return Crc32.Of(summed) == BinaryPrimitives.ReadUInt32BigEndian(rest[((int)length + 8)..])
            ? type
            : throw Errors.BadImage(path, $"the checksum of its chunk '{type}' is wrong");
    }

    private static Picture Decode(PngHeader header, byte[] palette, byte[] alpha, MemoryStream compressed, string path)
    {
        if (header.Color == 3 && (palette.Length == 0 || palette.Length % 3 != 0 || palette.Length > 3 * 256))
        {
            throw Errors.BadImage(path, $"its palette has {palette.Length} bytes");
        }

        header.CheckLength(compressed.Length, path);
        compressed.Position = 0;
        try
        {
            return new PngDecoder(header, palette, alpha).Decode(compressed);
        }
        catch (EndOfStreamException e)
        {
            throw Errors.BadImage(path, "its data ends too early", e);
        }
        catch (InvalidDataException e)
        {
            throw Errors.BadImage(path, $"its data is damaged ({e.Message.TrimEnd('.')})", e);
        }
    }
}
