using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Encoding.Reduction;

/// <summary>Draws a column again where it contradicts columns that follow from it but are kept.</summary>
/// <remarks>
/// A column that follows from another is kept when it is the label, or when it can be conditioned on and the other cannot. The
/// new value is drawn from those that carry what is kept, in their training frequencies.
/// </remarks>
internal sealed class RepairStep : RestoreStep
{
    private readonly ColumnKeys _column;
    private readonly ColumnKeys[] _followers;
    private readonly int[][] _maps;
    private readonly Dictionary<long, (int[] Keys, double[] Cumulative)> _byAll;
    private readonly Dictionary<long, (int[] Keys, double[] Cumulative)> _byFirst;

    /// <param name="dependencies">What follows from one column; what matters most stands first.</param>
    public RepairStep(IReadOnlyList<Dependency> dependencies)
    {
        KeyedColumn determining = dependencies[0].Determining;
        _column = determining.Keys;
        _followers = [.. dependencies.Select(d => d.Determined.Keys)];
        _maps = [.. dependencies.Select(d => d.Map)];
        _byAll = Group(determining, _followers.Length);
        _byFirst = Group(determining, 1);
    }

    /// <inheritdoc/>
    public override void Apply(TableData data, int firstRow, int count, RandomSource random)
    {
        for (int row = firstRow; row < firstRow + count; row++)
        {
            int key = _column.At(data, row);
            if (!Agrees(data, row, key))
            {
                key = Draw(data, row, key, random);
            }

            _column.Write(data, row, key);
        }
    }

    /// <summary>Gets the keys that follow from a key of the column.</summary>
    public IEnumerable<(ColumnKeys Column, int Key)> FollowersOf(int key) => _followers.Select((f, i) => (f, _maps[i][key]));

    private bool Agrees(TableData data, int row, int key)
    {
        for (int i = 0; i < _followers.Length; i++)
        {
            if (_maps[i][key] != _followers[i].At(data, row))
            {
                return false;
            }
        }

        return true;
    }

    // A combination that no training row holds cannot be met; then the first counts.
    private int Draw(TableData data, int row, int key, RandomSource random)
    {
        long wanted = 0;
        foreach (ColumnKeys follower in _followers)
        {
            wanted = (wanted * follower.Count) + follower.At(data, row);
        }

        if (!_byAll.TryGetValue(wanted, out (int[] Keys, double[] Cumulative) fitting)
            && !_byFirst.TryGetValue(_followers[0].At(data, row), out fitting))
        {
            return key;
        }

        return fitting.Keys[random.NextIndex(fitting.Cumulative)];
    }

    private Dictionary<long, (int[] Keys, double[] Cumulative)> Group(KeyedColumn determining, int followers) =>
        Enumerable.Range(0, determining.Counts.Length)
            .Where(key => determining.Counts[key] > 0)
            .GroupBy(key => Enumerable.Range(0, followers).Aggregate(0L, (sum, i) => (sum * _followers[i].Count) + _maps[i][key]))
            .ToDictionary(g => g.Key, g => (g.ToArray(), Cumulative([.. g.Select(key => determining.Counts[key])])));

    private static double[] Cumulative(int[] counts)
    {
        double sum = 0;
        return [.. counts.Select(n => sum += n)];
    }
}
