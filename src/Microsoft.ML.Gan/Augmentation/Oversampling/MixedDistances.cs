using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Runtime.InteropServices;
using Microsoft.ML.Gan.Data;

namespace Microsoft.ML.Gan.Augmentation.Oversampling;

/// <summary>Squared distances between rows of numbers and categories: Euclidean, with one price for every category that differs.</summary>
/// <remarks>
/// Chawla et al. 2002, section 6.1: the price of a differing category is the median of the numbers' standard deviations, in the class that is
/// oversampled. Columns that do not vary are left out of the median, and it is 1 where none varies or there are no numbers. A missing value is a
/// category of its own: it equals another missing one and differs from every number by the price.
/// </remarks>
internal sealed class MixedDistances
{
    private readonly double[][] _numbers;
    private readonly double[][] _codes;
    private readonly double _squaredPrice;

    /// <summary>Prepares the rows of a class.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="standardize">Whether numbers are divided by their deviation, so that none decides alone; the price is then 1.</param>
    public MixedDistances(TableData rows, bool standardize)
    {
        int[] columns = [.. Enumerable.Range(0, rows.Columns.Count)];
        double[][] numbers = [.. columns.Where(c => !rows.Columns[c].IsDiscrete).Select(rows.Numbers)];
        double[] deviations = Array.ConvertAll(numbers, Deviation);
        _codes = [.. columns.Where(c => rows.Columns[c].IsDiscrete).Select(c => Array.ConvertAll(rows.Codes(c), code => (double)code))];
        Price = standardize ? 1 : Median([.. deviations.Where(d => d > 0)]);
        _squaredPrice = Price * Price;
        _numbers = standardize
            ? [.. numbers.Zip(deviations, (values, deviation) => deviation > 0 ? Array.ConvertAll(values, v => v / deviation) : values)]
            : numbers;
    }

    /// <summary>Gets the price of a differing category, as a distance.</summary>
    public double Price { get; }

    /// <summary>Measures from one row to all.</summary>
    /// <param name="row">The row.</param>
    /// <param name="squared">Receives the squared distance to each row.</param>
    public void Measure(int row, Span<double> squared)
    {
        squared.Clear();
        foreach (double[] column in _numbers)
        {
            if (double.IsNaN(column[row]))
            {
                AddPresent(column, squared);
            }
            else
            {
                AddDifferences(column, column[row], squared);
            }
        }

        foreach (double[] column in _codes)
        {
            AddOthers(column, column[row], squared);
        }
    }

    private void AddDifferences(ReadOnlySpan<double> column, double own, Span<double> squared)
    {
        ReadOnlySpan<Vector<double>> values = MemoryMarshal.Cast<double, Vector<double>>(column);
        Span<Vector<double>> sums = MemoryMarshal.Cast<double, Vector<double>>(squared);
        Vector<double> from = new(own), price = new(_squaredPrice);
        for (int i = 0; i < sums.Length; i++)
        {
            Vector<double> difference = values[i] - from, square = difference * difference;
            sums[i] += Vector.ConditionalSelect(Vector.Equals(square, square), square, price); // a missing value is the only one unequal to itself
        }

        for (int i = sums.Length * Vector<double>.Count; i < column.Length; i++)
        {
            double difference = column[i] - own;
            squared[i] += double.IsNaN(difference) ? _squaredPrice : difference * difference;
        }
    }

    private void AddPresent(ReadOnlySpan<double> column, Span<double> squared)
    {
        for (int i = 0; i < column.Length; i++)
        {
            squared[i] += double.IsNaN(column[i]) ? 0 : _squaredPrice;
        }
    }

    private void AddOthers(ReadOnlySpan<double> column, double own, Span<double> squared)
    {
        ReadOnlySpan<Vector<double>> values = MemoryMarshal.Cast<double, Vector<double>>(column);
        Span<Vector<double>> sums = MemoryMarshal.Cast<double, Vector<double>>(squared);
        Vector<double> same = new(own), price = new(_squaredPrice);
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] += Vector.ConditionalSelect(Vector.Equals(values[i], same), Vector<double>.Zero, price);
        }

        for (int i = sums.Length * Vector<double>.Count; i < column.Length; i++)
        {
            squared[i] += column[i] == own ? 0 : _squaredPrice;
        }
    }

    // Of the class as a whole, divided by n; missing values are left out.
    private static double Deviation(double[] values)
    {
        double[] present = [.. values.Where(v => !double.IsNaN(v))];
        if (present.Length == 0 || present.Min() == present.Max()) // a mean that is rounded would make a constant vary
        {
            return 0;
        }

        double mean = present.Average();
        return Math.Sqrt(present.Average(v => (v - mean) * (v - mean)));
    }

    private static double Median(IReadOnlyCollection<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? 1 : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
