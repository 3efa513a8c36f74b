using System;
using Microsoft.ML.Gan.Evaluation.Reporting.Markup;

namespace Microsoft.ML.Gan.Evaluation.Reporting.Html;

/// <summary>A part of the page.</summary>
/// <param name="Id">Where links go.</param>
/// <param name="Title">Its heading.</param>
/// <param name="IsThere">Whether there is anything to show.</param>
/// <param name="Write">Writes it.</param>
internal sealed record ReportSection(string Id, string Title, Func<ReportContent, bool> IsThere, Action<MarkupWriter, ReportContent> Write);
