using System;
using System.Linq;
using Microsoft.ML.Gan.Encoding;

namespace Microsoft.ML.Gan.Sampling.Corrections;

/// <summary>One factor per label and component that, multiplied into the weights of generated rows, gives every component its real share.</summary>
/// <remarks>Iterative proportional fitting, or raking (Deming and Stephan 1940).</remarks>
internal sealed partial class ComponentFactors
{
    // A component generated far too rarely is not made up for by copying its few rows over and over.
    private const double LargestFactor = 5;

    private readonly EncodedLayout _layout;
    private readonly ComponentShares _targets;
    private readonly double[][] _logarithms;

    /// <summary>Starts with factors of one.</summary>
    /// <param name="layout">The layout of the rows.</param>
    /// <param name="targets">The real shares.</param>
    public ComponentFactors(EncodedLayout layout, ComponentShares targets)
    {
        (_layout, _targets) = (layout, targets);
        _logarithms = [.. targets.OfColumn.Select(c => new double[c.Length])];
    }

    /// <summary>Brings one column after the other to its real shares.</summary>
    /// <param name="rows">Generated rows.</param>
    /// <param name="labels">Their label components.</param>
    /// <param name="logWeights">The logarithm of each row's weight so far; changed along.</param>
    /// <param name="logCeilings">Per label, the logarithm of the largest weight that counts.</param>
    public void Adjust(EncodedTable rows, ReadOnlySpan<int> labels, Span<double> logWeights, ReadOnlySpan<double> logCeilings)
    {
        for (int column = 0; column < _logarithms.Length; column++)
        {
            if (_layout.SpanOf(column) is { } span)
            {
                double[] found = ComponentShares.Weighted(rows.Components[column], labels, span.Width, logWeights, logCeilings);
                double[] sum = _logarithms[column], step = new double[sum.Length];
                for (int i = 0; i < sum.Length; i++)
                {
                    double wanted = _targets.OfColumn[column][i];
                    double reached = wanted > 0 && found[i] > 0 ? sum[i] + Math.Log(wanted / found[i]) : sum[i];
                    double bounded = Math.Clamp(reached, -Math.Log(LargestFactor), Math.Log(LargestFactor));
                    (step[i], sum[i]) = (bounded - sum[i], bounded);
                }

                Add(rows.Components[column], labels, span.Width, step, logWeights);
            }
        }
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
