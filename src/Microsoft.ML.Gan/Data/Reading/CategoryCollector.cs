using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data.Writing;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Data.Reading;

/// <summary>Gathers a column of categories; its vocabulary is what was seen, in a fixed order.</summary>
internal abstract class CategoryCollector<T>(DataViewSchema.Column column, bool isLabel, int minimumRows = 1, IEqualityComparer<T>? equality = null)
    : ColumnCollector(column)
    where T : notnull
{
    private readonly Dictionary<T, int> _codeOf = new(equality);
    private readonly List<int> _codes = [];
    private ValueGetter<T> _getter = null!;
    private int[] _rank = [];

    /// <summary>Whether the value means that there is none.</summary>
    protected abstract bool IsMissing(T value, int row);

    /// <summary>The category's name.</summary>
    protected abstract string NameOf(T value);

    /// <summary>The order of the vocabulary, which must not depend on the order of the rows.</summary>
    protected abstract int Compare(T left, T right);

    /// <summary>Refuses a vocabulary that has grown too large; called for each new category.</summary>
    protected virtual void CheckSize(int count)
    {
        if (count > CategoryLimits.MaximumCategories)
        {
            throw Errors.TooManyCategories(Column.Name, Column.Type, CategoryLimits.MaximumCategories);
        }
    }

    /// <summary>A copy that outlives the cursor's row.</summary>
    protected virtual T Keep(T value) => value;

    public override void Bind(DataViewRow row, DataViewSchema.Column column) => _getter = row.GetGetter<T>(column);

    public override void Collect(int row)
    {
        T value = default!;
        _getter(ref value);
        _codes.Add(IsMissing(value, row) ? -1 : CodeOf(value));
    }

    public override SourceColumn Finish(int first)
    {
        int missing = _codes.Count(c => c < 0);
        if (_codeOf.Count == 0)
        {
            throw Errors.AllMissing(Column.Name, Column.Name);
        }

        if (isLabel && missing > 0)
        {
            throw Errors.LabelMissing(Column.Name, missing);
        }

        if (CategoryLimits.IsIdentifier(_codeOf.Count, _codes.Count - missing))
        {
            throw Errors.Identifier(Column.Name, Column.Type, _codeOf.Count, _codes.Count - missing);
        }

        T[] values = Frequent();
        Array.Sort(values, Compare);
        _rank = new int[_codeOf.Count];
        Array.Fill(_rank, -1);
        for (int i = 0; i < values.Length; i++)
        {
            _rank[_codeOf[values[i]]] = i;
        }

        var learned = new TableColumn(Column.Name, ColumnKind.Categorical, [.. values.Select(NameOf)]);
        return new CategorySourceColumn<T>(Column, learned, values, first);
    }

    public override void MoveTo(TableData table, SourceColumn source)
    {
        int[] target = table.Codes(source.First);
        for (int i = 0; i < target.Length; i++)
        {
            target[i] = _codes[i] < 0 ? -1 : _rank[_codes[i]];
        }

        _codes.Clear();
        _codes.TrimExcess();
    }

    // A label must be there in every row, so all of its values stay.
    private T[] Frequent()
    {
        var counts = new int[_codeOf.Count];
        foreach (int code in _codes.Where(c => c >= 0))
        {
            counts[code]++;
        }

        T[] values = [.. _codeOf.Keys.Where(v => isLabel || counts[_codeOf[v]] >= minimumRows)];
        return values.Length > 0 ? values : throw Errors.AllRare(Column.Name, minimumRows);
    }

    private int CodeOf(T value)
    {
        if (!_codeOf.TryGetValue(value, out int code))
        {
            code = _codeOf.Count;
            _codeOf.Add(Keep(value), code);
            CheckSize(_codeOf.Count);
        }

        return code;
    }
}
