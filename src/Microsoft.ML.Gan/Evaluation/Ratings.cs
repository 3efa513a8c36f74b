namespace Microsoft.ML.Gan.Evaluation;

/// <summary>From which differences on a figure is fair or poor; docs/metrics.md lists them.</summary>
internal static class Ratings
{
    /// <summary>Rates how much worse something is than real rows would be.</summary>
    /// <param name="loss">By how much.</param>
    /// <param name="fair">More than this is fair.</param>
    /// <param name="poor">More than this is poor.</param>
    public static MetricRating OfLoss(double loss, double fair, double poor) =>
        loss <= fair ? MetricRating.Good : loss <= poor ? MetricRating.Fair : MetricRating.Poor;
}
