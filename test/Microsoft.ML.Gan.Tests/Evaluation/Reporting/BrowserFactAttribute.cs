using Xunit;

namespace Microsoft.ML.Gan.Tests.Evaluation.Reporting;

/// <summary>A test that needs Chromium, and is skipped, saying so, where there is none; under CI it fails there.</summary>
/// <remarks><c>test.sh</c> installs it where it can; what can be told of a page without one, HtmlReportTests do.</remarks>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Browser.Program is null && !ContinuousIntegration.IsOn)
        {
            Skip = "No chromium, chromium-browser or google-chrome is on the path here; reports are shown in one.";
        }
    }
}
