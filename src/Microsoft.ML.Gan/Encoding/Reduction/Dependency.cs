namespace Microsoft.ML.Gan.Encoding.Reduction;

/// <summary>One column's value follows from another's, in every training row.</summary>
/// <param name="Determining">The column it follows from.</param>
/// <param name="Determined">The column that follows.</param>
/// <param name="Map">Per key of the first, the key of the second; 0 for a key that was not seen.</param>
internal sealed record Dependency(KeyedColumn Determining, KeyedColumn Determined, int[] Map);
