using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Api;

/// <summary>Each room of the library knows no more than docs/architecture.md allows it.</summary>
public sealed class LayeringTests
{
    // Types of the namespace Microsoft.ML are seen without a using; the most common are looked for by name.
    private static readonly Regex MachineLearning = new(
        @"\bMicrosoft\.ML\b(?!\.Gan\b)|\b(MLContext|IDataView|DataView[A-Z]\w*|ITransformer|IEstimator|IRowToRowMapper)\b");

    private static readonly Regex Torch = new(@"\bTorchSharp\b");

    private static readonly string Root = typeof(LayeringTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    [Theory]
    [InlineData("Data")]
    [InlineData("Encoding")]
    [InlineData("Networks/Managed")]
    [InlineData("Evaluation")]
    public void Room_OfTables_KnowsNothingOfTorch(string room) => Assert.Empty(Uses(room, Torch));

    [Theory]
    [InlineData("Networks")]
    public void Room_OfTensors_KnowsNothingOfMachineLearning(string room) => Assert.Empty(Uses(room, MachineLearning));

    [Fact]
    public void Rooms_ThatMayUseThem_AreFoundToUseThem()
    {
        Assert.NotEmpty(Uses("Networks", Torch));
        Assert.NotEmpty(Uses("Data", MachineLearning));
    }

    [Theory]
    [InlineData("using Microsoft.ML;", true)]
    [InlineData("using Microsoft.ML.Data;", true)]
    [InlineData("using static Microsoft.ML.Runtime.MessageSensitivity;", true)]
    [InlineData("    public void Read(IDataView view)", true)]
    [InlineData("namespace Microsoft.ML.Gan.Networks;", false)]
    [InlineData("using Microsoft.ML.Gan.Encoding;", false)]
    public void MachineLearning_Line_IsRecognized(string line, bool expected) => Assert.Equal(expected, MachineLearning.IsMatch(line));

    // The lines that use it, with their file; comments may speak of anything.
    private static string[] Uses(string room, Regex pattern)
    {
        string[] files = Directory.GetFiles(Path.Combine(Root, "src", "Microsoft.ML.Gan", room), "*.cs", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        return [.. files.SelectMany(f => Code(f).Where(line => pattern.IsMatch(line)).Select(line => $"{Path.GetFileName(f)}: {line.Trim()}"))];
    }

    private static IEnumerable<string> Code(string file) => File.ReadLines(file).Select(line => line.Split("//")[0]);
}
