using System;
using System.Globalization;
using System.IO;
using System.Linq;
using Samples.Tests.Synthesize;
using Xunit;

namespace Samples.Tests.Evaluate;

public sealed class EvaluateCommandTests : IDisposable
{
    private const int Rows = 300;

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Run_RowsOfTheSameSource_PrintsMeasuresAndWritesTheReport()
    {
        _folder.Write("real.csv", Table(1));
        _folder.Write("made.csv", Table(2));
        _folder.Write("others.csv", Table(3));

        var (code, output, error) = Evaluate("--holdout", _folder["others.csv"], "--label", "class", "--report", _folder["report.html"]);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("Shape", output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"Report: {_folder["report.html"]}", output);
        Assert.Contains("made.csv beside real.csv", File.ReadAllText(_folder["report.html"]));
    }

    [Fact]
    public void Run_ColumnsInAnotherOrder_AreFoundByName()
    {
        _folder.Write("real.csv", Table(1));
        string[] lines = Table(1).TrimEnd().Split('\n');
        _folder.Write("made.csv", string.Join('\n', lines.Select(l => string.Join(',', l.Split(',').Reverse()))) + "\n");

        var (code, turned, error) = Evaluate();
        _folder.Write("made.csv", Table(1));

        Assert.Equal((0, ""), (code, error));
        Assert.Equal(Evaluate().Output, turned);
    }

    [Fact]
    public void Run_CellThatTheRealColumnCannotHold_NamesFileLineAndColumn()
    {
        _folder.Write("real.csv", Table(1));
        string made = Table(2);
        _folder.Write("made.csv", made.Insert(made.IndexOf('\n') + 1, "old,1.5,red,0\n"));

        var (code, _, error) = Evaluate();

        Assert.Equal((2, $"Line 2 of '{_folder["made.csv"]}' has 'old' in column 'age', which is a column of kind integer in '{_folder["real.csv"]}'."), (code, error.Trim()));
    }

    [Fact]
    public void Run_ColumnMissing_NamesIt()
    {
        _folder.Write("real.csv", Table(1));
        _folder.Write("made.csv", Table(2).Replace("color", "colour"));

        var (code, _, error) = Evaluate();

        Assert.Equal((2, $"'{_folder["made.csv"]}' has no column 'color'; it must have those of '{_folder["real.csv"]}', or pass --ignore 'color'."), (code, error.Trim()));
    }

    [Fact]
    public void Run_ReportInNoFolder_IsRefusedBeforeReading()
    {
        var (code, _, error) = Evaluate("--report", _folder["none/report.html"]);

        Assert.Equal((2, $"The folder '{_folder["none"]}' of --report does not exist."), (code, error.Trim()));
    }

    [Fact]
    public void Synthesize_WithAReport_HoldsRowsOutAndWritesIt()
    {
        _folder.Write("in.csv", MadeTable.Make());

        var (code, output, error) = _folder.Run(
            "synthesize", "--input", _folder["in.csv"], "--output", _folder["out.csv"], "--label", "class", "--ignore", "note", "--seed", "5", "--epochs", "2",
            "--report", _folder["report.html"]);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains($"Learning {MadeTable.Rows * 4 / 5} rows", output);
        Assert.Contains("Synthetic rows like those of in.csv", File.ReadAllText(_folder["report.html"]));
        Assert.Equal(MadeTable.Rows + 1, Samples.Csv.CsvTable.Load(_folder["out.csv"]).Records.Count + 1);
    }

    [Theory]
    [InlineData("real.csv")]
    [InlineData("made.csv")]
    [InlineData("others.csv")]
    public void Run_ReportIsAFileThatIsRead_IsRefusedAndLeavesIt(string name)
    {
        foreach (string file in new[] { "real.csv", "made.csv", "others.csv" })
        {
            _folder.Write(file, Table(1));
        }

        var (code, _, error) = Evaluate("--holdout", _folder["others.csv"], "--report", _folder[name]);

        Assert.Equal((2, $"--report '{_folder[name]}' is a file that another option names; name one of its own."), (code, error.Trim()));
        Assert.Equal(Table(1), File.ReadAllText(_folder[name]));
    }

    [Fact]
    public void Synthesize_ReportOnFewRows_IsRefusedBeforeLearning()
    {
        _folder.Write("in.csv", string.Join('\n', Table(1).Split('\n').Take(41)) + "\n");

        var (code, output, error) = _folder.Run(
            "synthesize", "--input", _folder["in.csv"], "--output", _folder["out.csv"], "--report", _folder["report.html"]);

        Assert.Equal((2, "--report holds a fifth of each class out, which is 8 of 40 rows; 10 are needed to compare with. Leave --report out, or add rows."), (code, error.Trim()));
        Assert.DoesNotContain("Learning", output);
        Assert.Equal(["in.csv"], _folder.Names);
    }

    private (int Code, string Output, string Error) Evaluate(params string[] more) =>
        _folder.Run(["evaluate", "--real", _folder["real.csv"], "--synthetic", _folder["made.csv"], .. more]);

    // A class that leans on age, and a price that leans on the color.
    private static string Table(int seed)
    {
        var random = new Random(seed);
        var rows = Enumerable.Range(0, Rows).Select(_ =>
        {
            int age = random.Next(18, 80), color = random.Next(3);
            string price = ((10 * color) + (5 * random.NextDouble())).ToString("F2", CultureInfo.InvariantCulture);
            return $"{age},{price},{new[] { "red", "green", "blue" }[color]},{(age + random.Next(30) > 60 ? 1 : 0)}";
        });
        return string.Join('\n', rows.Prepend("age,price,color,class")) + "\n";
    }
}
