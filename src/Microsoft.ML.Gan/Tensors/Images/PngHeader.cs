using System;
using System.Buffers.Binary;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Tensors.Images;

/// <summary>The size and the kind of a PNG image.</summary>
/// <param name="Width">The points of a row.</param>
/// <param name="Height">The rows.</param>
/// <param name="Depth">The bits of a sample.</param>
/// <param name="Color">The kind: 0 gray, 2 color, 3 palette, 4 gray and alpha, 6 color and alpha.</param>
/// <param name="IsInterlaced">Whether the points come in seven passes (Adam7).</param>
internal readonly record struct PngHeader(int Width, int Height, int Depth, int Color, bool IsInterlaced)
{
    /// <summary>The bytes of a header.</summary>
    public const int Length = 13;

    // Deflate makes at most this many bytes of one.
    private const int MostExpansion = 1032;

    /// <summary>Gets the samples of a point in the file.</summary>
    public int Samples => Color switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    /// <summary>Gets the bytes between a byte and the one of the point before it, at least one.</summary>
    public int BytesPerPoint => Math.Max(1, Samples * Depth / 8);

    /// <summary>Reads a header and refuses what no file may claim.</summary>
    public static PngHeader Read(ReadOnlySpan<byte> data, string path)
    {
        uint width = BinaryPrimitives.ReadUInt32BigEndian(data), height = BinaryPrimitives.ReadUInt32BigEndian(data[4..]);
        (int depth, int color) = (data[8], data[9]);
        ImageFile.CheckSize(width, height, path);
        bool known = color switch
        {
            0 => depth is 1 or 2 or 4 or 8 or 16,
            3 => depth is 1 or 2 or 4 or 8,
            2 or 4 or 6 => depth is 8 or 16,
            _ => false,
        };
        if (!known || data[10] != 0 || data[11] != 0 || data[12] > 1)
        {
            throw Errors.BadImage(path, $"its header asks for color type {color}, {depth} bits, compression {data[10]}, filter {data[11]} and "
                + $"interlacing {data[12]}, which PNG does not know");
        }

        return new PngHeader((int)width, (int)height, depth, color, data[12] == 1);
    }

    /// <summary>Gets the bytes of a row of points.</summary>
    public int RowBytes(int points) => ((points * Samples * Depth) + 7) / 8;

    /// <summary>Refuses a header whose image cannot come of so few compressed bytes, before memory is taken for it.</summary>
    public void CheckLength(long compressed, string path)
    {
        if ((long)RowBytes(Width) * Height > compressed * MostExpansion)
        {
            throw Errors.BadImage(path, $"{compressed} bytes of data cannot hold the {Width} by {Height} points of its header");
        }
    }
}
