using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Augmentation;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Augmentation.Oversampling;

/// <summary>Draws rows of each class with replacement.</summary>
internal static class RandomRows
{
    /// <summary>Gets how often each row is drawn.</summary>
    /// <param name="labels">The label of each row.</param>
    /// <param name="plan">How many rows of which class.</param>
    /// <param name="seed">The seed of the draw.</param>
    public static int[] Draw(RowLabels labels, AugmentationPlan plan, int seed)
    {
        var random = new RandomSource(seed, "random oversampling");
        int[] times = new int[labels.RowCount];
        for (int code = 0; code < plan.RowsPerLabel.Count; code++)
        {
            IReadOnlyList<int> rows = labels.RowsOf(code);
            foreach (int _ in Enumerable.Range(0, plan.RowsPerLabel[code]))
            {
                times[rows[random.NextInt(rows.Count)]]++;
            }
        }

        return times;
    }
}
