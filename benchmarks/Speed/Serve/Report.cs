using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace Microsoft.ML.Gan.Benchmarks.Serve;

/// <summary>Figures of a run.</summary>
internal static class Report
{
    /// <summary>Puts all together, and prints a table.</summary>
    public static JsonObject Of(int clients, TimeSpan length, IReadOnlyList<Answer> answers, IReadOnlyList<double> memory, int swaps)
    {
        string[] failures = [.. answers.Where(a => a.Failure is not null).Select(a => a.Failure!)];
        foreach (IGrouping<string, string> failure in failures.GroupBy(f => f).OrderByDescending(f => f.Count()).Take(10))
        {
            Console.WriteLine($"{failure.Count()} x {failure.Key}");
        }

        Console.WriteLine($"memory over time, MB: {string.Join(" ", memory.Chunk(Math.Max(1, memory.Count / 24)).Select(c => Math.Round(Quantile(c, 0.5))))}");
        double[] first = [.. memory.Take(memory.Count / 4)], last = [.. memory.TakeLast(memory.Count / 4)];
        return new JsonObject
        {
            ["name"] = "serve",
            ["processors"] = Environment.ProcessorCount,
            ["clients"] = clients,
            ["seconds"] = length.TotalSeconds,
            ["requests"] = answers.Count,
            ["failures"] = failures.Length,
            ["swaps"] = swaps,
            ["requests_per_second"] = Math.Round(answers.Count / length.TotalSeconds, 1),
            ["rows_per_second"] = Math.Round(answers.Where(a => a.Kind == "synthetic").Sum(a => (double)a.Rows) / length.TotalSeconds),
            ["p50_ms"] = Quantile(answers.Select(a => a.Milliseconds), 0.5),
            ["p99_ms"] = Quantile(answers.Select(a => a.Milliseconds), 0.99),
            ["by_kind"] = new JsonObject([.. answers.GroupBy(a => a.Kind).OrderBy(g => g.Key).Select(OfKind)]),
            ["rss_mb_first_quarter"] = Quantile(first, 0.5),
            ["rss_mb_last_quarter"] = Quantile(last, 0.5),
            ["rss_mb_peak"] = Math.Round(memory.Max(), 1),
        };
    }

    private static KeyValuePair<string, JsonNode?> OfKind(IGrouping<string, Answer> answers) => new(answers.Key, new JsonObject
    {
        ["requests"] = answers.Count(),
        ["p50_ms"] = Quantile(answers.Select(a => a.Milliseconds), 0.5),
        ["p99_ms"] = Quantile(answers.Select(a => a.Milliseconds), 0.99),
    });

    private static double Quantile(IEnumerable<double> values, double share)
    {
        double[] ascending = [.. values.Order()];
        return ascending.Length == 0 ? 0 : Math.Round(ascending[(int)(share * (ascending.Length - 1))], 1);
    }
}
