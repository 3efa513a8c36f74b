using System.Numerics;

namespace Microsoft.ML.Gan.Evaluation.Neighbors;

/// <summary>Counts the balls, one around each row that is searched, that a row lies in.</summary>
/// <param name="radii">The radii, packed as the rows.</param>
/// <param name="counts">The counts, one per query.</param>
internal readonly struct BallVisitor(Vector<float>[] radii, int[] counts) : INeighborVisitor
{
    public void See(int query, int block, Vector<float> distances)
    {
        Vector<int> within = Vector.LessThanOrEqual(distances, radii[block]);
        if (within != Vector<int>.Zero)
        {
            counts[query] -= Vector.Sum(within); // a place that is within is -1
        }
    }
}
