using System;
using System.IO;
using Microsoft.ML.Gan.Tensors.Images;

namespace Microsoft.ML.Gan.Tests.Tensors.Images;

/// <summary>A folder for files of a test, gone with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    /// <summary>Gets the path of the folder.</summary>
    public string Path => _folder.FullName;

    /// <summary>Gets the path of a file in it, whose folder is made.</summary>
    public string this[string name]
    {
        get
        {
            string path = System.IO.Path.Combine(Path, name);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            return path;
        }
    }

    /// <summary>Writes a PNG file whose points all have one value.</summary>
    public void WritePng(string name, byte value, int width = 4, int height = 3, int channels = 1)
    {
        var picture = new Picture(width, height, channels);
        picture.Values.AsSpan().Fill(value);
        using FileStream file = File.Create(this[name]);
        PngWriter.Write(file, picture);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
