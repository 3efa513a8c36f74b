using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data;

namespace Microsoft.ML.Gan.Evaluation.Linear;

/// <summary>What a linear model sees of a table: categories one-hot, a missing value being one; numbers standardized, missing ones at the median with a slot that says so.</summary>
internal sealed class LinearFeatures
{
    private readonly List<(int Column, double Mean, double Deviation, double Median, int MissingSlot)> _numbers = [];
    private readonly List<(int Column, int FirstSlot, bool[] Seen)> _categories = [];
    private readonly int _width;

    /// <param name="learned">The rows a model is learned from.</param>
    /// <param name="without">A column that is left out, as the label; -1 for none.</param>
    public LinearFeatures(TableData learned, int without)
    {
        int[] columns = [.. Enumerable.Range(0, learned.Columns.Count).Where(c => c != without)];
        int[] numbers = [.. columns.Where(c => !learned.Columns[c].IsDiscrete)];
        _width = numbers.Length;
        foreach (int column in numbers)
        {
            double[] present = [.. learned.Numbers(column).Where(v => !double.IsNaN(v)).Order()];
            double median = present.Length > 0 ? (present[(present.Length - 1) / 2] + present[present.Length / 2]) / 2 : 0;
            double[] filled = Array.ConvertAll(learned.Numbers(column), v => double.IsNaN(v) ? median : v);
            double mean = filled.Average(), deviation = Math.Sqrt(filled.Average(v => (v - mean) * (v - mean)));
            _numbers.Add((column, mean, deviation > 0 ? deviation : 1, median, present.Length < filled.Length ? _width++ : -1));
        }

        foreach (int column in columns.Where(c => learned.Columns[c].IsDiscrete))
        {
            var seen = new bool[learned.Columns[column].Categories.Count + 1];
            foreach (int code in learned.Codes(column))
            {
                seen[code + 1] = true;
            }

            _categories.Add((column, _width, seen));
            _width += seen.Length;
        }
    }

    /// <summary>Gets the features of rows.</summary>
    public LinearRows Of(TableData table)
    {
        int[] missing = [.. Enumerable.Range(0, _numbers.Count).Where(i => _numbers[i].MissingSlot >= 0)];
        int slots = _categories.Count + missing.Length;
        var rows = new LinearRows(table.RowCount, _numbers.Count, slots, _width, new double[table.RowCount * _numbers.Count], new int[table.RowCount * slots]);
        for (int row = 0; row < table.RowCount; row++)
        {
            for (int i = 0; i < _numbers.Count; i++)
            {
                double value = table.Numbers(_numbers[i].Column)[row];
                rows.Numbers[(row * _numbers.Count) + i] = ((double.IsNaN(value) ? _numbers[i].Median : value) - _numbers[i].Mean) / _numbers[i].Deviation;
            }

            for (int i = 0; i < _categories.Count; i++)
            {
                int code = table.Codes(_categories[i].Column)[row] + 1;
                rows.Slots[(row * slots) + i] = _categories[i].Seen[code] ? _categories[i].FirstSlot + code : -1;
            }

            for (int i = 0; i < missing.Length; i++)
            {
                bool isMissing = double.IsNaN(table.Numbers(_numbers[missing[i]].Column)[row]);
                rows.Slots[(row * slots) + _categories.Count + i] = isMissing ? _numbers[missing[i]].MissingSlot : -1;
            }
        }

        return rows;
    }
}
