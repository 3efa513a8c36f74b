using System.IO;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Tensors.Images;

/// <summary>Reads one image file, whose kind its first bytes tell.</summary>
internal static class ImageFile
{
    // An uncompressed image of the largest size, in color with alpha and sixteen bits, with room for text beside it.
    private const long MostBytes = 8L * Picture.MaximumSide * Picture.MaximumSide * 2;

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is no image that can be read, is damaged or too large.</exception>
    public static Picture Read(string path)
    {
        var file = new FileInfo(path);
        if (file.Length > MostBytes)
        {
            throw Errors.BadImage(path, $"it has {file.Length} bytes; at most {MostBytes} are read");
        }

        byte[] bytes = File.ReadAllBytes(path);
        return PngReader.Recognizes(bytes) ? PngReader.Read(bytes, path)
            : NetpbmReader.Recognizes(bytes) ? new NetpbmReader(bytes, path).Read()
            : throw Errors.BadImage(path, "it is no PNG, PGM or PPM image");
    }

    /// <summary>Refuses a size of no points or of more than are read.</summary>
    public static void CheckSize(uint width, uint height, string path)
    {
        if (width is 0 or > Picture.MaximumSide || height is 0 or > Picture.MaximumSide)
        {
            throw Errors.BadImage(path, $"its header says {width} by {height} points; from 1 to {Picture.MaximumSide} a side are read");
        }
    }
}
