using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.ML.Gan.Evaluation.Reporting;
using Microsoft.ML.Gan.Evaluation.Reporting.Html;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Evaluation.Reporting;

/// <summary>Reports as a browser shows them.</summary>
public sealed class HtmlReportBrowserTests
{
    private const int Phone = 360;
    private const int Screen = 1280;

    // Of a page that is shown, not merely read: a wrong color scheme or a missing style would be seen by these.
    private const string Background = "getComputedStyle(document.documentElement).backgroundColor";

    [BrowserFact]
    public async Task Show_AdultHostileAndWide_FitsWithoutComplaint()
    {
        string folder = Directory.CreateTempSubdirectory("report").FullName;
        try
        {
            await using Browser browser = await Browser.StartAsync();
            foreach ((string name, ReportContent content) in new[] { ("adult", MadeEvaluation.Adult()), ("hostile", MadeEvaluation.Hostile()), ("wide", MadeEvaluation.Wide(100, 20)) })
            {
                string file = Path.Combine(folder, name + ".html");
                await File.WriteAllTextAsync(file, HtmlReport.Write(content));
                foreach (int width in new[] { Phone, Screen })
                {
                    await browser.ShowAsync(file, width);
                    await browser.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");

                    Assert.Equal((name, width), (name, (await browser.EvaluateAsync("document.documentElement.scrollWidth"))!.GetValue<int>()));
                    Assert.Equal(0, (await browser.EvaluateAsync("document.scripts.length"))!.GetValue<int>());
                    Assert.Empty(browser.Complaints);
                }
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [BrowserFact]
    public async Task Show_LightDarkAndPrinted_HasStyle()
    {
        string file = Path.Combine(Path.GetTempPath(), $"report-{Guid.NewGuid():N}.html");
        try
        {
            await File.WriteAllTextAsync(file, HtmlReport.Write(MadeEvaluation.Adult()));
            await using Browser browser = await Browser.StartAsync();

            await browser.ShowAsync(file, Screen);
            Assert.Equal("rgb(253, 252, 248)", (await browser.EvaluateAsync(Background))!.GetValue<string>());
            await browser.ShowAsync(file, Screen, isDark: true);
            Assert.Equal("rgb(23, 22, 20)", (await browser.EvaluateAsync(Background))!.GetValue<string>());
            byte[] pdf = await browser.PrintAsync();
            Assert.Equal("%PDF", System.Text.Encoding.ASCII.GetString(pdf.AsSpan(0, 4)));
            Assert.Empty(browser.Complaints);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [BrowserFact]
    public async Task Complaints_PageWithErrors_AreHeard()
    {
        string file = Path.Combine(Path.GetTempPath(), $"report-{Guid.NewGuid():N}.html");
        try
        {
            await File.WriteAllTextAsync(file, "<!DOCTYPE html><title>t</title><div style='width:2000px'>wide</div><img src='missing.png'><script>console.error('heard'); missing();</script>");
            await using Browser browser = await Browser.StartAsync();

            await browser.ShowAsync(file, Phone);

            Assert.Contains(browser.Complaints, c => c.Contains("heard", StringComparison.Ordinal));
            Assert.True(browser.Complaints.Count >= 2, string.Join("\n", browser.Complaints));
            Assert.True((await browser.EvaluateAsync("document.documentElement.scrollWidth"))!.GetValue<int>() > Phone);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
