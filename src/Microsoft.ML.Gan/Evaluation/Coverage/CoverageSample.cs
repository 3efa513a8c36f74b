using System;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Evaluation.Neighbors;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Evaluation.Coverage;

/// <summary>As many real, synthetic and other real rows, in one space, for measures that depend on how many there are.</summary>
/// <param name="Real">Real rows: those held out, or else a half of the real ones.</param>
/// <param name="Synthetic">Synthetic rows.</param>
/// <param name="Other">Real rows that show what real rows reach: those that were learned, or the other half.</param>
/// <param name="IsHeldOut">Whether rows were held out.</param>
internal sealed record CoverageSample(SpaceRows Real, SpaceRows Synthetic, SpaceRows Other, bool IsHeldOut)
{
    /// <summary>Draws the rows.</summary>
    public static CoverageSample Of(EvaluationTables tables, int maximumRows, int seed)
    {
        RowSpace space = RowSpace.Deviations(tables.Reference);
        int[] real = Order(tables.Real, "real"), synthetic = Order(tables.Synthetic, "synthetic");
        if (tables.Holdout is { } holdout)
        {
            int count = new[] { holdout.RowCount, synthetic.Length, real.Length, maximumRows }.Min();
            return new CoverageSample(
                Place(holdout, Order(holdout, "held out")[..count]), Place(tables.Synthetic, synthetic[..count]), Place(tables.Real, real[..count]), IsHeldOut: true);
        }

        int half = new[] { real.Length / 2, synthetic.Length, maximumRows }.Min();
        return new CoverageSample(
            Place(tables.Real, real[..half]), Place(tables.Synthetic, synthetic[..half]), Place(tables.Real, real[half..(2 * half)]), IsHeldOut: false);

        int[] Order(TableData table, string name) => new RandomSource(seed, $"coverage, {name}").Order(table.RowCount);

        SpaceRows Place(TableData table, int[] rows) => space.Of(table.Take(rows));
    }

    /// <summary>Gets by how much chance moves shares of so few rows: half of one over the root of their number.</summary>
    public double Chance => 0.5 / Math.Sqrt(Real.Count);

    /// <summary>Says what real rows reach.</summary>
    public string Beside(double other) => IsHeldOut ? $"real rows reach {Figures.Of(other)}" : $"one half of the real rows against the other reaches {Figures.Of(other)}";
}
