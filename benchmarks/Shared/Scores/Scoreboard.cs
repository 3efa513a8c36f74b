using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>Figures by row and column, several runs of each, printed as a table and handed on as JSON.</summary>
internal sealed class Scoreboard
{
    private readonly Dictionary<string, Dictionary<string, List<double>>> _figures = [];

    /// <summary>Adds one run's figure.</summary>
    public void Add(string row, string column, double figure)
    {
        if (!_figures.TryGetValue(row, out Dictionary<string, List<double>>? columns))
        {
            _figures[row] = columns = [];
        }

        if (!columns.TryGetValue(column, out List<double>? runs))
        {
            columns[column] = runs = [];
        }

        runs.Add(figure);
    }

    /// <summary>Gets every figure's mean and range.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, Spread>> Spreads() => _figures.ToDictionary(
        row => row.Key,
        row => (IReadOnlyDictionary<string, Spread>)row.Value.ToDictionary(column => column.Key, column => Spread.Of(column.Value)));

    /// <summary>Prints the figures as a Markdown table: mean, lowest and highest.</summary>
    public void Print(string title)
    {
        string[] columns = [.. _figures.Values.SelectMany(c => c.Keys).Distinct()];
        Console.WriteLine($"| {title} | {string.Join(" | ", columns)} |");
        Console.WriteLine($"| --- |{string.Concat(columns.Select(_ => " --- |"))}");
        foreach ((string row, IReadOnlyDictionary<string, Spread> spreads) in Spreads())
        {
            Console.WriteLine($"| {row} | {string.Join(" | ", columns.Select(c => spreads.TryGetValue(c, out Spread? s) ? s.ToString() : string.Empty))} |");
        }

        Console.WriteLine();
    }
}
