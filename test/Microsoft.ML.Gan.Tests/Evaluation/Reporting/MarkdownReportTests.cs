using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.ML.Gan.Evaluation.Reporting;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Evaluation.Reporting;

public sealed class MarkdownReportTests
{
    [Fact]
    public void Write_Adult_HasTheFiguresWithTheirCaveats()
    {
        string[] lines = MarkdownReport.Write(MadeEvaluation.Adult()).Split('\n');

        Assert.Equal("# UCI Adult, 26,048 synthetic rows", lines[0]);
        Assert.Contains(
            "| c2st, trees | 0.563 | 0.553 to 0.573 | 0.497 | 0.5 | fair | Trees find more synthetic rows than chance would. | A small difference of one column is enough. |", lines);
        Assert.Contains("| capital-gain | numbers | 0.961 | 0.968 | 0.990 |", lines);
        Assert.Contains("| **GAN, half of the majority** | 0.767 | +0.010 | 0.002 to 0.018 | one training, reused for every ratio |", lines);
        Assert.Contains(lines, l => l.StartsWith("- Step 900: The generator repeats itself", StringComparison.Ordinal));
        Assert.Contains("| Training.NumberOfSteps | 3000 |", lines);
    }

    [Fact]
    public void Write_HostileNames_KeepsEveryTableWhole()
    {
        string text = MarkdownReport.Write(MadeEvaluation.Hostile());
        string[] lines = text.Split('\n');

        Assert.DoesNotContain('<', text);
        Assert.DoesNotMatch(@"(?<!\\)\]\(", text);
        Assert.DoesNotContain("://", text, StringComparison.Ordinal);
        Assert.DoesNotContain("@everyone", text, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
        Assert.Contains(@"| \[U+202E\]gnp.txt\[U+202C\]\[U+2066\] override |", text, StringComparison.Ordinal);
        for (int i = 1; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('|') && lines[i - 1].StartsWith('|'))
            {
                Assert.Equal(Cells(lines[i - 1]), Cells(lines[i]));
            }
        }
    }

    [Fact]
    public void SaveMarkdown_Stream_WritesUtf8AndLeavesItOpen()
    {
        using var stream = new MemoryStream();

        new GanEvaluation(MadeEvaluation.Bare()).SaveMarkdown(stream, new ReportOptions { Title = "Größe" });

        Assert.StartsWith("# Größe\n\nToo few rows to say more.\n", System.Text.Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
        Assert.True(stream.CanWrite);
    }

    private static int Cells(string line) => Regex.Count(line.Replace("\\\\", ""), @"(?<!\\)\|");
}
