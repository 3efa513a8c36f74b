using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.ML.Data;
using Xunit;

namespace Microsoft.ML.Gan.IntegrationTests.Discriminator;

/// <summary>The trainer of a label, with what ML.NET does to binary classifiers.</summary>
public sealed class TrainerTests
{
    private readonly MLContext _mlContext = new(seed: 1);
    private readonly IDataView _train;
    private readonly IDataView _test;
    private readonly IEstimator<TransformerChain<GanDiscriminatorTransformer>> _pipeline;

    public TrainerTests()
    {
        _train = Load(Rows(150, seed: 1));
        _test = Load(Rows(600, seed: 2));
        _pipeline = Features().Append(_mlContext.BinaryClassification.Trainers.GanDiscriminator(Options()));
    }

    [Fact]
    public void Fit_Label_IsLearned()
    {
        CalibratedBinaryClassificationMetrics metrics = _mlContext.BinaryClassification.Evaluate(_pipeline.Fit(_train).Transform(_test));

        Assert.InRange(metrics.AreaUnderRocCurve, 0.85, 1); // the best there is: 0.95
        Assert.InRange(metrics.LogLoss, 0, 0.75); // 1 says nothing
    }

    [Fact]
    public void Fit_UnlabeledRows_AreUsed()
    {
        IDataView few = Load(Rows(30, seed: 3)), others = Features().Fit(few).Transform(Load(Rows(3000, seed: 4)));

        double alone = Area(Options()), beside = Area(Options(others));

        Assert.NotEqual(alone, beside);
        Assert.InRange(beside, 0.8, 1);

        double Area(GanDiscriminatorTrainer.Options options) => _mlContext.BinaryClassification.Evaluate(
            Features().Append(_mlContext.BinaryClassification.Trainers.GanDiscriminator(options)).Fit(few).Transform(_test)).AreaUnderRocCurve;
    }

    [Fact]
    public void Fit_SameSeed_ScoresTheSame() =>
        Assert.Equal(Scores.Of(_pipeline.Fit(_train).Transform(_test)), Scores.Of(_pipeline.Fit(_train).Transform(_test)));

    [Fact]
    public void EvaluateNonCalibrated_Scored_AgreesWithEvaluate()
    {
        IDataView scored = _pipeline.Fit(_train).Transform(_test);

        Assert.Equal(
            _mlContext.BinaryClassification.Evaluate(scored).AreaUnderRocCurve, _mlContext.BinaryClassification.EvaluateNonCalibrated(scored).AreaUnderRocCurve, 12);
    }

    [Fact]
    public void CrossValidate_Folds_AllLearn()
    {
        var results = _mlContext.BinaryClassification.CrossValidate(_train, _pipeline, numberOfFolds: 3);

        Assert.Equal(3, results.Count);
        Assert.All(results, r => Assert.InRange(r.Metrics.AreaUnderRocCurve, 0.7, 1));
        Assert.All(results, r => Assert.IsType<TransformerChain<GanDiscriminatorTransformer>>(r.Model));
    }

    [Fact]
    public void Calibrators_Platt_FitsScores()
    {
        IDataView scored = _pipeline.Fit(_train).Transform(_test);

        IDataView calibrated = _mlContext.BinaryClassification.Calibrators.Platt().Fit(scored).Transform(scored);

        Assert.All(calibrated.GetColumn<float>("Probability"), p => Assert.InRange(p, 0, 1));
    }

    [Fact]
    public void PermutationFeatureImportance_Typed_NamesTheSlotThatMatters()
    {
        TransformerChain<GanDiscriminatorTransformer> model = _pipeline.Fit(_train);

        ImmutableArray<BinaryClassificationMetricsStatistics> importance = _mlContext.BinaryClassification.PermutationFeatureImportance(
            model.LastTransformer, Features().Fit(_test).Transform(_test), permutationCount: 3);

        double[] changes = [.. importance.Select(i => i.AreaUnderRocCurve.Mean)];
        Assert.Equal(5, changes.Length); // size, noise and three kinds
        Assert.Equal(0, Array.IndexOf(changes, changes.Min()));
        Assert.InRange(changes[1], -0.05, 0.05);
    }

    [Fact]
    public void PermutationFeatureImportance_RecoveredFromASavedPipeline_IsThere()
    {
        TransformerChain<GanDiscriminatorTransformer> model = _pipeline.Fit(_train);
        using var stream = new MemoryStream();
        _mlContext.Model.Save(model, _train.Schema, stream);
        stream.Position = 0;

        Assert.True(GanDiscriminatorTransformer.TryRecover(_mlContext.Model.Load(stream, out DataViewSchema _), out GanDiscriminatorTransformer? recovered));

        Assert.Equal(5, _mlContext.BinaryClassification.PermutationFeatureImportance(recovered, Features().Fit(_test).Transform(_test)).Length);
    }

    [Fact]
    public void PredictionEngine_Rows_AgreesWithTransform()
    {
        TransformerChain<GanDiscriminatorTransformer> model = _pipeline.Fit(_train);
        using PredictionEngine<Part, Answer> engine = _mlContext.Model.CreatePredictionEngine<Part, Answer>(model);

        Answer[] answers = [.. Rows(50, seed: 2).Select(engine.Predict)];

        Assert.Equal(Scores.Of(model.Transform(_test)).Take(50), answers.Select(a => (a.PredictedLabel, a.Score, a.Probability)));
    }

    [Fact]
    public void Preview_Scored_ShowsTheColumns()
    {
        DataDebuggerPreview preview = _pipeline.Fit(_train).Transform(_test).Preview(maxRows: 3);

        Assert.Equal(["PredictedLabel", "Score", "Probability"], preview.Schema.Select(c => c.Name).TakeLast(3));
        Assert.Equal(3, preview.RowView.Length);
    }

    [Fact]
    public void SaveAsText_Scored_WritesTheColumns()
    {
        using var stream = new MemoryStream();

        _mlContext.Data.SaveAsText(_pipeline.Fit(_train).Transform(_test), stream, schema: false);

        stream.Position = 0;
        string[] lines = new StreamReader(stream).ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(601, lines.Length);
        Assert.Contains("PredictedLabel\tScore\tProbability", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Fit_WeightColumn_ServesATrainerThatFollows()
    {
        GanDiscriminatorTrainer.Options options = Options();
        (options.WeightColumnName, options.MaximumWeight) = ("Importance", 3);

        IDataView scored = Features().Append(_mlContext.BinaryClassification.Trainers.GanDiscriminator(options))
            .Append(_mlContext.BinaryClassification.Trainers.LbfgsLogisticRegression(exampleWeightColumnName: "Importance")).Fit(_train).Transform(_test);

        Assert.All(scored.GetColumn<float>("Importance"), w => Assert.InRange(w, 0, 3));
        Assert.Equal(600, scored.GetColumn<float>("Score").Count());
    }

    [Fact]
    public void Fit_RealRows_TellsThemFromOthers()
    {
        GanDiscriminatorTrainer.Options options = Options();
        options.LabelColumnName = null;
        options.Training.NumberOfSteps = 30;
        options.Classification.MaximumSteps = 600;
        IDataView train = Load(Rows(1500, seed: 5));

        TransformerChain<GanDiscriminatorTransformer> model = Features().Append(_mlContext.BinaryClassification.Trainers.GanDiscriminator(options)).Fit(train);

        double real = Scores.Of(model.Transform(_test)).Average(s => s.Probability), fake = Scores.Of(model.Transform(Load(Mixed(600)))).Average(s => s.Probability);
        Assert.InRange(real - fake, 0.1, 1);
        Assert.InRange(model.LastTransformer.Model.Summary.CalibrationError, 0, 0.12);
    }

    [Fact]
    public void GetOutputSchema_Shape_HasTheColumnsAdded()
    {
        var engine = Features().Append(_mlContext.BinaryClassification.Trainers.GanDiscriminator(Options()))
            .Append(_mlContext.Transforms.Concatenate("Both", "Score", "Probability"));

        Assert.Equal(2, ((VectorDataViewType)engine.Fit(_train).GetOutputSchema(_train.Schema)["Both"].Type).Size);
    }

    [Fact]
    public void Fit_MissingFeatures_NamesThem()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => _mlContext.BinaryClassification.Trainers.GanDiscriminator().Fit(_train));

        Assert.StartsWith("Could not find feature column 'Features'. The columns are 'Size', 'Noise', 'Kind', 'Label'.", error.Message);
    }

    [Fact]
    public void Fit_LabelOfAnotherType_SaysWhichIsExpected()
    {
        var trainer = _mlContext.BinaryClassification.Trainers.GanDiscriminator(labelColumnName: "Size", featureColumnName: null);

        var error = Assert.Throws<ArgumentOutOfRangeException>(() => trainer.Fit(_train));

        Assert.StartsWith("Schema mismatch for label column 'Size': expected Boolean, got Single.", error.Message);
    }

    [Fact]
    public void Fit_OneClass_IsRefused()
    {
        IDataView positive = Load(Rows(300, seed: 1).Where(p => p.Label));

        var error = Assert.Throws<ArgumentException>(() => _pipeline.Fit(positive));

        Assert.StartsWith("Label column 'Label' has one value in all ", error.Message);
    }

    [Fact]
    public void GanDiscriminator_UnlabeledRowsWithoutALabel_IsRefused()
    {
        var error = Assert.Throws<ArgumentException>(() => _mlContext.BinaryClassification.Trainers.GanDiscriminator(labelColumnName: null, unlabeledData: _train));

        Assert.StartsWith("UnlabeledData is set and LabelColumnName is null;", error.Message);
    }

    public sealed class Part
    {
        public float Size { get; set; }

        public float Noise { get; set; }

        public string Kind { get; set; } = "";

        public bool Label { get; set; }
    }

    public sealed class Answer
    {
        public bool PredictedLabel { get; set; }

        public float Score { get; set; }

        public float Probability { get; set; }
    }

    private static GanDiscriminatorTrainer.Options Options(IDataView? unlabeled = null)
    {
        var options = Small.Shrink(new GanDiscriminatorTrainer.Options { Seed = 1, UnlabeledData = unlabeled });
        options.Classification.MaximumSteps = 100;
        options.Classification.HiddenWidth = 32;
        return options;
    }

    private EstimatorChain<ColumnConcatenatingTransformer> Features() => _mlContext.Transforms.Categorical.OneHotEncoding("Kinds", "Kind")
        .Append(_mlContext.Transforms.Concatenate("Features", "Size", "Noise", "Kinds"));

    private IDataView Load(IEnumerable<Part> rows) => _mlContext.Data.LoadFromEnumerable((IEnumerable<Part>)[.. rows]);

    // Large parts of kind a are faulty; noise says nothing.
    private static IEnumerable<Part> Rows(int count, int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < count; i++)
        {
            string kind = $"{(char)('a' + random.Next(3))}";
            float size = 10 * random.NextSingle();
            double logit = (1.2 * (size - 5)) + (kind == "a" ? 2 : -1);
            yield return new Part { Size = size, Noise = random.NextSingle(), Kind = kind, Label = random.NextDouble() < 1 / (1 + Math.Exp(-logit)) };
        }
    }

    // Numbers from beyond what was seen.
    private static IEnumerable<Part> Mixed(int count) => Rows(count, seed: 9).Select(p => new Part { Size = p.Size + 12, Noise = p.Noise, Kind = p.Kind });
}
