using System;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Sampling.Corrections;

/// <summary>Moves the generated numbers of a column to the training quantiles, class by class; the order of rows stays.</summary>
/// <remarks>
/// A monotone map changes no rank, so what a number has to do with the other columns of its row is kept. A class with too few
/// rows to know its distribution by uses the map of all rows.
/// </remarks>
internal sealed partial class NumberMap
{
    // Fewer rows than this place a quantile worse than the generator does.
    private const int FewestRows = 300;

    // No single training value is kept: each knot stands for at least so many rows.
    private const int RowsPerKnot = 10;

    private readonly DistributionFunction?[] _generated;
    private readonly DistributionFunction?[] _real;

    private NumberMap(DistributionFunction?[] generated, DistributionFunction?[] real) => (_generated, _real) = (generated, real);

    /// <summary>Fits the map, or answers <see langword="null"/> where there are too few rows for any.</summary>
    /// <param name="real">The training numbers; NaN is missing.</param>
    /// <param name="realLabels">Their label components.</param>
    /// <param name="generated">Generated numbers, drawn as they will be; NaN is missing.</param>
    /// <param name="generatedLabels">Their label components.</param>
    /// <param name="labelCount">The number of label components; 1 without a label.</param>
    public static NumberMap? Fit(double[] real, int[] realLabels, double[] generated, int[] generatedLabels, int labelCount)
    {
        var ofGenerated = new DistributionFunction?[labelCount + 1];
        var ofReal = new DistributionFunction?[labelCount + 1];
        for (int label = 0; label <= labelCount; label++) // the last is all rows
        {
            double[] reals = Ascending(real, realLabels, label == labelCount ? -1 : label);
            double[] fakes = Ascending(generated, generatedLabels, label == labelCount ? -1 : label);
            if (reals.Length >= FewestRows && fakes.Length >= FewestRows)
            {
                ofReal[label] = DistributionFunction.Fit(reals, RowsPerKnot);
                ofGenerated[label] = DistributionFunction.Fit(fakes, 1);
            }
        }

        return ofReal[labelCount] == null ? null : new NumberMap(ofGenerated, ofReal);
    }

    /// <summary>Gets the training value that stands where <paramref name="value"/> stands among the generated ones.</summary>
    /// <param name="value">A generated value; NaN stays.</param>
    /// <param name="label">The label component of its row.</param>
    /// <param name="random">Spreads values that many generated rows share.</param>
    public double Apply(double value, int label, RandomSource random)
    {
        if (double.IsNaN(value))
        {
            return value;
        }

        int map = _real[label] == null ? _real.Length - 1 : label;
        return _real[map]!.Quantile(_generated[map]!.ShareBelow(value, random.NextDouble()));
    }

    private static double[] Ascending(double[] values, int[] labels, int label)
    {
        int count = 0;
        var kept = new double[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            if (!double.IsNaN(values[i]) && (label < 0 || labels[i] == label))
            {
                kept[count++] = values[i];
            }
        }

        Array.Resize(ref kept, count);
        Array.Sort(kept);
        return kept;
    }
}
