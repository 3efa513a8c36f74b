using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;

namespace Microsoft.ML.Gan.Tensors.Images;

/// <summary>Writes an image as PNG, gray or color with eight bits per channel.</summary>
internal static class PngWriter
{
    /// <summary>The bytes every PNG file begins with.</summary>
    public static ReadOnlySpan<byte> Signature => [137, 80, 78, 71, 13, 10, 26, 10];

    /// <summary>Writes an image; the same image gives the same bytes.</summary>
    public static void Write(Stream stream, Picture picture)
    {
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, picture.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], picture.Height);
        header[8] = 8;                                            // bits
        header[9] = (byte)(picture.Channels == 1 ? 0 : 2);        // gray or color; standard compression and filters, not interlaced
        stream.Write(Signature);
        WriteChunk(stream, "IHDR"u8, header);
        WriteChunk(stream, "IDAT"u8, Compressed(picture));
        WriteChunk(stream, "IEND"u8, []);
    }

    private static byte[] Compressed(Picture picture)
    {
        using var memory = new MemoryStream();
        using (var compressor = new ZLibStream(memory, CompressionLevel.Optimal, leaveOpen: true))
        {
            int row = picture.Width * picture.Channels;
            for (int y = 0; y < picture.Height; y++)
            {
                compressor.WriteByte(0); // the row follows as it is
                compressor.Write(picture.Values, y * row, row);
            }
        }

        return memory.ToArray();
    }

    private static void WriteChunk(Stream stream, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        byte[] chunk = new byte[data.Length + 12]; // length, type, data, checksum of type and data
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        type.CopyTo(chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(data.Length + 8), Crc32.Of(chunk.AsSpan(4, data.Length + 4)));
        stream.Write(chunk);
    }
}
