namespace Microsoft.ML.Gan.Encoding;

/// <summary>A table as the networks see it, kept compact: one component and one scalar per cell.</summary>
/// <param name="RowCount">The number of rows.</param>
/// <param name="Components">Per column, one component per row.</param>
/// <param name="Scalars">Per column, one scalar per row; empty for a column without scalars.</param>
internal sealed record EncodedTable(int RowCount, int[][] Components, float[][] Scalars);
