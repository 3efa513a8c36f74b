using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using Microsoft.ML.Data;

namespace Microsoft.ML.Gan.Benchmarks.Gate;

/// <summary>Judges remedies for rare positives on untouched test rows. Usage: gate [TABLE] [--minority natural|5] [--rows N] [--seeds N] [--splits N] [--data FOLDER]</summary>
/// <remarks>Mammography is looked for in the folder named, for it is not shipped.</remarks>
internal static class GateBenchmark
{
    private static readonly (string Name, string Label, string Positive)[] _tables =
        [("adult", "income", ">50K"), ("telco_churn", "Churn", "Yes"), ("german_credit", "class", "bad"), ("mammography", "class", "calcification")];

    public static int Run(string[] args)
    {
        Settings settings = Settings.Of(args);
        Dictionary<string, List<Outcome>> results = [];
        foreach ((string name, string label, string positive) in _tables.Where(t => settings.Table is null || t.Name == settings.Table))
        {
            if (Find(settings, name, "train") is not { } trainPath || Find(settings, name, "test") is not { } testPath)
            {
                Console.Error.WriteLine($"{name} is left out: its files are not there; name their folder with --data.");
                continue;
            }

            Part train = Part.Read(trainPath, label, positive), test = Part.Read(testPath, label, positive);
            foreach (bool isCut in new[] { false, true }.Where(cut => settings.Minority is null || cut == (settings.Minority == "5")))
            {
                string title = $"{name}, {(isCut ? "5 %" : "natural")}";
                results[title] = Run(title, train, test, isCut, settings);
                Outcome.Print(title, results[title]);
            }
        }

        var ranks = Outcome.MeanRanks(results.Values);
        Console.WriteLine($"Mean ranks: {string.Join(", ", ranks.OrderBy(r => r.Value).Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Key} {r.Value:F2}")))}");
        Console.WriteLine(JsonSerializer.Serialize(new { name = "gate", seeds = settings.Seeds, rows = settings.Rows, tables = results, ranks }, JsonSerializerOptions.Web));
        return results.Count > 0 ? 0 : 2;
    }

    private static List<Outcome> Run(string title, Part train, Part test, bool isCut, Settings settings)
    {
        var probabilities = Strategy.All.ToDictionary(s => s.Name, _ => new List<float[]>());
        var seconds = Strategy.All.ToDictionary(s => s.Name, _ => 0.0);
        List<string> winners = [];
        for (int seed = 1; seed <= settings.Seeds; seed++)
        {
            var mlContext = new MLContext(seed);
            using var views = new TableViews(mlContext);
            Part drawn = train.Draw(settings.Rows, isCut, seed);
            IDataView trainView = mlContext.Data.Cache(views.Of(drawn.Rows, drawn.Labels)), testView = views.Of(test.Rows, test.Labels);
            IEstimator<ITransformer> pipeline = new LogisticRegressionBaseline(mlContext, views).Pipeline(drawn.Rows);
            foreach (Strategy strategy in Strategy.All)
            {
                var watch = Stopwatch.StartNew();
                (ITransformer model, AugmentationComparison? comparison) = strategy.Fit(mlContext, pipeline, trainView, settings, seed);
                seconds[strategy.Name] += watch.Elapsed.TotalSeconds / settings.Seeds;
                probabilities[strategy.Name].Add([.. model.Transform(testView).GetColumn<float>("Probability")]);
                if (comparison is not null)
                {
                    winners.Add(comparison.Winner.Name);
                    Console.WriteLine($"{title}, seed {seed}, {drawn.Labels.Length} rows, {drawn.Labels.Count(l => l)} of them positive:\n{comparison}\n");
                }
            }
        }

        return [.. Strategy.All.Select(s => Outcome.Of(s.Name, probabilities[s.Name], probabilities[Strategy.Nothing], test.Labels, seconds[s.Name], s.Name == Strategy.Gated ? winners : []))];
    }

    private static string? Find(Settings settings, string name, string part) => new[] { settings.Folder, Path.Combine(AppContext.BaseDirectory, "Data") }
        .OfType<string>().Select(folder => Path.Combine(folder, $"{name}_{part}.csv")).FirstOrDefault(File.Exists);
}
