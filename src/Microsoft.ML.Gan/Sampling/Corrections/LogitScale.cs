using System;

namespace Microsoft.ML.Gan.Sampling.Corrections;

/// <summary>A straight line from a network's logits to honest ones: probability = 1 / (1 + exp(−(slope · logit + offset))).</summary>
/// <remarks>
/// Platt 1999, Probabilistic Outputs for Support Vector Machines; fitted on rows the network has not learned from, by Newton's method
/// with steps that are halved until they gain (Lin, Lin and Weng 2007), for a full step from a line far off can lead anywhere.
/// </remarks>
internal sealed record LogitScale(double Slope, double Offset)
{
    private const int Iterations = 50;

    // A hint of a prior keeps separable scores from driving the slope to infinity.
    private const double Prior = 1e-3;

    /// <summary>Fits the line.</summary>
    /// <param name="real">Logits of real rows.</param>
    /// <param name="fake">Logits of the others.</param>
    /// <param name="isBalanced">Whether both kinds weigh the same in all, however many there are.</param>
    public static LogitScale Fit(ReadOnlySpan<float> real, ReadOnlySpan<float> fake, bool isBalanced = true)
    {
        double each = 2.0 / (real.Length + fake.Length);
        (double Real, double Fake) shares = isBalanced ? (1.0 / real.Length, 1.0 / fake.Length) : (each, each);
        var line = new LogitScale(1, 0);
        double loss = line.Loss(real, fake, shares);
        for (int i = 0; i < Iterations; i++)
        {
            (double slopeStep, double offsetStep) = line.NewtonStep(real, fake, shares);
            for (double share = 1; ; share /= 2)
            {
                if (share * (Math.Abs(slopeStep) + Math.Abs(offsetStep)) < 1e-9)
                {
                    return line;
                }

                var next = new LogitScale(line.Slope - (share * slopeStep), line.Offset - (share * offsetStep));
                double reached = next.Loss(real, fake, shares);
                if (reached < loss)
                {
                    (line, loss) = (next, reached);
                    break;
                }
            }
        }

        return line;
    }

    /// <summary>Gets the honest logit.</summary>
    public double Apply(float logit) => (Slope * logit) + Offset;

    private double Loss(ReadOnlySpan<float> real, ReadOnlySpan<float> fake, (double Real, double Fake) shares) =>
        (shares.Real * Loss(real, -1)) + (shares.Fake * Loss(fake, 1)) + (Prior / 2 * (((Slope - 1) * (Slope - 1)) + (Offset * Offset)));

    // The sum of log(1 + exp(sign · honest logit)), in the form that cannot overflow.
    private double Loss(ReadOnlySpan<float> logits, int sign)
    {
        double sum = 0;
        foreach (float logit in logits)
        {
            double x = sign * Apply(logit);
            sum += Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x)));
        }

        return sum;
    }

    private (double Slope, double Offset) NewtonStep(ReadOnlySpan<float> real, ReadOnlySpan<float> fake, (double Real, double Fake) shares)
    {
        var sums = new Sums { SlopeGradient = Prior * (Slope - 1), OffsetGradient = Prior * Offset, SlopeSlope = Prior, OffsetOffset = Prior };
        Add(real, 1, shares.Real, ref sums);
        Add(fake, 0, shares.Fake, ref sums);
        double determinant = (sums.SlopeSlope * sums.OffsetOffset) - (sums.SlopeOffset * sums.SlopeOffset);
        return (
            ((sums.OffsetOffset * sums.SlopeGradient) - (sums.SlopeOffset * sums.OffsetGradient)) / determinant,
            ((sums.SlopeSlope * sums.OffsetGradient) - (sums.SlopeOffset * sums.SlopeGradient)) / determinant);
    }

    private void Add(ReadOnlySpan<float> logits, double target, double share, ref Sums sums)
    {
        foreach (float logit in logits)
        {
            double p = 1 / (1 + Math.Exp(-Apply(logit)));
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
