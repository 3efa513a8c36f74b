using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Samples.Tests.Synthesize;

/// <summary>Threads of libtorch that wait spin briefly, unless the user has chosen how they wait; libgomp tells its settings when it is loaded.</summary>
public sealed class ThreadPoolTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gan-threads-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(null, null, "GOMP_SPINCOUNT = '1000'")]
    [InlineData("GOMP_SPINCOUNT", "77", "GOMP_SPINCOUNT = '77'")]
    [InlineData("OMP_WAIT_POLICY", "passive", "GOMP_SPINCOUNT = '0'")]
    public async Task Synthesize_AnyEnvironment_WaitsAsChosenOrBriefly(string? variable, string? value, string told)
    {
        string input = Path.Combine(_folder, "in.csv"), output = Path.Combine(_folder, "out.csv");
        File.WriteAllLines(input, ["amount,kind", .. Enumerable.Range(0, 200).Select(i => $"{i % 17},{(i % 3 == 0 ? "a" : "b")}")]);
        var start = new ProcessStartInfo("dotnet", [Program, "synthesize", "--input", input, "--output", output, "--epochs", "1", "--rows", "5", "--seed", "1"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("GOMP_SPINCOUNT");
        start.Environment.Remove("OMP_WAIT_POLICY");
        start.Environment["OMP_DISPLAY_ENV"] = "verbose";
        if (variable is not null)
        {
            start.Environment[variable] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> printed = process.StandardOutput.ReadToEndAsync();
        string settings = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0, await printed + settings);
        Assert.True(!OperatingSystem.IsLinux() || settings.Contains(told, StringComparison.Ordinal), settings);
        Assert.Equal(6, File.ReadAllLines(output).Length);
    }

    // It lies beside the tests, in the folder of its own project.
    private static string Program
    {
        get
        {
            string folder = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
            return Path.GetFullPath(Path.Combine(folder, "..", "..", "Samples", Path.GetFileName(folder), "Samples.dll"));
        }
    }
}
