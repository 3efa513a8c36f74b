using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using Samples.Mnist.Judging;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Benchmarks.StackedMnist;

/// <summary>
/// Learns stacked digits with packing and without, and counts modes. Usage: stacked-mnist [--quick] [--without-penalty] [--steps N] [--channels N]
/// [--pack N] [--seeds N] [--samples N] [--images N]. A hundred samples of each game lie as a PNG file beside the program.
/// </summary>
internal static class StackedMnistBenchmark
{
    private const int ClassifierSteps = 3000;
    private const double LearningRate = 1e-3;

    // As vectors have it by default; images, by default, have DCGAN's normalization over the batch in its place.
    private const double PenaltyWeight = 0.1;

    public static int Run(string[] args)
    {
        var arguments = new Arguments(args);
        bool isQuick = args.Contains("--quick"), isPenalized = !args.Contains("--without-penalty");
        int steps = arguments.Number("--steps") ?? (isQuick ? 100 : 16_000), channels = arguments.Number("--channels") ?? (isQuick ? 8 : 16);
        int pack = arguments.Number("--pack") ?? 2, seeds = arguments.Number("--seeds") ?? 1;
        int samples = arguments.Number("--samples") ?? (isQuick ? 2000 : 26_000), images = arguments.Number("--images") ?? (isQuick ? 2000 : 20_000);
        var mlContext = new MLContext(seed: 1);
        (DigitImages train, DigitImages heldOut) = DigitImages.Load(mlContext);
        using DigitClassifier classifier = ClassifierTraining.Train(train, isQuick ? ClassifierSteps / 10 : ClassifierSteps, seed: 1);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{images} images of three digits each, of {train.Count} digits; {steps} steps, {channels} channels, batch 64, {(isPenalized ? "R1" : "normalization over the batch")}; {samples} samples, read by a classifier that is right on {classifier.Accuracy(heldOut):P1} of {heldOut.Count} digits it has not seen."));
        Console.WriteLine();
        Console.WriteLine($"{"",-16}{"seed",6}{"modes",8}{"high quality",14}{"KL to uniform",15}{"processor s",13}");
        using (Tensor real = StackedDigits.Compose(heldOut, samples, seed: 0))
        {
            Print("real, held out", null, StackedDigits.Judge(classifier, real), null);
        }

        Dictionary<int, List<StackedScores>> found = new() { [pack] = [], [1] = [] };
        for (int seed = 1; seed <= seeds; seed++)
        {
            using Tensor learned = StackedDigits.Compose(train, images, seed);
            foreach (int size in found.Keys)
            {
                TimeSpan before = Environment.CpuUsage.TotalTime;
                using TensorGanModel model = mlContext.Gan().FitTensors(learned, options: Options(steps, channels, size, isPenalized, seed));
                double seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
                using Tensor made = model.Sample(samples, seed: seed);
                found[size].Add(StackedDigits.Judge(classifier, made));
                Print(size == 1 ? "no packing" : $"packs of {size}", seed, found[size][^1], seconds);
                using Tensor some = made.narrow(0, 0, 100);
                ImageGrid.Save(Path.Combine(AppContext.BaseDirectory, $"stacked-pack{size}-seed{seed}.png"), some, 10);
            }
        }

        StackedScores packed = Median(found[pack]), alone = Median(found[1]);
        Console.WriteLine();
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            name = "stacked-mnist",
            modes = packed.Modes,
            high_quality = Math.Round(packed.HighQuality, 4),
            reverse_kl = Math.Round(packed.ReverseDivergence, 4),
            modes_without_packing = alone.Modes,
            high_quality_without_packing = Math.Round(alone.HighQuality, 4),
            reverse_kl_without_packing = Math.Round(alone.ReverseDivergence, 4),
            pack,
            penalty = isPenalized ? PenaltyWeight : 0,
            steps,
            channels,
            seeds,
            samples,
            images,
            classifier_accuracy = Math.Round(classifier.Accuracy(heldOut), 4),
        }));
        train.Dispose();
        heldOut.Dispose();
        return 0;
    }

    private static TensorGanOptions Options(int steps, int channels, int pack, bool isPenalized, int seed) => new()
    {
        Seed = seed,
        Network = { HiddenWidth = channels, PackSize = pack },
        Game =
        {
            NumberOfSteps = steps,
            GeneratorLearningRate = LearningRate,
            DiscriminatorLearningRate = LearningRate,
            Regularization = isPenalized ? DiscriminatorRegularization.R1 : DiscriminatorRegularization.None,
            GradientPenaltyWeight = PenaltyWeight,
        },
    };

    private static StackedScores Median(List<StackedScores> scores) =>
        new(Figures.Median(scores.Select(s => s.Modes)), Figures.Median(scores.Select(s => s.HighQuality)), Figures.Median(scores.Select(s => s.ReverseDivergence)));

    private static void Print(string name, int? seed, StackedScores scores, double? seconds) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-16}{seed?.ToString(CultureInfo.InvariantCulture) ?? "-",6}{scores.Modes,8}{scores.HighQuality,14:F3}{scores.ReverseDivergence,15:F3}{seconds?.ToString("F0", CultureInfo.InvariantCulture) ?? "-",13}"));
}
