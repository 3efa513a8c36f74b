using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Encoding;
using Xunit;

namespace Microsoft.ML.Gan.IntegrationTests.Comparison;

/// <summary>Remedies are compared on held-out rows by the user's own pipeline: 480 rows, 80 of them positive.</summary>
public sealed class CompareAugmentationsTests
{
    private readonly MLContext _mlContext = new(seed: 1);
    private readonly IDataView _train;

    public CompareAugmentationsTests() => _train = Person.Load(_mlContext, rows: 480);

    [Fact]
    public void CompareAugmentations_SmallTable_JudgesEveryRemedyOnEverySplit()
    {
        AugmentationComparison comparison = _mlContext.Gan().CompareAugmentations(_train, Pipeline(), options: Options());

        Assert.Equal(
            ["no augmentation", "random oversampling to balance", "SMOTE-NC to balance", "GAN to balance", "GAN 50 % of the way to balance", "GAN in natural frequencies, 1 per row"],
            comparison.Candidates.Select(c => c.Name));
        Assert.Equal((384, 96, 3), (comparison.TrainingRows, comparison.TestRows, comparison.NumberOfSplits));
        Assert.Equal(AugmentationMetric.AreaUnderPrecisionRecallCurve, comparison.Metric);
        Assert.All(comparison.Candidates, c => Assert.All(c.Scores, s => Assert.InRange(s, 0.3, 1)));
        Assert.All(comparison.Candidates.Skip(1), c => Assert.True(c.Low <= c.Difference && c.Difference <= c.High));
        Assert.All(comparison.Candidates, c => Assert.Equal(c.Mean - comparison.Candidates[0].Mean, c.Difference, 1e-12));
        Assert.Equal([0, 256 / 384.0, 256 / 384.0, 256 / 384.0, 128 / 384.0, 1], comparison.Candidates.Select(c => Math.Round(c.Ratio, 12)).Zip(
            new[] { 0, 256 / 384.0, 256 / 384.0, 256 / 384.0, 128 / 384.0, 1 }, (found, expected) => Math.Abs(found - expected) < 1e-9 ? expected : found));
        Assert.Contains(comparison.Winner, comparison.Candidates);
        Assert.StartsWith("Use ", comparison.Recommendation);
        Assert.Contains(comparison.Recommendation, comparison.ToString());
        Assert.Contains(comparison.Notes, n => n.StartsWith("Class weights were not compared", StringComparison.Ordinal));
    }

    [Fact]
    public void CompareAugmentations_SameSeedOtherThreads_GivesTheSame()
    {
        AugmentationComparison[] two = [.. new[] { 1, 3 }.Select(threads =>
        {
            AugmentationComparisonOptions options = Options();
            options.MaximumThreads = threads;
            return new MLContext(seed: 1).Gan().CompareAugmentations(_train, Pipeline(), options: options);
        })];

        Assert.Equal(two[0].ToString(), two[1].ToString());
        Assert.Equal(two[0].Candidates.SelectMany(c => c.Scores), two[1].Candidates.SelectMany(c => c.Scores));
    }

    [Fact]
    public void CompareAugmentations_Pipeline_SeesTrainingRowsOfTheSplitAndNeverATestRow()
    {
        List<HashSet<float>> seen = [];
        var probe = new Probe(view => seen.Add([.. view.GetColumn<float>("Income").Where(v => !float.IsNaN(v))]));
        AugmentationComparisonOptions options = Options();
        (options.Ratios, options.BalanceShares) = ([], [1]);
        options.MinimumRowsPerClass = 1000; // no GAN

        _mlContext.Gan().CompareAugmentations(_train, probe.Append(Pipeline()), options: options);

        Assert.Equal(9, probe.Rows.Count);
        Assert.Equal([384, 640, 640], probe.Rows.Take(3));
        Assert.Equal(seen[0], seen[1]); // repeated rows bring no new values, those of held-out rows among them
    }

    [Fact]
    public void CompareAugmentations_ClassWeights_AreReadByTheTrainer()
    {
        AugmentationComparisonOptions options = Options();
        (options.Ratios, options.BalanceShares) = ([], []);
        options.ExampleWeightColumnName = "Weight";
        options.Metric = AugmentationMetric.MacroAccuracy;

        AugmentationComparison comparison = _mlContext.Gan().CompareAugmentations(_train, Pipeline("Weight"), options: options);

        Assert.Equal(["no augmentation", "class weights"], comparison.Candidates.Select(c => c.Name));
        Assert.InRange(comparison.Candidates[1].Difference, 0.02, 0.6);
    }

    [Fact]
    public void CompareAugmentations_RemedyThatHelps_IsRecommended()
    {
        AugmentationComparisonOptions options = Options();
        (options.Ratios, options.BalanceShares, options.Metric, options.NumberOfSplits) = ([], [1], AugmentationMetric.MacroAccuracy, 8);
        options.MinimumRowsPerClass = 1000;

        AugmentationComparison comparison = _mlContext.Gan().CompareAugmentations(_train, Pipeline(), options: options);

        Assert.NotEqual(AugmentationKind.None, comparison.Winner.Kind);
        Assert.True(comparison.Winner.Low > 0);
        Assert.StartsWith($"Use {comparison.Winner.Name}: it improves macro accuracy on held-out rows by ", comparison.Recommendation);
        Assert.Contains("No GAN was trained: class 'True' has 80 rows, and MinimumRowsPerClass is 1000. SMOTE-NC stands in for it.", comparison.Notes);
    }

    [Fact]
    public void CompareAugmentations_ManyClasses_ComparesMacroAccuracy()
    {
        AugmentationComparisonOptions options = Options();
        (options.Ratios, options.BalanceShares) = ([], [1]);
        options.MinimumRowsPerClass = 1000;
        IEstimator<ITransformer> pipeline = _mlContext.Transforms.Conversion.MapValueToKey("Job").Append(_mlContext.Transforms.Concatenate("Features", "Age"))
            .Append(_mlContext.Transforms.NormalizeMinMax("Features")).Append(_mlContext.MulticlassClassification.Trainers.LbfgsMaximumEntropy("Job"));
        IDataView employed = _mlContext.Data.LoadFromEnumerable(Person.Table(480).Where(p => p.Job.Length > 0));

        AugmentationComparison comparison = _mlContext.Gan().CompareAugmentations(employed, pipeline, "Job", options);

        Assert.Equal(AugmentationMetric.MacroAccuracy, comparison.Metric);
        Assert.All(comparison.Candidates, c => Assert.InRange(c.Mean, 0.15, 0.6));
    }

    [Fact]
    public void CompareAugmentations_Progress_RisesToItsEnd()
    {
        List<GanProgress> reports = [];
        AugmentationComparisonOptions options = Options();
        (options.NumberOfSplits, options.Progress) = (2, new Listener(reports.Add));

        _mlContext.Gan().CompareAugmentations(_train, Pipeline(), options: options);

        Assert.Equal(reports.Select(r => r.Step).Order(), reports.Select(r => r.Step));
        Assert.All(reports, r => Assert.Equal(("comparing remedies", 2 * (100 + 6)), (r.Stage, r.NumberOfSteps)));
        Assert.Equal(2 * (100 + 6), reports[^1].Step);
    }

    [Fact]
    public void CompareAugmentations_CanceledWhileItTrains_EndsSoon()
    {
        using var source = new CancellationTokenSource();
        AugmentationComparisonOptions options = Options();
        options.Gan.Training.NumberOfSteps = 40_000;
        options.CancellationToken = source.Token;
        bool hasTrained = false;
        options.Progress = new Listener(report =>
        {
            if (report.GeneratorLoss != 0)
            {
                hasTrained = true;
                source.Cancel();
            }
        });

        Assert.ThrowsAny<OperationCanceledException>(() => _mlContext.Gan().CompareAugmentations(_train, Pipeline(), options: options));
        Assert.True(hasTrained);
    }

    [Theory]
    [InlineData(AugmentationMetric.AreaUnderPrecisionRecallCurve)]
    [InlineData(AugmentationMetric.AreaUnderRocCurve)]
    [InlineData(AugmentationMetric.F1Score)]
    [InlineData(AugmentationMetric.Accuracy)]
    [InlineData(AugmentationMetric.LogLoss)]
    public void CompareAugmentations_EveryMetricOfTwoClasses_IsThatOfMlNet(AugmentationMetric metric)
    {
        IDataView? train = null;
        AugmentationComparisonOptions options = Options();
        (options.Metric, options.Ratios, options.BalanceShares, options.ExampleWeightColumnName) = (metric, [], [], "Weight");
        var probe = new Probe(view => train ??= view); // that of the first split, with doing nothing

        AugmentationComparison comparison = _mlContext.Gan().CompareAugmentations(_train, probe.Append(Pipeline()), options: options);

        CalibratedBinaryClassificationMetrics own = _mlContext.BinaryClassification.Evaluate(Pipeline().Fit(train!).Transform(HeldOut(train!)));
        double expected = metric switch
        {
            AugmentationMetric.AreaUnderPrecisionRecallCurve => own.AreaUnderPrecisionRecallCurve,
            AugmentationMetric.AreaUnderRocCurve => own.AreaUnderRocCurve,
            AugmentationMetric.F1Score => own.F1Score,
            AugmentationMetric.Accuracy => own.Accuracy,
            _ => own.LogLoss,
        };
        Assert.Equal(expected, comparison.Candidates[0].Scores[0], 6);
    }

    [Fact]
    public void CompareAugmentations_CanceledWithTheBestOnRequest_ReturnsNothingAllTheSame()
    {
        using var source = new CancellationTokenSource();
        AugmentationComparisonOptions options = Options();
        (options.Gan.Training.NumberOfSteps, options.Gan.ReturnBestOnCancel, options.CancellationToken) = (40_000, true, source.Token);
        int reports = 0;
        options.Progress = new Listener(_ =>
        {
            reports++;
            source.Cancel();
        });

        Assert.ThrowsAny<OperationCanceledException>(() => _mlContext.Gan().CompareAugmentations(_train, Pipeline(), options: options));
        Assert.InRange(reports, 1, 3); // no training goes on to its end
    }

    [Fact]
    public void CompareAugmentations_LogLoss_GainIsWhatItFalls()
    {
        AugmentationComparisonOptions options = Options();
        (options.Metric, options.Ratios, options.BalanceShares) = (AugmentationMetric.LogLoss, [], [1]);
        options.MinimumRowsPerClass = 1000;

        AugmentationComparison comparison = _mlContext.Gan().CompareAugmentations(_train, Pipeline(), options: options);

        Assert.False(comparison.IsHigherBetter);
        Assert.All(comparison.Candidates, c => Assert.Equal(comparison.Candidates[0].Mean - c.Mean, c.Difference, 9));
        Assert.Contains(comparison.Candidates, c => c.Difference != 0);
    }

    [Fact]
    public void CompareAugmentations_CanceledWhileThePipelineIsFitted_DoesNotWaitForIt()
    {
        using var source = new CancellationTokenSource();
        var release = new ManualResetEventSlim(); // the fit that is left behind still holds it
        var probe = new Probe(_ =>
        {
            source.Cancel();
            release.Wait();
        });
        AugmentationComparisonOptions options = Options();
        options.CancellationToken = source.Token;

        Assert.ThrowsAny<OperationCanceledException>(() => _mlContext.Gan().CompareAugmentations(_train, probe.Append(Pipeline()), options: options));
        release.Set();
    }

    // The rows of the table that are not among those trained on; none is there twice.
    private IDataView HeldOut(IDataView train)
    {
        static string Key(Person p) => $"{p.Age} {p.Income} {p.Job} {p.Children} {p.Group}";
        HashSet<string> learned = [.. _mlContext.Data.CreateEnumerable<Person>(train, reuseRowObject: false).Select(Key)];
        Person[] others = [.. Person.Table(480).Where(p => !learned.Contains(Key(p)))];
        Assert.Equal(96, others.Length);
        return _mlContext.Data.LoadFromEnumerable(others);
    }

    private AugmentationComparisonOptions Options() => new()
    {
        NumberOfSplits = 3,
        Seed = 1,
        Gan = Small.Shrink(new GanOptions()),
    };

    private IEstimator<ITransformer> Pipeline(string? weights = null) => _mlContext.Transforms.Concatenate("Features", "Age", "Income")
        .Append(_mlContext.Transforms.ReplaceMissingValues("Features")).Append(_mlContext.Transforms.NormalizeMinMax("Features"))
        .Append(_mlContext.BinaryClassification.Trainers.LbfgsLogisticRegression(exampleWeightColumnName: weights));

    private sealed class Listener(Action<GanProgress> listen) : IProgress<GanProgress>
    {
        public void Report(GanProgress value) => listen(value);
    }
}
