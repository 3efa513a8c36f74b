using System;
using System.Linq;
using Microsoft.ML.Data;
using Xunit;

namespace Microsoft.ML.Gan.IntegrationTests.Comparison;

/// <summary>What cannot be compared is said before any training.</summary>
public sealed class ComparisonRefusalTests
{
    private readonly MLContext _mlContext = new(seed: 1);

    [Fact]
    public void CompareAugmentations_OptionsOutOfRange_AreAllNamed()
    {
        var options = new AugmentationComparisonOptions { NumberOfSplits = 1, BalanceShares = [1.5], Ratios = [0] };

        var error = Assert.Throws<ArgumentException>(() => Compare(options));

        Assert.Equal(
            string.Join(
                Environment.NewLine,
                "NumberOfSplits is 1; it must be from 2 to 100.",
                "BalanceShares holds 1.5; the part of the way to the largest class must lie above 0 and at most at 1.",
                "Ratios holds 0; synthetic rows per real row must lie above 0 and at most at 10."),
            error.Message);
    }

    [Fact]
    public void CompareAugmentations_NothingToCompare_Throws() => Assert.Equal(
        "BalanceShares and Ratios are both empty and ExampleWeightColumnName is null, so there is nothing to compare. Name a share or a ratio.",
        Assert.Throws<ArgumentException>(() => Compare(new() { BalanceShares = [], Ratios = [] })).Message);

    [Fact]
    public void CompareAugmentations_FewRowsOfAClass_ThrowsNamingIt()
    {
        IDataView few = _mlContext.Data.LoadFromEnumerable(Person.Table().Where((p, i) => !p.Label || i < 30));

        var error = Assert.Throws<ArgumentException>(() => Compare(new(), few));

        Assert.Equal(
            "Label column 'Label' has 'True' in 5 rows; at least 10 of two classes are needed to compare on rows held out. Add rows of that class.", error.Message);
    }

    [Fact]
    public void CompareAugmentations_WeightColumnThere_Throws() => Assert.Equal(
        "The data has a column 'Age' already, and ExampleWeightColumnName names it. Drop the column, or set ExampleWeightColumnName to null.",
        Assert.Throws<ArgumentException>(() => Compare(new() { ExampleWeightColumnName = "Age" })).Message);

    [Fact]
    public void CompareAugmentations_MetricOfTwoClasses_RefusesMore() => Assert.Equal(
        "Metric is F1Score, which needs two classes, and label column 'Group' has 11. Set Metric to MacroAccuracy, Accuracy or LogLoss.",
        Assert.Throws<ArgumentException>(() => Compare(new() { Metric = AugmentationMetric.F1Score }, label: "Group")).Message);

    [Fact]
    public void CompareAugmentations_PipelineWithoutATrainer_Throws()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(
            () => _mlContext.Gan().CompareAugmentations(Person.Load(_mlContext), _mlContext.Transforms.Concatenate("Features", "Age")));

        Assert.Equal(
            "The pipeline gives no column 'Score' of type Single, or a vector of it; its columns are 'Label', 'Age', 'Income', 'Job', 'Children', 'Group', 'Features'. "
            + "End it with a trainer of classes.",
            error.Message);
    }

    [Fact]
    public void CompareAugmentations_OtherScoredLabel_ThrowsNamingWhatIsThere()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Compare(new() { ScoredLabelColumnName = "Target" }));

        Assert.StartsWith("Could not find label column 'Target' in what the pipeline gives. The columns are 'Label', 'Age'", error.Message);
    }

    [Theory]
    [InlineData(5, null, "RowCount and Gate are both set; the gate decides how many rows are appended. Set RowCount to null, and Gate.Comparison.BalanceShares or Ratios instead.")]
    [InlineData(null, 1.0, "Ratio and Gate are both set; the gate decides how many rows are appended. Set Ratio to null, and Gate.Comparison.BalanceShares or Ratios instead.")]
    public void Construct_AskBesideAGate_Throws(int? rowCount, double? ratio, string message)
    {
        var options = new GanAugmentEstimator.Options { RowCount = rowCount, Ratio = ratio, Gate = new() { TrainerPipeline = Trainer() } };

        Assert.Equal(message, Assert.Throws<ArgumentException>(() => _mlContext.Transforms.GanAugment(options)).Message);
    }

    [Fact]
    public void Construct_GateThatDoesNotFit_Throws()
    {
        Assert.Equal(
            "Gate.TrainerPipeline is null; it must be the steps that follow the augmenter, a trainer at their end.",
            Assert.Throws<ArgumentException>(() => _mlContext.Transforms.GanAugment(new GanAugmentEstimator.Options { Gate = new() })).Message);
        Assert.Equal(
            "Gate.Comparison is null; it must be set. Leave it at its default, or set how remedies are compared.",
            Assert.Throws<ArgumentException>(() => _mlContext.Transforms.GanAugment(
                new GanAugmentEstimator.Options { Gate = new() { TrainerPipeline = Trainer(), Comparison = null! } })).Message);
        Assert.Equal(
            "Gate is set and LabelColumnName is null; augmentation is compared by how well a label is predicted. Set LabelColumnName.",
            Assert.Throws<ArgumentException>(() => _mlContext.Transforms.GanAugment(
                new GanAugmentEstimator.Options { LabelColumnName = null, Gate = new() { TrainerPipeline = Trainer() } })).Message);
        Assert.Equal(
            "Gate.Comparison.NumberOfSplits is 0; it must be from 2 to 100.",
            Assert.Throws<ArgumentException>(() => _mlContext.Transforms.GanAugment(
                new GanAugmentEstimator.Options { Gate = new() { TrainerPipeline = Trainer(), Comparison = { NumberOfSplits = 0 } } })).Message);
    }

    private AugmentationComparison Compare(AugmentationComparisonOptions options, IDataView? data = null, string label = "Label") =>
        _mlContext.Gan().CompareAugmentations(data ?? Person.Load(_mlContext), Trainer(), label, options);

    private IEstimator<ITransformer> Trainer() => _mlContext.Transforms.Concatenate("Features", "Age")
        .Append(_mlContext.BinaryClassification.Trainers.LbfgsLogisticRegression());
}
