using System;
using System.IO;

namespace Samples.Output;

/// <summary>Writes a file under a temporary name beside it and moves it into place, so that there is all of it or nothing.</summary>
internal static class AtomicFile
{
    /// <summary>Writes the file; a file that is there already is replaced.</summary>
    /// <exception cref="UserError">The file cannot be written.</exception>
    public static void Write(string path, Action<string> write)
    {
        string temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            write(temporary);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserError($"'{path}' cannot be written: {e.Message.TrimEnd('.')}.", e);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
