using Microsoft.ML.Gan.Data.Writing;

namespace Microsoft.ML.Gan.Data.Reading;

/// <summary>Gathers one column of a view while a cursor passes, and says afterwards what was learned.</summary>
internal abstract class ColumnCollector(DataViewSchema.Column column)
{
    /// <summary>Gets the column of the view.</summary>
    public DataViewSchema.Column Column { get; } = column;

    /// <summary>Asks a cursor for a column's getter.</summary>
    /// <param name="row">The cursor.</param>
    /// <param name="column"><see cref="Column"/>, or one like it of another view.</param>
    public abstract void Bind(DataViewRow row, DataViewSchema.Column column);

    /// <summary>Takes the value of the row the cursor stands on, the <paramref name="row"/>-th from 0.</summary>
    public abstract void Collect(int row);

    /// <summary>Decides on kind and vocabulary; refuses a column nothing can be learned from.</summary>
    /// <param name="first">The index the first learned column will have in the table.</param>
    public abstract SourceColumn Finish(int first);

    /// <summary>Hands the values gathered over to the table, and lets go of them.</summary>
    public abstract void MoveTo(TableData table, SourceColumn source);
}
