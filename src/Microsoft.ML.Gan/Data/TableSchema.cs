using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Data.Writing;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Data;

/// <summary>What was learned of each column of a view, and the way back from a table to such a view.</summary>
internal sealed class TableSchema
{
    /// <param name="source">The schema of the view that was read.</param>
    /// <param name="learned">The source columns that were read, in the order of their learned columns.</param>
    /// <param name="labelColumnName">The label, one of them, or <see langword="null"/>.</param>
    public TableSchema(DataViewSchema source, IReadOnlyList<SourceColumn> learned, string? labelColumnName)
    {
        Source = source;
        Columns = [.. learned.SelectMany(s => s.Learned)];
        Sources = [.. source.Select(c => learned.FirstOrDefault(s => s.Column.Index == c.Index) ?? new MissingSourceColumn(c))];
        LabelColumn = labelColumnName is null ? -1 : Sources[source[labelColumnName].Index].First;
    }

    /// <summary>Gets the schema of the view that was read, hidden columns included.</summary>
    public DataViewSchema Source { get; }

    /// <summary>Gets what became of each column of <see cref="Source"/>, by its index.</summary>
    public IReadOnlyList<SourceColumn> Sources { get; }

    /// <summary>Gets the learned columns, one list for all.</summary>
    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>Gets the index of the label in <see cref="Columns"/>; -1 without one.</summary>
    public int LabelColumn { get; }

    /// <summary>Refuses a view whose columns, by index, are not those that were learned.</summary>
    public void CheckSame(DataViewSchema other)
    {
        if (other.Count != Source.Count)
        {
            throw Errors.OtherColumnCount(Source.Count, other.Count);
        }

        foreach (SourceColumn learned in Sources)
        {
            DataViewSchema.Column column = learned.Column, found = other[column.Index];
            if (found.Name != column.Name || !found.Type.Equals(column.Type))
            {
                throw Errors.OtherColumn(column, found);
            }

            if (learned.Learned.Count > 0 && !NamesOf(found).SequenceEqual(NamesOf(column)))
            {
                throw Errors.OtherNames(column.Name);
            }
        }
    }

    /// <summary>What the numbers in the column stand for: keys with other values, or slots with other names, are another column.</summary>
    private static string[] NamesOf(DataViewSchema.Column column) => column.Type switch
    {
        KeyDataViewType => ColumnNames.OfKeys(column) ?? [],
        VectorDataViewType => ColumnNames.OfSlots(column),
        _ => [],
    };
}
