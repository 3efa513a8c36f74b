using System.Collections.Generic;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Data.Writing;

/// <summary>The columns a cursor was asked for; others have no getter.</summary>
internal sealed class ActiveColumns
{
    private readonly bool[] _isActive;

    public ActiveColumns(DataViewSchema schema, IEnumerable<DataViewSchema.Column> columnsNeeded)
    {
        _isActive = new bool[schema.Count];
        foreach (DataViewSchema.Column column in columnsNeeded)
        {
            _isActive[column.Index] = true;
        }
    }

    public bool Contains(DataViewSchema.Column column) => column.Index < _isActive.Length && _isActive[column.Index];

    public void Check(DataViewSchema.Column column)
    {
        if (!Contains(column))
        {
            throw Errors.InactiveColumn(column.Name);
        }
    }
}
