using System;
using System.Linq;

namespace Microsoft.ML.Gan.Encoding;

/// <summary>A mixture of one-dimensional Gaussians whose number of components is found in the data.</summary>
/// <remarks>
/// Variational Bayes with a stick-breaking prior (Bishop 2006, section 10.2; Blei and Jordan 2006), concentration 0.001 and the
/// data's own mean and variance as priors, as CTGAN (arXiv:1907.00503, section 4.2) asks for.
/// </remarks>
internal sealed class GaussianMixture
{
    /// <summary>How many deviations from its mean a mode's scalar spans.</summary>
    public const double Reach = 4;

    private const double NegligibleLog = -30;
    private const double Concentration = 1e-3;
    private const double MinimumWeight = 5e-3;
    private const int MaximumIterations = 200;

    private readonly double[] _logDensities;

    private GaussianMixture(double[] weights, double[] means, double[] deviations)
    {
        Weights = weights;
        Means = means;
        Deviations = deviations;
        _logDensities = [.. weights.Zip(deviations, (w, d) => Math.Log(w / d))];
    }

    /// <summary>Gets the standard normal distribution, as a mixture of one.</summary>
    public static GaussianMixture Standard { get; } = new([1], [0], [1]);

    /// <summary>Gets the weight of each mode; they sum to one.</summary>
    public double[] Weights { get; }

    /// <summary>Gets the mean of each mode, ascending.</summary>
    public double[] Means { get; }

    /// <summary>Gets the standard deviation of each mode; positive.</summary>
    public double[] Deviations { get; }

    /// <summary>Makes the mixture of given modes.</summary>
    public static GaussianMixture Of(double[] weights, double[] means, double[] deviations) => new(weights, means, deviations);

    /// <summary>Fits the mixture to weighted points.</summary>
    /// <param name="points">The values, ascending; not all equal.</param>
    /// <param name="masses">How many rows hold each value.</param>
    /// <param name="maximumModes">The most modes.</param>
    public static GaussianMixture Fit(double[] points, double[] masses, int maximumModes)
    {
        double total = masses.Sum();
        double mean = points.Zip(masses, (x, m) => x * m).Sum() / total;
        double variance = points.Zip(masses, (x, m) => m * (x - mean) * (x - mean)).Sum() / total;
        double scale = Math.Sqrt(variance);
        double[] x = [.. points.Select(p => (p - mean) / scale)];
        var state = new VariationalState(x, masses, Math.Min(maximumModes, points.Length));
        double before = double.NegativeInfinity;
        for (int i = 0; i < MaximumIterations; i++)
        {
            double likelihood = state.Iterate();
            if (Math.Abs(likelihood - before) < 1e-5)
            {
                break;
            }

            before = likelihood;
        }

        int[] kept = [.. Enumerable.Range(0, state.Counts.Length).Where(k => state.Counts[k] / total > MinimumWeight).OrderBy(k => state.Means[k])];
        double keptTotal = kept.Sum(k => state.Counts[k]);
        return new GaussianMixture(
            [.. kept.Select(k => state.Counts[k] / keptTotal)],
            [.. kept.Select(k => mean + (scale * state.Means[k]))],
            [.. kept.Select(k => scale * Math.Sqrt(state.Variances[k]))]);
    }

    /// <summary>Writes the probability of each mode given <paramref name="value"/>, as running sums.</summary>
    /// <remarks>A mode that does not reach the value has none, unless no mode does.</remarks>
    public void CumulativeResponsibilities(double value, Span<double> cumulative)
    {
        bool isReached = Reaches(value);
        double best = double.NegativeInfinity;
        for (int k = 0; k < Means.Length; k++)
        {
            double z = (value - Means[k]) / Deviations[k];
            cumulative[k] = isReached && Math.Abs(z) > Reach ? double.NegativeInfinity : _logDensities[k] - (0.5 * z * z);
            best = Math.Max(best, cumulative[k]);
        }

        double sum = 0;
        for (int k = 0; k < Means.Length; k++)
        {
            double log = cumulative[k] - best;
            cumulative[k] = sum += log < NegligibleLog ? 0 : Math.Exp(log);
        }
    }

    /// <summary>Gets whether some mode has the value within <see cref="Reach"/> deviations, so that its scalar can express it.</summary>
    public bool Reaches(double value)
    {
        for (int k = 0; k < Means.Length; k++)
        {
            if (Math.Abs(value - Means[k]) <= Reach * Deviations[k])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Gets the share of the mixture below <paramref name="value"/>.</summary>
    public double ShareBelow(double value)
    {
        double share = 0;
        for (int k = 0; k < Means.Length; k++)
        {
            share += Weights[k] * NormalDistribution.ShareBelow((value - Means[k]) / Deviations[k]);
        }

        return share;
    }

    /// <summary>The posterior's parameters, and one round of its coordinate ascent.</summary>
    private sealed class VariationalState
    {
        private readonly double[] _x;
        private readonly double[] _masses;
        private readonly double[] _responsibilities;

        public VariationalState(double[] x, double[] masses, int modes)
        {
            (_x, _masses) = (x, masses);
            Counts = new double[modes];
            Means = new double[modes];
            Variances = new double[modes];
            _responsibilities = new double[modes];

            // Start from equal slices of the rows: deterministic, and close to what k-means finds in one dimension.
            var first = new double[x.Length * modes];
            double total = masses.Sum(), before = 0;
            for (int i = 0; i < x.Length; i++)
            {
                int slice = Math.Min(modes - 1, (int)((before + (masses[i] / 2)) / total * modes));
                first[(i * modes) + slice] = 1;
                before += masses[i];
            }

            Maximize((i, k) => first[(i * modes) + k]);
        }

        public double[] Counts { get; private set; }

        public double[] Means { get; private set; }

        public double[] Variances { get; private set; }

        /// <summary>One expectation and one maximization; returns the mean log-likelihood bound per row, up to constants.</summary>
        public double Iterate()
        {
            int modes = Counts.Length;
            var offset = new double[modes];
            double tail = Counts.Sum(), rest = 0;
            for (int k = 0; k < modes; k++)
            {
                tail -= Counts[k];
                double a = 1 + Counts[k], b = Concentration + tail;
                double both = Digamma(a + b), freedom = 1 + Counts[k];
                offset[k] = Digamma(a) - both + rest
                    + (0.5 * (Digamma(freedom / 2) + Math.Log(2 / (freedom * Variances[k])) - (1 / (1 + Counts[k]))));
                rest += Digamma(b) - both;
            }

            double[] sums = new double[modes], firsts = new double[modes], seconds = new double[modes];
            double likelihood = 0, total = 0;
            for (int i = 0; i < _x.Length; i++)
            {
                double best = double.NegativeInfinity;
                for (int k = 0; k < modes; k++)
                {
                    double d = _x[i] - Means[k];
                    _responsibilities[k] = offset[k] - (0.5 * d * d / Variances[k]);
                    best = Math.Max(best, _responsibilities[k]);
                }

                double sum = 0;
                for (int k = 0; k < modes; k++)
                {
                    sum += _responsibilities[k] = Math.Exp(_responsibilities[k] - best);
                }

                likelihood += _masses[i] * (best + Math.Log(sum));
                total += _masses[i];
                for (int k = 0; k < modes; k++)
                {
                    double r = _masses[i] * _responsibilities[k] / sum;
                    sums[k] += r;
                    firsts[k] += r * _x[i];
                    seconds[k] += r * _x[i] * _x[i];
                }
            }

            Update(sums, firsts, seconds);
            return likelihood / total;
        }

        private void Maximize(Func<int, int, double> responsibility)
        {
            int modes = Counts.Length;
            double[] sums = new double[modes], firsts = new double[modes], seconds = new double[modes];
            for (int i = 0; i < _x.Length; i++)
            {
                for (int k = 0; k < modes; k++)
                {
                    double r = _masses[i] * responsibility(i, k);
                    sums[k] += r;
                    firsts[k] += r * _x[i];
                    seconds[k] += r * _x[i] * _x[i];
                }
            }

            Update(sums, firsts, seconds);
        }

        // The points are standardized, so the priors are mean 0 and variance 1, each worth one observation.
        private void Update(double[] sums, double[] firsts, double[] seconds)
        {
            for (int k = 0; k < sums.Length; k++)
            {
                double n = sums[k], mean = n > 1e-10 ? firsts[k] / n : 0;
                double scatter = Math.Max(0, seconds[k] - (n * mean * mean));
                Counts[k] = n;
                Means[k] = n * mean / (1 + n);
                Variances[k] = (1 + scatter + (n / (1 + n) * mean * mean)) / (1 + n);
            }
        }

        // Recurrence up to 6, then the asymptotic series (Abramowitz and Stegun 6.3.18).
        private static double Digamma(double x)
        {
            double result = 0;
            for (; x < 6; x++)
            {
                result -= 1 / x;
            }

            double inverse = 1 / (x * x);
            return result + Math.Log(x) - (0.5 / x)
                - (inverse * ((1.0 / 12) - (inverse * ((1.0 / 120) - (inverse * ((1.0 / 252) - (inverse / 240)))))));
        }
    }
}
