using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Serialization;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>A figure over several runs.</summary>
/// <param name="Mean">Their mean.</param>
/// <param name="Lowest">The lowest.</param>
/// <param name="Highest">The highest.</param>
internal sealed record Spread(
    [property: JsonPropertyName("mean")] double Mean,
    [property: JsonPropertyName("lowest")] double Lowest,
    [property: JsonPropertyName("highest")] double Highest)
{
    /// <summary>Sums up figures, rounded to four digits.</summary>
    public static Spread Of(IReadOnlyCollection<double> figures) =>
        new(Math.Round(figures.Average(), 4), Math.Round(figures.Min(), 4), Math.Round(figures.Max(), 4));

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Mean:F3} ({Lowest:F3} to {Highest:F3})");
}
