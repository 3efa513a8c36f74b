using System.Numerics;

namespace Microsoft.ML.Gan.Evaluation.Neighbors;

/// <summary>The square of the Euclidean distance: of a category with one-hot values of √½, one.</summary>
internal readonly struct SquaredEuclid : IDistance
{
    public static Vector<float> Term(Vector<float> difference) => difference * difference;
}
