using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using TorchSharp;

namespace Microsoft.ML.Gan.Internal;

/// <summary>Loads libtorch, or says in one exception which package to add or which library was refused and why.</summary>
/// <remarks>
/// TorchSharp by itself answers a library that does not load by copying half a gigabyte out of the package cache and printing
/// its whole search. So its two libraries are loaded here first, the way TorchSharp does, before it is first called.
/// </remarks>
internal static class TorchLibraries
{
    private static readonly string[] Names = ["torch_cpu", "LibTorchSharp"];

    private static volatile bool _loaded;

    /// <summary>Makes sure that TorchSharp can be called; called wherever a fit, a load or a sample begins.</summary>
    /// <exception cref="DllNotFoundException">A library is missing or does not load here.</exception>
    public static void Load()
    {
        if (_loaded || LiesInPackageCache())
        {
            return;
        }

        using PatientThreads threads = PatientThreads.Begin();
        foreach (string name in Names)
        {
            if (!NativeLibrary.TryLoad(name, typeof(torch).Assembly, null, out _))
            {
                throw Explain(FileName(name), SearchFolders(), RuntimeInformation.RuntimeIdentifier, Version());
            }
        }

        _loaded = true;
    }

    /// <summary>Says why a library did not load: it is in none of the folders, or the system refused the file.</summary>
    internal static DllNotFoundException Explain(string file, IEnumerable<string> folders, string platform, string version)
    {
        string? path = folders.Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists);
        if (path is null)
        {
            return Errors.LibraryMissing(file, platform, version);
        }

        try
        {
            _ = NativeLibrary.Load(path);
            return Errors.LibraryRefused(path, "it loads by its path, but not by its name", version);
        }
        catch (Exception refusal) when (refusal is DllNotFoundException or BadImageFormatException)
        {
            return Errors.LibraryRefused(path, Reason(refusal.Message, path), version);
        }
    }

    // In a notebook or an F# script TorchSharp lies in the package cache, and only TorchSharp knows where to look from there.
    private static bool LiesInPackageCache() => typeof(torch).Assembly.Location.Contains(
        $"{Path.DirectorySeparatorChar}torchsharp{Path.DirectorySeparatorChar}", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> SearchFolders() =>
        ((AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") as string) ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Append(AppContext.BaseDirectory);

    private static string FileName(string name) =>
        OperatingSystem.IsWindows() ? $"{name}.dll" : OperatingSystem.IsMacOS() ? $"lib{name}.dylib" : $"lib{name}.so";

    // The system's own sentence; what surrounds it is advice on how to debug a loader.
    private static string Reason(string message, string path)
    {
        string line = message.Split('\n').Select(line => line.Trim()).LastOrDefault(line => line.Contains(": ", StringComparison.Ordinal)) ?? message.Trim();
        return line.StartsWith($"{path}: ", StringComparison.Ordinal) ? line[(path.Length + 2)..] : line;
    }

    private static string Version() => typeof(torch).Assembly.GetName().Version!.ToString(3);
}
