using System.Collections.Generic;

namespace Microsoft.ML.Gan;

/// <summary>A remedy that was compared, and how it did.</summary>
/// <param name="Name">Its name in plain words, different from every other's.</param>
/// <param name="Kind">What is done.</param>
/// <param name="Ratio">The rows appended per real row, on average over the splits; 0 where none are.</param>
/// <param name="BalanceShare">The part of the way to the largest class that every class is filled up, above 0 and at most 1; <see langword="null"/> where
/// rows are appended in the frequencies of the classes, or none are.</param>
/// <param name="IsResampled">Whether rows of the GAN are kept in proportion to how real they look (<see cref="SamplingOptions.Resampling"/>).</param>
/// <param name="Scores">The metric on the held-out rows of each split, in the metric's own direction.</param>
/// <param name="Mean">The mean of the scores.</param>
/// <param name="Difference">The mean gain over doing nothing, positive where better, whatever the metric's direction; 0 for doing nothing itself.</param>
/// <param name="Low">The lower end of the gain's interval: what the gain is at least, with the confidence of the comparison.</param>
/// <param name="High">Its upper end, as far above the gain.</param>
/// <param name="Note">What has to be known about it; <see langword="null"/> for nothing.</param>
public sealed record AugmentationCandidate(
    string Name,
    AugmentationKind Kind,
    double Ratio,
    double? BalanceShare,
    bool IsResampled,
    IReadOnlyList<double> Scores,
    double Mean,
    double Difference,
    double Low,
    double High,
    string? Note);
