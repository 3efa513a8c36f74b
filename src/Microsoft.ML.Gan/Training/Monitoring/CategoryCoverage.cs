using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Gan.Training.Monitoring;

/// <summary>Which frequent categories the generator makes.</summary>
/// <param name="Seen">How many it makes, of all groups together.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Worst">The group with the smallest share of its own; <see langword="null"/> where there are none.</param>
/// <remarks>
/// The number of modes a generator covers, as in Metz et al. 2017, arXiv:1611.02163, or Lin et al. 2018, arXiv:1712.04086, for what a table has:
/// frequent is a category of one real row in a hundred; it is seen when it has a tenth of its share among generated rows, so that a stray row does not count.
/// A category of one in a hundred is then met by chance alone in more than 999 of 1,000 samples of 2,000 rows.
/// </remarks>
internal sealed record CategoryCoverage(int Seen, int Total, (string Name, int Seen, int Total)? Worst)
{
    private const double Frequent = 0.01;
    private const double ShareToBeSeen = 0.1;

    /// <summary>Gets the share that is seen, from 0 to 1; <see langword="null"/> where there are no categories.</summary>
    public double? Share => Total == 0 ? null : (double)Seen / Total;

    /// <summary>Counts the categories of some groups.</summary>
    public static CategoryCoverage Of(IEnumerable<CategoryCounts> groups)
    {
        (string Name, int Seen, int Total)[] counted = [.. groups.Select(Count).Where(g => g.Total > 0)];
        return new CategoryCoverage(
            counted.Sum(g => g.Seen),
            counted.Sum(g => g.Total),
            counted.Length == 0 ? null : counted.MinBy(g => (double)g.Seen / g.Total));
    }

    private static (string Name, int Seen, int Total) Count(CategoryCounts counts)
    {
        double real = counts.Real.Sum(), generated = counts.Generated.Sum();
        int[] frequent = [.. Enumerable.Range(0, counts.Real.Length).Where(c => counts.Real[c] > 0 && counts.Real[c] >= Frequent * real)];
        int seen = frequent.Count(c => counts.Generated[c] > 0 && counts.Generated[c] * real >= ShareToBeSeen * counts.Real[c] * generated);
        return (counts.Name, seen, frequent.Length);
    }
}
