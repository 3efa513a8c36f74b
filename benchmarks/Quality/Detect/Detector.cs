using System;
using System.Collections.Generic;

namespace Microsoft.ML.Gan.Benchmarks.Detect;

/// <summary>Something that tells real rows from fake ones.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Probabilities">How likely each row is real.</param>
/// <param name="Fresh">Rows of the kind it was trained to tell from real ones, as many as test rows, none of them seen before.</param>
internal sealed record Detector(string Name, Func<RowTable, float[]> Probabilities, RowTable Fresh)
{
    /// <summary>Adds its areas under the curve, real rows against each kind of fake ones.</summary>
    public void Rank(RowTable real, IReadOnlyDictionary<string, RowTable> fakes, Scoreboard board)
    {
        float[] positives = Probabilities(real);
        foreach ((string kind, RowTable rows) in fakes)
        {
            board.Add(Name, kind, Ranking.RocAuc(positives, Probabilities(rows)));
        }
    }
}
