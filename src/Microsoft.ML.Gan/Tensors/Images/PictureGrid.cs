using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Tensors.Images;

/// <summary>Puts pictures beside each other.</summary>
internal static class PictureGrid
{
    private const int Gap = 2, WideGap = 8;
    private const byte White = 255;

    /// <summary>Puts pictures of one size into rows.</summary>
    /// <param name="pictures">The pictures, at least one.</param>
    /// <param name="columns">The pictures of a row; <see langword="null"/> for the square root of their number.</param>
    public static Picture Of(IReadOnlyList<Picture> pictures, int? columns)
    {
        if (columns is { } given and < 1)
        {
            throw Errors.GridColumns(given);
        }

        int across = Math.Min(pictures.Count, columns ?? (int)Math.Ceiling(Math.Sqrt(pictures.Count))), down = (pictures.Count + across - 1) / across;
        (int width, int height) = (pictures[0].Width + Gap, pictures[0].Height + Gap);
        Picture grid = Blank((across * width) - Gap, (down * height) - Gap, pictures[0].Channels);
        for (int i = 0; i < pictures.Count; i++)
        {
            grid.Paste(pictures[i], i % across * width, i / across * height);
        }

        return grid;
    }

    /// <summary>Puts pictures into one row, with wider gaps; in color where one is.</summary>
    public static Picture Strip(IReadOnlyList<Picture> pictures)
    {
        Picture strip = Blank(pictures.Sum(p => p.Width + WideGap) - WideGap, pictures.Max(p => p.Height), pictures.Max(p => p.Channels));
        int left = 0;
        foreach (Picture picture in pictures)
        {
            strip.Paste(picture, left, 0);
            left += picture.Width + WideGap;
        }

        return strip;
    }

    private static Picture Blank(int width, int height, int channels)
    {
        var picture = new Picture(width, height, channels);
        picture.Values.AsSpan().Fill(White);
        return picture;
    }
}
