using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Encoding.Reduction;

/// <summary>The table that is learned in place of the original: without columns that follow from others, wide vocabularies in digits.</summary>
internal sealed partial class TableReduction
{
    private readonly IReadOnlyList<TableColumn> _original;
    private readonly WideCode?[] _codes;
    private readonly int[] _first;
    private readonly ReductionPlan _plan;
    private readonly IReadOnlyList<Dependency> _dependencies;

    private TableReduction(IReadOnlyList<TableColumn> original, WideCode?[] codes, IReadOnlyList<Dependency> dependencies, ReductionPlan plan)
    {
        (_original, _codes, _dependencies, _plan) = (original, codes, dependencies, plan);
        Dependencies = [.. dependencies.Select(d => (d.Determining.Keys.Column, d.Determined.Keys.Column))];
        _first = new int[original.Count];
        List<TableColumn> columns = [];
        for (int c = 0; c < original.Count; c++)
        {
            _first[c] = plan.Lookups.ContainsKey(c) ? -1 : columns.Count;
            columns.AddRange(_first[c] < 0 ? [] : codes[c]?.Columns ?? [original[c]]);
        }

        Columns = columns;
    }

    /// <summary>Gets the reduced columns, in the order of the originals.</summary>
    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>Gets every pair of original columns of which the second follows from the first.</summary>
    public IReadOnlyList<(int Determining, int Determined)> Dependencies { get; }

    /// <summary>Finds what can be left out and what must be written shorter.</summary>
    /// <param name="data">The training rows.</param>
    /// <param name="labelColumn">The label's place among the columns, which is always kept as it is; -1 without one.</param>
    /// <param name="options">Whether dependencies are looked for, and what is wide.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static TableReduction Find(TableData data, int labelColumn, EncodingOptions options, CancellationToken cancellationToken)
    {
        IReadOnlyList<Dependency> dependencies = options.FindDependencies ? DependencySearch.Find(data, cancellationToken) : [];
        var plan = new ReductionPlan(labelColumn, dependencies);
        var codes = new WideCode?[data.Columns.Count];
        for (int c = 0; c < codes.Length; c++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            bool mayBeWide = data.Columns[c].IsDiscrete && c != labelColumn && !plan.Lookups.ContainsKey(c);
            codes[c] = mayBeWide ? WideCode.Find(data, c, options.MaximumOneHotWidth) : null;
        }

        return new TableReduction(data.Columns, codes, dependencies, plan);
    }

    /// <summary>Gets the first reduced column of an original one; -1 when it was dropped.</summary>
    public int ReducedIndexOf(int column) => _first[column];

    /// <summary>Reduces rows; columns that do not change are shared, not copied.</summary>
    public TableData Reduce(TableData data)
    {
        var values = new Array[Columns.Count];
        for (int c = 0; c < _first.Length; c++)
        {
            if (_codes[c] is { } code)
            {
                int[][] digits = [.. code.Columns.Select(_ => new int[data.RowCount])];
                code.Encode(data.Codes(c), digits[0], digits.Length > 1 ? digits[1] : []);
                digits.CopyTo(values, _first[c]);
            }
            else if (_first[c] >= 0)
            {
                values[_first[c]] = _original[c].IsDiscrete ? data.Codes(c) : data.Numbers(c);
            }
        }

        return new TableData(Columns, data.RowCount, values);
    }

    /// <summary>Writes reduced rows as rows with the original columns that agree with each other.</summary>
    /// <param name="reduced">The reduced rows.</param>
    /// <param name="firstReducedRow">The first of them to read.</param>
    /// <param name="target">A table with the original columns.</param>
    /// <param name="firstRow">The first of its rows to write.</param>
    /// <param name="count">How many.</param>
    /// <param name="random">Draws what is not determined.</param>
    public void Restore(TableData reduced, int firstReducedRow, TableData target, int firstRow, int count, RandomSource random)
    {
        for (int c = 0; c < _first.Length; c++)
        {
            if (_first[c] < 0)
            {
                continue;
            }

            if (_codes[c] is { } code)
            {
                ReadOnlySpan<int> members = code.Columns.Count > 1 ? reduced.Codes(_first[c] + 1).AsSpan(firstReducedRow, count) : [];
                code.Decode(reduced.Codes(_first[c]).AsSpan(firstReducedRow, count), members, target.Codes(c).AsSpan(firstRow, count), random);
            }
            else if (_original[c].IsDiscrete)
            {
                Array.Copy(reduced.Codes(_first[c]), firstReducedRow, target.Codes(c), firstRow, count);
            }
            else
            {
                Array.Copy(reduced.Numbers(_first[c]), firstReducedRow, target.Numbers(c), firstRow, count);
            }
        }

        foreach (RestoreStep step in _plan.Steps)
        {
            step.Apply(target, firstRow, count, random);
        }
    }

    /// <summary>Says what a wish for a category means for the reduced columns.</summary>
    /// <param name="column">A categorical original column.</param>
    /// <param name="categoryCode">The category; -1 for missing.</param>
    /// <returns>
    /// The wish; <see langword="null"/> when no training row meets it. A rare category of a wide vocabulary shares its digits
    /// with others, so rows that meet the wish may still carry another rare category.
    /// </returns>
    public ReducedWish? Resolve(int column, int categoryCode)
    {
        (int root, IEnumerable<(int Code, int Rows)> codes) = _plan.Lookups.TryGetValue(column, out LookupStep? lookup)
            ? (lookup.SourceColumn, lookup.KeysFor(categoryCode + 1).Select(k => (k.Key - 1, k.Rows)))
            : (column, [(categoryCode, 1)]);
        int[] followers = [.. FollowersOf(root, 0).Select(f => f.Column)];
        List<int[]> alternatives = [];
        List<double> cumulative = [];
        bool isExact = true;
        foreach ((int code, int rows) in codes)
        {
            if ((_codes[root] is { } wide ? wide.DigitsOf(code) : [code]) is { } digits)
            {
                alternatives.Add([.. digits, .. FollowersOf(root, code + 1).Select(f => f.Code)]);
                cumulative.Add(cumulative.LastOrDefault() + rows);
                isExact &= _codes[root]?.IsShared(code) != true;
            }
        }

        int[] columns = [.. Enumerable.Range(_first[root], _codes[root]?.Columns.Count ?? 1), .. followers];
        return alternatives.Count == 0 ? null : new ReducedWish(columns, alternatives, [.. cumulative], isExact);
    }

    // Kept categorical columns that follow from the root must be asked for with it: a repair would otherwise undo the wish.
    private IEnumerable<(int Column, int Code)> FollowersOf(int root, int key) =>
        !_plan.Repairs.TryGetValue(root, out RepairStep? repair) ? []
        : repair.FollowersOf(key)
            .Where(f => !f.Column.AreNumbers && _first[f.Column.Column] >= 0 && _codes[f.Column.Column] is null)
            .Select(f => (_first[f.Column.Column], f.Key - 1));
}
