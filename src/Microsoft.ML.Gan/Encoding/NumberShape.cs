using System;
using System.Linq;

namespace Microsoft.ML.Gan.Encoding;

/// <summary>A transform and the mixture that describes the transformed values; chosen per column by how well it does.</summary>
internal sealed partial record NumberShape(ValueTransform Transform, GaussianMixture Mixture)
{
    private const int MixturePoints = 1000;
    private const int FewestRowsPerKnot = 10;

    // Up to a tenth of the rows in another place: the networks and the matching of quantiles make that good, and modes tell them more
    // of how a column goes with the others than ranks do.
    private const double GoodFit = 0.1;

    /// <summary>Finds the shape of a column: modes of the values, of values with the tails pulled in, or of their ranks.</summary>
    /// <param name="values">The values that are no point masses; at least two.</param>
    /// <param name="maximumModes">The most modes.</param>
    public static NumberShape Find(WeightedValues values, int maximumModes)
    {
        WeightedValues thin = values.Thin(MixturePoints);
        var best = Fit(new ShiftTransform(thin.Mean()), thin, maximumModes);
        double error = best.Error(thin);
        if (TailTransform.For(values) is { } tail)
        {
            NumberShape other = Fit(tail, thin, maximumModes);
            double otherError = other.Error(thin);
            (best, error) = otherError < error ? (other, otherError) : (best, error);
        }

        return error <= GoodFit ? best : new NumberShape(new QuantileTransform(values.Slice(RowsPerKnot(values))), GaussianMixture.Standard);
    }

    /// <summary>Gets the largest difference in the share of rows below a value, between the data and the mixture; and adds the rows that no mode reaches.</summary>
    public double Error(WeightedValues values)
    {
        double below = 0, largest = 0, unreached = 0;
        for (int i = 0; i < values.Count; i++)
        {
            below += values.Masses[i];
            double here = Transform.Apply(values.Values[i]);
            unreached += Mixture.Reaches(here) ? 0 : values.Masses[i];
            if (i + 1 < values.Count)
            {
                double next = Transform.Apply(values.Values[i + 1]);
                largest = Math.Max(largest, Math.Abs((below / values.Total) - Mixture.ShareBelow((here + next) / 2)));
            }
        }

        return largest + (unreached / values.Total);
    }

    // At most a thousand knots, of ten rows at least: no single row's value. A small table has four knots at least.
    private static double RowsPerKnot(WeightedValues values) => Math.Min(values.Total / 4, Math.Max(FewestRowsPerKnot, values.Total / MixturePoints));

    private static NumberShape Fit(ValueTransform transform, WeightedValues thin, int maximumModes) =>
        new(transform, GaussianMixture.Fit([.. thin.Values.Select(transform.Apply)], thin.Masses, maximumModes));
}
