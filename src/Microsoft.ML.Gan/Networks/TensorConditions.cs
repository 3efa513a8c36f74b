using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Networks;

/// <summary>Puts classes beside what a network looks at.</summary>
internal static class TensorConditions
{
    /// <summary>Puts the conditions of samples, or of packs of them, beside them.</summary>
    /// <param name="packs">Shape (packs, packSize · width) or (packs, packSize · channels, height, width).</param>
    /// <param name="condition">A one-hot class per sample, shape (N, classes); <see langword="null"/> for none.</param>
    /// <param name="asPlanes">Whether conditions of images become constant planes; otherwise all becomes flat.</param>
    /// <returns>The input of a trunk.</returns>
    public static Tensor Join(Tensor packs, Tensor? condition, bool asPlanes)
    {
        if (condition is null)
        {
            return packs.alias();
        }

        Tensor classes = condition.view(packs.shape[0], -1); // (packs, packSize · classes)
        return asPlanes && packs.shape.Length == 4
            ? cat([packs, classes.view(packs.shape[0], -1, 1, 1).expand(packs.shape[0], classes.shape[1], packs.shape[2], packs.shape[3])], 1)
            : cat([packs.flatten(1), classes], 1);
    }
}
