using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading;
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

    private static readonly Lock Loading = new();

    private static volatile bool _loaded;

    /// <summary>Makes sure that TorchSharp can be called; called wherever a fit, a load or a reading of tensors begins.</summary>
    /// <exception cref="DllNotFoundException">A library is missing or does not load here.</exception>
    public static void Load()
    {
        if (_loaded || LiesInPackageCache(typeof(torch).Assembly.Location))
        {
            return;
        }

        lock (Loading)
        {
            using OpenMPSpinCount spins = OpenMPSpinCount.Begin();
            foreach (string name in Names.Where(name => !NativeLibrary.TryLoad(name, typeof(torch).Assembly, null, out _)))
            {
                LoadFile(FileName(name), SearchFolders(), RuntimeInformation.RuntimeIdentifier, typeof(torch).Assembly.GetName().Version!.ToString(3));
            }
        }

        _loaded = true;
    }

    /// <summary>Loads the first file of a name in some folders, from where TorchSharp then has it too.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="folders">Where to look.</param>
    /// <param name="platform">The platform's identifier, for the message.</param>
    /// <param name="version">TorchSharp's version, for the message.</param>
    /// <exception cref="DllNotFoundException">It is in none of them, or the system refuses it.</exception>
    internal static void LoadFile(string file, IEnumerable<string> folders, string platform, string version)
    {
        string path = folders.Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists) ?? throw Errors.LibraryMissing(file, platform, version);
        try
        {
            _ = NativeLibrary.Load(path);
        }
        catch (Exception refusal) when (refusal is DllNotFoundException or BadImageFormatException)
        {
            throw Errors.LibraryRefused(path, Reason(refusal.Message, path), version);
        }
    }

    /// <summary>Gets whether an assembly lies where packages are kept, <c>torchsharp/0.107.0/lib/net8.0</c>, as in a notebook or an F# script: only TorchSharp knows where to look from there.</summary>
    internal static bool LiesInPackageCache(string location) =>
        location.Split(Path.DirectorySeparatorChar) is [.., var package, _, "lib", _, _] && package.Equals("torchsharp", StringComparison.OrdinalIgnoreCase);

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
}
