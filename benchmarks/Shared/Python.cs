using System;
using System.Diagnostics;
using System.IO;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>The scripts that lie beside this program in the folder <c>reference</c>.</summary>
internal static class Python
{
    // The system's before any other, for it is the one that packages of the system are installed for.
    private static readonly string _path = Environment.GetEnvironmentVariable("PYTHON") ?? (File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3");

    /// <summary>Gets the start of a script.</summary>
    public static ProcessStartInfo Start(string script, params string[] arguments) =>
        new(_path, [Path.Combine(AppContext.BaseDirectory, "reference", script), .. arguments]) { RedirectStandardOutput = true };
}
