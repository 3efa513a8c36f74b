using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using Samples.Csv;
using Xunit;

namespace Samples.Tests.Synthesize;

public sealed class RoundTripTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Run_EveryKindOfColumn_KeepsHeaderOrderAndFormats()
    {
        var (code, output, error) = Synthesize(MadeTable.Make(), "out.csv", "--rows", "37");

        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith(MadeTable.Header + "\n", File.ReadAllText(_folder["out.csv"]));
        CsvTable table = CsvTable.Load(_folder["out.csv"]);
        Assert.Equal(37, table.Records.Count);
        Assert.All(table.Cells(0), c => Assert.True(c == "NA" || int.Parse(c, CultureInfo.InvariantCulture) is >= 18 and < 90));
        Assert.All(table.Cells(1), c => Assert.Matches(@"^(\d+\.\d\d)?\z", c));
        Assert.All(table.Cells(2), c => Assert.Contains(c, new[] { "TRUE", "FALSE" }));
        Assert.All(table.Cells(3), c => Assert.Matches(@"^202[34]-\d\d-\d\d\z", c));
        Assert.All(table.Cells(4), c => Assert.Matches(@"^202[34]-\d\d-\d\dT\d\d:\d\d:\d\dZ\z", c));
        Assert.All(table.Cells(5), c => Assert.Contains(c, MadeTable.Cities));
        Assert.All(table.Cells(6), c => Assert.Equal("", c));
        Assert.All(table.Cells(7), c => Assert.Contains(c, new[] { "0", "1" }));
    }

    [Fact]
    public void Run_EveryKindOfColumn_SaysWhatItInferred()
    {
        string output = Synthesize(MadeTable.Make(), "out.csv").Output;

        Assert.Matches(@"(?m)^age +integer +6\r?$", output);
        Assert.Matches(@"(?m)^price, net +decimal +2 decimals +9\r?$", output);
        Assert.Matches(@"(?m)^active +boolean +FALSE, TRUE +0\r?$", output);
        Assert.Matches(@"(?m)^day +date and time +yyyy-MM-dd +0\r?$", output);
        Assert.Matches(@"(?m)^seen +date and time +yyyy-MM-ddTHH:mm:ssZ +0\r?$", output);
        Assert.Matches(@"(?m)^city +category +5 values: ", output);
        Assert.Matches(@"(?m)^note +ignored, left empty +0\r?$", output);
        Assert.Matches(@"(?m)^class +category \(label\) +2 values: 0, 1 +0\r?$", output);
    }

    [Fact]
    public void Run_SameSeed_SameFile()
    {
        Synthesize(MadeTable.Make(), "a.csv");
        Synthesize(MadeTable.Make(), "b.csv");
        Synthesize(MadeTable.Make(), "c.csv", "--rows", "60", "--balance");

        Assert.Equal(File.ReadAllBytes(_folder["a.csv"]), File.ReadAllBytes(_folder["b.csv"]));
        Assert.NotEqual(File.ReadAllBytes(_folder["a.csv"]), File.ReadAllBytes(_folder["c.csv"]));
    }

    [Fact]
    public void Run_NoRowsAsked_WritesAsManyAsItRead_InTheRealShares()
    {
        Synthesize(MadeTable.Make(), "out.csv");

        string[] labels = [.. CsvTable.Load(_folder["out.csv"]).Cells(7)];
        Assert.Equal((MadeTable.Rows, MadeTable.Rows / 4), (labels.Length, labels.Count(l => l == "1")));
    }

    [Fact]
    public void Run_Balance_WritesEqualSharesMixed()
    {
        Synthesize(MadeTable.Make(), "out.csv", "--rows", "41", "--balance");

        string[] labels = [.. CsvTable.Load(_folder["out.csv"]).Cells(7)];
        Assert.Equal((21, 20), (labels.Count(l => l == "0"), labels.Count(l => l == "1")));
        Assert.Contains("1", labels[..20]);
        Assert.Contains("0", labels[21..]);
    }

    [Fact]
    public void Run_ByteOrderMarkAndCarriageReturns_AreKept()
    {
        File.WriteAllText(_folder["in.csv"], MadeTable.Make("\r\n"), new UTF8Encoding(true));

        Synthesize(null, "out.csv");

        byte[] bytes = File.ReadAllBytes(_folder["out.csv"]);
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        string text = Encoding.UTF8.GetString(bytes[3..]);
        Assert.StartsWith(MadeTable.Header + "\r\n", text);
        Assert.DoesNotMatch(new Regex("[^\r]\n"), text);
    }

    [Fact]
    public void Run_Canceled_ExitsWith130AndWritesNothing()
    {
        _folder.Write("in.csv", MadeTable.Make());

        var (code, _, error) = _folder.Run(new CancellationToken(canceled: true), Arguments("out.csv"));

        Assert.Equal((130, "Canceled; no file was written but those told of above."), (code, error.Trim()));
        Assert.Equal(["in.csv"], _folder.Names);
    }

    [Fact]
    public void Run_RedirectedOutput_ReportsPlainLines()
    {
        string output = Synthesize(MadeTable.Make(), "out.csv", "--epochs", "30").Output;

        Assert.Equal(10, Regex.Count(output, @"(?m)^ +\d+ %  step \d+ of 30, losses D -?\d+\.\d\d G -?\d+\.\d\d(, fidelity 0\.\d+)?, \d+ s left\r?$"));
        Assert.DoesNotContain("\u001b", output);
    }

    [Fact]
    public void Run_MethodOfAnAutoencoder_TellsItsOneLossAndWritesOtherRows()
    {
        string output = Synthesize(MadeTable.Make(), "out.csv", "--epochs", "30", "--method", "vae").Output;
        Synthesize(null, "game.csv", "--epochs", "30");

        Assert.Equal(10, Regex.Count(output, @"(?m)^ +\d+ %  step \d+ of 30, loss -?\d+\.\d\d(, fidelity 0\.\d+)?, \d+ s left\r?$"));
        CsvTable rows = CsvTable.Load(_folder["out.csv"]), other = CsvTable.Load(_folder["game.csv"]);
        Assert.Equal((MadeTable.Header, MadeTable.Rows), (rows.HeaderText, rows.Records.Count)); // records, not lines: a city takes two
        Assert.Equal((MadeTable.Header, MadeTable.Rows), (other.HeaderText, other.Records.Count));
        Assert.NotEqual(File.ReadAllText(_folder["game.csv"]), File.ReadAllText(_folder["out.csv"]));
    }

    private (int Code, string Output, string Error) Synthesize(string? text, string output, params string[] more)
    {
        if (text is not null)
        {
            _folder.Write("in.csv", text);
        }

        return _folder.Run([.. Arguments(output), .. more.Contains("--epochs") ? more : ["--epochs", "2", .. more]]);
    }

    private string[] Arguments(string output) =>
        ["synthesize", "--input", _folder["in.csv"], "--output", _folder[output], "--label", "class", "--ignore", "note", "--seed", "5"];
}
