using System;
using System.Linq;
using Microsoft.ML.Gan.Encoding;

namespace Microsoft.ML.Gan.Sampling.Corrections;

/// <summary>Which share of the rows of each label carries each component of each column.</summary>
/// <param name="LabelCount">The number of label components; 1 without a label.</param>
/// <param name="OfColumn">Per column, shares by (label, component), those of a label summing to one; empty for a column of one component.</param>
internal sealed record ComponentShares(int LabelCount, double[][] OfColumn)
{
    /// <summary>Counts rows.</summary>
    public static ComponentShares Count(EncodedLayout layout, EncodedTable rows, ReadOnlySpan<int> labels, int labelCount)
    {
        var shares = new double[rows.Components.Length][];
        var equal = new double[rows.RowCount];
        var open = new double[labelCount];
        for (int column = 0; column < shares.Length; column++)
        {
            shares[column] = layout.SpanOf(column) is { } span
                ? Weighted(rows.Components[column], labels, span.Width, equal, open)
                : [];
        }

        return new ComponentShares(labelCount, shares);
    }

    /// <summary>Gets the shares of one column, each row counting as much as its weight.</summary>
    /// <param name="components">The components of the column.</param>
    /// <param name="labels">The label component of each row.</param>
    /// <param name="width">The number of components.</param>
    /// <param name="logWeights">The logarithm of each row's weight.</param>
    /// <param name="logCeilings">Per label, the logarithm of the largest weight that counts.</param>
    public static double[] Weighted(
        ReadOnlySpan<int> components, ReadOnlySpan<int> labels, int width, ReadOnlySpan<double> logWeights, ReadOnlySpan<double> logCeilings)
    {
        var shares = new double[logCeilings.Length * width];
        var totals = new double[logCeilings.Length];
        for (int i = 0; i < components.Length; i++)
        {
            double weight = Math.Exp(Math.Min(logWeights[i], logCeilings[labels[i]]));
            shares[(labels[i] * width) + components[i]] += weight;
            totals[labels[i]] += weight;
        }

        for (int i = 0; i < shares.Length; i++)
        {
            shares[i] /= Math.Max(totals[i / width], double.Epsilon);
        }

        return shares;
    }
}
