using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Xunit;

namespace Microsoft.ML.Gan.ParityTests.StandIns;

/// <summary>The package says and holds the same, whatever the library was compiled against.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly ZipArchive _package = Open("*.nupkg");

    public void Dispose() => _package.Dispose();

    [Fact]
    public void Dependencies_AreTheOfficialPackages()
    {
        IEnumerable<string> dependencies = Nuspec("dependency").Select(d => $"{d.Attribute("id")!.Value} {d.Attribute("version")!.Value}");

        Assert.Equal(
            [
                "Google.Protobuf 3.31.1",
                "Microsoft.Extensions.DependencyInjection.Abstractions 10.0.0",
                "Microsoft.Extensions.Hosting.Abstractions 10.0.0",
                "Microsoft.Extensions.Options.ConfigurationExtensions 10.0.0",
                "Microsoft.ML 5.0.0",
                "TorchSharp 0.106.0",
            ],
            dependencies.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Metadata_HasLicenseReadmeAndRepository()
    {
        Assert.Equal("MIT", Nuspec("license").Single().Value);
        Assert.Equal("README.md", Nuspec("readme").Single().Value);
        Assert.Equal("git", Nuspec("repository").Single().Attribute("type")!.Value);
        Assert.Equal("0.2.0", Nuspec("version").Single().Value);
    }

    [Fact]
    public void Files_AreTheLibraryItsDocumentationAndReadme()
    {
        IEnumerable<string> files = _package.Entries.Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal));

        Assert.Equal(
            ["Microsoft.ML.Gan.nuspec", "README.md", "[Content_Types].xml", "lib/net10.0/Microsoft.ML.Gan.dll", "lib/net10.0/Microsoft.ML.Gan.xml"],
            files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Symbols_AreBesideIt()
    {
        using ZipArchive symbols = Open("*.snupkg");

        Assert.NotNull(symbols.GetEntry("lib/net10.0/Microsoft.ML.Gan.pdb"));
    }

    [Fact]
    public void Library_RefersToOfficialIdentitiesOnly()
    {
        using var copy = new MemoryStream();
        using (Stream library = _package.GetEntry("lib/net10.0/Microsoft.ML.Gan.dll")!.Open())
        {
            library.CopyTo(copy);
        }

        copy.Position = 0;
        using var image = new PEReader(copy);
        MetadataReader metadata = image.GetMetadataReader();

        foreach (AssemblyReference reference in metadata.AssemblyReferences.Select(metadata.GetAssemblyReference))
        {
            string name = metadata.GetString(reference.Name);
            string token = Convert.ToHexStringLower(metadata.GetBlobBytes(reference.PublicKeyOrToken));
            Assert.True(IsOfficial(name, reference.Version.ToString(), token), $"{name}, {reference.Version}, {token}");
        }
    }

    private static bool IsOfficial(string name, string version, string token) => name switch
    {
        "TorchSharp" => (version, token) == ("0.106.0.0", "67b0e5e1da516a1c"),
        "Microsoft.ML.DataView" or "Microsoft.ML.Core" or "Microsoft.ML.Data" or "Microsoft.ML.Transforms" or "Microsoft.ML.StandardTrainers"
            => (version, token) == ("1.0.0.0", "cc7b13ffcd2ddd51"),
        "Google.Protobuf" => (version, token) == ("3.31.1.0", "a7d26565bac4d604"),
        "Microsoft.Extensions.DependencyInjection.Abstractions" or "Microsoft.Extensions.Hosting.Abstractions"
            or "Microsoft.Extensions.Options.ConfigurationExtensions" => IsExtension(version, token),

        // These come with the three above.
        "Microsoft.Extensions.Configuration.Abstractions" or "Microsoft.Extensions.Logging.Abstractions" or "Microsoft.Extensions.Options"
            => IsExtension(version, token),
        _ => name.StartsWith("System.", StringComparison.Ordinal),
    };

    private static bool IsExtension(string version, string token) => (version, token) == ("10.0.0.0", "adb9793829ddae60");

    private static ZipArchive Open(string pattern) =>
        ZipFile.OpenRead(Assert.Single(Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "package"), pattern)));

    private IEnumerable<XElement> Nuspec(string element)
    {
        using Stream nuspec = _package.GetEntry("Microsoft.ML.Gan.nuspec")!.Open();
        return XDocument.Load(nuspec).Descendants().Where(node => node.Name.LocalName == element).ToArray();
    }
}
