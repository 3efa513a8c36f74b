using System.Threading;
using Microsoft.ML.Gan.Evaluation.Neighbors;

namespace Microsoft.ML.Gan.Evaluation.Coverage;

/// <summary>Balls around rows that reach to their fifth neighbor: where there are rows of a kind, as far as a sample shows.</summary>
/// <param name="FakeInReal">For each fake row, in how many balls of real rows it lies.</param>
/// <param name="RealInFake">For each real row, in how many balls of fake rows it lies.</param>
/// <param name="RealRadii">The squared radii around real rows.</param>
/// <param name="NearestFake">The squared distance of each real row to the nearest fake one.</param>
/// <param name="NearestFakeRows">Which fake row that is.</param>
internal sealed record NeighborBalls(int[] FakeInReal, int[] RealInFake, float[] RealRadii, float[] NearestFake, int[] NearestFakeRows)
{
    /// <summary>The neighbor that balls reach to: 5 as Naeem et al. 2020, arXiv:2002.09797.</summary>
    public const int Rank = 5;

    /// <summary>Measures fake rows against real ones.</summary>
    public static NeighborBalls Of(SpaceRows real, SpaceRows fake, CancellationToken cancellationToken)
    {
        float[] radii = NeighborSearch.Radii<SquaredEuclid>(real, Rank, cancellationToken);
        float[] fakeRadii = NeighborSearch.Radii<SquaredEuclid>(fake, Rank, cancellationToken);
        (float[] nearest, int[] rows) = NeighborSearch.Nearest<SquaredEuclid>(real, fake, 1, cancellationToken);
        return new NeighborBalls(
            NeighborSearch.CountBalls<SquaredEuclid>(fake, real, radii, cancellationToken),
            NeighborSearch.CountBalls<SquaredEuclid>(real, fake, fakeRadii, cancellationToken),
            radii,
            nearest,
            rows);
    }
}
