using System.Collections.Generic;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Encoding.Reduction;

/// <summary>What a file keeps of a dependency.</summary>
/// <param name="Determining">The place of the one column in the list of keys.</param>
/// <param name="Determined">The place of the other.</param>
/// <param name="Map">Per key of the one, the key of the other.</param>
internal sealed record DependencyState(int Determining, int Determined, int[] Map)
{
    /// <summary>Builds the dependency.</summary>
    public Dependency Build(IReadOnlyList<KeyedColumn> columns)
    {
        Stored.Indices([Determining, Determined], 2, 0, columns.Count, "a dependency");
        Stored.Require(Determining != Determined, "a column follows from itself");
        Stored.Indices(Map, columns[Determining].Keys.Count, 0, columns[Determined].Keys.Count, "the map of a dependency");
        return new Dependency(columns[Determining], columns[Determined], Map);
    }
}
