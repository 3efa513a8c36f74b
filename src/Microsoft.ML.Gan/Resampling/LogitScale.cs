using System;

namespace Microsoft.ML.Gan.Resampling;

/// <summary>A straight line from a network's logits to honest ones: probability = 1 / (1 + exp(−(slope · logit + offset))).</summary>
/// <remarks>Platt 1999, Probabilistic Outputs for Support Vector Machines; fitted by Newton's method on rows the network has not learned from.</remarks>
internal sealed record LogitScale(double Slope, double Offset)
{
    private const int Iterations = 50;

    /// <summary>Fits the line; real and fake rows weigh the same in all, however many there are.</summary>
    public static LogitScale Fit(ReadOnlySpan<float> real, ReadOnlySpan<float> fake)
    {
        double slope = 1, offset = 0;
        for (int i = 0; i < Iterations; i++)
        {
            // A hint of a prior keeps separable scores from driving the slope to infinity.
            var sums = new Sums { SlopeGradient = 1e-3 * (slope - 1), OffsetGradient = 1e-3 * offset, SlopeSlope = 1e-3, OffsetOffset = 1e-3 };
            Add(real, 1, slope, offset, ref sums);
            Add(fake, 0, slope, offset, ref sums);
            double determinant = (sums.SlopeSlope * sums.OffsetOffset) - (sums.SlopeOffset * sums.SlopeOffset);
            double slopeStep = ((sums.OffsetOffset * sums.SlopeGradient) - (sums.SlopeOffset * sums.OffsetGradient)) / determinant;
            double offsetStep = ((sums.SlopeSlope * sums.OffsetGradient) - (sums.SlopeOffset * sums.SlopeGradient)) / determinant;
            slope -= slopeStep;
            offset -= offsetStep;
            if (Math.Abs(slopeStep) + Math.Abs(offsetStep) < 1e-9)
            {
                break;
            }
        }

        return new LogitScale(slope, offset);
    }

    /// <summary>Gets the honest logit.</summary>
    public double Apply(float logit) => (Slope * logit) + Offset;

    private static void Add(ReadOnlySpan<float> logits, double target, double slope, double offset, ref Sums sums)
    {
        double share = 1.0 / logits.Length;
        foreach (float logit in logits)
        {
            double p = 1 / (1 + Math.Exp(-((slope * logit) + offset)));
            double error = share * (p - target), curvature = share * p * (1 - p);
            sums.SlopeGradient += error * logit;
            sums.OffsetGradient += error;
            sums.SlopeSlope += curvature * logit * logit;
            sums.SlopeOffset += curvature * logit;
            sums.OffsetOffset += curvature;
        }
    }

    private struct Sums
    {
        public double SlopeGradient, OffsetGradient, SlopeSlope, SlopeOffset, OffsetOffset;
    }
}
