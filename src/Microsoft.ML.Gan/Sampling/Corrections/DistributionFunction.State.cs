using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Sampling.Corrections;

/// <content>What a file keeps of it.</content>
internal sealed partial class DistributionFunction
{
    private DistributionFunction(State state) => (_values, _low, _high) = (state.Values, state.Low, state.High);

    /// <summary>Gets the knots.</summary>
    public State Keep() => new(_values, _low, _high);

    /// <summary>Builds the function from its knots.</summary>
    public static DistributionFunction From(State state)
    {
        int count = state.Values.Length;
        Stored.Require(count > 0, "a distribution has no knot");
        Stored.Finite(state.Values, "a distribution");
        Stored.Finite(state.Low, count, "a distribution");
        Stored.Finite(state.High, count, "a distribution");
        return new DistributionFunction(state);
    }

    /// <param name="Values">The value of each knot.</param>
    /// <param name="Low">The share of rows below it.</param>
    /// <param name="High">The share of rows up to it.</param>
    public sealed record State(double[] Values, double[] Low, double[] High);
}
