using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Data.Writing;

namespace Microsoft.ML.Gan.Classification;

/// <summary>A row with a network's columns; what a prediction engine reads.</summary>
internal sealed class ScoredRow : DataViewRow
{
    private readonly DataViewRow _input;
    private readonly ScoreMapper _mapper;
    private readonly ActiveColumns _active;
    private readonly IAddedColumns? _added;

    public ScoredRow(DataViewRow input, ScoreMapper mapper, IEnumerable<DataViewSchema.Column> activeColumns)
    {
        DataViewSchema.Column[] active = [.. activeColumns];
        (_input, _mapper, _active) = (input, mapper, new ActiveColumns(mapper.OutputSchema, active));
        _added = active.Any(mapper.IsAdded) ? mapper.Bind(input) : null;
    }

    public override DataViewSchema Schema => _mapper.OutputSchema;

    public override long Position => _input.Position;

    public override long Batch => _input.Batch;

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
