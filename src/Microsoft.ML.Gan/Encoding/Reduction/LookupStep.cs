using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Encoding.Reduction;

/// <summary>Fills a column that was dropped with the value that follows from another.</summary>
internal sealed class LookupStep(Dependency dependency) : RestoreStep
{
    private readonly ColumnKeys _source = dependency.Determining.Keys;
    private readonly ColumnKeys _target = dependency.Determined.Keys;
    private readonly int[] _map = dependency.Map;
    private readonly int[] _sourceCounts = dependency.Determining.Counts;

    /// <summary>Gets the column looked from.</summary>
    public int SourceColumn => _source.Column;

    /// <inheritdoc/>
    public override void Apply(TableData data, int firstRow, int count, RandomSource random)
    {
        for (int row = firstRow; row < firstRow + count; row++)
        {
            int key = _source.At(data, row);
            _target.Write(data, row, _map[key]);
            if (_source.AreNumbers)
            {
                _source.Write(data, row, key);     // the nearest number seen, so that the pair is one that was seen
            }
        }
    }

    /// <summary>Gets the keys of the source that carry a key of the target, with their training rows.</summary>
    public IEnumerable<(int Key, int Rows)> KeysFor(int targetKey) =>
        Enumerable.Range(0, _map.Length).Where(k => _map[k] == targetKey && _sourceCounts[k] > 0).Select(k => (k, _sourceCounts[k]));
}
