using System;
using System.IO;
using System.Linq;
using Xunit;

namespace Samples.Tests.Synthesize;

/// <summary>One sentence on the error output, exit code 2, and no file but the input.</summary>
public sealed class RefusalTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "'IN' is empty; a header line and data rows are needed.")]
    [InlineData("\n\n", "'IN' is empty; a header line and data rows are needed.")]
    [InlineData("\na,b\n", "Line 1 of 'IN' is empty; it must be the header.")]
    [InlineData("a,b\n", "'IN' has a header and no data rows.")]
    [InlineData("a,b\n1,2\n\n\"x\ny\",4\n5\n", "Line 6 of 'IN' has 1 field; the header has 2.")]
    [InlineData("a,b\n1,2,3\n", "Line 2 of 'IN' has 3 fields; the header has 2.")]
    [InlineData("a,b\n1,\"2\n", "The quoted field that begins in line 2 is not closed.")]
    [InlineData("a;b\n1;2\n", "The header of 'IN' has no comma; fields must be separated by commas.")]
    [InlineData("a,b,a\n1,2,3\n", "The header of 'IN' names column 'a' 2 times; give each column a name of its own.")]
    [InlineData(",b\n1,2\n", "Column 1 has no name in the header; name it, or pass --ignore '' to leave it empty.")]
    [InlineData("a,b\n1,\n2,\n", "Column 'b' has no value in any row; remove it, or pass --ignore b to leave it empty.")]
    [InlineData("a,b c\n1,\n2,\n", "Column 'b c' has no value in any row; remove it, or pass --ignore 'b c' to leave it empty.")]
    [InlineData("a,b\n1,x\n2,y\n", "The data has 2 rows; at least 10 are needed to learn from.")]
    public void Run_BadFile_SaysWhy(string text, string expected) => AssertRefused(text, expected);

    [Fact]
    public void Run_FreeText_SaysHowManyAndTheRemedy() => AssertRefused(
        Lines("id,x", i => $"person {i},{i % 3}"),
        "Column 'id' has 40 different texts in 40 rows, so it is free text or an identifier; remove it, or pass --ignore id to leave it empty.");

    [Fact]
    public void Run_RowCounter_IsAnIdentifier() => AssertRefused(
        Lines("id,x", i => $"{i + 100},{i % 3}"),
        "Column 'id' counts the rows (100, 101, 102, ...), so it is an identifier; remove it, or pass --ignore id to leave it empty.");

    [Fact]
    public void Run_LabelNotThere_NamesTheColumns() => AssertRefused(
        Lines("a,b", i => $"{i % 7},{i % 3}"), "--label names 'c', which is not a column; the columns are 'a', 'b'.", "--label", "c");

    [Fact]
    public void Run_IgnoredNotThere_NamesTheColumns() => AssertRefused(
        Lines("a,b", i => $"{i % 7},{i % 3}"), "--ignore names 'c', which is not a column; the columns are 'a', 'b'.", "--ignore", "c");

    [Fact]
    public void Run_LabelIgnored_IsRefused() => AssertRefused(
        Lines("a,b", i => $"{i % 7},{i % 3}"),
        "Column 'b' is both the label and ignored; remove one of the two options.", "--label", "b", "--ignore", "b");

    [Fact]
    public void Run_EverythingIgnored_IsRefused() => AssertRefused(
        Lines("a,b", i => $"{i % 7},{i % 3}"), "Every column is ignored; nothing is left to learn.", "--ignore", "a", "--ignore", "b");

    [Fact]
    public void Run_LabelMissing_NamesTheLine() => AssertRefused(
        Lines("a,b", i => $"{i % 7},{(i == 4 ? "" : "x")}"),
        "Column 'b' is the label and has no value in line 6; every row must have a label.", "--label", "b");

    [Fact]
    public void Run_LabelOfManyNumbers_IsRefused() => AssertRefused(
        Lines("a,b", i => $"{i % 7},{i % 25 * 1.5}"),
        "Column 'b' is the label and has 25 different numbers; a label must be one of few classes.", "--label", "b");

    [Fact]
    public void Run_OneClassToBalance_IsRefused() => AssertRefused(
        Lines("a,b", i => $"{i % 7},yes"), "Column 'b' holds only 'yes'; --balance needs at least two classes.", "--label", "b", "--balance");

    [Fact]
    public void Run_BalanceWithoutLabel_IsRefused()
        => AssertRefused("a,b\n", "--balance needs --label COLUMN, the column whose classes are balanced.", "--balance");

    [Theory]
    [InlineData("--rows", "0", "--rows is '0'; it must be a whole number of at least 1.")]
    [InlineData("--epochs", "many", "--epochs is 'many'; it must be a whole number of at least 1.")]
    [InlineData("--seed", "1.5", "--seed is '1.5'; it must be a whole number.")]
    [InlineData("--rows", "99999999999", "--rows is '99999999999'; it must be a whole number of at least 1.")]
    [InlineData("--method", "diffusion", "--method is 'diffusion'; it must be gan or vae.")]
    public void Run_BadValue_SaysWhatItMustBe(string option, string value, string expected) => AssertRefused("a,b\n", expected, option, value);

    [Fact]
    public void Run_UnknownOption_IsNamed()
    {
        var (code, _, error) = _folder.Run("synthesize", "--inptu", "x");

        Assert.Equal(2, code);
        Assert.StartsWith("'--inptu' is not an option; use synthesize --input IN.csv", error);
    }

    [Fact]
    public void Run_OptionMissing_IsNamed()
    {
        var (code, _, error) = _folder.Run("synthesize", "--input", "x");

        Assert.Equal(2, code);
        Assert.StartsWith("--output is missing; use synthesize", error);
    }

    [Fact]
    public void Run_OptionWithoutValue_IsNamed() => Assert.StartsWith("--input needs a value; use", _folder.Run("synthesize", "--input", "--output").Error);

    [Fact]
    public void Run_NoSuchFile_IsNamed()
    {
        var (code, _, error) = _folder.Run("synthesize", "--input", "no.csv", "--output", _folder["out.csv"]);

        Assert.Equal((2, "There is no file 'no.csv'."), (code, error.Trim()));
    }

    [Fact]
    public void Run_NoSuchOutputFolder_IsRefusedBeforeReading()
    {
        var (code, _, error) = _folder.Run("synthesize", "--input", "no.csv", "--output", _folder["none/out.csv"]);

        Assert.Equal((2, $"The folder '{_folder["none"]}' of --output does not exist."), (code, error.Trim()));
    }

    [Fact]
    public void Run_OutputIsInput_IsRefused()
    {
        string path = _folder.Write("in.csv", "a\n");

        Assert.Equal("--input and --output are the same file; name another for --output.",
            _folder.Run("synthesize", "--input", path, "--output", path).Error.Trim());
        Assert.Equal("a\n", File.ReadAllText(path));
    }

    [Fact]
    public void Run_NotText_IsRefused()
    {
        File.WriteAllBytes(_folder["in.csv"], [0x61, 0xff, 0xfe]);

        Assert.Equal($"'{_folder["in.csv"]}' is not UTF-8 text; convert it first.",
            _folder.Run("synthesize", "--input", _folder["in.csv"], "--output", _folder["out.csv"]).Error.Trim());
    }

    [Fact]
    public void Run_UnknownCommand_NamesTheCommands()
    {
        var (code, _, error) = _folder.Run("synthesise");

        Assert.Equal((2, "'synthesise' is not a command; the commands are demo, synthesize, evaluate, mnist, compare, detect, novelty, drift, weights, fewlabels, plugin and help."), (code, error.Trim()));
    }

    private static string Lines(string header, Func<int, string> row)
        => string.Join('\n', Enumerable.Range(0, 40).Select(row).Prepend(header)) + "\n";

    private void AssertRefused(string text, string expected, params string[] more)
    {
        string path = _folder.Write("in.csv", text);

        var (code, _, error) = _folder.Run(["synthesize", "--input", path, "--output", _folder["out.csv"], .. more]);

        Assert.Equal(expected.Replace("IN", path), error.TrimEnd());
        Assert.Equal(2, code);
        Assert.Equal(["in.csv"], _folder.Names);
    }
}
