using System;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Sampling.Corrections;

/// <content>What a file keeps of it.</content>
internal sealed partial class ComponentFactors
{
    // The real shares are not kept: these factors are final.
    private ComponentFactors(EncodedLayout layout, int labelCount, double[][] logarithms) =>
        (_layout, _targets, _logarithms) = (layout, new ComponentShares(labelCount, []), logarithms);

    /// <summary>Gets the logarithms by column and (label, component).</summary>
    public double[][] Keep() => _logarithms;

    /// <summary>Builds final factors.</summary>
    public static ComponentFactors From(EncodedLayout layout, int columnCount, int labelCount, double[][] logarithms)
    {
        Stored.Require(logarithms.Length == columnCount, "the factors fit other columns");
        for (int c = 0; c < columnCount; c++)
        {
            Stored.Finite(logarithms[c], labelCount * (layout.SpanOf(c)?.Width ?? 0), "a column's factors");
            Stored.Require(Array.TrueForAll(logarithms[c], f => Math.Abs(f) <= Math.Log(LargestFactor)), "a factor is out of range");
        }

        return new ComponentFactors(layout, labelCount, logarithms);
    }
}
