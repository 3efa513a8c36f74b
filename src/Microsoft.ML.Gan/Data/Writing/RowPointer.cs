namespace Microsoft.ML.Gan.Data.Writing;

/// <summary>The row a cursor stands on, shared with the getters it handed out.</summary>
/// <param name="table">The table that holds the row; another once the cursor has gone past its end.</param>
internal sealed class RowPointer(TableData table)
{
    /// <summary>Gets or sets the table that holds the row.</summary>
    public TableData Table { get; set; } = table;

    /// <summary>Gets or sets the index of the row in the table; -1 before the first.</summary>
    public int Row { get; set; } = -1;
}
