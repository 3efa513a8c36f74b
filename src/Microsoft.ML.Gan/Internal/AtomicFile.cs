using System;
using System.IO;
using Microsoft.ML.Gan.Persistence;

namespace Microsoft.ML.Gan.Internal;

/// <summary>Writes a file that is there as a whole or not at all.</summary>
internal static class AtomicFile
{
    /// <summary>Writes to a new file in the same folder, then moves it over the old one.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        string temporary = $"{Path.GetFullPath(path)}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew))
            {
                write(file);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
