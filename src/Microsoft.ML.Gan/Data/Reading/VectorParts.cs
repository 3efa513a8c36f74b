using System.Collections.Generic;
using Microsoft.ML.Data;

namespace Microsoft.ML.Gan.Data.Reading;

/// <summary>How the slots of a vector column are shared out among learned columns.</summary>
internal static class VectorParts
{
    /// <summary>The one-hot groups the column's annotation names, and each remaining slot alone; in slot order.</summary>
    public static List<VectorPart> Of(DataViewSchema.Column column)
    {
        int size = ((VectorDataViewType)column.Type).Size;
        int[] ranges = ColumnNames.OneHotRanges(column);
        List<VectorPart> parts = [];
        int slot = 0;
        for (int r = 0; r + 1 < ranges.Length; r += 2)
        {
            (int first, int last) = (ranges[r], ranges[r + 1]);
            if (first < slot || last < first || last >= size)
            {
                continue; // Not a range of this vector: its slots are numbers like the others.
            }

            AddNumbers(parts, slot, first);
            parts.Add(new VectorPart(first, last - first + 1, IsOneHot: true));
            slot = last + 1;
        }

        AddNumbers(parts, slot, size);
        return parts;
    }

    private static void AddNumbers(List<VectorPart> parts, int from, int to)
    {
        for (int slot = from; slot < to; slot++)
        {
            parts.Add(new VectorPart(slot, 1, IsOneHot: false));
        }
    }
}
