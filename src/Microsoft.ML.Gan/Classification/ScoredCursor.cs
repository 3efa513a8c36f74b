using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Data.Writing;

namespace Microsoft.ML.Gan.Classification;

/// <summary>Walks over the rows of another cursor, and adds a network's columns.</summary>
internal sealed class ScoredCursor : DataViewRowCursor
{
    private readonly DataViewRowCursor _input;
    private readonly ScoreMapper _mapper;
    private readonly ActiveColumns _active;
    private readonly IAddedColumns? _added;

    public ScoredCursor(DataViewRowCursor input, ScoreMapper mapper, IReadOnlyList<DataViewSchema.Column> activeColumns)
    {
        (_input, _mapper, _active) = (input, mapper, new ActiveColumns(mapper.OutputSchema, activeColumns));
        _added = activeColumns.Any(mapper.IsAdded) ? mapper.Bind(input) : null;
    }

    public override DataViewSchema Schema => _mapper.OutputSchema;

    public override long Position => _input.Position;

    public override long Batch => _input.Batch;

    public override bool MoveNext() => _input.MoveNext();

    public override bool IsColumnActive(DataViewSchema.Column column) => _active.Contains(column);

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) => _mapper.Getter<TValue>(_input, _added, _active, column);

    public override ValueGetter<DataViewRowId> GetIdGetter() => _input.GetIdGetter();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _input.Dispose();
        }

        base.Dispose(disposing);
    }
}
