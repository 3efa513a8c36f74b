using System;
using System.Collections.Generic;

namespace Microsoft.ML.Gan.Data.Writing;

/// <summary>One column of the view a table was read from: what was learned of it, and how it is written back.</summary>
/// <param name="column">The column of the view.</param>
/// <param name="learned">What became of it in the table: nothing, one column, or one per slot and one-hot group of a vector.</param>
/// <param name="first">The index in the table of the first of these.</param>
internal abstract class SourceColumn(DataViewSchema.Column column, IReadOnlyList<TableColumn> learned, int first)
{
    /// <summary>Gets the column of the view.</summary>
    public DataViewSchema.Column Column { get; } = column;

    /// <summary>Gets the learned columns it became; empty for a column that is ignored or hidden.</summary>
    public IReadOnlyList<TableColumn> Learned { get; } = learned;

    /// <summary>Gets the index in the table of the first learned column.</summary>
    public int First { get; } = first;

    /// <summary>Gets the value of each category as text; empty for what is no single categorical column.</summary>
    public virtual IReadOnlyList<string> Values => [];

    /// <summary>Gets the slots of each learned column of a vector; empty for what is no vector.</summary>
    public virtual IReadOnlyList<VectorPart> Parts => [];

    /// <summary>Makes a <see cref="ValueGetter{TValue}"/> of the column's type that answers for the row the pointer shows.</summary>
    public abstract Delegate CreateGetter(RowPointer row);

    /// <summary>Makes what reads a row's values of the learned columns, into their places from <see cref="First"/> on.</summary>
    /// <param name="row">The row, or the cursor that stands on it.</param>
    /// <param name="column">The column of the row's schema, of the type of <see cref="Column"/>.</param>
    public abstract RowReader CreateReader(DataViewRow row, DataViewSchema.Column column);
}
