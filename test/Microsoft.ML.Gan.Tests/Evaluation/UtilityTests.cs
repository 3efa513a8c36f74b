using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Evaluation.Utility;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Evaluation;

/// <summary>How a label is judged, by the model built in and by pipelines.</summary>
public sealed class UtilityTests
{
    [Fact]
    public void Evaluate_OwnPipeline_IsJudgedByIt()
    {
        IEstimator<ITransformer> pipeline = Customers.MlContext.Transforms.Categorical.OneHotEncoding("Trade")
            .Append(Customers.MlContext.Transforms.Concatenate("Features", "Age", "Income", "Trade"))
            .Append(Customers.MlContext.Transforms.NormalizeMeanVariance("Features"))
            .Append(Customers.MlContext.BinaryClassification.Trainers.LbfgsLogisticRegression());

        GanEvaluation own = Customers.Evaluate(Customer.Draw(Customers.Rows, 3), o => o.UtilityPipeline = pipeline);

        Assert.InRange(own.Utility!.Value, 0.7, 1);
        Assert.Equal(own.Utility.Baseline!.Value, own.Utility.Value, 0.03);
        Assert.Equal(Customers.OfSameSource.Utility!.Baseline!.Value, own.Utility.Baseline.Value, 0.05);
    }

    [Fact]
    public void Evaluate_OwnPipelineOfClasses_IsJudgedByClass()
    {
        IEstimator<ITransformer> pipeline = Customers.MlContext.Transforms.Conversion.MapValueToKey("Label", "Trade")
            .Append(Customers.MlContext.Transforms.Concatenate("Features", "Age", "Income"))
            .Append(Customers.MlContext.Transforms.NormalizeMeanVariance("Features"))
            .Append(Customers.MlContext.MulticlassClassification.Trainers.LbfgsMaximumEntropy());

        GanEvaluation own = Customers.Evaluate(Customer.Draw(Customers.Rows, 3), o => (o.UtilityPipeline, o.LabelColumnName) = (pipeline, "Trade"));

        Assert.Contains("mean over classes", own.Utility!.Reading);
        Assert.InRange(own.Utility.Value, 0.5, 1);
    }

    /// <summary>The Boolean beside it is called as ML.NET's trainers call a label.</summary>
    [Fact]
    public void Evaluate_OwnPipelineOfANumber_IsJudgedByTheVarianceOfThatNumber()
    {
        List<Customer> synthetic = Customer.Draw(Customers.Rows, 3);
        Dictionary<string, float> means = synthetic.GroupBy(c => c.Trade).ToDictionary(g => g.Key, g => g.Average(c => c.Income));
        double mean = Customers.Holdout.Average(c => (double)c.Income), explained = 1
            - (Customers.Holdout.Sum(c => Math.Pow(c.Income - means[c.Trade], 2)) / Customers.Holdout.Sum(c => Math.Pow(c.Income - mean, 2)));

        GanEvaluation own = Customers.Evaluate(synthetic, o => (o.UtilityPipeline, o.LabelColumnName) = (new MeanIncomeOfTrade(Customers.MlContext), "Income"));

        Assert.Contains("a share of the variance explained", own.Utility!.Reading);
        Assert.Equal(explained, own.Utility.Value, 1e-6);
        Assert.InRange(explained, 0.3, 0.9);
    }

    /// <summary>The label stays a text there, and the score is of a Boolean.</summary>
    [Fact]
    public void Evaluate_PipelineOfAnotherLabel_IsRefusedByTheTypes()
    {
        IEstimator<ITransformer> pipeline = Customers.MlContext.Transforms.CopyColumns("Truth", "Label").Append(Customers.MlContext.Transforms.Concatenate("Features", "Age", "Income"))
            .Append(Customers.MlContext.BinaryClassification.Trainers.LbfgsLogisticRegression("Truth")).Append(Customers.MlContext.Transforms.DropColumns("Label"));

        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => Customers.Evaluate(Customers.Holdout, o => (o.UtilityPipeline, o.LabelColumnName) = (pipeline, "Trade")));

        Assert.Contains("UtilityPipeline gives a score of type Single, and label column 'Trade' has type String there.", refused.Message);
    }

    [Fact]
    public void Evaluate_SyntheticRowsOfOneClass_TeachNothing()
    {
        GanEvaluation evaluation = Customers.Evaluate([.. Customer.Draw(Customers.Rows, 3).Where(r => !r.Label)]);

        Assert.Equal(MetricRating.Poor, evaluation.Utility!.Rating);
        Assert.Contains("area under the ROC curve 0.500", evaluation.Utility.Reading);
        Assert.Equal(0, evaluation.Classes[1].SyntheticRows);
        Assert.True(double.IsNaN(evaluation.Classes[1].Shape));
        Assert.Contains("without 'True'", evaluation.CategoryCoverage!.Reading);
    }

    [Fact]
    public void Evaluate_PipelineWithoutTrainer_IsRefusedByItsColumns()
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => Customers.Evaluate(
            Customers.Holdout, o => o.UtilityPipeline = Customers.MlContext.Transforms.Concatenate("Features", "Age", "Income")));

        Assert.Contains("UtilityPipeline adds no column 'Score'; its columns are 'Age'", refused.Message);
    }

    [Fact]
    public void Evaluate_LabelOfSeveralClasses_IsJudgedByClass()
    {
        GanEvaluation evaluation = Customers.Evaluate(Customer.Draw(Customers.Rows, 3), o => o.LabelColumnName = "Trade");

        Assert.Contains("mean over classes", evaluation.Utility!.Reading);
        Assert.InRange(evaluation.Utility.Value, 0.5, 1);
        Assert.Equal(["trade 0", "trade 1", "trade 2", "trade 3"], evaluation.Classes.Select(c => c.Name));
    }

    [Fact]
    public void Evaluate_LabelOfNumbers_IsJudgedByItsVariance()
    {
        GanEvaluation evaluation = Customers.Evaluate(Customer.Draw(Customers.Rows, 3), o => o.LabelColumnName = "Income");

        Assert.Contains("a share of the variance explained", evaluation.Utility!.Reading);
        Assert.InRange(evaluation.Utility.Value, 0.5, 1);
        Assert.Empty(evaluation.Classes);
        Assert.NotNull(evaluation.AttributeDisclosure);
    }

    [Fact]
    public void Evaluate_SyntheticLabelsAreFlipped_GainOfAugmentationIsALoss()
    {
        List<Customer> flipped = Customer.Draw(Customers.Rows, 3);
        flipped.ForEach(r => r.Label = !r.Label);

        GanEvaluation evaluation = Customers.Evaluate(flipped);

        Assert.True(evaluation.AugmentationGain!.High < 0, evaluation.AugmentationGain.Reading);
        Assert.Contains("added to the real rows, they do harm", evaluation.Verdict);
    }

    [Fact]
    public void Evaluate_PipelineWithoutAScoreForMissingValues_IsRefusedWithTheirNumber()
    {
        List<Customer> holes = Customer.Draw(Customers.Rows, 4);
        holes[3].Income = holes[7].Income = float.NaN;
        IEstimator<ITransformer> pipeline = Customers.MlContext.Transforms.Concatenate("Features", "Age", "Income")
            .Append(Customers.MlContext.BinaryClassification.Trainers.LbfgsLogisticRegression());

        var refused = Assert.Throws<ArgumentException>(() => Customers.MlContext.Gan().Evaluate(
            Customers.View(Customers.Real), Customers.View(Customers.Holdout), Customers.View(holes), new EvaluationOptions { LabelColumnName = "Label", UtilityPipeline = pipeline, Seed = 1 }));

        Assert.Equal("UtilityPipeline gives no score for 2 of 1000 held-out rows. Replace missing values in the pipeline, in front of its trainer.", refused.Message);
    }

    [Fact]
    public void Of_ScoreThatIsNoNumber_Ends() =>
        Assert.InRange(new RankJudgment([double.NaN, 1, double.NaN], [true, true, false], "true").Of([1, 1, 1]), 0, 1);
}
