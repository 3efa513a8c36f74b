using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Microsoft.ML.Gan.Benchmarks.Gate;

/// <summary>How a strategy does on a table's test rows.</summary>
/// <param name="Strategy">Its name.</param>
/// <param name="PrAuc">The average precision, mean over seeds.</param>
/// <param name="Difference">The mean difference to no augmentation.</param>
/// <param name="Low">The lower end of its 95 % interval.</param>
/// <param name="High">The upper end.</param>
/// <param name="Seconds">The mean time of a fit.</param>
/// <param name="Winners">What the gate chose, seed by seed.</param>
internal sealed record Outcome(string Strategy, double PrAuc, double Difference, double Low, double High, double Seconds, IReadOnlyList<string> Winners)
{
    /// <summary>Sums up the seeds.</summary>
    public static Outcome Of(
        string name, IReadOnlyList<float[]> own, IReadOnlyList<float[]> nothing, bool[] labels, double seconds, IReadOnlyList<string> winners)
    {
        double mean = own.Average(p => Precision(p, labels));
        (double low, double high) = ReferenceEquals(own, nothing) ? (0, 0) : Bootstrap.Difference(own, nothing, labels);
        return new Outcome(name, mean, mean - nothing.Average(p => Precision(p, labels)), low, high, seconds, winners);
    }

    /// <summary>Gets the mean rank of each strategy, 1 is best; equals share theirs.</summary>
    public static IReadOnlyDictionary<string, double> MeanRanks(IReadOnlyCollection<List<Outcome>> tables) => Gate.Strategy.All.ToDictionary(
        s => s.Name,
        s => tables.Count == 0 ? 0 : tables.Average(table =>
        {
            double own = table.Single(o => o.Strategy == s.Name).PrAuc;
            return table.Count(o => o.PrAuc > own) + ((table.Count(o => o.PrAuc == own) + 1) / 2.0);
        }));

    /// <summary>Prints the strategies as a Markdown table.</summary>
    public static void Print(string title, List<Outcome> outcomes)
    {
        Console.WriteLine($"| {title} | PR-AUC | difference to none (95 %) | seconds | chosen |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        foreach (Outcome o in outcomes)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {o.Strategy} | {o.PrAuc:F4} | {o.Difference:+0.0000;-0.0000;0} ({o.Low:+0.0000;-0.0000;0} to {o.High:+0.0000;-0.0000;0}) | {o.Seconds:F1} | {string.Join("; ", o.Winners)} |"));
        }

        Console.WriteLine();
    }

    private static double Precision(float[] scores, bool[] labels) =>
        Ranking.AveragePrecision([.. scores.Where((_, r) => labels[r])], [.. scores.Where((_, r) => !labels[r])]);
}
