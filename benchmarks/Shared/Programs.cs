using System;
using System.Diagnostics;
using System.IO;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>How the programs of this build are started as processes of their own.</summary>
internal static class Programs
{
    /// <summary>Gets the start of this program once more.</summary>
    /// <param name="arguments">A benchmark's name and its arguments.</param>
    public static ProcessStartInfo Own(params string[] arguments) => Start(typeof(Programs).Assembly.Location, arguments);

    /// <summary>Gets the start of another project's program, which lies in the folder of its own beside this program's.</summary>
    public static ProcessStartInfo Of(string project, params string[] arguments)
    {
        string folder = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
        return Start(Path.GetFullPath(Path.Combine(folder, "..", "..", project, Path.GetFileName(folder), $"{project}.dll")), arguments);
    }

    private static ProcessStartInfo Start(string path, string[] arguments) => new("dotnet", [path, .. arguments]) { RedirectStandardOutput = true };
}
