using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.ML.Data;
using Xunit;

namespace Microsoft.ML.Gan.IntegrationTests;

/// <summary>The example of the README is the code that runs here: its text is compared with this file's.</summary>
public sealed class ReadMeTests
{
    [Fact]
    public void Example_AsPrinted_IsTheCodeBelow()
    {
        string[] readMe = [.. Text("README.md").Split('\n')
            .SkipWhile(l => l != "```csharp").Skip(1).TakeWhile(l => l != "```").Where(l => !l.StartsWith("using ", StringComparison.Ordinal))];
        string[] here = [.. Text("ReadMeTests.cs").Split('\n')
            .SkipWhile(l => !l.EndsWith("// README begins", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(l => !l.EndsWith("// README ends", StringComparison.Ordinal)).Select(l => l.Length > 8 ? l[8..] : "")];

        Assert.True(here.Length > 15, "the example was not found in this file");
        Assert.Equal(here, readMe.SkipWhile(l => l.Length == 0));
    }

    [Fact]
    public void Example_OnRows_PrintsAMetric()
    {
        string before = Directory.GetCurrentDirectory();
        string folder = Directory.CreateTempSubdirectory().FullName;
        TextWriter console = Console.Out;
        using var printed = new StringWriter(CultureInfo.InvariantCulture);
        try
        {
            Directory.SetCurrentDirectory(folder);
            File.WriteAllLines("visits.csv", Enumerable.Range(0, 300)
                .Select(i => $"{(i % 4 == 0 ? "true" : "false")},{20 + (i % 50)},{(i % 4 == 0 ? "web" : "shop")}").Prepend("Returned,Age,Channel"));
            Console.SetOut(printed);
            Example();
        }
        finally
        {
            Console.SetOut(console);
            Directory.SetCurrentDirectory(before);
            Directory.Delete(folder, recursive: true);
        }

        Assert.Matches(@"^PR-AUC [01]\.\d\d on real rows only", printed.ToString());
    }

    private static void Example()
    {
        // README begins
        var mlContext = new MLContext(seed: 1);
        IDataView rows = mlContext.Data.LoadFromTextFile("visits.csv",
        [
            new TextLoader.Column("Returned", DataKind.Boolean, 0),
            new TextLoader.Column("Age", DataKind.Single, 1),
            new TextLoader.Column("Channel", DataKind.String, 2),
        ], separatorChar: ',', hasHeader: true);
        var parts = mlContext.Data.TrainTestSplit(rows, testFraction: 0.2);

        var pipeline = mlContext.Transforms.GanAugment(labelColumnName: "Returned", numberOfSteps: 300)
            .Append(mlContext.Transforms.Categorical.OneHotEncoding("Channel"))
            .Append(mlContext.Transforms.Concatenate("Features", "Age", "Channel"))
            .Append(mlContext.Transforms.NormalizeMinMax("Features"))
            .Append(mlContext.BinaryClassification.Trainers.LbfgsLogisticRegression("Returned"));

        var model = pipeline.Fit(parts.TrainSet);
        var metrics = mlContext.BinaryClassification.Evaluate(model.Transform(parts.TestSet), "Returned");
        Console.WriteLine($"PR-AUC {metrics.AreaUnderPrecisionRecallCurve:F2} on real rows only");
        // README ends
    }

    private static string Text(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\r", "", StringComparison.Ordinal);
    }
}
