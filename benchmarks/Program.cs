using System;
using System.IO;
using System.Linq;
using Microsoft.ML.Gan.Benchmarks.Cuda;
using Microsoft.ML.Gan.Benchmarks.Dcgan;
using Microsoft.ML.Gan.Benchmarks.Detect;
using Microsoft.ML.Gan.Benchmarks.Digits;
using Microsoft.ML.Gan.Benchmarks.Encode;
using Microsoft.ML.Gan.Benchmarks.FewLabels;
using Microsoft.ML.Gan.Benchmarks.Fit;
using Microsoft.ML.Gan.Benchmarks.Fuzz;
using Microsoft.ML.Gan.Benchmarks.Gate;
using Microsoft.ML.Gan.Benchmarks.Neighbors;
using Microsoft.ML.Gan.Benchmarks.Novelty;
using Microsoft.ML.Gan.Benchmarks.Quality;
using Microsoft.ML.Gan.Benchmarks.Sample;
using Microsoft.ML.Gan.Benchmarks.Scale;
using Microsoft.ML.Gan.Benchmarks.Score;
using Microsoft.ML.Gan.Benchmarks.Serve;
using Microsoft.ML.Gan.Benchmarks.Operators;
using Microsoft.ML.Gan.Benchmarks.Soak;
using Microsoft.ML.Gan.Benchmarks.StackedMnist;
using Microsoft.ML.Gan.Benchmarks.Step;
using Microsoft.ML.Gan.Benchmarks.Threads;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>Runs the benchmark that is named; without a name it lists them.</summary>
internal static class Program
{
    // bench.sh reads names and descriptions here, one benchmark a line, to list them without a build.
    private static readonly Benchmark[] _benchmarks =
    [
        new("cuda", "a training step on a GPU: steps per second, those of the same in Python, and agreement with the CPU", CudaBenchmark.Run),
        new("dcgan", "one update of discriminator and generator of DCGAN on color images of 64 by 64: milliseconds, and the ratio to the same in Python", DcganBenchmark.Run),
        new("detect", "held-out rows of Adult against synthetic rows of several kinds: areas under the curve and calibration of detectors", DetectBenchmark.Run),
        new("digits", "a classifier of digits from 10 and 50 labeled images per class, with synthetic ones and without", DigitsBenchmark.Run),
        new("encode", "rows to encoded rows: seconds on Adult, seconds and memory on a million rows", EncodeBenchmark.Run),
        new("fewlabels", "classifiers of Adult and telco churn from 50, 100 and 500 labeled rows, all other training rows unlabeled", FewLabelsBenchmark.Run),
        new("fit", "a fit of Adult with default options: seconds, milliseconds per step, memory", FitBenchmark.Run),
        new("fuzz", "mutated model files: each loads or is refused, at once and in little memory", FuzzBenchmark.Run),
        new("gate", "test PR-AUC of no augmentation, random oversampling, SMOTE-NC, a GAN, and the gate that chooses: four tables, natural and at 5 % minority", GateBenchmark.Run),
        new("grid", "modes found of twenty-five narrow normal distributions on a grid; --quick for fewer rows and steps", args => MixtureBenchmark.Run("grid", Mixture.Grid, args)),
        new("neighbors", "nearest neighbors of all rows of Adult among all others, and a whole evaluation: seconds on the clock and of processor time, memory", NeighborsBenchmark.Run),
        new("novelty", "anomalies found by detectors that saw normal rows only: German credit, and mammography from a folder of yours (--data)", NoveltyBenchmark.Run),
        new("operators", "the library's own loops beside .NET's TensorPrimitives and libtorch's operators, microseconds", OperatorsBenchmark.Run),
        new("quality", "synthetic rows of four tables, default options, judged against held-out rows (needs python3-sklearn, -pandas, -scipy, -xgboost)", QualityBenchmark.Run),
        new("ring", "modes found of eight narrow normal distributions on a circle; --quick for fewer rows and steps", args => MixtureBenchmark.Run("ring", Mixture.Ring, args)),
        new("sample", "100,000 rows of Adult: seconds to sample, to sample and save as CSV, memory", SampleBenchmark.Run),
        new("scale", "a million rows of 15 columns learned for some steps, ten million sampled: seconds and memory", ScaleBenchmark.Run),
        new("score", "rows scored per second on one core: encoded rows, a matrix of numbers, the same by libtorch", ScoreBenchmark.Run),
        new("serve", "the web sample under 64 clients while its model is replaced: failures, latencies, memory", args => ServeBenchmark.RunAsync(args).GetAwaiter().GetResult()),
        new("soak", "default fits of Adult one after the other beside a thread that collects garbage: failures, tensors left and memory", SoakBenchmark.Run),
        new("stacked-mnist", "how many of the thousand triples of digits DCGAN makes in three channels, with packing and without", StackedMnistBenchmark.Run),
        new("step", "one update of discriminator and generator on Adult: milliseconds, and the ratios to the same by libtorch's graph, to its matrix products alone and to the same in Python", StepBenchmark.Run),
        new("threads", "a training step with one thread, with two and with nothing chosen, alone and beside a busy process", ThreadsBenchmark.Run),
    ];

    private static int Main(string[] args)
    {
        if (args.Length == 0)
        {
            List(Console.Out);
            return 0;
        }

        if (_benchmarks.FirstOrDefault(b => b.Name.Equals(args[0], StringComparison.OrdinalIgnoreCase)) is { } benchmark)
        {
            return benchmark.Run(args[1..]);
        }

        Console.Error.WriteLine($"There is no benchmark '{args[0]}'. There are:");
        List(Console.Error);
        return 2;
    }

    private static void List(TextWriter writer) => Array.ForEach(_benchmarks, b => writer.WriteLine($"{b.Name,-14}{b.Description}"));
}
