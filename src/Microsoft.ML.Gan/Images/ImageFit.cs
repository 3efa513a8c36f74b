using Microsoft.ML.Gan.Tensors;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Gan.Images;

/// <summary>Images of a view to a model.</summary>
internal static class ImageFit
{
    /// <summary>Learns images.</summary>
    /// <param name="host">Where log lines go.</param>
    /// <param name="images">The images.</param>
    /// <param name="options">The options, in their ranges, with a seed; settled here.</param>
    public static ImageGanModel Fit(IHost host, ImageTable images, TensorGanOptions options) =>
        new(TensorFit.Fit(host, images.Samples, images.Codes, options), images.Layout, options.Seed!.Value);
}
