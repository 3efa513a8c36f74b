namespace Microsoft.ML.Gan.Internal;

/// <summary>The numbers of a tensor, row by row, under its name in the network.</summary>
internal sealed record NamedTensor(string Name, long[] Shape, float[] Values);
