using System;

namespace Microsoft.ML.Gan.Internal;

/// <summary>Messages on the native libraries.</summary>
internal static partial class Errors
{
    private const string More = "See docs/native-libraries.md.";

    public static DllNotFoundException LibraryMissing(string file, string platform, string version) =>
        new($"TorchSharp {version} needs {file}, which is not beside the application. " + (platform is "linux-x64" or "win-x64" or "osx-arm64"
            ? $"Add the package TorchSharp-cpu, version {version}, to the application (TorchSharp-cuda-linux or TorchSharp-cuda-windows for a GPU). "
            : $"TorchSharp has none for {platform}; it runs on linux-x64, win-x64 and osx-arm64. ") + More);

    public static DllNotFoundException LibraryRefused(string path, string reason, string version) =>
        new($"{path} was refused by this system: {reason}. {Remedy(reason, version)}{More}");

    private static string Remedy(string reason, string version) =>
        reason.Contains("GLIBCXX", StringComparison.Ordinal) ? "Its libstdc++ is older than the library asks for; rebuild the application on this system, or with -p:GanLibstdcxx=always elsewhere. "
        : OperatingSystem.IsWindows() && version == "0.107.0" ? "TorchSharp 0.107.0 does not load on Windows (dotnet/TorchSharp#1567). "
        : string.Empty;
}
