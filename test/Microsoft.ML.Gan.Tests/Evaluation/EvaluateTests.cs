using System;
using System.Linq;
using Microsoft.ML.Data;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Evaluation;

/// <summary>What is said of rows whose worth is known, through the public API.</summary>
public sealed class EvaluateTests
{
    [Fact]
    public void Evaluate_AnotherRealSample_IsGoodThroughout()
    {
        Assert.Empty(Customers.OfSameSource.Metrics.Where(m => m.Rating != MetricRating.Good).Select(m => $"{m.Name}: {m.Rating}. {m.Reading}"));
        Assert.Contains("looks like the real one", Customers.OfSameSource.Verdict);
        Assert.Contains("hardly tell", Customers.OfSameSource.Verdict);
        Assert.Contains("Nothing was found", Customers.OfSameSource.Verdict);
    }

    [Fact]
    public void Evaluate_ColumnsShuffledIndependently_KeepShapeAndAreFoundOut()
    {
        GanEvaluation evaluation = Customers.OfShuffled;

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
        GanEvaluation evaluation = Customers.OfCopies;

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
        GanEvaluation evaluation = Customers.MlContext.Gan().Evaluate(Customers.View(Customers.Real), Customers.View(Customers.Real));

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
        GanEvaluation evaluation = Customers.MlContext.Gan().Evaluate(Customers.View(Customers.Real), Customers.View(Customer.Draw(Customers.Rows, 3)), options: new EvaluationOptions { LabelColumnName = "Label", Seed = 1 });

        Assert.Empty(evaluation.Metrics.Where(m => m.Rating is not (MetricRating.Good or MetricRating.Unrated)).Select(m => $"{m.Name}: {m.Rating}. {m.Reading}"));
        Assert.Equal(2, evaluation.Classes.Count);
        Assert.Contains("cannot be seen", evaluation.Verdict);
    }

    [Fact]
    public void Evaluate_Vectors_AreAColumnPerSlot()
    {
        IDataView Vectors(int seed) => Customers.MlContext.Transforms.Concatenate("V", "Age", "Income").Append(Customers.MlContext.Transforms.DropColumns("Age", "Income"))
            .Fit(Customers.View(Customers.Real)).Transform(Customers.View(Customer.Draw(200, seed)));

        GanEvaluation evaluation = Customers.MlContext.Gan().Evaluate(Vectors(1), Vectors(2), options: new EvaluationOptions { SensitiveColumnNames = ["V"] });

        Assert.Equal(["Label", "Plan", "Trade", "V[Age]", "V[Income]", "Visits"], evaluation.Columns.Select(c => c.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Evaluate_HostileNames_StandAsTheyAre()
    {
        string name = new string('x', 10_000) + "<script>", category = "</td>\u202E🙂";
        MemoryView view = Text(name, category);

        GanEvaluation evaluation = Customers.MlContext.Gan().Evaluate(view, view, view);

        Assert.Contains(evaluation.Columns, c => c.Name == name);
        Assert.Contains(category, evaluation.Columns.Single(c => c.Name == name).Marginal.Labels);
        Assert.All(evaluation.Metrics, m => Assert.True(m.Reading.Length < 1000, m.Reading));
    }

    [Fact]
    public void Evaluate_OneColumn_HasNoPairs()
    {
        var view = new MemoryView(("N", NumberDataViewType.Single, Enumerable.Range(0, 100).Select(i => (float)i).ToArray()));

        GanEvaluation evaluation = Customers.MlContext.Gan().Evaluate(view, view);

        Assert.Equal(MetricRating.Unrated, evaluation.Trend.Rating);
        Assert.Empty(evaluation.Pairs);
        Assert.Null(evaluation.CategoryCoverage);
    }

    private static MemoryView Text(string name, string category) => new(
        (name, TextDataViewType.Instance, Enumerable.Range(0, 60).Select(i => (i % 3 == 0 ? category : "plain").AsMemory()).ToArray()),
        ("B", BooleanDataViewType.Instance, Enumerable.Range(0, 60).Select(i => i % 2 == 0).ToArray()));
}
