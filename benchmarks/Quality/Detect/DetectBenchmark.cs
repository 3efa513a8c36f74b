using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Microsoft.ML.Gan.Benchmarks.Detect;

/// <summary>Has detectors tell held-out rows of Adult from synthetic rows of several kinds. Usage: detect [--seeds N] [--steps N]</summary>
/// <remarks>
/// No GAN and no detector sees a test row or another GAN's row; rows blended of neighbors, as SMOTE makes them, are among those they learn. The logistic regression is trained twice: on the training rows against
/// rows of the finished GAN, and against what the discriminator has learned as nearly as can be had: half torn rows, a fifth blended ones, the rest
/// the GAN's. Half of the GAN's that the discriminator has learned were made by the unfinished generator, which a model does not keep.
/// </remarks>
internal static class DetectBenchmark
{
    private const string Label = "income";
    private const int Neighbours = 5;
    private const int MixtureCandidates = 1000;

    public static int Run(string[] args)
    {
        var arguments = new Arguments(args);
        int seeds = arguments.Number("--seeds") ?? 3;
        RowTable train = Adult("train"), test = Adult("test");
        Scoreboard areas = new(), errors = new();
        for (int seed = 1; seed <= seeds; seed++)
        {
            Run(new MLContext(seed), train, test, seed, arguments.Number("--steps"), areas, errors);
        }

        areas.Print($"ROC AUC of held-out real rows against rows of, {seeds} seeds");
        errors.Print($"expected calibration error, {seeds} seeds");
        Console.WriteLine(JsonSerializer.Serialize(new { name = "detect", table = "adult", seeds, auc = areas.Spreads(), ece = errors.Spreads() }));
        return 0;
    }

    private static RowTable Adult(string part) => RowTable.Read(Path.Combine(AppContext.BaseDirectory, "Data", $"adult_{part}.csv"));

    private static void Run(MLContext mlContext, RowTable train, RowTable test, int seed, int? steps, Scoreboard areas, Scoreboard errors)
    {
        using var views = new TableViews(mlContext);
        using GanModel own = Fit(mlContext, views.Of(train), seed, steps), other = Fit(mlContext, views.Of(train), seed + 1000, steps);
        int count = test.RowCount;
        RowTable smote = Smote.Make(train, count, Neighbours, train.RowCount, seed);
        var fakes = new Dictionary<string, RowTable>
        {
            ["its GAN"] = train.Like(own.Sample(count, seed: seed)),
            ["another seed's GAN"] = train.Like(other.Sample(count, seed: seed)),
            ["SMOTE-NC"] = smote,
            ["SMOTE-NC, whole numbers rounded"] = smote.Rounded(train),
            ["independent columns"] = IndependentColumns.Shuffle(train, seed).Take([.. Enumerable.Range(0, count)]),
        };
        RowTable mixture = Mixture(own, train, train, train.RowCount, seed + 1), fresh = Mixture(own, train, test, count, seed + 2);
        var baseline = new LogisticRegressionBaseline(mlContext, views);
        Detector[] detectors =
        [
            new("the discriminator", new DiscriminatorScores(own.Discriminator, views).Probabilities, fresh),
            Logistic("logistic regression, the same kinds of rows", baseline, train, mixture, fresh),
            Logistic("logistic regression, its GAN's rows", baseline, train, train.Like(own.Sample(train.RowCount, seed: seed + 1)), fakes["its GAN"]),
        ];
        foreach (Detector detector in detectors)
        {
            detector.Rank(test, fakes, areas);
            Calibration.Measure(detector, test, seed, errors);
        }

        errors.Add("the discriminator", "by its summary", own.Discriminator.Model.Summary.CalibrationError);
    }

    private static GanModel Fit(MLContext mlContext, IDataView train, int seed, int? steps)
    {
        var options = new GanOptions { LabelColumnName = Label, Seed = seed };
        options.Training.NumberOfSteps = steps;
        return mlContext.Gan().Fit(train, options);
    }

    // Half torn rows of given values, a fifth blended of them, the rest rows of the GAN.
    private static RowTable Mixture(GanModel model, RowTable like, RowTable values, int count, int seed)
    {
        int torn = count / 2, blended = count / 5;
        return TornRows.Make(values, torn, seed).Append(Smote.Make(values, blended, Neighbours, MixtureCandidates, seed).Rounded(values))
            .Append(like.Like(model.Sample(count - torn - blended, seed: seed)));
    }

    private static Detector Logistic(string name, LogisticRegressionBaseline baseline, RowTable real, RowTable fake, RowTable fresh)
    {
        ITransformer model = baseline.Train(real.Append(fake), [.. Enumerable.Repeat(true, real.RowCount), .. Enumerable.Repeat(false, fake.RowCount)]);
        return new Detector(name, rows => baseline.Probabilities(model, rows), fresh);
    }
}
