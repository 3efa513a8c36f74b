using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Gan.Encoding;

/// <summary>The distinct values of a column in ascending order, and how many rows hold each.</summary>
internal sealed record WeightedValues(double[] Values, double[] Masses)
{
    /// <summary>Gets the rows in all.</summary>
    public double Total { get; } = Masses.Sum();

    /// <summary>Gets how many values there are.</summary>
    public int Count => Values.Length;

    /// <summary>Counts equal neighbors.</summary>
    public static WeightedValues Of(ReadOnlySpan<double> sorted)
    {
        List<double> values = [], masses = [];
        foreach (double value in sorted)
        {
            if (values.Count > 0 && values[^1] == value)
            {
                masses[^1]++;
            }
            else
            {
                values.Add(value);
                masses.Add(1);
            }
        }

        return new([.. values], [.. masses]);
    }

    /// <summary>Gets the first value below or at which a share of the rows lies.</summary>
    public double Quantile(double share)
    {
        double sum = 0, target = share * Total;
        for (int i = 0; i < Count; i++)
        {
            sum += Masses[i];
            if (sum >= target)
            {
                return Values[i];
            }
        }

        return Values[^1];
    }

    /// <summary>Gets the mean of the rows around a quantile, a tenth of all: no single row's value where values differ.</summary>
    public double Around(double share)
    {
        double low = (share - 0.05) * Total, high = (share + 0.05) * Total, below = 0, sum = 0, mass = 0, origin = Values[0];
        for (int i = 0; i < Count; i++)
        {
            double inside = Math.Max(0, Math.Min(high, below + Masses[i]) - Math.Max(low, below));
            (below, sum, mass) = (below + Masses[i], sum + ((Values[i] - origin) * inside), mass + inside);
        }

        return origin + (sum / mass);
    }

    /// <summary>Gets the mean of all rows.</summary>
    public double Mean() => Values[0] + (Values.Zip(Masses, (v, m) => (v - Values[0]) * m).Sum() / Total);

    /// <summary>Gets the means of slices of so many rows at least; the last takes what is left over.</summary>
    public WeightedValues Slice(double rows)
    {
        double origin = Values[0], left = Total, sum = 0, mass = 0;
        List<double> values = [], masses = [];
        for (int i = 0; i < Count; i++)
        {
            sum += (Values[i] - origin) * Masses[i];
            mass += Masses[i];
            left -= Masses[i];
            if (i == Count - 1 || (mass >= rows && left >= rows))
            {
                values.Add(origin + (sum / mass));
                masses.Add(mass);
                (sum, mass) = (0, 0);
            }
        }

        return new([.. values], [.. masses]);
    }

    /// <summary>Gets the values that are chosen, with their masses.</summary>
    public WeightedValues Where(Func<int, bool> isChosen)
    {
        int[] chosen = [.. Enumerable.Range(0, Count).Where(isChosen)];
        return new([.. chosen.Select(i => Values[i])], [.. chosen.Select(i => Masses[i])]);
    }

    /// <summary>Cuts the rows into equal slices, each replaced by its mean, so that at most so many values are left.</summary>
    public WeightedValues Thin(int most)
    {
        if (Count <= most)
        {
            return this;
        }

        double perSlice = Total / most, origin = Values[0], sum = 0, mass = 0;
        List<double> values = [], masses = [];
        for (int i = 0; i < Count; i++)
        {
            sum += (Values[i] - origin) * Masses[i];
            mass += Masses[i];
            if (mass >= perSlice || i == Count - 1)
            {
                values.Add(origin + (sum / mass));
                masses.Add(mass);
                (sum, mass) = (0, 0);
            }
        }

        return new([.. values], [.. masses]);
    }
}
