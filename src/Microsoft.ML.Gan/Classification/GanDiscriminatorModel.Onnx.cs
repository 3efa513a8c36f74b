using System;
using System.IO;
using Microsoft.ML.Gan.Classification;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Persistence;
using Microsoft.ML.Gan.Persistence.Onnx;

namespace Microsoft.ML.Gan;

/// <content>As a graph for other runtimes.</content>
public sealed partial class GanDiscriminatorModel
{
    /// <summary>Saves the discriminator as an ONNX graph, for runtimes without this library: a row of numbers to score and probability.</summary>
    /// <param name="path">The file. It is written beside its place and then moved there, so that it is never half a graph.</param>
    /// <remarks>
    /// Operator set 17. The input <c>Features</c> has what <see cref="Score(System.ReadOnlySpan{double})"/> takes, the outputs are those of the transformer. The file holds no training
    /// row, but the names of categories and columns; docs/onnx.md says more.
    /// </remarks>
    public void SaveAsOnnx(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        AtomicFile.Write(path, SaveAsOnnx);
    }

    /// <summary>Saves the discriminator as an ONNX graph to a stream; see <see cref="SaveAsOnnx(string)"/>.</summary>
    /// <param name="stream">The stream; it is left open.</param>
    public void SaveAsOnnx(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        DiscriminatorGraph.Write(Schema.Columns, _features.Keep(), _network.Weights(), _scale, stream);
    }
}
