using System;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Tests;
using Xunit;

namespace Microsoft.ML.Gan.IntegrationTests;

/// <summary>What does not fit is said before any training, where ML.NET would say it.</summary>
public sealed class RefusalTests
{
    private readonly MLContext _mlContext = new(seed: 1);

    [Fact]
    public void Construct_ContradictingAsks_Throws()
    {
        var error = Assert.Throws<ArgumentException>(() => _mlContext.Transforms.GanAugment("Label", rowCount: 5, ratio: 1));

        Assert.Equal("RowCount and Ratio are both set; they contradict each other. Set one of RowCount, Ratio and Balance.", error.Message);
    }

    [Fact]
    public void Construct_NoLabelAndNoCount_Throws()
    {
        var error = Assert.Throws<ArgumentException>(() => _mlContext.Transforms.GanAugment(labelColumnName: null));

        Assert.Equal("LabelColumnName is null and neither RowCount nor Ratio is set. Set one of the three.", error.Message);
    }

    [Fact]
    public void Construct_OptionOutOfRange_ThrowsNamingIt()
    {
        GanAugmentEstimator.Options options = Small.Options();
        options.Training.BatchSize = 1;

        var error = Assert.ThrowsAny<ArgumentException>(() => new GanAugmentEstimator(_mlContext, options));

        Assert.Contains("BatchSize is 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fit_ChainWithMissingLabel_ThrowsBeforeAnyStepIsFitted()
    {
        var probe = new Probe(_ => { });
        var options = Small.Options();
        options.LabelColumnName = "Target";

        var error = Assert.Throws<ArgumentOutOfRangeException>(
            () => probe.Append(_mlContext.Transforms.GanAugment(options)).Fit(Person.Load(_mlContext)));

        Assert.Equal(
            "Could not find label column 'Target'. The columns are 'Label', 'Age', 'Income', 'Job', 'Children', 'Group'. Set LabelColumnName to one of them, or to null.",
            error.Message);
        Assert.Empty(probe.Rows);
    }

    [Fact]
    public void Fit_FreeText_ThrowsBeforeTraining()
    {
        var rows = Person.Table();
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i].Job = $"Person number {i}";
        }

        var error = Assert.Throws<ArgumentException>(
            () => _mlContext.Transforms.GanAugment(Small.Options()).Fit(_mlContext.Data.LoadFromEnumerable(rows)));

        Assert.Equal(
            "Column 'Job' of type String has 240 different values in 240 rows, so it is free text or an identifier, not a category. "
            + "Drop it, map it to fewer categories, or list 'Job' in IgnoredColumnNames.",
            error.Message);
    }

    [Fact]
    public void Fit_BalanceOfOneClass_ThrowsBeforeTraining()
    {
        var rows = Person.Table().Where(r => !r.Label);

        var error = Assert.Throws<ArgumentException>(
            () => _mlContext.Transforms.GanAugment(Small.Options(rowCount: null)).Fit(_mlContext.Data.LoadFromEnumerable(rows)));

        Assert.Equal(
            "Label column 'Label' holds only 'False'; at least two classes are needed to balance them. "
            + "Add rows of another class, or set RowCount or Ratio instead of Balance.",
            error.Message);
    }

    [Fact]
    public void Fit_EmptyView_Throws()
    {
        var error = Assert.Throws<ArgumentException>(
            () => _mlContext.Transforms.GanAugment(Small.Options()).Fit(Person.Load(_mlContext, rows: 0)));

        Assert.Equal("The data has 0 rows; at least 10 are needed to learn from.", error.Message);
    }

    [Fact]
    public void Fit_VectorOfUnknownSize_Throws()
    {
        var view = new MemoryView(
            ("Features", new VectorDataViewType(NumberDataViewType.Single), new VBuffer<float>[12]),
            ("Label", BooleanDataViewType.Instance, new bool[12]));

        var error = Assert.Throws<ArgumentOutOfRangeException>(() => _mlContext.Transforms.GanAugment(Small.Options()).Fit(view));

        Assert.Equal(
            "Column 'Features' has type Vector<Single>; a vector must have the same number of slots in every row. "
            + "Give its type a size, drop it, or list 'Features' in IgnoredColumnNames.",
            error.Message);
    }
}
