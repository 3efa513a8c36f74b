using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Microsoft.ML.Gan.Evaluation.Utility;

/// <summary>Views one after the other, with the columns that all of them have; a pass over it ends when a token is canceled.</summary>
internal sealed class JoinedDataView : IDataView
{
    private readonly IDataView[] _views;
    private readonly CancellationToken _cancellationToken;

    public JoinedDataView(CancellationToken cancellationToken, params IDataView[] views)
    {
        (_views, _cancellationToken) = (views, cancellationToken);
        var builder = new DataViewSchema.Builder();
        foreach (DataViewSchema.Column column in views[0].Schema.Where(c => !c.IsHidden && views.All(v => v.Schema.GetColumnOrNull(c.Name)?.Type.Equals(c.Type) == true)))
        {
            builder.AddColumn(column.Name, column.Type, column.Annotations);
        }

        Schema = builder.ToSchema();
    }

    public DataViewSchema Schema { get; }

    public bool CanShuffle => false;

    public long? GetRowCount() => _views.Select(v => v.GetRowCount()).Aggregate((long?)0, (sum, rows) => sum + rows);

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
    {
        DataViewSchema.Column[] needed = [.. columnsNeeded];
        return new JoinedCursor(Schema, needed, [.. _views.Select(v => v.GetRowCursor(needed.Select(c => v.Schema[c.Name])))], _cancellationToken);
    }

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) => [GetRowCursor(columnsNeeded, rand)];
}
