using System;
using Microsoft.ML.Gan.Evaluation.Statistics;

namespace Microsoft.ML.Gan.Evaluation.Detection;

/// <summary>What both classifiers' figures have in common.</summary>
internal static class DetectionMetric
{
    private const double Fair = 0.6;
    private const double Poor = 0.75;

    public static EvaluationMetric Of(string name, string classifier, DetectionScores synthetic, DetectionScores? baseline, string caveat, string source)
    {
        RocArea area = synthetic.Area;
        double? real = baseline?.Area.Value;
        string beside = real is { } value ? $"; of two samples of real rows {Figures.Of(value)}" : "";
        return new EvaluationMetric(
            name, MetricGroup.Detection, area.Value, 0, 1, 0.5, Rate(area, baseline?.Area),
            $"Of a synthetic and a real row, {classifier} picks the synthetic one {Meaning(area)} (area under the curve {Figures.Of(area.Value)}, 0.5 is chance{beside}).",
            $"{caveat} Taken on {Figures.Count(synthetic.Real.Length)} rows of either kind.",
            source)
        { Baseline = real, Low = area.Low, High = area.High };
    }

    // As far as chance, and what real rows reach, leave no doubt.
    private static MetricRating Rate(RocArea area, RocArea? real)
    {
        double least = area.Low - Math.Max(0, (real?.Value ?? 0.5) - 0.5);
        return area.Value <= Fair || least <= 0.5 ? MetricRating.Good : area.Value <= Poor ? MetricRating.Fair : MetricRating.Poor;
    }

    private static string Meaning(RocArea area) => area.Low <= 0.5
        ? "no more often than chance would"
        : $"in {Math.Round(100 * area.Value)} of 100 cases";
}
