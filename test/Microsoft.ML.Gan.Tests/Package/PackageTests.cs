using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Package;

/// <summary>What a user gets: the package that is made with these tests.</summary>
public sealed class PackageTests : IDisposable
{
    // What it holds, besides what NuGet writes for itself.
    private static readonly string[] Files =
    [
        "README.md",
        "buildTransitive/Microsoft.ML.Gan.targets",
        "buildTransitive/WeakenMissingVersion.cs.txt",
        "lib/net10.0/Microsoft.ML.Gan.dll",
        "lib/net10.0/Microsoft.ML.Gan.xml",
    ];

    private static readonly string[] Dependencies =
    [
        "Google.Protobuf 3.31.1",
        "Microsoft.Extensions.DependencyInjection.Abstractions 10.0.0",
        "Microsoft.Extensions.Hosting.Abstractions 10.0.0",
        "Microsoft.Extensions.Options.ConfigurationExtensions 10.0.0",
        "Microsoft.ML 5.0.1",
        "System.Numerics.Tensors 9.0.4",
        "TorchSharp 0.107.0",
    ];

    // The assemblies of these packages that the library calls, and those that come with them.
    private static readonly string[] Assemblies =
    [
        "Google.Protobuf",
        "Microsoft.Extensions.Configuration.Abstractions",
        "Microsoft.Extensions.DependencyInjection.Abstractions",
        "Microsoft.Extensions.Hosting.Abstractions",
        "Microsoft.Extensions.Logging.Abstractions",
        "Microsoft.Extensions.Options",
        "Microsoft.Extensions.Options.ConfigurationExtensions",
        "Microsoft.ML.Core",
        "Microsoft.ML.Data",
        "Microsoft.ML.DataView",
        "Microsoft.ML.StandardTrainers",
        "Microsoft.ML.Transforms",
        "System.Numerics.Tensors",
        "TorchSharp",
    ];

    private readonly ZipArchive _package = Open("*.nupkg");

    public void Dispose() => _package.Dispose();

    [Fact]
    public void Dependencies_AreThoseOfTheLibrary() => Assert.Equal(
        Dependencies,
        Nuspec("dependency").Select(d => $"{d.Attribute("id")!.Value} {d.Attribute("version")!.Value}").Order(StringComparer.Ordinal));

    [Fact]
    public void Metadata_HasVersionLicenseReadmeAndRepository()
    {
        string version = typeof(PackageTests).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

        Assert.Equal(version.Split('+')[0], Nuspec("version").Single().Value);
        Assert.Equal("MIT", Nuspec("license").Single().Value);
        Assert.Equal("README.md", Nuspec("readme").Single().Value);
        Assert.Equal("git", Nuspec("repository").Single().Attribute("type")!.Value);
    }

    [Fact]
    public void Files_AreTheLibraryItsDocumentationAndReadme()
    {
        IEnumerable<string> files = _package.Entries.Select(entry => entry.FullName).Where(name => !IsOfNuGet(name));

        Assert.Equal(Files.Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Symbols_AreBesideIt()
    {
        using ZipArchive symbols = Open("*.snupkg");

        Assert.NotNull(symbols.GetEntry("lib/net10.0/Microsoft.ML.Gan.pdb"));
    }

    [Fact]
    public void Library_CallsWhatItsDependenciesBring()
    {
        using var copy = new MemoryStream();
        using (Stream library = _package.GetEntry("lib/net10.0/Microsoft.ML.Gan.dll")!.Open())
        {
            library.CopyTo(copy);
        }

        copy.Position = 0;
        using var image = new PEReader(copy);
        MetadataReader metadata = image.GetMetadataReader();

        IEnumerable<string> called = metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name));
        Assert.Empty(called.Where(name => !name.StartsWith("System.", StringComparison.Ordinal)).Except(Assemblies));
    }

    private static bool IsOfNuGet(string name) =>
        name is "Microsoft.ML.Gan.nuspec" or "[Content_Types].xml" || name.StartsWith("_rels/", StringComparison.Ordinal) || name.StartsWith("package/", StringComparison.Ordinal);

    private static ZipArchive Open(string pattern) =>
        ZipFile.OpenRead(Assert.Single(Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "package"), pattern)));

    private IEnumerable<XElement> Nuspec(string element)
    {
        using Stream nuspec = _package.GetEntry("Microsoft.ML.Gan.nuspec")!.Open();
        return XDocument.Load(nuspec).Descendants().Where(node => node.Name.LocalName == element).ToArray();
    }
}
