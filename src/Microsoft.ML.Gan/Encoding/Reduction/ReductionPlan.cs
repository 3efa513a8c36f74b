using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Gan.Encoding.Reduction;

/// <summary>Decides which columns are dropped, and how rows are made to agree afterwards.</summary>
/// <remarks>
/// Columns have their say in this order: the label, which is never dropped; categorical columns, those with more values first;
/// numbers, those with more values first. Each drops what follows from it and comes later, so chains end at their root and all
/// that can be conditioned on stays so; what follows from it and is settled already is kept, and the column is repaired to agree
/// with it.
/// </remarks>
internal sealed class ReductionPlan
{
    private readonly Dictionary<int, LookupStep> _lookups = [];
    private readonly Dictionary<int, RepairStep> _repairs = [];
    private readonly List<RestoreStep> _steps = [];

    /// <param name="labelColumn">The label's place in the table; -1 without one.</param>
    /// <param name="dependencies">What was found.</param>
    public ReductionPlan(int labelColumn, IReadOnlyList<Dependency> dependencies)
    {
        ILookup<int, Dependency> from = dependencies.ToLookup(d => d.Determining.Keys.Column);
        HashSet<int> settled = [];
        foreach (int column in Order(labelColumn, dependencies).Where(c => !_lookups.ContainsKey(c)))
        {
            settled.Add(column);
            Dependency[] kept = [.. from[column]
                .Where(d => settled.Contains(d.Determined.Keys.Column))
                .OrderByDescending(d => d.Determined.Keys.Column == labelColumn)];
            if (kept.Length > 0)
            {
                _repairs[column] = new RepairStep(kept);
                _steps.Add(_repairs[column]);
            }

            foreach (Dependency dependency in from[column].Where(d => settled.Add(d.Determined.Keys.Column)))
            {
                var lookup = new LookupStep(dependency);
                _lookups[dependency.Determined.Keys.Column] = lookup;
                _steps.Add(lookup);
            }
        }
    }

    /// <summary>Gets, per dropped column, how it is filled.</summary>
    public IReadOnlyDictionary<int, LookupStep> Lookups => _lookups;

    /// <summary>Gets, per kept column that must agree with others, how it is made to.</summary>
    public IReadOnlyDictionary<int, RepairStep> Repairs => _repairs;

    /// <summary>Gets all steps, in the order to take them.</summary>
    public IReadOnlyList<RestoreStep> Steps => _steps;

    private static IEnumerable<int> Order(int labelColumn, IReadOnlyList<Dependency> dependencies) =>
        dependencies.SelectMany(d => new[] { d.Determining, d.Determined })
            .DistinctBy(c => c.Keys.Column)
            .OrderByDescending(c => c.Keys.Column == labelColumn)
            .ThenBy(c => c.Keys.AreNumbers)
            .ThenByDescending(c => c.Seen)
            .ThenBy(c => c.Keys.Column)
            .Select(c => c.Keys.Column);
}
