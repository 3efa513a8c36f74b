using System;
using System.IO;
using Microsoft.Win32.SafeHandles;

namespace Microsoft.ML.Gan.DependencyInjection;

/// <summary>By what a changed file is known without reading it.</summary>
/// <param name="Length">The length in bytes; -1 where there is no file.</param>
/// <param name="LastWriteTime">When it was last written, in UTC.</param>
internal readonly record struct FileStamp(long Length, DateTime LastWriteTime)
{
    /// <summary>What a file that is not there, or cannot be opened, is known by.</summary>
    public static readonly FileStamp None = new(-1, default);

    /// <summary>The stamp of the file a path leads to now, through links.</summary>
    public static FileStamp Of(string path)
    {
        try
        {
            using SafeFileHandle file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return Of(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return None;
        }
    }

    /// <summary>The stamp of an open file, whatever its path leads to by now.</summary>
    public static FileStamp Of(SafeFileHandle file) => new(RandomAccess.GetLength(file), File.GetLastWriteTimeUtc(file));
}
