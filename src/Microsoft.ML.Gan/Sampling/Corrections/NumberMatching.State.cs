using System.Linq;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Sampling.Corrections;

/// <content>What a file keeps of it.</content>
internal sealed partial class NumberMatching
{
    /// <summary>Gets the map of every column.</summary>
    public NumberMap.State?[] Keep() => [.. _maps.Select(m => m?.Keep())];

    /// <summary>Builds the matching from its maps.</summary>
    public static NumberMatching From(TableEncoding encoding, NumberMap.State?[] maps, int labelCount)
    {
        Stored.Require(maps.Length == encoding.Encoders.Count, "the number maps fit other columns");
        for (int c = 0; c < maps.Length; c++)
        {
            Stored.Require(maps[c] is null || encoding.Encoders[c].HasScalar, $"column '{encoding.Columns[c].Name}' has a number map and no scalar");
        }

        return new NumberMatching(encoding, [.. maps.Select(m => m is null ? null : NumberMap.From(m, labelCount))]);
    }
}
