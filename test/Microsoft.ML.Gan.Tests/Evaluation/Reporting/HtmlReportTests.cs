using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using Microsoft.ML.Gan.Evaluation.Reporting;
using Microsoft.ML.Gan.Evaluation.Reporting.Html;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Evaluation.Reporting;

public sealed class HtmlReportTests
{
    private const int TwoMegabytes = 2_000_000;

    private static readonly string[] AllSections =
        ["measures", "columns", "associations", "projection", "detection", "classes", "augmentation", "privacy", "training", "settings"];

    [Fact]
    public void Write_Adult_HasEverySectionInOrder()
    {
        XElement page = Parse(HtmlReport.Write(MadeEvaluation.Adult()));

        Assert.Equal(AllSections, page.Descendants("section").Select(s => s.Attribute("id")!.Value));
        Assert.Equal(AllSections.Select(s => "#" + s), page.Descendants("nav").Single().Elements("a").Select(a => a.Attribute("href")!.Value));
        Assert.Equal("UCI Adult, 26,048 synthetic rows", page.Descendants("h1").Single().Value);
        Assert.Equal(15, Section(page, "columns").Descendants("figure").Count());
    }

    [Fact]
    public void Write_Bare_LeavesOutWhatThereIsNothingOf()
    {
        XElement page = Parse(HtmlReport.Write(ReportContent.Of(MadeEvaluation.Bare(), new ReportOptions { Title = " " })));

        Assert.Equal(["measures", "settings"], page.Descendants("section").Select(s => s.Attribute("id")!.Value));
        Assert.Equal("Synthetic rows, compared with real ones", page.Descendants("h1").Single().Value);
    }

    [Fact]
    public void Write_Measure_HasIntervalBaselineReadingAndCaveat()
    {
        XElement row = Section(Parse(HtmlReport.Write(MadeEvaluation.Adult())), "measures").Descendants("tr").Single(r => r.Value.StartsWith("c2st, trees", StringComparison.Ordinal));

        Assert.Equal(
            ["c2st, trees fair", "0.563 0.553 to 0.573", "0.497", "0.5", "Trees find more synthetic rows than chance would.A small difference of one column is enough.Lopez-Paz and Oquab 2017, arXiv:1610.06545"],
            row.Elements().Where(c => c.Attribute("class")?.Value != "range").Select(c => c.Value));
    }

    [Fact]
    public void Write_EveryPicture_SaysWhatItIs()
    {
        XElement[] pictures = [.. Parse(HtmlReport.Write(MadeEvaluation.Adult())).Descendants().Where(e => e.Name.LocalName == "svg" && e.Attribute("aria-hidden") is null)];

        Assert.True(pictures.Length > 30);
        Assert.All(pictures, p =>
        {
            Assert.Equal("img", p.Attribute("role")!.Value);
            string[] ids = [.. p.Elements().Take(2).Select(e => e.Attribute("id")!.Value)];
            Assert.Equal(string.Join(' ', ids), p.Attribute("aria-labelledby")!.Value);
            Assert.All(p.Elements().Take(2), e => Assert.NotEmpty(e.Value));
        });
    }

    [Fact]
    public void Write_Ids_AreOfOneElementEach()
    {
        string[] ids = [.. Parse(HtmlReport.Write(MadeEvaluation.Adult())).Descendants().Attributes("id").Select(a => a.Value)];

        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void Write_HostileNames_AreTextAndNothingElse()
    {
        string html = HtmlReport.Write(MadeEvaluation.Hostile());
        XElement page = Parse(html);

        Assert.DoesNotContain(page.Descendants(), e => e.Name.LocalName is "script" or "img" or "iframe" or "object" or "link");
        Assert.DoesNotContain(page.Descendants().Attributes(), a => a.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase) || a.Name.LocalName is "src");
        Assert.All(page.Descendants("a"), a => Assert.StartsWith("#", a.Attribute("href")!.Value, StringComparison.Ordinal));
        Assert.Contains(page.Descendants("bdi"), b => b.Value == "<script>alert('1')</script>");
        Assert.Contains(page.Descendants("bdi"), b => b.Value == "[U+202E]gnp.txt[U+202C][U+2066] override");
        Assert.DoesNotContain(html, c => c is '\0' or '\u0007' or '\u001b' or '\u202E' or '\u2066' or '\uFFFF');
        Assert.DoesNotContain("NaN", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_NameOfTenThousandLetters_IsCutEverywhere()
    {
        string html = HtmlReport.Write(MadeEvaluation.Hostile());

        Assert.DoesNotContain(new string('W', 1001), html, StringComparison.Ordinal);
        Assert.True(html.Length < TwoMegabytes / 2, $"{html.Length}");
        Assert.Contains(Parse(html).Descendants("li"), i => i.Value.StartsWith(new string('W', 660), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(100, 20)]
    [InlineData(300, 30)]
    public void Write_WideTable_StaysUnderTwoMegabytes(int columns, int bars)
    {
        string html = HtmlReport.Write(MadeEvaluation.Wide(columns, bars));

        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(html), 100_000, TwoMegabytes - 1);
        Assert.Contains($"Of {columns} columns, the 24 are drawn whose pairs differ most.", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_CultureOfCommas_MakesNoDifference()
    {
        string expected = HtmlReport.Write(MadeEvaluation.Adult());
        CultureInfo culture = CultureInfo.CurrentCulture, commas = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (commas.NumberFormat.NumberDecimalSeparator, commas.NumberFormat.NumberGroupSeparator, commas.NumberFormat.NegativeSign) = (",", ".", "~");
        try
        {
            CultureInfo.CurrentCulture = commas;

            Assert.Equal(expected, HtmlReport.Write(MadeEvaluation.Adult()));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void SaveHtml_Path_ReplacesTheFileAndLeavesNothingBeside()
    {
        string folder = Directory.CreateTempSubdirectory("report").FullName;
        try
        {
            string path = Path.Combine(folder, "report.html");
            File.WriteAllText(path, "old");
            var evaluation = new GanEvaluation(MadeEvaluation.Adult().Parts);

            evaluation.SaveHtml(path, new ReportOptions { Title = "A title" });

            Assert.Equal("A title", Parse(File.ReadAllText(path)).Descendants("title").First().Value);
            Assert.Equal([path], Directory.GetFiles(folder));
            Assert.Throws<DirectoryNotFoundException>(() => evaluation.SaveHtml(Path.Combine(folder, "none", "report.html")));
            Assert.Throws<ArgumentException>(() => evaluation.SaveHtml(string.Empty));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static XElement Section(XElement page, string id) => page.Descendants("section").Single(s => s.Attribute("id")!.Value == id);

    private static XElement Parse(string html)
    {
        using var reader = XmlReader.Create(new StringReader(html), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XElement.Load(reader);
    }
}
