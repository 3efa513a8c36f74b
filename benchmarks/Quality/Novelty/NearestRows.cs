using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Gan.Benchmarks.Novelty;

/// <summary>Scores a row by its mean distance to the nearest training rows; higher is more anomalous.</summary>
internal static class NearestRows
{
    /// <summary>Scores rows.</summary>
    public static float[] Score(double[][] train, double[][] rows, int neighbours) => Array.ConvertAll(rows, row => Score(train, row, neighbours));

    private static float Score(double[][] train, double[] row, int neighbours)
    {
        var nearest = new PriorityQueue<double, double>();
        foreach (double[] other in train)
        {
            double distance = Squared(row, other);
            if (nearest.Count < neighbours)
            {
                nearest.Enqueue(distance, -distance);
            }
            else if (distance < nearest.Peek())
            {
                nearest.DequeueEnqueue(distance, -distance);
            }
        }

        return (float)nearest.UnorderedItems.Average(item => Math.Sqrt(item.Element));
    }

    private static double Squared(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }

        return sum;
    }
}
