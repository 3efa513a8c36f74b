using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>Squared distances between rows of numbers and categories: standardized numbers, and 1 for every category that differs.</summary>
internal sealed class MixedDistance
{
    private readonly float[][] _numbers;
    private readonly int[][] _codes;

    /// <summary>Standardizes the numbers of a table by its own means and deviations; a missing number is the mean.</summary>
    public MixedDistance(RowTable table)
    {
        _numbers = [.. table.Numbers.OfType<float[]>().Select(n => Scaling.Of(n).Apply(n))];
        _codes = [.. table.Texts.OfType<string[]>().Select(Codes)];
    }

    /// <summary>Finds the rows nearest to one, itself left out.</summary>
    /// <param name="row">The row.</param>
    /// <param name="others">The rows to search.</param>
    /// <param name="count">How many to find.</param>
    public int[] Nearest(int row, IEnumerable<int> others, int count)
    {
        var nearest = new PriorityQueue<int, double>();
        double farthest = double.PositiveInfinity;
        foreach (int other in others)
        {
            double distance = other == row ? double.PositiveInfinity : Squared(row, other, farthest);
            if (distance < farthest)
            {
                nearest.Enqueue(other, -distance);
                if (nearest.Count > count)
                {
                    nearest.Dequeue();
                }

                farthest = nearest.Count == count && nearest.TryPeek(out int _, out double most) ? -most : farthest;
            }
        }

        return [.. nearest.UnorderedItems.Select(item => item.Element)];
    }

    // No longer exact once it has passed the bound.
    private double Squared(int a, int b, double bound)
    {
        double sum = 0;
        foreach (float[] column in _numbers)
        {
            double difference = column[a] - column[b];
            sum += difference * difference;
        }

        for (int c = 0; c < _codes.Length && sum < bound; c++)
        {
            sum += _codes[c][a] == _codes[c][b] ? 0 : 1;
        }

        return sum;
    }

    private static int[] Codes(string[] texts)
    {
        var codes = new Dictionary<string, int>();
        return Array.ConvertAll(texts, text => codes.TryGetValue(text, out int code) ? code : codes[text] = codes.Count);
    }
}
