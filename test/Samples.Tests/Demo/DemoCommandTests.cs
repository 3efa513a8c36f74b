using System;
using System.IO;
using System.Linq;
using Microsoft.ML;
using Microsoft.ML.Data;
using Samples.Adult;
using Samples.Csv;
using Samples.Demo;
using Xunit;

namespace Samples.Tests.Demo;

public sealed class DemoCommandTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Run_Quick_PrintsTheTablesAndWritesTheFiles()
    {
        var (code, output, error) = _folder.Run("demo", "--quick", "--steps", "3", "--output", _folder["demo"]);

        Assert.Equal((0, ""), (code, error));
        foreach (string remedy in new[] { "no augmentation", "class weights", "random oversampling", "GAN \\(GanAugment\\)" })
        {
            Assert.Matches($@"(?m)^{remedy}( +[01]\.\d\d\d){{6}}\r?$", output);
        }

        Assert.All(output.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 120));
        Assert.Equal(["pipeline.zip", "report.html", "results.csv", "synthetic.csv"], Directory.GetFiles(_folder["demo"]).Select(Path.GetFileName).Order());
        CsvTable synthetic = CsvTable.Load(_folder["demo/synthetic.csv"]);
        Assert.Equal(1800, synthetic.Records.Count);
        Assert.All(synthetic.Cells(14), income => Assert.Equal(">50K", income));
        Assert.Equal(4, CsvTable.Load(_folder["demo/results.csv"]).Records.Count);
    }

    [Fact]
    public void Run_OutputIsAFile_ExitsWith2()
    {
        var (code, output, error) = _folder.Run("demo", "--output", _folder.Write("demo", "mine"));

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(_folder["demo"], error);
        Assert.Equal("mine", File.ReadAllText(_folder["demo"]));
    }

    [Theory]
    [InlineData("--steps", "0", "--steps is '0'; it must be a whole number of at least 1.")]
    [InlineData("--seed", "-1", "--seed is '-1'; it must be a whole number of at least 0.")]
    public void Run_BadNumber_SaysWhatItMustBe(string option, string value, string expected)
    {
        var (code, _, error) = _folder.Run("demo", option, value);

        Assert.Equal((2, expected), (code, error.Trim()));
    }

    [Fact]
    public void LoadImbalanced_AllRows_FivePercentPositives()
    {
        var rows = AdultTable.LoadImbalanced(new MLContext(1), maximumRows: null);

        Assert.Equal((20816, 1041), (rows.Count, rows.Count(r => r.Label)));
        Assert.All(rows, r => Assert.True(r.Age >= 17 && r.WorkClass.Length > 0 && r.NativeCountry.Length > 0));
    }

    [Fact]
    public void Load_TestRows_IsUntouched()
        => Assert.Equal(1568, AdultTable.Load(new MLContext(1), "adult_test.csv").GetColumn<bool>("Label").Count(l => l));
}
