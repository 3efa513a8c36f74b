using System;
using System.IO;
using System.Text;
using Microsoft.ML.Gan.Evaluation.Reporting;
using Microsoft.ML.Gan.Evaluation.Reporting.Html;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Persistence;

namespace Microsoft.ML.Gan;

/// <content>The reports of an evaluation.</content>
public sealed partial class GanEvaluation
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Saves a report for people: one HTML file that needs nothing else, with every figure, its caveat and pictures.</summary>
    /// <param name="path">The file. It is written beside its place and then moved there, so that it is never half a report.</param>
    /// <param name="options">What is told beside the evaluation.</param>
    /// <remarks>The file has no script and asks for nothing from elsewhere; it is light or dark as the reader's system is, and prints. It shows
    /// names of columns and categories, shares of values, and at most 1,000 rows of either kind as points of a plane, without their values.</remarks>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void SaveHtml(string path, ReportOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        AtomicFile.Write(path, stream => SaveHtml(stream, options));
    }

    /// <summary>Saves the report of <see cref="SaveHtml(string, ReportOptions?)"/> to a stream.</summary>
    /// <param name="stream">The stream; it is left open.</param>
    /// <param name="options">What is told beside the evaluation.</param>
    public void SaveHtml(Stream stream, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(Utf8.GetBytes(HtmlReport.Write(ReportContent.Of(Parts, options))));
    }

    /// <summary>Saves the figures with their readings and caveats as tables of Markdown, for a pull request or a wiki.</summary>
    /// <param name="path">The file. It is written beside its place and then moved there.</param>
    /// <param name="options">What is told beside the evaluation.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void SaveMarkdown(string path, ReportOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        AtomicFile.Write(path, stream => SaveMarkdown(stream, options));
    }

    /// <summary>Saves the report of <see cref="SaveMarkdown(string, ReportOptions?)"/> to a stream.</summary>
    /// <param name="stream">The stream; it is left open.</param>
    /// <param name="options">What is told beside the evaluation.</param>
    public void SaveMarkdown(Stream stream, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(Utf8.GetBytes(MarkdownReport.Write(ReportContent.Of(Parts, options))));
    }

    /// <summary>Saves everything the evaluation found as JSON, for programs.</summary>
    /// <param name="path">The file. It is written beside its place and then moved there.</param>
    /// <remarks>The first property, <c>version</c>, is 1; names are never changed under one version, but some may be added. A figure that is no number, or has no bound, is <c>null</c>.</remarks>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void SaveJson(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        AtomicFile.Write(path, SaveJson);
    }

    /// <summary>Saves the report of <see cref="SaveJson(string)"/> to a stream.</summary>
    /// <param name="stream">The stream; it is left open.</param>
    public void SaveJson(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        JsonReport.Write(stream, Parts);
    }
}
