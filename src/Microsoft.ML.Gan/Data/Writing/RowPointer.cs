namespace Microsoft.ML.Gan.Data.Writing;

/// <summary>The row a cursor stands on, shared with the getters it handed out.</summary>
internal sealed class RowPointer
{
    /// <summary>Gets or sets the index of the row; -1 before the first.</summary>
    public int Row { get; set; } = -1;
}
