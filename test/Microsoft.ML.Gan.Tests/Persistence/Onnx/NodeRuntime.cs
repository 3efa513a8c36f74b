using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Persistence.Onnx;

/// <summary>ONNX Runtime in Node.js, out of the package onnxruntime-node: an implementation that is not ours.</summary>
/// <remarks>Installed once into the artifacts folder. Where Node.js, npm or the package is not to be had, tests are skipped and say why.</remarks>
internal static class NodeRuntime
{
    private static readonly string[] Files = ["package.json", "package-lock.json", "run.mjs"];

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private static readonly Lazy<string?> MissingReason = new(Install);

    /// <summary>Gets where the sources are.</summary>
    public static string RepositoryRoot => Metadata("RepositoryRoot");

    /// <summary>Gets where the runtime is installed; scripts beside it find it.</summary>
    public static string Home { get; } = Path.Combine(Metadata("ArtifactsPath"), "onnx-runtime");

    private static string Source { get; } = Path.Combine(RepositoryRoot, "test", "Microsoft.ML.Gan.Tests", "Persistence", "Onnx", "Runtime");

    /// <summary>Skips the test that calls it where there is no runtime.</summary>
    public static void Require() => Skip.If(MissingReason.Value is not null, MissingReason.Value ?? string.Empty);

    /// <summary>Runs a graph once.</summary>
    public static Dictionary<string, RuntimeTensor> Run(byte[] model, Dictionary<string, RuntimeTensor> feeds)
    {
        Require();
        string folder = Directory.CreateTempSubdirectory("onnx").FullName;
        try
        {
            string modelFile = Path.Combine(folder, "model.onnx"), feedsFile = Path.Combine(folder, "feeds.json"), results = Path.Combine(folder, "results.json");
            File.WriteAllBytes(modelFile, model);
            File.WriteAllBytes(feedsFile, JsonSerializer.SerializeToUtf8Bytes(feeds));
            (int exitCode, string output) = Execute(Home, "node", "run.mjs", modelFile, feedsFile, results);
            Assert.True(exitCode == 0, output);
            Assert.DoesNotContain("[W:onnxruntime", output, StringComparison.Ordinal); // of an input never read, a shape that is none, ...
            return JsonSerializer.Deserialize<Dictionary<string, RuntimeTensor>>(File.ReadAllBytes(results))!;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Runs a script and gives back what it prints.</summary>
    public static string RunScript(params string[] arguments)
    {
        Require();
        (int exitCode, string output) = Execute(Home, "node", arguments);
        Assert.True(exitCode == 0, output);
        return output;
    }

    // What is missing; null when all is there.
    private static string? Install()
    {
        if (!Answers("node"))
        {
            return "Node.js is not installed here; exported graphs are run in onnxruntime-node.";
        }

        Directory.CreateDirectory(Home);
        foreach (string file in Files)
        {
            File.Copy(Path.Combine(Source, file), Path.Combine(Home, file), overwrite: true);
        }

        string done = Path.Combine(Home, "installed.json"), wanted = File.ReadAllText(Path.Combine(Home, Files[1]));
        if (File.Exists(done) && File.ReadAllText(done) == wanted)
        {
            return null;
        }

        if (!Answers("npm"))
        {
            return "npm is not installed here; it is needed to install onnxruntime-node.";
        }

        // Scripts of packages would download what the CPU does without.
        (int exitCode, string output) = Execute(Home, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1");
        if (exitCode != 0)
        {
            return $"onnxruntime-node could not be installed: {output.Trim().Split('\n')[0]}";
        }

        (exitCode, output) = Execute(Home, "node", "-e", "require('onnxruntime-node')");
        if (exitCode != 0)
        {
            return $"onnxruntime-node does not load on this machine: {output.Trim().Split('\n')[0]}";
        }

        File.WriteAllText(done, wanted);
        return null;
    }

    private static bool Answers(string program)
    {
        try
        {
            return Execute(Path.GetTempPath(), program, "--version").ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static (int ExitCode, string Output) Execute(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() && program == "npm" ? "npm.cmd" : program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync(), output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Longest))
        {
            process.Kill(entireProcessTree: true);
            return (-1, $"{program} did not end within {Longest.TotalMinutes} minutes");
        }

        return (process.ExitCode, errors.Result + output.Result);
    }

    private static string Metadata(string key) =>
        typeof(NodeRuntime).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
