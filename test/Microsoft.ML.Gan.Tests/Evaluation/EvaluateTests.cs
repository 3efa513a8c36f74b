using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.ML.Data;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Evaluation;

/// <summary>What is said of rows whose worth is known, through the public API.</summary>
public sealed class EvaluateTests
{
    private const int Rows = 1000;

    private static readonly MLContext _mlContext = new(seed: 1);
    private static readonly List<Customer> _real = Customer.Draw(Rows, 1);
    private static readonly List<Customer> _holdout = Customer.Draw(Rows, 2);
    private static readonly Lazy<GanEvaluation> _ofSameSource = new(() => Evaluate(Customer.Draw(Rows, 3)));
    private static readonly Lazy<GanEvaluation> _ofShuffled = new(() => Evaluate(Customer.Shuffled(Customer.Draw(Rows, 3), 1)));
    private static readonly Lazy<GanEvaluation> _ofCopies = new(() => Evaluate(_real));

    [Fact]
    public void Evaluate_AnotherRealSample_IsGoodThroughout()
    {
        Assert.Empty(_ofSameSource.Value.Metrics.Where(m => m.Rating != MetricRating.Good).Select(m => $"{m.Name}: {m.Rating}. {m.Reading}"));
        Assert.Contains("looks like the real one", _ofSameSource.Value.Verdict);
        Assert.Contains("hardly tell", _ofSameSource.Value.Verdict);
        Assert.Contains("Nothing was found", _ofSameSource.Value.Verdict);
    }

    [Fact]
    public void Evaluate_ColumnsShuffledIndependently_KeepShapeAndAreFoundOut()
    {
        GanEvaluation evaluation = _ofShuffled.Value;

        Assert.InRange(evaluation.Shape.Value, 0.94, 0.97); // as far as chance alone lets it, see FidelityTests for more rows
        Assert.Equal(MetricRating.Good, evaluation.Shape.Rating);
        Assert.Equal(MetricRating.Poor, evaluation.Trend.Rating);
        Assert.Contains("is lost", evaluation.Trend.Reading);
        Assert.Equal(MetricRating.Poor, evaluation.TreeDetection!.Rating);
        Assert.InRange(evaluation.TreeDetection.Value, 0.85, 1);
        Assert.Equal(MetricRating.Poor, evaluation.Utility!.Rating);
        Assert.Contains("much of what pairs of columns have to do with each other is lost", evaluation.Verdict);
        Assert.Contains("A classifier tells synthetic rows from real ones", evaluation.Verdict);
        Assert.Contains("Age", evaluation.Pairs[0].First + evaluation.Pairs[0].Second);
        Assert.True(Math.Abs(evaluation.Pairs[0].RealAssociation) > Math.Abs(evaluation.Pairs[0].SyntheticAssociation) + 0.3);
    }

    [Fact]
    public void Evaluate_LearnedRows_AreAProblemOfPrivacy()
    {
        GanEvaluation evaluation = _ofCopies.Value;

        Assert.Equal(1, evaluation.Copies!.Value, 12);
        Assert.Equal(MetricRating.Poor, evaluation.Copies.Rating);
        Assert.Equal(MetricRating.Poor, evaluation.ClosestRecord!.Rating);
        Assert.Equal(MetricRating.Poor, evaluation.MembershipInference!.Rating);
        Assert.Equal(MetricRating.Poor, evaluation.CloserToLearned!.Rating);
        Assert.Equal(MetricRating.Poor, evaluation.NeighborDistanceRatio!.Rating);
        Assert.Equal(MetricRating.Poor, evaluation.AttributeDisclosure!.Rating);
        Assert.Contains("Privacy is a problem", evaluation.Verdict);
        Assert.DoesNotContain("Nothing was found", evaluation.Verdict);
    }

    [Fact]
    public void Evaluate_LearnedRowsWithoutHoldout_AreFoundToBeCopies()
    {
        GanEvaluation evaluation = _mlContext.Gan().Evaluate(View(_real), View(_real));

        Assert.Equal(MetricRating.Poor, evaluation.Copies!.Rating);
        Assert.Contains("Privacy is a problem", evaluation.Verdict);
        Assert.Null(evaluation.MembershipInference);
        Assert.Null(evaluation.Utility);
        Assert.Null(evaluation.Shape.Baseline);
        Assert.All(evaluation.Metrics, m => Assert.Null(m.Baseline));
        Assert.Empty(evaluation.Classes);
    }

    [Fact]
    public void Evaluate_AnotherRealSampleWithoutHoldout_IsNowhereBad()
    {
        GanEvaluation evaluation = _mlContext.Gan().Evaluate(View(_real), View(Customer.Draw(Rows, 3)), options: new EvaluationOptions { LabelColumnName = "Label", Seed = 1 });

        Assert.Empty(evaluation.Metrics.Where(m => m.Rating is not (MetricRating.Good or MetricRating.Unrated)).Select(m => $"{m.Name}: {m.Rating}. {m.Reading}"));
        Assert.Equal(2, evaluation.Classes.Count);
        Assert.Contains("cannot be seen", evaluation.Verdict);
    }

    [Fact]
    public void Metrics_Each_HasReadingCaveatAndSource()
    {
        Assert.Equal(22, _ofSameSource.Value.Metrics.Count);
        Assert.All(_ofSameSource.Value.Metrics, m =>
        {
            Assert.EndsWith(".", m.Reading);
            Assert.EndsWith(".", m.Caveat);
            Assert.NotEmpty(m.Source);
            Assert.InRange(m.Value, m.Lowest, m.Highest);
            Assert.True(m.Low is null || (m.Low <= m.Value && m.Value <= m.High), $"{m.Name}: {m.Value} is not from {m.Low} to {m.High}");
        });
        Assert.Equal(_ofSameSource.Value.Metrics.OrderBy(m => m.Group).Select(m => m.Name), _ofSameSource.Value.Metrics.Select(m => m.Name));
        Assert.Equal(22, typeof(GanEvaluation).GetProperties().Count(p => p.PropertyType == typeof(EvaluationMetric) && p.GetValue(_ofSameSource.Value) is not null));
    }

    [Fact]
    public void Columns_AndPairs_AreInOrder()
    {
        GanEvaluation evaluation = _ofShuffled.Value;

        Assert.Equal(6, evaluation.Columns.Count);
        Assert.Equal(15, evaluation.Pairs.Count);
        Assert.Equal(evaluation.Columns.Select(c => c.Similarity).Order(), evaluation.Columns.Select(c => c.Similarity));
        Assert.Equal(evaluation.Pairs.Select(p => p.Similarity).Order(), evaluation.Pairs.Select(p => p.Similarity));
        Assert.All(evaluation.Columns, c => Assert.NotNull(c.Baseline));
        Assert.Equal(["False", "True"], evaluation.Classes.Select(c => c.Name));
        Assert.Equal(Rows, evaluation.Classes.Sum(c => c.RealRows));
    }

    [Fact]
    public void Parts_ForAReport_AreThere()
    {
        Microsoft.ML.Gan.Evaluation.EvaluationParts parts = _ofShuffled.Value.Parts;

        Assert.Equal(2 * Rows, parts.Pictures.Projection.Count);
        Assert.InRange(parts.Pictures.ExplainedVariance.First, parts.Pictures.ExplainedVariance.Second, 1);
        Assert.InRange(parts.Pictures.ExplainedVariance.Second, 0.01, 1);
        Assert.Equal(2, parts.Pictures.RocCurves.Count);
        Assert.All(parts.Pictures.RocCurves, curve =>
        {
            Assert.Equal((0, 0), curve.Points[0]);
            Assert.Equal((1, 1), curve.Points[^1]);
            Assert.Equal(curve.Points.Order(), curve.Points);
            Assert.Equal(curve.Area, Area(curve.Points), 0.02);
        });
        Assert.Equal(Rows, parts.Pictures.SyntheticDistances.Count);
        Assert.Equal(Rows, parts.Pictures.HoldoutDistances.Count);
        Assert.Matches("^[0-9a-f]{16}$", parts.Facts.Fingerprint);
        Assert.NotEqual(parts.Facts.Fingerprint, _ofCopies.Value.Parts.Facts.Fingerprint);
    }

    [Fact]
    public void ToString_Evaluation_HasVerdictTableAndReadings()
    {
        string[] lines = _ofShuffled.Value.ToString().ReplaceLineEndings("\n").Split('\n');

        Assert.Equal(_ofShuffled.Value.Verdict, lines[0]);
        int header = Array.FindIndex(lines, l => l.StartsWith("measure", StringComparison.Ordinal));
        int value = lines[header].IndexOf("value", StringComparison.Ordinal) + "value".Length;
        Assert.All(Enumerable.Range(1, 22), i => Assert.Matches("[0-9]$", lines[header + i][..value]));
        Assert.All(_ofShuffled.Value.Metrics, m => Assert.Contains($"{m.Name}: {m.Reading}", lines));
    }

    [Fact]
    public void Evaluate_SameSeed_SameFigures()
    {
        Assert.Equal(_ofShuffled.Value.Metrics, Evaluate(Customer.Shuffled(Customer.Draw(Rows, 3), 1)).Metrics);
    }

    [Fact]
    public void Evaluate_OwnPipeline_IsJudgedByIt()
    {
        IEstimator<ITransformer> pipeline = _mlContext.Transforms.Categorical.OneHotEncoding("Trade")
            .Append(_mlContext.Transforms.Concatenate("Features", "Age", "Income", "Trade"))
            .Append(_mlContext.Transforms.NormalizeMeanVariance("Features"))
            .Append(_mlContext.BinaryClassification.Trainers.LbfgsLogisticRegression());

        GanEvaluation own = Evaluate(Customer.Draw(Rows, 3), o => o.UtilityPipeline = pipeline);

        Assert.InRange(own.Utility!.Value, 0.7, 1);
        Assert.Equal(own.Utility.Baseline!.Value, own.Utility.Value, 0.03);
        Assert.Equal(_ofSameSource.Value.Utility!.Baseline!.Value, own.Utility.Baseline.Value, 0.05);
    }

    [Fact]
    public void Evaluate_OwnPipelineOfClasses_IsJudgedByClass()
    {
        IEstimator<ITransformer> pipeline = _mlContext.Transforms.Conversion.MapValueToKey("Label", "Trade")
            .Append(_mlContext.Transforms.Concatenate("Features", "Age", "Income"))
            .Append(_mlContext.Transforms.NormalizeMeanVariance("Features"))
            .Append(_mlContext.MulticlassClassification.Trainers.LbfgsMaximumEntropy());

        GanEvaluation own = Evaluate(Customer.Draw(Rows, 3), o => (o.UtilityPipeline, o.LabelColumnName) = (pipeline, "Trade"));

        Assert.Contains("mean over classes", own.Utility!.Reading);
        Assert.InRange(own.Utility.Value, 0.5, 1);
    }

    /// <summary>The label stays a text there, and the score is of a Boolean.</summary>
    [Fact]
    public void Evaluate_PipelineOfAnotherLabel_IsRefusedByTheTypes()
    {
        IEstimator<ITransformer> pipeline = _mlContext.Transforms.CopyColumns("Truth", "Label").Append(_mlContext.Transforms.Concatenate("Features", "Age", "Income"))
            .Append(_mlContext.BinaryClassification.Trainers.LbfgsLogisticRegression("Truth")).Append(_mlContext.Transforms.DropColumns("Label"));

        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => Evaluate(_holdout, o => (o.UtilityPipeline, o.LabelColumnName) = (pipeline, "Trade")));

        Assert.Contains("UtilityPipeline gives a score of type Single, and label column 'Trade' has type String there.", refused.Message);
    }

    [Fact]
    public void Evaluate_SyntheticRowsOfOneClass_TeachNothing()
    {
        GanEvaluation evaluation = Evaluate([.. Customer.Draw(Rows, 3).Where(r => !r.Label)]);

        Assert.Equal(MetricRating.Poor, evaluation.Utility!.Rating);
        Assert.Contains("area under the ROC curve 0.500", evaluation.Utility.Reading);
        Assert.Equal(0, evaluation.Classes[1].SyntheticRows);
        Assert.True(double.IsNaN(evaluation.Classes[1].Shape));
        Assert.Contains("without 'True'", evaluation.CategoryCoverage!.Reading);
    }

    [Fact]
    public void Evaluate_Vectors_AreAColumnPerSlot()
    {
        IDataView Vectors(int seed) => _mlContext.Transforms.Concatenate("V", "Age", "Income").Append(_mlContext.Transforms.DropColumns("Age", "Income"))
            .Fit(View(_real)).Transform(View(Customer.Draw(200, seed)));

        GanEvaluation evaluation = _mlContext.Gan().Evaluate(Vectors(1), Vectors(2), options: new EvaluationOptions { SensitiveColumnNames = ["V"] });

        Assert.Equal(["Label", "Plan", "Trade", "V[Age]", "V[Income]", "Visits"], evaluation.Columns.Select(c => c.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Evaluate_PipelineWithoutTrainer_IsRefusedByItsColumns()
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => Evaluate(
            _holdout, o => o.UtilityPipeline = _mlContext.Transforms.Concatenate("Features", "Age", "Income")));

        Assert.Contains("UtilityPipeline adds no column 'Score'; its columns are 'Age'", refused.Message);
    }

    [Fact]
    public void Evaluate_LabelOfSeveralClasses_IsJudgedByClass()
    {
        GanEvaluation evaluation = Evaluate(Customer.Draw(Rows, 3), o => o.LabelColumnName = "Trade");

        Assert.Contains("mean over classes", evaluation.Utility!.Reading);
        Assert.InRange(evaluation.Utility.Value, 0.5, 1);
        Assert.Equal(["trade 0", "trade 1", "trade 2", "trade 3"], evaluation.Classes.Select(c => c.Name));
    }

    [Fact]
    public void Evaluate_LabelOfNumbers_IsJudgedByItsVariance()
    {
        GanEvaluation evaluation = Evaluate(Customer.Draw(Rows, 3), o => o.LabelColumnName = "Income");

        Assert.Contains("a share of the variance explained", evaluation.Utility!.Reading);
        Assert.InRange(evaluation.Utility.Value, 0.5, 1);
        Assert.Empty(evaluation.Classes);
        Assert.NotNull(evaluation.AttributeDisclosure);
    }

    [Fact]
    public void Evaluate_SensitiveColumns_AreLookedAtInsteadOfTheLabel()
    {
        GanEvaluation evaluation = Evaluate(_real, o => o.SensitiveColumnNames = ["Plan", "Income"]);

        Assert.Contains("the largest difference of 2 columns", evaluation.AttributeDisclosure!.Reading);
    }

    [Fact]
    public void Evaluate_MaximumRows_LimitsWhatCostlyMeasuresLookAt()
    {
        GanEvaluation evaluation = Evaluate(Customer.Draw(Rows, 3), o => o.MaximumRows = 100);

        Assert.Contains("100 rows of either kind", evaluation.TreeDetection!.Caveat);
        Assert.Contains("100 rows of either kind", evaluation.Precision!.Caveat);
        Assert.Equal(100, evaluation.Parts.Pictures.SyntheticDistances.Count);
        Assert.Equal(_ofSameSource.Value.Shape, evaluation.Shape);
    }

    [Fact]
    public void Evaluate_FoldsAndSeed_ChangeDetectionAlone()
    {
        GanEvaluation folds = Evaluate(Customer.Draw(Rows, 3), o => o.NumberOfFolds = 5), seed = Evaluate(Customer.Draw(Rows, 3), o => o.Seed = 2);

        Assert.NotEqual(_ofSameSource.Value.TreeDetection!.Value, folds.TreeDetection!.Value);
        Assert.NotEqual(_ofSameSource.Value.TreeDetection.Value, seed.TreeDetection!.Value);
        Assert.Equal(_ofSameSource.Value.ClosestRecord, folds.ClosestRecord);
        Assert.Equal(_ofSameSource.Value.ClosestRecord, seed.ClosestRecord);
    }

    [Fact]
    public void Evaluate_Progress_CountsEveryPart()
    {
        var told = new List<GanProgress>();

        Evaluate(_holdout, o => o.Progress = new Listener(told.Add));

        Assert.Equal(Enumerable.Range(1, told.Count), told.Select(p => p.Step));
        Assert.All(told, p => Assert.Equal(told.Count, p.NumberOfSteps));
        Assert.Equal(told.Count, told.Select(p => p.Stage).Distinct().Count());
        Assert.DoesNotContain(told, p => p.Stage == GanProgress.Training);
    }

    /// <summary>Wherever the token is canceled, between two parts or before, nothing is returned.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(11)]
    public void Evaluate_CanceledAfterParts_Throws(int parts)
    {
        using var source = new CancellationTokenSource();
        int told = 0;
        if (parts == 0)
        {
            source.Cancel();
        }

        Assert.ThrowsAny<OperationCanceledException>(() => Evaluate(_holdout, o =>
        {
            o.CancellationToken = source.Token;
            o.Progress = new Listener(_ =>
            {
                if (++told == parts)
                {
                    source.Cancel();
                }
            });
        }));
        Assert.Equal(parts, told);
    }

    [Fact]
    public void Evaluate_HostileNames_StandAsTheyAre()
    {
        string name = new string('x', 10_000) + "<script>", category = "</td>\u202E🙂";
        MemoryView view = Text(name, category);

        GanEvaluation evaluation = _mlContext.Gan().Evaluate(view, view, view);

        Assert.Contains(evaluation.Columns, c => c.Name == name);
        Assert.Contains(category, evaluation.Columns.Single(c => c.Name == name).Marginal.Labels);
        Assert.All(evaluation.Metrics, m => Assert.True(m.Reading.Length < 1000, m.Reading));
    }

    [Fact]
    public void Evaluate_OneColumn_HasNoPairs()
    {
        var view = new MemoryView(("N", NumberDataViewType.Single, Enumerable.Range(0, 100).Select(i => (float)i).ToArray()));

        GanEvaluation evaluation = _mlContext.Gan().Evaluate(view, view);

        Assert.Equal(MetricRating.Unrated, evaluation.Trend.Rating);
        Assert.Empty(evaluation.Pairs);
        Assert.Null(evaluation.CategoryCoverage);
    }

    private static MemoryView Text(string name, string category) => new(
        (name, TextDataViewType.Instance, Enumerable.Range(0, 60).Select(i => (i % 3 == 0 ? category : "plain").AsMemory()).ToArray()),
        ("B", BooleanDataViewType.Instance, Enumerable.Range(0, 60).Select(i => i % 2 == 0).ToArray()));

    private static double Area(IReadOnlyList<(double X, double Y)> points) =>
        points.Skip(1).Select((p, i) => (p.X - points[i].X) * (p.Y + points[i].Y) / 2).Sum();

    private static IDataView View(List<Customer> rows) => _mlContext.Data.LoadFromEnumerable(rows);

    private static GanEvaluation Evaluate(List<Customer> synthetic, Action<EvaluationOptions>? change = null)
    {
        var options = new EvaluationOptions { LabelColumnName = "Label", Seed = 1 };
        change?.Invoke(options);
        return _mlContext.Gan().Evaluate(View(_real), View(synthetic), View(_holdout), options);
    }

    private sealed class Listener(Action<GanProgress> tell) : IProgress<GanProgress>
    {
        public void Report(GanProgress value) => tell(value);
    }
}
