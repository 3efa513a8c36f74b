using System;
using System.Linq;
using Microsoft.ML.Gan.Encoding;

namespace Microsoft.ML.Gan.Resampling;

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
        for (int column = 0; column < shares.Length; column++)
        {
            shares[column] = layout.SpanOf(column) is { } span
                ? Weighted(rows.Components[column], labels, span.Width, labelCount, equal)
                : [];
        }

        return new ComponentShares(labelCount, shares);
    }

    /// <summary>Gets the shares of one column, each row counting as much as its weight.</summary>
    public static double[] Weighted(
        ReadOnlySpan<int> components, ReadOnlySpan<int> labels, int width, int labelCount, ReadOnlySpan<double> logWeights)
    {
        var shares = new double[labelCount * width];
        var totals = new double[labelCount];
        for (int i = 0; i < components.Length; i++)
        {
            double weight = Math.Exp(logWeights[i]);
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
