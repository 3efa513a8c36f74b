using System;
using System.IO;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Tensors.Images;

/// <summary>Reads a PGM image (P2 as text, P5 as bytes) or its color twin PPM (P3, P6).</summary>
/// <param name="bytes">The whole file.</param>
/// <param name="path">The name that errors say.</param>
internal ref struct NetpbmReader(ReadOnlySpan<byte> bytes, string path)
{
    private const int MostNumber = 65535;

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _position = 2; // behind the magic number

    /// <summary>Gets whether a file begins like such an image.</summary>
    public static bool Recognizes(ReadOnlySpan<byte> file) => file.Length > 2 && file[0] == 'P' && file[1] is (byte)'2' or (byte)'3' or (byte)'5' or (byte)'6';

    /// <summary>Reads the image, its values stretched to 0 to 255.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public Picture Read()
    {
        (bool isText, int channels) = (_bytes[1] <= '3', _bytes[1] is (byte)'3' or (byte)'6' ? 3 : 1);
        (int width, int height, int most) = (Number(), Number(), Number());
        ImageFile.CheckSize((uint)width, (uint)height, path);
        if (most == 0)
        {
            throw Errors.BadImage(path, "its largest value is 0");
        }

        // One white space ends the header; a value takes a byte, two, or in text a digit and the space before it.
        int count = width * height * channels, size = isText || most > 255 ? 2 : 1;
        _position += isText ? 0 : 1;
        if (_bytes.Length - _position < (long)count * size)
        {
            throw Errors.BadImage(path, "it ends too early");
        }

        var picture = new Picture(width, height, channels);
        for (int i = 0; i < count; i++)
        {
            int value = isText ? Number() : size == 1 ? _bytes[_position++] : (_bytes[_position++] << 8) | _bytes[_position++];
            picture.Values[i] = value <= most
                ? (byte)(((value * 255) + (most / 2)) / most)
                : throw Errors.BadImage(path, $"a value of {value} is above the largest, {most}");
        }

        return picture;
    }

    // White space and comments, which last to the end of their line, then digits.
    private int Number()
    {
        for (bool comment = false; _position < _bytes.Length && (comment || _bytes[_position] <= ' ' || _bytes[_position] == '#'); _position++)
        {
            comment = _bytes[_position] == '#' || (comment && _bytes[_position] is not ((byte)'\n' or (byte)'\r'));
        }

        int value = 0, start = _position;
        for (; _position < _bytes.Length && char.IsAsciiDigit((char)_bytes[_position]); _position++)
        {
            value = (value * 10) + _bytes[_position] - '0';
            if (value > MostNumber)
            {
                throw Errors.BadImage(path, $"it has a number above {MostNumber}");
            }
        }

        return _position > start ? value : throw Errors.BadImage(path, _position < _bytes.Length ? "a number is missing" : "it ends too early");
    }
}
