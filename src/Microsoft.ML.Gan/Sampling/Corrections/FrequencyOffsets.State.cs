using System;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Sampling.Corrections;

namespace Microsoft.ML.Gan.Sampling.Corrections;

/// <content>What a file keeps of it.</content>
internal sealed partial class FrequencyOffsets
{
    // The real shares are not kept: these shifts are final.
    private FrequencyOffsets(EncodedLayout layout, int labelCount, float[] offsets) =>
        (_layout, _targets, _targetRows, _offsets) = (layout, new ComponentShares(labelCount, []), [], offsets);

    /// <summary>Gets the shifts by (label, output).</summary>
    public float[] Keep() => _offsets;

    /// <summary>Builds final shifts.</summary>
    public static FrequencyOffsets From(EncodedLayout layout, int labelCount, float[] offsets)
    {
        Stored.Require(offsets.Length == (long)labelCount * layout.Width, "the frequency offsets fit other columns");
        Stored.Require(Array.TrueForAll(offsets, o => Math.Abs(o) <= LargestShift), "a frequency offset is out of range");
        return new FrequencyOffsets(layout, labelCount, offsets);
    }
}
