using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.Build.Framework;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Package;

/// <summary>What the build does to TorchSharp's library on TorchSharp's own file, and what it refuses to do.</summary>
public sealed class WeakenMissingVersionTests : IDisposable
{
    private const string Unused = "GLIBCXX_3.4.32";

    private static readonly string Package = typeof(WeakenMissingVersionTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "TorchSharpPackage").Value!;

    private readonly string _folder = Directory.CreateTempSubdirectory("gan-elf-").FullName;
    private readonly byte[] _official = File.ReadAllBytes(Path.Combine(Package, "runtimes", "linux-x64", "native", "libLibTorchSharp.so"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [SkippableFact]
    public void Execute_OlderLibstdcxx_MarksTheOneVersionAsWeak()
    {
        string library = Write(_official);

        (bool succeeded, bool changed, _) = Run(library, OlderLibstdcxx());

        byte[] file = File.ReadAllBytes(library);
        int at = Assert.Single(Enumerable.Range(0, file.Length), i => file[i] != _official[i]);
        Assert.True(succeeded && changed);
        Assert.Equal((0, 2), (_official[at], file[at])); // VER_FLG_WEAK
    }

    [SkippableFact]
    public void Execute_Twice_ChangesNothingMore()
    {
        string library = Write(_official);
        Run(library, OlderLibstdcxx());
        byte[] once = File.ReadAllBytes(library);

        (bool succeeded, bool changed, _) = Run(library, OlderLibstdcxx());

        Assert.True(succeeded && !changed);
        Assert.Equal(once, File.ReadAllBytes(library));
    }

    [SkippableFact]
    public void Execute_NewLibstdcxx_ChangesNothing()
    {
        string library = Write(_official);

        (bool succeeded, bool changed, _) = Run(library, NewerLibstdcxx());

        Assert.True(succeeded && !changed);
        Assert.Equal(_official, File.ReadAllBytes(library));
    }

    [Fact]
    public void Execute_Always_MarksItWhateverIsHere()
    {
        string library = Write(_official);

        (bool succeeded, bool changed, _) = Run(library, standardLibrary: null, always: true);

        Assert.True(succeeded && changed);
        Assert.NotEqual(_official, File.ReadAllBytes(library));
    }

    [SkippableFact]
    public void Execute_HardLink_LeavesTheOtherFileAlone()
    {
        string library = Write(_official), cache = Path.Combine(_folder, "cache.so");
        File.Move(library, cache);
        Skip.IfNot(OperatingSystem.IsLinux(), "Links are made with Linux' ln.");
        System.Diagnostics.Process.Start("ln", [cache, library]).WaitForExit();

        (_, bool changed, _) = Run(library, standardLibrary: null, always: true);

        Assert.True(changed);
        Assert.Equal(_official, File.ReadAllBytes(cache));
        Assert.Equal(File.GetLastWriteTimeUtc(cache), File.GetLastWriteTimeUtc(library)); // the next build copies nothing
    }

    [SkippableFact]
    public void Execute_AnotherVersionMissing_RefusesByName()
    {
        byte[] file = Renamed(_official, "GLIBCXX_3.4.30", "GLIBCXX_3.4.99");
        string library = Write(file);

        (bool succeeded, bool changed, string log) = Run(library, OlderLibstdcxx());

        Assert.True(!succeeded && !changed);
        Assert.Contains("GLIBCXX_3.4.99", log, StringComparison.Ordinal);
        Assert.Equal(file, File.ReadAllBytes(library));
    }

    [SkippableFact]
    public void Execute_VersionThatIsUsed_RefusesNamingTheSymbol()
    {
        // Asks for the unused version under the name of one that many symbols have.
        byte[] file = Renamed(Renamed(Renamed(_official, Unused, "GLIBCXX_3.4.XX"), "GLIBCXX_3.4.21", Unused), "GLIBCXX_3.4.XX", "GLIBCXX_3.4.21");
        string library = Write(file);

        (bool succeeded, bool changed, string log) = Run(library, OlderLibstdcxx());

        Assert.True(!succeeded && !changed);
        Assert.Matches("uses '_Z[^']+' of libstdc", log);
        Assert.Equal(file, File.ReadAllBytes(library));
    }

    [Fact]
    public void Execute_LibraryOfAnotherPlatform_IsLeftAlone()
    {
        string library = Write(System.Text.Encoding.ASCII.GetBytes(new string('x', 200)));

        (bool succeeded, bool changed, _) = Run(library, standardLibrary: null, always: true);

        Assert.True(succeeded && !changed);
    }

    private static byte[] Renamed(byte[] file, string from, string to)
    {
        byte[] copy = [.. file], wanted = System.Text.Encoding.ASCII.GetBytes(from + '\0'), other = System.Text.Encoding.ASCII.GetBytes(to + '\0');
        int at = copy.AsSpan().IndexOf(wanted);
        Assert.True(at >= 0, from);
        other.CopyTo(copy, at);
        return copy;
    }

    private static string SystemsLibstdcxx()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "libstdc++ is Linux'.");
        return File.ReadLines("/proc/self/maps").Select(line => line[(line.IndexOf('/') + 1)..]).Select(path => "/" + path)
            .First(path => Path.GetFileName(path).StartsWith("libstdc++.so.6", StringComparison.Ordinal));
    }

    // This machine's, without the version where it has it.
    private string OlderLibstdcxx()
    {
        byte[] file = File.ReadAllBytes(SystemsLibstdcxx());
        return Write(file.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(Unused + '\0')) < 0 ? file : Renamed(file, Unused, "GLIBCXX_0.0.00"), "older.so");
    }

    // This machine's, with the version in the place of an old one that the library does not ask for.
    private string NewerLibstdcxx()
    {
        byte[] file = File.ReadAllBytes(SystemsLibstdcxx());
        return Write(file.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(Unused + '\0')) >= 0 ? file : Renamed(file, "GLIBCXX_3.4.10", Unused), "newer.so");
    }

    private string Write(byte[] file, string name = "libLibTorchSharp.so")
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, file);
        return path;
    }

    private static (bool Succeeded, bool Changed, string Log) Run(string library, string? standardLibrary, bool always = false)
    {
        var engine = new Engine();
        var task = new WeakenMissingVersion { BuildEngine = engine, Library = library, StandardLibrary = standardLibrary, Always = always };
        bool succeeded = task.Execute();
        return (succeeded, task.Changed, string.Join('\n', engine.Errors));
    }

    private sealed class Engine : IBuildEngine
    {
        public List<string?> Errors { get; } = [];

        public bool ContinueOnError => false;

        public int LineNumberOfTaskNode => 0;

        public int ColumnNumberOfTaskNode => 0;

        public string ProjectFileOfTaskNode => string.Empty;

        public bool BuildProjectFile(string projectFileName, string[] targetNames, System.Collections.IDictionary globalProperties, System.Collections.IDictionary targetOutputs) => false;

        public void LogCustomEvent(CustomBuildEventArgs e)
        {
        }

        public void LogErrorEvent(BuildErrorEventArgs e) => Errors.Add(e.Message);

        public void LogMessageEvent(BuildMessageEventArgs e)
        {
        }

        public void LogWarningEvent(BuildWarningEventArgs e)
        {
        }
    }
}
