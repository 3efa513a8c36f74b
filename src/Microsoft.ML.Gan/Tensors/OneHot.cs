using System.Collections.Generic;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tensors;

/// <summary>Classes as the networks see them.</summary>
internal static class OneHot
{
    /// <summary>Writes classes as rows with a one each.</summary>
    /// <param name="labels">The classes, from 0.</param>
    /// <param name="classes">How many there are.</param>
    /// <returns>Shape (labels, classes), on the CPU.</returns>
    public static Tensor Of(IReadOnlyList<int> labels, int classes)
    {
        float[] values = new float[labels.Count * classes];
        for (int i = 0; i < labels.Count; i++)
        {
            values[(i * classes) + labels[i]] = 1;
        }

        return tensor(values, [labels.Count, classes]);
    }
}
