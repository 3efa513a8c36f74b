namespace Microsoft.ML.Gan.Encoding;

/// <summary>The columns of the encoded matrix that one softmax of the generator fills.</summary>
/// <param name="Offset">The first of them.</param>
/// <param name="Width">How many; at least two (a column with one component needs no output).</param>
internal readonly record struct OutputSpan(int Offset, int Width);
