using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Calibrators
{
    /// <summary>
    /// Fits the sigmoid by maximum likelihood against smoothed targets, (N₊ + 1) / (N₊ + 2) and 1 / (N₋ + 2): Platt 1999, with the
    /// Newton iteration and backtracking of Lin, Lin and Weng 2007.
    /// </summary>
    internal static class PlattFit
    {
        private const double Damping = 1e-12;

        public static PlattCalibrator Fit(IReadOnlyList<(float Score, bool Positive, float Weight)> rows)
        {
            double positives = rows.Where(r => r.Positive).Sum(r => (double)r.Weight), negatives = rows.Where(r => !r.Positive).Sum(r => (double)r.Weight);
            double high = (positives + 1) / (positives + 2), low = 1 / (negatives + 2);
            double slope = 0, offset = Math.Log((negatives + 1) / (positives + 1));
            double loss = Loss(slope, offset);
            for (int iteration = 0; iteration < 100; iteration++)
            {
                double h11 = Damping, h22 = Damping, h21 = 0, g1 = 0, g2 = 0;
                foreach ((float score, bool positive, float weight) in rows)
                {
                    double p = 1 / (1 + Math.Exp(slope * score + offset)), curvature = p * (1 - p) * weight, slack = ((positive ? high : low) - p) * weight;
                    h11 += score * score * curvature;
                    h22 += curvature;
                    h21 += score * curvature;
                    g1 += score * slack;
                    g2 += slack;
                }
                double determinant = h11 * h22 - h21 * h21;
                if (Math.Abs(g1) < 1e-9 && Math.Abs(g2) < 1e-9 || determinant <= 0)
                    break;
                double stepSlope = -(h22 * g1 - h21 * g2) / determinant, stepOffset = -(h11 * g2 - h21 * g1) / determinant;
                double size = 1, next = Loss(slope + stepSlope, offset + stepOffset);
                while (next > loss && size > 1e-10)
                {
                    size /= 2;
                    next = Loss(slope + size * stepSlope, offset + size * stepOffset);
                }
                if (next > loss)
                    break;
                (slope, offset, loss) = (slope + size * stepSlope, offset + size * stepOffset, next);
            }
            return new PlattCalibrator(slope, offset);

            double Loss(double a, double b)
                => rows.Sum(r =>
                {
                    double f = a * r.Score + b, target = r.Positive ? high : low;
                    // -t log p - (1 - t) log(1 - p), with p = 1 / (1 + e^f), without overflow.
                    return r.Weight * (f >= 0 ? target * f + Math.Log(1 + Math.Exp(-f)) : (target - 1) * f + Math.Log(1 + Math.Exp(f)));
                });
        }
    }
}
