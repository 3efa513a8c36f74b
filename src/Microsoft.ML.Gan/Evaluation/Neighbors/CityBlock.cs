using System.Numerics;

namespace Microsoft.ML.Gan.Evaluation.Neighbors;

/// <summary>The sum of the differences: of a category with one-hot values of a half, one.</summary>
internal readonly struct CityBlock : IDistance
{
    public static Vector<float> Term(Vector<float> difference) => Vector.Abs(difference);
}
