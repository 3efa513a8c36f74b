using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Microsoft.ML.Gan.Benchmarks.Quality;

/// <summary>Learns tables with default options and has the synthetic rows judged. Usage: quality [TABLE] [--seeds N] [--data FOLDER] [--method gan|vae]</summary>
internal static class QualityBenchmark
{
    public static int Run(string[] args)
    {
        int seeds = int.Parse(After(args, "--seeds") ?? "3", CultureInfo.InvariantCulture);
        string own = Path.Combine(AppContext.BaseDirectory, "Data"), folder = After(args, "--data") ?? own;
        string method = After(args, "--method") ?? "gan";
        string? only = args.Length > 0 && !args[0].StartsWith("--", StringComparison.Ordinal) ? args[0] : null;
        var medians = new Dictionary<string, Dictionary<string, double>>();
        Console.WriteLine($"| table, seed | {string.Join(" | ", Judgment.Names)} | fit and sample, s |");
        Console.WriteLine($"| --- |{string.Concat(Judgment.Names.Select(_ => " --- |"))} --- |");
        foreach (Table table in Table.All.Where(t => only is null || t.Name == only))
        {
            if (table.Find(folder, own) is not { } files)
            {
                Console.Error.WriteLine($"{table.Name} is left out: {table.Name}_train.csv and _test.csv are not in {folder}; name their folder with --data.");
                continue;
            }

            Judgment[] judgments = [.. Enumerable.Range(1, seeds).Select(seed => Judge(table, files.Train, files.Test, seed, method))];
            medians[table.Name] = Judgment.Names.ToDictionary(n => n, n => Figures.Median(judgments.Select(j => j.Figures[n])));
            Print($"{table.Name}, median of {seeds}", medians[table.Name], Figures.Median(judgments.Select(j => j.Seconds)));
        }

        Console.WriteLine(JsonSerializer.Serialize(new { name = "quality", method, seeds, medians }));
        return medians.Count > 0 ? 0 : 2;
    }

    private static Judgment Judge(Table table, string train, string test, int seed, string method)
    {
        string synthetic = Path.Combine(Path.GetTempPath(), $"quality-{table.Name}-{seed}-{Environment.ProcessId}.csv");
        try
        {
            var watch = Stopwatch.StartNew();
            Finish(Programs.Of("Samples", "synthesize", "--input", train, "--output", synthetic, "--label", table.Label, "--seed", $"{seed}", "--method", method));
            double seconds = watch.Elapsed.TotalSeconds;
            string json = Finish(Python.Start("evaluate.py", train, test, synthetic, table.Label, table.Positive));
            string detection = Finish(Python.Start("detect.py", train, synthetic));
            Judgment judgment = Judgment.Read(json, detection, seconds);
            Print($"{table.Name}, {seed}", judgment.Figures, seconds);
            return judgment;
        }
        finally
        {
            File.Delete(synthetic);
        }
    }

    private static string Finish(ProcessStartInfo start)
    {
        start.RedirectStandardError = true;
        using Process process = Process.Start(start)!;
        System.Threading.Tasks.Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{start.FileName} {string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}: {errors.Result}");
    }

    private static void Print(string name, IReadOnlyDictionary<string, double> figures, double seconds) => Console.WriteLine(
        $"| {name} | {string.Join(" | ", Judgment.Names.Select(n => figures[n].ToString("F3", CultureInfo.InvariantCulture)))} | {seconds.ToString("F0", CultureInfo.InvariantCulture)} |");

    private static string? After(string[] args, string name)
    {
        int at = Array.IndexOf(args, name);
        return at < 0 ? null : args[at + 1];
    }
}
