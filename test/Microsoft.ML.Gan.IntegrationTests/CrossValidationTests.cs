using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Tests;
using Xunit;

namespace Microsoft.ML.Gan.IntegrationTests;

public sealed class CrossValidationTests
{
    [Theory]
    [InlineData(TransformerScope.Everything)]
    [InlineData(TransformerScope.Training)]
    public void CrossValidate_WithAugmenter_KeepsTestFoldsRealAndOutOfTheSynthesis(TransformerScope scope)
    {
        var mlContext = new MLContext(seed: 1);
        List<string[]> trainedOn = [];
        var probe = new Probe(view => trainedOn.Add(Groups(view)));
        string[] ignored = ["Age", "Income", "Job", "Children"];
        IEstimator<ITransformer> pipeline = mlContext.Transforms.Concatenate("Features", "Age", "Children1")
            .Append(Small.Augmenter(mlContext, [.. ignored, "Children1"]), scope)
            .Append(probe)
            .Append(mlContext.BinaryClassification.Trainers.LbfgsLogisticRegression());
        IDataView data = mlContext.Transforms.Conversion.ConvertType("Children1", "Children").Fit(Person.Load(mlContext)).Transform(Person.Load(mlContext));

        // A group lies in one fold as a whole, so a synthetic row that shows a group of the test fold was learned from it.
        var folds = mlContext.BinaryClassification.CrossValidate(data, pipeline, numberOfFolds: 3, samplingKeyColumnName: "Group", seed: 1);

        Assert.Equal(240, folds.Sum(f => Small.Count(f.ScoredHoldOutSet)));
        Assert.Equal(folds.Select(f => 240 - Small.Count(f.ScoredHoldOutSet) + 200), probe.Rows);
        Assert.All(folds.Zip(trainedOn), pair => Assert.Empty(Groups(pair.First.ScoredHoldOutSet).Intersect(pair.Second)));
        Assert.All(trainedOn, groups => Assert.DoesNotContain("", groups));
    }

    private static string[] Groups(IDataView view)
        => [.. MemoryView.Read<System.ReadOnlyMemory<char>>(view, view.Schema["Group"].Index).Select(t => t.ToString()).Distinct()];
}
