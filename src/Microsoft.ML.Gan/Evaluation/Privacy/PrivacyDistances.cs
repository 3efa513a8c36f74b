using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Evaluation.Neighbors;

namespace Microsoft.ML.Gan.Evaluation.Privacy;

/// <summary>Rows in the space of privacy measures, and the distances that several of them need.</summary>
internal sealed class PrivacyDistances
{
    private PrivacyDistances(RowSpace space, TableData real, TableData synthetic, TableData? holdout)
    {
        (Space, RealTable, SyntheticTable, HoldoutTable) = (space, real, synthetic, holdout);
        (Real, Synthetic, Holdout) = (space.Of(real), space.Of(synthetic), holdout is null ? null : space.Of(holdout));
    }

    /// <summary>Gets the space.</summary>
    public RowSpace Space { get; }

    /// <summary>Gets the learned rows that are looked at.</summary>
    public TableData RealTable { get; }

    /// <summary>Gets the synthetic rows that are looked at.</summary>
    public TableData SyntheticTable { get; }

    /// <summary>Gets the held-out rows that are looked at.</summary>
    public TableData? HoldoutTable { get; }

    /// <summary>Gets learned rows in the space.</summary>
    public SpaceRows Real { get; }

    /// <summary>Gets synthetic rows in the space.</summary>
    public SpaceRows Synthetic { get; }

    /// <summary>Gets held-out rows in the space.</summary>
    public SpaceRows? Holdout { get; }

    /// <summary>Gets the distances of synthetic rows to the two nearest learned ones, shape (rows, 2).</summary>
    public float[] SyntheticToReal { get; private set; } = [];

    /// <summary>Gets the same of held-out rows.</summary>
    public float[] HoldoutToReal { get; private set; } = [];

    /// <summary>Gets the distances to the nearest learned row.</summary>
    public static float[] First(float[] pairs) => [.. pairs.Where((_, i) => i % 2 == 0)];

    /// <summary>Measures the distances to learned rows.</summary>
    public static PrivacyDistances Of(EvaluationTables tables, int maximumRows, int seed, CancellationToken cancellationToken)
    {
        TableData real = EvaluationTables.Some(tables.Real, maximumRows, seed, "privacy, real");
        TableData synthetic = EvaluationTables.Some(tables.Synthetic, maximumRows, seed, "privacy, synthetic");
        TableData? holdout = tables.Holdout is null ? null : EvaluationTables.Some(tables.Holdout, maximumRows, seed, "privacy, held out");
        var distances = new PrivacyDistances(RowSpace.Ranges(tables.Real), real, synthetic, holdout);
        distances.SyntheticToReal = NeighborSearch.Nearest<CityBlock>(distances.Synthetic, distances.Real, 2, cancellationToken).Distances;
        distances.HoldoutToReal = distances.Holdout is null ? [] : NeighborSearch.Nearest<CityBlock>(distances.Holdout, distances.Real, 2, cancellationToken).Distances;
        return distances;
    }
}
