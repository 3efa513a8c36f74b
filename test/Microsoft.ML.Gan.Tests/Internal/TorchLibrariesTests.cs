using System;
using System.IO;
using System.Runtime.InteropServices;
using Microsoft.ML.Gan.Internal;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Internal;

public sealed partial class TorchLibrariesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gan-libraries-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void LoadFile_InNoFolder_NamesThePackageItsVersionAndWhereToRead()
    {
        var refusal = Assert.Throws<DllNotFoundException>(() => TorchLibraries.LoadFile("libtorch_cpu.so", [_folder], "linux-x64", "0.107.0"));

        Assert.Equal(
            "TorchSharp 0.107.0 needs libtorch_cpu.so, which is not beside the application. Add the package TorchSharp-cpu, version 0.107.0, to the application "
            + "(TorchSharp-cuda-linux or TorchSharp-cuda-windows for a GPU). See docs/native-libraries.md.",
            refusal.Message);
    }

    [Fact]
    public void LoadFile_PlatformWithoutLibtorch_NamesThePlatform()
    {
        var refusal = Assert.Throws<DllNotFoundException>(() => TorchLibraries.LoadFile("libtorch_cpu.so", [_folder], "linux-arm64", "0.107.0"));

        Assert.Contains("TorchSharp has none for linux-arm64; it runs on linux-x64, win-x64 and osx-arm64.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LoadFile_FileThatIsNoLibrary_NamesTheFile()
    {
        string file = Path.Combine(_folder, "broken.so");
        File.WriteAllText(file, new string('x', 5000));

        var refusal = Assert.Throws<DllNotFoundException>(() => TorchLibraries.LoadFile("broken.so", ["/nowhere", _folder], "linux-x64", "0.107.0"));

        Assert.StartsWith($"{file} was refused by this system: ", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/home/a/.nuget/packages/torchsharp/0.107.0/lib/net8.0/TorchSharp.dll", true)]
    [InlineData("/home/a/torchsharp/app/bin/TorchSharp.dll", false)]
    [InlineData("", false)]
    public void LiesInPackageCache_Location_IsToldByItsFolders(string location, bool expected) =>
        Assert.Equal(expected, TorchLibraries.LiesInPackageCache(location.Replace('/', Path.DirectorySeparatorChar)));

    [SkippableFact]
    public void Begin_Disposed_LeavesTheEnvironmentAsItWas()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "The variable is set on Linux alone.");
        string? before = Environment.GetEnvironmentVariable(OpenMPSpinCount.Variable);
        bool isChosen = before is not null || Environment.GetEnvironmentVariable("OMP_WAIT_POLICY") is not null;

        using (OpenMPSpinCount.Begin())
        {
            Assert.Equal(isChosen ? before : OpenMPSpinCount.Value, Marshal.PtrToStringUTF8(Get(OpenMPSpinCount.Variable)));
        }

        Assert.Equal(before, Marshal.PtrToStringUTF8(Get(OpenMPSpinCount.Variable)));
    }

    [LibraryImport("libc", EntryPoint = "getenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint Get(string name);
}
