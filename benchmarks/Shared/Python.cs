using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using TorchSharp;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>The scripts that lie beside this program in the folder <c>reference</c>.</summary>
internal static class Python
{
    // The system's before any other, for it is the one that packages of the system are installed for.
    private static readonly string _path = Environment.GetEnvironmentVariable("PYTHON") ?? (File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3");
    private static readonly Lazy<bool> _hasTorch = new(LookForTorch);

    /// <summary>Gets the start of a script.</summary>
    public static ProcessStartInfo Start(string script, params string[] arguments) =>
        new(_path, [Path.Combine(AppContext.BaseDirectory, "reference", script), .. arguments]) { RedirectStandardOutput = true };

    /// <summary>Starts a script that plays a game with PyTorch, on as many threads as we do.</summary>
    /// <returns>The script's process; <see langword="null"/>, after a word about it, where Python has no PyTorch.</returns>
    public static Partner? Play(string script, params string[] arguments)
    {
        if (!_hasTorch.Value)
        {
            return null;
        }

        // Scripts set it as well, but some libraries of matrix products look once, when they are loaded.
        ProcessStartInfo start = Start(script, arguments);
        start.Environment["OMP_NUM_THREADS"] = $"{torch.get_num_threads()}";
        return new Partner(start);
    }

    private static bool LookForTorch()
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(_path, ["-c", "import torch"]) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode == 0)
            {
                return true;
            }
        }
        catch (Win32Exception)
        {
        }

        Console.WriteLine($"No comparison with Python: '{_path}' has no PyTorch. Install it (apt-get install python3-torch libopenblas0-pthread), or set PYTHON to a Python that has it.");
        return false;
    }
}
