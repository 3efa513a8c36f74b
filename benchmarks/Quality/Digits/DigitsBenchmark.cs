using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Samples.Mnist.Judging;

namespace Microsoft.ML.Gan.Benchmarks.Digits;

/// <summary>Trains a classifier on few labeled digits, with and without synthetic ones. Usage: digits [--labels N] [--seeds N] [--steps N] [--width N]</summary>
internal static class DigitsBenchmark
{
    private const int ClassifierSteps = 500;

    private static readonly int[] _sizes = [10, 50];

    public static int Run(string[] args)
    {
        var arguments = new Arguments(args);
        int seeds = arguments.Number("--seeds") ?? 3, steps = arguments.Number("--steps") ?? 2000, width = arguments.Number("--width") ?? 16;
        (DigitImages train, DigitImages heldOut) = DigitImages.Load(new MLContext(seed: 1));
        Console.WriteLine($"Accuracy on {heldOut.Count} digits, learned from few labels of {train.Count} digits; GANs of {steps} steps and {width} channels, {seeds} draws.");
        var results = new Dictionary<string, Dictionary<string, double>>();
        foreach (int size in arguments.Number("--labels") is { } only ? [only] : _sizes)
        {
            Dictionary<string, List<double>> found = [];
            for (int seed = 1; seed <= seeds; seed++)
            {
                Run(size, seed, (name, accuracy) => (found.TryGetValue(name, out List<double>? values) ? values : found[name] = []).Add(accuracy));
            }

            Console.WriteLine();
            Console.WriteLine($"{size} labels per digit");
            foreach ((string name, List<double> values) in found)
            {
                string each = string.Join(" ", values.Select(v => v.ToString("F4", CultureInfo.InvariantCulture)));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-52}{values.Average(),8:F4}   ({each})"));
            }

            results[$"{size}"] = found.ToDictionary(e => e.Key, e => Math.Round(e.Value.Average(), 4));
        }

        Console.WriteLine();
        Console.WriteLine(JsonSerializer.Serialize(new { name = "digits", seeds, steps, width, accuracy = results }));
        train.Dispose();
        heldOut.Dispose();
        return 0;

        void Run(int size, int seed, Action<string, double> add)
        {
            var mlContext = new MLContext(seed);
            using var labels = new FewLabels(train, size, ClassifierSteps, seed);
            using DigitClassifier alone = labels.Train();
            Judge("labeled images", alone);
            using DigitImages ofLabeled = labels.Synthesize(mlContext, labels.Labeled, steps, width);
            using DigitClassifier withThem = labels.Train(ofLabeled);
            Judge("and synthetic ones, learned from the labeled ones", withThem);
            using DigitImages all = labels.LabelAll(alone);
            using DigitClassifier selfTrained = labels.Train(all);
            Judge("and the others, as the first classifier reads them", selfTrained);
            using DigitImages ofAll = labels.Synthesize(mlContext, all, steps, width);
            using DigitClassifier withAll = labels.Train(ofAll);
            Judge("and synthetic ones, learned from those", withAll);

            void Judge(string name, DigitClassifier classifier)
            {
                double accuracy = classifier.Accuracy(heldOut);
                add(name, accuracy);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {size} labels, draw {seed}: {accuracy:F4} {name}"));
            }
        }
    }
}
