using System;
using System.Collections.Generic;
using Microsoft.ML.Gan.Evaluation;

namespace Microsoft.ML.Gan.Evaluation.Reporting;

/// <summary>What a report is written from.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Parts">What was found.</param>
internal sealed record ReportContent(string Title, EvaluationParts Parts)
{
    private const string DefaultTitle = "Synthetic rows, compared with real ones";

    /// <summary>Gets the reports of the training; empty where no model is known.</summary>
    public IReadOnlyList<GanProgress> History { get; init; } = [];

    /// <summary>Gets how the model was fitted; <see langword="null"/> where none is known.</summary>
    public GanOptions? Settings { get; init; }

    /// <summary>Gets the augmentations that were compared; <see langword="null"/> for none.</summary>
    public ReportedComparison? Comparison { get; init; }

    /// <summary>Puts together what is told.</summary>
    public static ReportContent Of(EvaluationParts parts, ReportOptions? options) => new(
        string.IsNullOrWhiteSpace(options?.Title) ? DefaultTitle : options.Title, parts)
    {
        History = options?.Model?.History ?? Array.Empty<GanProgress>(),
        Settings = options?.Model?.Parts.Options,
        Comparison = options?.Comparison is { } comparison ? ReportedComparison.Of(comparison) : null,
    };
}
