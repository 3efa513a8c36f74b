using System;

namespace Microsoft.ML.Gan.Tensors.Images;

/// <summary>An image of bytes: one per point for gray, three for red, green and blue; row after row from the top.</summary>
internal sealed class Picture
{
    /// <summary>The longest side that is read; larger images are no matter of the networks here.</summary>
    public const int MaximumSide = 2048;

    /// <summary>Makes a black image.</summary>
    public Picture(int width, int height, int channels)
    {
        (Width, Height, Channels) = (width, height, channels);
        Values = new byte[checked(width * height * channels)];
    }

    /// <summary>Gets the points of a row.</summary>
    public int Width { get; }

    /// <summary>Gets the rows.</summary>
    public int Height { get; }

    /// <summary>Gets the bytes of a point, 1 or 3.</summary>
    public int Channels { get; }

    /// <summary>Gets the bytes, point after point.</summary>
    public byte[] Values { get; }

    /// <summary>Makes an image of numbers from −1, black, to 1; what lies outside is cut off.</summary>
    /// <param name="values">One channel after the other, row after row: (channels, height, width).</param>
    /// <param name="channels">1 or 3.</param>
    /// <param name="height">The rows.</param>
    /// <param name="width">The points of a row.</param>
    public static Picture Of(ReadOnlySpan<float> values, int channels, int height, int width)
    {
        var picture = new Picture(width, height, channels);
        int points = width * height;
        for (int c = 0; c < channels; c++)
        {
            for (int p = 0; p < points; p++)
            {
                picture.Values[(p * channels) + c] = (byte)MathF.Round(Math.Clamp((values[(c * points) + p] + 1) * 127.5f, 0, 255));
            }
        }

        return picture;
    }

    /// <summary>Writes the image as numbers from −1 to 1, one channel after the other.</summary>
    public void CopyTo(Span<float> values)
    {
        int points = Width * Height;
        for (int c = 0; c < Channels; c++)
        {
            for (int p = 0; p < points; p++)
            {
                values[(c * points) + p] = (Values[(p * Channels) + c] / 127.5f) - 1;
            }
        }
    }

    /// <summary>Gets the image in gray or in color: gray is the brightness of a color (ITU-R BT.601), a color of gray has three equal parts.</summary>
    public Picture With(int channels)
    {
        if (channels == Channels)
        {
            return this;
        }

        var other = new Picture(Width, Height, channels);
        for (int p = 0; p < Width * Height; p++)
        {
            if (channels == 3)
            {
                other.Values.AsSpan(p * 3, 3).Fill(Values[p]);
            }
            else
            {
                ReadOnlySpan<byte> color = Values.AsSpan(p * 3, 3);
                other.Values[p] = (byte)(((299 * color[0]) + (587 * color[1]) + (114 * color[2]) + 500) / 1000);
            }
        }

        return other;
    }

    /// <summary>Copies another image into this one, its upper left corner at a point.</summary>
    public void Paste(Picture other, int left, int top)
    {
        Picture same = other.With(Channels);
        for (int y = 0; y < same.Height; y++)
        {
            same.Values.AsSpan(y * same.Width * Channels, same.Width * Channels).CopyTo(Values.AsSpan((((top + y) * Width) + left) * Channels));
        }
    }
}
