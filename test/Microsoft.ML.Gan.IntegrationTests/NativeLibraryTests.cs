using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Xunit;

namespace Microsoft.ML.Gan.IntegrationTests;

/// <summary>An application without a libtorch that loads hears so in one exception, at the first call that needs it.</summary>
public sealed class NativeLibraryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gan-native-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Fit_NoLibtorchBesideTheApplication_NamesThePackageToAdd()
    {
        string output = Fit(Application);

        string version = typeof(TorchSharp.torch).Assembly.GetName().Version!.ToString(3);
        Assert.StartsWith($"TorchSharp {version} needs ", output, StringComparison.Ordinal);
        Assert.Contains("torch_cpu", output, StringComparison.Ordinal);
        Assert.Contains($"Add the package TorchSharp-cpu, version {version}", output, StringComparison.Ordinal);
        Assert.Single(output.TrimEnd().Split('\n')); // none of TorchSharp's own search
        Assert.False(Directory.Exists(Path.Combine(Application, "cpu")), "TorchSharp copied libraries out of the package cache.");
    }

    [Fact]
    public void Fit_FileThatIsNoLibrary_NamesTheFileAndTheReason()
    {
        foreach (string file in Directory.GetFiles(Application))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }

        string library = Path.Combine(_folder, OperatingSystem.IsWindows() ? "torch_cpu.dll" : OperatingSystem.IsMacOS() ? "libtorch_cpu.dylib" : "libtorch_cpu.so");
        File.WriteAllText(library, string.Concat(Enumerable.Repeat("no library ", 1000)));

        string output = Fit(_folder);

        Assert.StartsWith($"{library} was refused by this system: ", output, StringComparison.Ordinal);
        Assert.True(!OperatingSystem.IsLinux() || output.Contains("invalid ELF header", StringComparison.Ordinal), output);
        Assert.Single(output.TrimEnd().Split('\n'));
    }

    // It lies beside the tests, in the folder of its own project.
    private static string Application
    {
        get
        {
            string folder = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
            return Path.GetFullPath(Path.Combine(folder, "..", "..", "LoaderBesideGan", Path.GetFileName(folder)));
        }
    }

    private static string Fit(string folder)
    {
        using Process process = Process.Start(
            new ProcessStartInfo("dotnet", [Path.Combine(folder, "LoaderBesideGan.dll"), "--fit"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        System.Threading.Tasks.Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output + errors.Result;
    }
}
