using System;
using System.IO;
using System.IO.Compression;

namespace Microsoft.ML.Gan.Tensors.Images;

/// <summary>Turns the compressed data of a PNG image into points (PNG specification, sections 7 to 10 and 13).</summary>
/// <param name="header">The size and the kind.</param>
/// <param name="palette">The colors of a palette, three bytes each.</param>
/// <param name="alpha">Their opacity, one byte each; those beyond its end are opaque.</param>
internal sealed class PngDecoder(PngHeader header, byte[] palette, byte[] alpha)
{
    // Adam7: the first point of each pass, and the steps to the next.
    private static readonly (int Left, int Top, int Across, int Down)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    private readonly Picture _picture = new(header.Width, header.Height, header.Color is 0 or 4 ? 1 : 3);

    /// <summary>Gets the image.</summary>
    /// <exception cref="EndOfStreamException">The data ends too early.</exception>
    /// <exception cref="InvalidDataException">The data is damaged.</exception>
    public Picture Decode(Stream compressed)
    {
        using var data = new ZLibStream(compressed, CompressionMode.Decompress, leaveOpen: true);
        foreach ((int left, int top, int across, int down) in header.IsInterlaced ? Passes : [(0, 0, 1, 1)])
        {
            int points = (header.Width - left + across - 1) / across;
            byte[] row = new byte[header.RowBytes(points)], above = new byte[row.Length];
            for (int y = top; y < header.Height && points > 0; y += down)
            {
                int filter = data.ReadByte();
                data.ReadExactly(row);
                Unfilter(filter, row, above);
                WriteRow(row, points, y, left, across);
                (row, above) = (above, row);
            }
        }

        return _picture;
    }

    // What the filter took away is added again: the byte of the point before, of the point above, or what is between them.
    private void Unfilter(int filter, Span<byte> row, ReadOnlySpan<byte> above)
    {
        int step = header.BytesPerPoint;
        for (int i = 0; i < row.Length; i++)
        {
            int before = i < step ? 0 : row[i - step], aboveBefore = i < step ? 0 : above[i - step];
            row[i] += (byte)(filter switch
            {
                0 => 0,
                1 => before,
                2 => above[i],
                3 => (before + above[i]) / 2,
                4 => Paeth(before, above[i], aboveBefore),
                -1 => throw new EndOfStreamException(),
                _ => throw new InvalidDataException($"filter {filter} is none of the five"),
            });
        }
    }

    private static int Paeth(int before, int above, int aboveBefore)
    {
        int guess = before + above - aboveBefore;
        int byBefore = Math.Abs(guess - before), byAbove = Math.Abs(guess - above), byBoth = Math.Abs(guess - aboveBefore);
        return byBefore <= byAbove && byBefore <= byBoth ? before : byAbove <= byBoth ? above : aboveBefore;
    }

    private void WriteRow(ReadOnlySpan<byte> row, int points, int y, int left, int across)
    {
        for (int p = 0; p < points; p++)
        {
            Span<byte> target = _picture.Values.AsSpan(((y * header.Width) + left + (p * across)) * _picture.Channels, _picture.Channels);
            int opacity = 255;
            if (header.Color == 3)
            {
                opacity = WritePalette(Sample(row, p), target);
            }
            else
            {
                for (int c = 0; c < target.Length; c++)
                {
                    target[c] = (byte)(Sample(row, (p * header.Samples) + c) * 255 / ((1 << Math.Min(header.Depth, 8)) - 1));
                }

                opacity = header.Color >= 4 ? Sample(row, (p * header.Samples) + target.Length) : 255;
            }

            for (int c = 0; c < target.Length && opacity < 255; c++)
            {
                target[c] = (byte)(((target[c] * opacity) + (255 * (255 - opacity)) + 127) / 255);
            }
        }
    }

    private int WritePalette(int index, Span<byte> target)
    {
        if (3 * index >= palette.Length)
        {
            throw new InvalidDataException($"color {index} is not in its palette");
        }

        palette.AsSpan(3 * index, 3).CopyTo(target);
        return index < alpha.Length ? alpha[index] : 255;
    }

    // Of 16 bits the upper eight; fewer than eight lie in a byte from its upper end.
    private int Sample(ReadOnlySpan<byte> row, int index) => header.Depth switch
    {
        8 => row[index],
        16 => row[2 * index],
        int bits => (row[index * bits / 8] >> (8 - bits - (index * bits % 8))) & ((1 << bits) - 1),
    };
}
