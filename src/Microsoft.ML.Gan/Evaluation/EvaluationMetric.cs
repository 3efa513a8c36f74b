namespace Microsoft.ML.Gan;

/// <summary>One measure of synthetic rows, with what is needed to read it.</summary>
/// <param name="Name">What it is called, in a few words.</param>
/// <param name="Group">What it is about.</param>
/// <param name="Value">The figure.</param>
/// <param name="Lowest">The least it can be; negative infinity where nothing bounds it.</param>
/// <param name="Highest">The most it can be; infinity where nothing bounds it.</param>
/// <param name="Best">What it is for synthetic rows that are as good as real ones; NaN where nothing but held-out rows could tell.</param>
/// <param name="Rating">How to take it.</param>
/// <param name="Reading">What the figure says of these rows, in a sentence.</param>
/// <param name="Caveat">What it cannot see, and what the number of rows does to it, in a sentence.</param>
/// <param name="Source">Where its formula is from.</param>
public sealed record EvaluationMetric(
    string Name,
    MetricGroup Group,
    double Value,
    double Lowest,
    double Highest,
    double Best,
    MetricRating Rating,
    string Reading,
    string Caveat,
    string Source)
{
    /// <summary>Gets the same measure of real rows that were held out; <see langword="null"/> where there are none, or it would say nothing.</summary>
    public double? Baseline { get; init; }

    /// <summary>Gets the lower end of an interval that has the figure with a confidence of 95 %; <see langword="null"/> where none is known.</summary>
    public double? Low { get; init; }

    /// <summary>Gets the upper end of that interval; <see langword="null"/> where none is known.</summary>
    public double? High { get; init; }
}
