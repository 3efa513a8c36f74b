using Microsoft.ML.Gan.Tensors;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Gan.Tensors.Images;

/// <summary>Images or vectors of a view to a model.</summary>
internal static class VectorFit
{
    /// <summary>Learns images or vectors.</summary>
    /// <param name="host">Where log lines go.</param>
    /// <param name="vectors">The images or vectors.</param>
    /// <param name="options">The options, in their ranges, with a seed; settled here.</param>
    public static VectorGanModel Fit(IHost host, VectorTable vectors, TensorGanOptions options) =>
        new(TensorFit.Fit(host, vectors.Samples, vectors.Codes, options), vectors.Layout, options.Seed!.Value);
}
