using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Data.Reading;
using Microsoft.ML.Gan.Data.Writing;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Classification;

/// <summary>The columns of a view that a discriminator or an encoder reads, found by name and checked.</summary>
internal sealed class DiscriminatorInput
{
    private readonly (SourceColumn Source, DataViewSchema.Column Column)[] _columns;

    /// <summary>Finds the columns.</summary>
    /// <param name="schema">What was learned.</param>
    /// <param name="input">The columns there are.</param>
    public DiscriminatorInput(TableSchema schema, DataViewSchema input) =>
        _columns = [.. schema.Sources.Where(s => s.Learned.Count > 0).Select(s => (s, Find(s, input)))];

    /// <summary>Gets the columns.</summary>
    public IEnumerable<DataViewSchema.Column> Columns => _columns.Select(c => c.Column);

    /// <summary>Makes what reads a row, or the row a cursor stands on.</summary>
    public RowReader[] Readers(DataViewRow row) => [.. _columns.Select(c => c.Source.CreateReader(row, c.Column))];

    private static DataViewSchema.Column Find(SourceColumn source, DataViewSchema input)
    {
        DataViewSchema.Column found = InputColumn.Find(source.Column, input);
        return found.Type is KeyDataViewType && !HasKeys(source, found) ? throw Errors.OtherInputKeys(found.Name) : found;
    }

    // Each key that was learned must stand for what it stood for; what others stand for makes no difference, and a file may not say it.
    private static bool HasKeys(SourceColumn source, DataViewSchema.Column found)
    {
        string[] names = ColumnNames.OfKeys(found) ?? [];
        return source.Values.Zip(source.Learned[0].Categories)
            .All(p => TextValue.Read<ulong>(p.First) is var key && p.Second == (key <= (ulong)names.Length ? names[key - 1] : p.First));
    }
}
