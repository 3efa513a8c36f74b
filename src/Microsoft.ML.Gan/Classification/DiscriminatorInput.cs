using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Data.Reading;
using Microsoft.ML.Gan.Data.Writing;

namespace Microsoft.ML.Gan.Classification;

/// <summary>The columns of a view that a discriminator reads, found by name and checked.</summary>
internal sealed class DiscriminatorInput
{
    private readonly (SourceColumn Source, DataViewSchema.Column Column)[] _columns;
    private readonly int _width;

    /// <summary>Finds the columns.</summary>
    /// <param name="schema">What was learned.</param>
    /// <param name="input">The columns there are.</param>
    public DiscriminatorInput(TableSchema schema, DataViewSchema input)
    {
        _columns = [.. schema.Sources.Where(s => s.Learned.Count > 0).Select(s => (s, InputColumn.Find(s.Column, input)))];
        _width = schema.Columns.Count;
    }

    /// <summary>Gets the columns.</summary>
    public IEnumerable<DataViewSchema.Column> Columns => _columns.Select(c => c.Column);

    /// <summary>Makes what scores a row, or the row a cursor stands on.</summary>
    public RowScore Bind(DataViewRow row, GanDiscriminatorModel model) =>
        new(row, model, Readers(row), _width);

    /// <summary>Makes what reads a row, or the row a cursor stands on.</summary>
    public RowReader[] Readers(DataViewRow row) => [.. _columns.Select(c => c.Source.CreateReader(row, c.Column))];
}
