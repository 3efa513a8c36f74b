using System;
using System.Linq;
using Microsoft.ML.Gan.Encoding;

namespace Microsoft.ML.Gan.Training;

/// <summary>The rows of a table by label and category: in every group of the condition vector, one run of rows per pair of the two.</summary>
/// <remarks>The pair of a label and a category is the number <c>label · width + category</c>, where width is that of the group.</remarks>
internal sealed class ConditionIndex
{
    private readonly int[] _labels;

    /// <summary>Indexes the rows.</summary>
    /// <param name="layout">The columns that can be conditioned on.</param>
    /// <param name="table">The encoded rows.</param>
    public ConditionIndex(ConditionLayout layout, EncodedTable table)
    {
        LabelCount = layout.LabelGroup < 0 ? 1 : layout.Spans[layout.LabelGroup].Width;
        _labels = layout.LabelsOf(table);
        LabelWeights = Weights(CountsOf(_labels, LabelCount));
        Groups = [.. layout.Columns.Select((column, g) => Index(table.Components[column], layout.Spans[g].Width))];
    }

    /// <summary>Gets the number of labels; 1 without a label.</summary>
    public int LabelCount { get; }

    /// <summary>Gets how often each label is drawn, by the logarithm of its frequency, not normalized.</summary>
    public double[] LabelWeights { get; }

    /// <summary>Gets, per group, the rows in the order of their pairs, where the rows of each pair start (and, last, the number of rows),
    /// and how often each pair is drawn once its label is, by the logarithm of its frequency, not normalized.</summary>
    public (int[] Rows, int[] Starts, double[] Weights)[] Groups { get; }

    // A counting sort of the rows by their pairs.
    private (int[] Rows, int[] Starts, double[] Weights) Index(int[] components, int width)
    {
        var starts = new int[(LabelCount * width) + 1];
        for (int row = 0; row < components.Length; row++)
        {
            starts[(_labels[row] * width) + components[row] + 1]++;
        }

        double[] weights = Weights(starts.AsSpan(1));
        for (int i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        int[] next = [.. starts[..^1]];
        var rows = new int[components.Length];
        for (int row = 0; row < components.Length; row++)
        {
            rows[next[(_labels[row] * width) + components[row]]++] = row;
        }

        return (rows, starts, weights);
    }

    private static int[] CountsOf(int[] values, int width)
    {
        var counts = new int[width];
        foreach (int value in values)
        {
            counts[value]++;
        }

        return counts;
    }

    private static double[] Weights(ReadOnlySpan<int> counts)
    {
        var weights = new double[counts.Length];
        for (int i = 0; i < counts.Length; i++)
        {
            weights[i] = Math.Log(1 + counts[i]);
        }

        return weights;
    }
}
