using System;
using System.IO;

namespace Samples.Output;

/// <summary>Looks at where a file is to be written before any work is done for it.</summary>
internal static class OutputPath
{
    /// <summary>Refuses a path in a folder that is not there, of a folder, or of a file that is named for something else.</summary>
    /// <param name="option">The option that names it.</param>
    /// <param name="path">The path.</param>
    /// <param name="others">The files of other options.</param>
    public static void Check(string option, string path, params string?[] others)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (!Directory.Exists(folder))
        {
            throw new UserError($"The folder '{folder}' of {option} does not exist.");
        }

        if (Directory.Exists(path))
        {
            throw new UserError($"{option} '{path}' is a folder; name a file.");
        }

        if (Array.Exists(others, other => other is not null && Path.GetFullPath(other) == Path.GetFullPath(path)))
        {
            throw new UserError($"{option} '{path}' is a file that another option names; name one of its own.");
        }
    }
}
