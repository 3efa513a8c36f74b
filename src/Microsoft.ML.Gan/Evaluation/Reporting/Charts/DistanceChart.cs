using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Evaluation.Reporting.Markup;

namespace Microsoft.ML.Gan.Evaluation.Reporting.Charts;

/// <summary>How near rows come to the learned ones: for each distance the share of rows that are nearer.</summary>
internal static class DistanceChart
{
    private const double Width = 400;
    private const double Height = 280;
    private const int Points = 200;

    // A few rows far away from everything would press all others against the axis.
    private const double ShownShare = 0.99;

    /// <summary>Draws both curves.</summary>
    /// <param name="m">Where to.</param>
    /// <param name="synthetic">Distances of synthetic rows, ascending.</param>
    /// <param name="holdout">Those of held-out rows; or none.</param>
    public static void Draw(MarkupWriter m, IReadOnlyList<double> synthetic, IReadOnlyList<double> holdout)
    {
        double[] made = [.. synthetic.Where(double.IsFinite)], kept = [.. holdout.Where(double.IsFinite)];
        double longest = Math.Max(1e-9, Math.Max(Quantile(made, ShownShare), Quantile(kept, ShownShare)));
        var plot = new Plot(m, Width, Height, (0, longest), (0, 1));
        using OpenElement svg = Drawing.Open(m, Width, Height, "Distances to the nearest learned row", "Shares of rows that are nearer than a distance.", "chart large");
        plot.Axes("distance to the nearest learned row", "share of rows that are nearer");
        Drawing.Line(m, "line holdout dashed", plot.Place(Curve(kept, longest)));
        Drawing.Line(m, "line synthetic", plot.Place(Curve(made, longest)));
    }

    private static IEnumerable<(double X, double Y)> Curve(double[] sorted, double longest)
    {
        if (sorted.Length == 0)
        {
            yield break;
        }

        yield return (0, (double)sorted.Count(d => d <= 0) / sorted.Length); // copies
        for (int i = 1; i <= Points; i++)
        {
            double share = (double)i / Points, distance = Quantile(sorted, share);
            if (distance > longest)
            {
                yield break;
            }

            if (distance > 0)
            {
                yield return (distance, share);
            }
        }
    }

    private static double Quantile(double[] sorted, double share) => sorted.Length == 0 ? 0 : sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
}
