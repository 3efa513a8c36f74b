namespace Microsoft.ML.Gan.Classification.Embedding;

/// <summary>One row as an autoencoder sees it.</summary>
/// <param name="Input">The encoded row, one-hot per column, with its condition behind it: the label, where there is one.</param>
/// <param name="Components">Per encoded column its component; -1 for a value that the training rows did not have.</param>
/// <param name="Label">The label's component; -1 where it is unknown, 0 without a label.</param>
internal sealed record EncodedRow(float[] Input, int[] Components, int Label);
