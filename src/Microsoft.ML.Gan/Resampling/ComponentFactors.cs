using System;
using System.Linq;
using Microsoft.ML.Gan.Encoding;

namespace Microsoft.ML.Gan.Resampling;

/// <summary>One factor per label and component that, multiplied into the weights of generated rows, gives every component its real share.</summary>
/// <remarks>Iterative proportional fitting, or raking (Deming and Stephan 1940).</remarks>
internal sealed class ComponentFactors
{
    private const int Rounds = 10;

    // A component generated far too rarely is not made up for by copying its few rows over and over.
    private const double LargestFactor = 5;

    private readonly EncodedLayout _layout;
    private readonly double[][] _logarithms;

    private ComponentFactors(EncodedLayout layout, double[][] logarithms) => (_layout, _logarithms) = (layout, logarithms);

    /// <summary>Fits the factors.</summary>
    /// <param name="layout">The layout of the rows.</param>
    /// <param name="targets">The real shares.</param>
    /// <param name="rows">Generated rows.</param>
    /// <param name="labels">Their label components.</param>
    /// <param name="logWeights">The logarithm of each row's weight so far; the fitted factors are added.</param>
    public static ComponentFactors Fit(
        EncodedLayout layout, ComponentShares targets, EncodedTable rows, ReadOnlySpan<int> labels, Span<double> logWeights)
    {
        double[][] logarithms = [.. targets.OfColumn.Select(c => new double[c.Length])];
        for (int round = 0; round < Rounds; round++)
        {
            for (int column = 0; column < logarithms.Length; column++)
            {
                if (layout.SpanOf(column) is { } span)
                {
                    double[] found = ComponentShares.Weighted(rows.Components[column], labels, span.Width, targets.LabelCount, logWeights);
                    double[] sum = logarithms[column], step = new double[sum.Length];
                    for (int i = 0; i < sum.Length; i++)
                    {
                        double wanted = targets.OfColumn[column][i];
                        double reached = wanted > 0 && found[i] > 0 ? sum[i] + Math.Log(wanted / found[i]) : sum[i];
                        double bounded = Math.Clamp(reached, -Math.Log(LargestFactor), Math.Log(LargestFactor));
                        (step[i], sum[i]) = (bounded - sum[i], bounded);
                    }

                    Add(rows.Components[column], labels, span.Width, step, logWeights);
                }
            }
        }

        return new ComponentFactors(layout, logarithms);
    }

    /// <summary>Adds the logarithms of the factors to those of the weights.</summary>
    public void Apply(EncodedTable rows, ReadOnlySpan<int> labels, Span<double> logWeights)
    {
        for (int column = 0; column < _logarithms.Length; column++)
        {
            if (_layout.SpanOf(column) is { } span)
            {
                Add(rows.Components[column], labels, span.Width, _logarithms[column], logWeights);
            }
        }
    }

    private static void Add(int[] components, ReadOnlySpan<int> labels, int width, double[] logarithms, Span<double> logWeights)
    {
        for (int i = 0; i < logWeights.Length; i++)
        {
            logWeights[i] += logarithms[(labels[i] * width) + components[i]];
        }
    }
}
