using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Encoding.Reduction;

/// <content>What a file keeps of it.</content>
internal sealed partial class TableReduction
{
    /// <summary>Gets codes and dependencies.</summary>
    public State Keep()
    {
        KeyedColumn[] keyed = [.. _dependencies.SelectMany(d => new[] { d.Determining, d.Determined }).Distinct()];
        return new State(
            [.. _codes.Select(c => c?.Keep())],
            [.. keyed.Select(k => k.Keep())],
            [.. _dependencies.Select(d => new DependencyState(Array.IndexOf(keyed, d.Determining), Array.IndexOf(keyed, d.Determined), d.Map))]);
    }

    /// <summary>Builds the reduction of given columns.</summary>
    public static TableReduction From(IReadOnlyList<TableColumn> columns, int labelColumn, State state)
    {
        Stored.Require(state.Codes.Length == columns.Count, $"there are digits for {state.Codes.Length} columns of {columns.Count}");
        KeyedColumn[] keyed = [.. Stored.Whole(state.Keys, "the list of keys").Select(k => KeyedColumn.From(columns, k))];
        Stored.Require(keyed.Select(k => k.Keys.Column).Distinct().Count() == keyed.Length, "a column has two lists of keys");
        Dependency[] dependencies = [.. Stored.Whole(state.Dependencies, "the list of dependencies").Select(d => d.Build(keyed))];
        var plan = new ReductionPlan(labelColumn, dependencies);
        var codes = new WideCode?[columns.Count];
        for (int c = 0; c < codes.Length; c++)
        {
            bool mayBeWide = columns[c].IsDiscrete && c != labelColumn && !plan.Lookups.ContainsKey(c);
            Stored.Require(state.Codes[c] is null || mayBeWide, $"column '{columns[c].Name}' cannot have digits");
            codes[c] = state.Codes[c] is { } code ? WideCode.From(columns[c], code) : null;
        }

        return new TableReduction(columns, codes, dependencies, plan);
    }

    /// <param name="Codes">The digits of each column; null where it has none.</param>
    /// <param name="Keys">The columns that dependencies speak of.</param>
    /// <param name="Dependencies">Which follows from which.</param>
    public sealed record State(WideCode.State?[] Codes, KeyedColumn.State[] Keys, DependencyState[] Dependencies);
}
