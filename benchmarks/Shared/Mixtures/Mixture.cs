using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>Equally likely round normal distributions in the plane, as PacGAN has them (arXiv:1712.04086, section 4.1).</summary>
/// <param name="centers">Their means.</param>
/// <param name="deviation">The deviation of each coordinate.</param>
internal sealed class Mixture(IReadOnlyList<Point> centers, double deviation)
{
    private const double HighQualityDeviations = 3;

    /// <summary>Gets eight on the unit circle.</summary>
    public static Mixture Ring { get; } = new(
        [.. Enumerable.Range(0, 8).Select(i => new Point(Math.Cos(i * Math.PI / 4), Math.Sin(i * Math.PI / 4)))], 0.01);

    /// <summary>Gets twenty-five on a grid of distance two.</summary>
    public static Mixture Grid { get; } = new(
        [.. Enumerable.Range(0, 25).Select(i => new Point((i % 5 * 2) - 4, (i / 5 * 2) - 4))], 0.05);

    /// <summary>Gets how many there are.</summary>
    public int Modes => centers.Count;

    /// <summary>Draws points; the same seed gives the same ones.</summary>
    public Point[] Draw(int count, int seed)
    {
        var random = new Random(seed);
        var points = new Point[count];
        for (int i = 0; i < count; i++)
        {
            (double radius, double angle) = (Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())), 2 * Math.PI * random.NextDouble());
            Point center = centers[random.Next(centers.Count)];
            points[i] = new Point(center.X + (deviation * radius * Math.Cos(angle)), center.Y + (deviation * radius * Math.Sin(angle)));
        }

        return points;
    }

    /// <summary>Scores points by the paper's rules: one within three deviations of the nearest mean is of high quality, and finds its mode.</summary>
    /// <remarks>Where none is, the divergence is that of one mode alone, the largest there is.</remarks>
    public MixtureScore Score(IReadOnlyCollection<Point> points)
    {
        int[] found = new int[centers.Count];
        foreach (Point point in points)
        {
            int nearest = Enumerable.Range(0, centers.Count).MinBy(i => centers[i].DistanceTo(point));
            found[nearest] += centers[nearest].DistanceTo(point) <= HighQualityDeviations * deviation ? 1 : 0;
        }

        int good = found.Sum();
        double divergence = found.Where(n => n > 0).Sum(n => (double)n / good * Math.Log((double)n / good * centers.Count));
        return new MixtureScore(found.Count(n => n > 0), (double)good / points.Count, good == 0 ? Math.Log(centers.Count) : divergence);
    }
}
