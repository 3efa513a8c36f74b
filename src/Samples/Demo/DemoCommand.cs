using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Gan;
using Microsoft.ML.Gan.Internal;
using Samples.Adult;
using Samples.Evaluate;
using Samples.Output;

namespace Samples.Demo;

/// <summary>Compares remedies for an imbalanced table: none, class weights, random oversampling, and synthetic rows.</summary>
internal static class DemoCommand
{
    private const int QuickRows = 2000;

    /// <summary>Runs the command.</summary>
    /// <exception cref="OperationCanceledException">The token was canceled; what was told of as written stays, and no file is half written.</exception>
    public static void Run(DemoOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(options.Output); // before the work: a folder that cannot be made is said at once
        var mlContext = new MLContext(options.Seed);
        List<AdultRow> rows = AdultTable.LoadImbalanced(mlContext, options.IsQuick ? QuickRows : null);
        AdultRow[] positives = [.. rows.Where(r => r.Label)];
        IDataView train = mlContext.Data.LoadFromEnumerable(rows), test = AdultTable.Load(mlContext, "adult_test.csv");
        output.WriteLine($"UCI Adult: {rows.Count} training rows, positives (income above 50K) cut to {positives.Length}; the test rows are untouched.");

        List<RemedyScore> scores = [Judge("no augmentation", IncomePipeline.Create(mlContext).Fit(train))];
        scores.Add(Judge("class weights", FitWeighted(mlContext, rows, positives.Length)));
        scores.Add(Judge("random oversampling", FitOversampled(mlContext, rows, positives, options.Seed)));
        TransformerChain<ITransformer> augmented = FitAugmented(mlContext, train, options, output, cancellationToken);
        scores.Add(Judge("GAN (GanAugment)", augmented));

        using GanAugmentTransformer augmenter = augmented.OfType<GanAugmentTransformer>().Single();
        AdultRow[] synthetic = [.. mlContext.Data.CreateEnumerable<AdultRow>(
            mlContext.Data.SkipRows(augmenter.AppendSynthetic(train), rows.Count), reuseRowObject: false)];
        cancellationToken.ThrowIfCancellationRequested();
        output.WriteLine();
        DemoReport.WriteScores(output, scores);
        output.WriteLine();
        DemoReport.WriteRows(output, positives, synthetic.Where(r => r.Label));
        output.WriteLine();
        Save(mlContext, options, output, scores, synthetic, augmented, train.Schema);
        output.WriteLine();
        Report(mlContext, train, augmenter.Model, rows.Count, options, output, cancellationToken);

        RemedyScore Judge(string remedy, ITransformer model)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return RemedyScore.Of(mlContext, remedy, model, train, test);
        }
    }

    // Rows in the real shares of the classes, beside test rows with the same.
    private static void Report(
        MLContext mlContext, IDataView train, GanModel model, int rowCount, DemoOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        IDataView heldOut = mlContext.Data.LoadFromEnumerable(AdultTable.LoadImbalanced(mlContext, options.IsQuick ? QuickRows : null, "adult_test.csv"));
        GanEvaluation evaluation = Evaluation.Run(
            mlContext, train, model.Sample(rowCount, options.Seed), heldOut, "Label", options.Seed, output, cancellationToken);
        Paragraph.Write(output, evaluation.Verdict);
        Evaluation.Save(
            evaluation, Path.Combine(options.Output, "report.html"), new ReportOptions { Title = "UCI Adult, 5 % positives: synthetic rows", Model = model }, output);
    }

    private static ITransformer FitWeighted(MLContext mlContext, List<AdultRow> rows, int positives)
    {
        var weights = new Dictionary<bool, float> { [false] = 1, [true] = (float)(rows.Count - positives) / positives };
        IDataView train = mlContext.Data.LoadFromEnumerable(rows);
        IDataView weighted = mlContext.Transforms.Conversion.MapValue("RowWeight", weights, "Label").Fit(train).Transform(train);
        return IncomePipeline.Create(mlContext, weightColumnName: "RowWeight").Fit(weighted);
    }

    private static ITransformer FitOversampled(MLContext mlContext, List<AdultRow> rows, AdultRow[] positives, int seed)
    {
        var random = new Random(seed);
        AdultRow[] repeated = random.GetItems(positives, rows.Count - (2 * positives.Length));
        return IncomePipeline.Create(mlContext).Fit(mlContext.Data.LoadFromEnumerable<AdultRow>([.. rows, .. repeated]));
    }

    private static TransformerChain<ITransformer> FitAugmented(
        MLContext mlContext, IDataView train, DemoOptions options, TextWriter output, CancellationToken cancellationToken)
        => TrainingProgress.Show(output, "Training the GAN on the raw columns", progress =>
        {
            GanAugmentEstimator augment = mlContext.Transforms.GanAugment(new GanAugmentEstimator.Options
            {
                Balance = true,
                Seed = options.Seed,
                Training = new TrainingOptions { NumberOfSteps = options.Steps },
                Progress = progress,
                CancellationToken = cancellationToken,
            });
            return new TransformerChain<ITransformer>([.. IncomePipeline.Create(mlContext, augment).Fit(train)]);
        });

    private static void Save(
        MLContext mlContext,
        DemoOptions options,
        TextWriter output,
        List<RemedyScore> scores,
        AdultRow[] synthetic,
        ITransformer pipeline,
        DataViewSchema schema)
    {
        string folder = Path.GetFullPath(options.Output);
        AtomicFile.Write(Path.Combine(folder, "synthetic.csv"), path => DemoReport.SaveRows(path, synthetic));
        AtomicFile.Write(Path.Combine(folder, "results.csv"), path => DemoReport.SaveScores(path, scores));
        AtomicFile.Write(Path.Combine(folder, "pipeline.zip"), path => mlContext.Model.Save(pipeline, schema, path));
        output.WriteLine($"In {folder}: synthetic.csv ({synthetic.Length} synthetic rows), results.csv (the figures),");
        output.WriteLine("pipeline.zip (the fitted pipeline; it loads without this library).");
    }
}
