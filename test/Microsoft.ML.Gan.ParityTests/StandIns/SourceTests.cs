using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace Microsoft.ML.Gan.ParityTests.StandIns;

/// <summary>Product, samples and tests are written once: nothing in them asks which reference set is in use.</summary>
public class SourceTests
{
    private static readonly Regex Asks = new(@"^\s*#\s*(if|elif)\b|GanReferences", RegexOptions.Multiline);

    private static readonly string Root = typeof(SourceTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    [Theory]
    [InlineData("src/Microsoft.ML.Gan")]
    [InlineData("src/Samples")]
    [InlineData("test")]
    public void Sources_OfFolder_DoNotKnowTheReferenceSet(string folder)
    {
        string[] files = Files(folder).ToArray();

        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, file => Asks.IsMatch(File.ReadAllText(file)));
    }

    [Theory]
    [InlineData("#if STAND_INS", true)]
    [InlineData("    #  elif !PACKAGES", true)]
    [InlineData("Condition=\"'$(GanReferences)' == 'Packages'\"", true)]
    [InlineData("#pragma warning disable", false)]
    [InlineData("// see #if", false)]
    public void Pattern_Line_IsRecognized(string line, bool asks) => Assert.Equal(asks, Asks.IsMatch("class A;\n" + line));

    private static IEnumerable<string> Files(string folder) =>
        new[] { "*.cs", "*.csproj" }
            .SelectMany(pattern => Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories))
            .Where(file => Path.GetFileName(file) != "SourceTests.cs" && !file.Contains(".StandIn.Tests"));
}
