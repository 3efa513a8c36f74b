using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Encoding;

/// <content>What a file keeps of it.</content>
internal sealed partial record NumberShape
{
    /// <summary>Gets transform and modes.</summary>
    public State Keep() => new(Transform.Keep(), Mixture.Weights, Mixture.Means, Mixture.Deviations);

    /// <summary>Builds the shape of a column.</summary>
    public static NumberShape From(State state, string column)
    {
        int modes = state.Means.Length;
        Stored.Require(modes > 0, $"'{column}' has no mode");
        Stored.Finite(state.Means, $"the modes of '{column}'");
        Positive(Stored.Finite(state.Weights, modes, $"the modes of '{column}'"));
        Positive(Stored.Finite(state.Deviations, modes, $"the modes of '{column}'"));
        return new NumberShape(state.Transform.Build(column), GaussianMixture.Of(state.Weights, state.Means, state.Deviations));

        void Positive(double[] values) => Stored.Require(System.Array.TrueForAll(values, v => v > 0), $"a mode of '{column}' is empty");
    }

    /// <param name="Transform">What comes before the modes.</param>
    /// <param name="Weights">The weight of each mode.</param>
    /// <param name="Means">The mean of each mode.</param>
    /// <param name="Deviations">The standard deviation of each mode.</param>
    public sealed record State(TransformState Transform, double[] Weights, double[] Means, double[] Deviations);
}
