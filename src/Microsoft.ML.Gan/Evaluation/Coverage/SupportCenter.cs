using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Evaluation.Neighbors;

namespace Microsoft.ML.Gan.Evaluation.Coverage;

/// <summary>The mean of rows, categories as one-hot values of √½, and how far rows are from it.</summary>
internal sealed class SupportCenter
{
    private readonly double[] _means;
    private readonly Dictionary<float, double>[] _frequencies;

    public SupportCenter(SpaceRows rows)
    {
        _means = [.. Enumerable.Range(0, rows.Numbers).Select(c => Enumerable.Range(0, rows.Count).Average(i => (double)rows.Row(i)[c]))];
        _frequencies = [.. Enumerable.Range(rows.Numbers, rows.Width - rows.Numbers).Select(c =>
            Enumerable.Range(0, rows.Count).CountBy(i => rows.Row(i)[c]).ToDictionary(g => g.Key, g => g.Value / (double)rows.Count))];
    }

    /// <summary>Gets the distance of each row.</summary>
    public double[] Distances(SpaceRows rows)
    {
        double[] squares = [.. _frequencies.Select(f => f.Values.Sum(p => p * p))];
        var distances = new double[rows.Count];
        for (int i = 0; i < rows.Count; i++)
        {
            ReadOnlySpan<float> row = rows.Row(i);
            double sum = 0;
            for (int c = 0; c < _means.Length; c++)
            {
                sum += (row[c] - _means[c]) * (row[c] - _means[c]);
            }

            for (int c = 0; c < squares.Length; c++)
            {
                // ½ [(1 − p)² + the squares of the other frequencies]
                sum += (1 - (2 * _frequencies[c].GetValueOrDefault(row[_means.Length + c])) + squares[c]) / 2;
            }

            distances[i] = Math.Sqrt(Math.Max(0, sum));
        }

        return distances;
    }
}
