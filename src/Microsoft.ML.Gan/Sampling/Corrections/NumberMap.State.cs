using System;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Sampling.Corrections;

/// <content>What a file keeps of it.</content>
internal sealed partial class NumberMap
{
    /// <summary>Gets both distributions of every label.</summary>
    public State Keep() => new(Array.ConvertAll(_generated, f => f?.Keep()), Array.ConvertAll(_real, f => f?.Keep()));

    /// <summary>Builds the map from its distributions.</summary>
    /// <param name="state">The distributions.</param>
    /// <param name="labelCount">The number of label components; 1 without a label.</param>
    public static NumberMap From(State state, int labelCount)
    {
        Stored.Require(state.Generated.Length == labelCount + 1 && state.Real.Length == labelCount + 1, "a number map fits other labels");
        for (int label = 0; label <= labelCount; label++)
        {
            Stored.Require(state.Generated[label] is null == state.Real[label] is null, "a number map has one distribution without the other");
        }

        Stored.Require(state.Real[labelCount] is not null, "a number map lacks the distribution of all rows");
        return new NumberMap(
            Array.ConvertAll(state.Generated, s => s is null ? null : DistributionFunction.From(s)),
            Array.ConvertAll(state.Real, s => s is null ? null : DistributionFunction.From(s)));
    }

    /// <param name="Generated">Per label, then for all rows, how generated numbers are distributed; null where there are too few rows.</param>
    /// <param name="Real">The same of the training numbers.</param>
    public sealed record State(DistributionFunction.State?[] Generated, DistributionFunction.State?[] Real);
}
