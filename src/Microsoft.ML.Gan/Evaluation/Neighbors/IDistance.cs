using System.Numerics;

namespace Microsoft.ML.Gan.Evaluation.Neighbors;

/// <summary>What the difference of two numbers adds to a distance; different categories add one.</summary>
internal interface IDistance
{
    /// <summary>Gets what differences add.</summary>
    static abstract Vector<float> Term(Vector<float> difference);
}
