using System;
using System.Linq;
using Microsoft.ML.Data;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Evaluation;

/// <summary>Views and options that do not fit are refused by name, before any row is compared.</summary>
public sealed class EvaluateRefusalTests
{
    private static readonly MLContext _mlContext = new(seed: 1);
    private static readonly float[] _numbers = [.. Enumerable.Range(0, 20).Select(i => (float)i)];
    private static readonly bool[] _flags = [.. Enumerable.Range(0, 20).Select(i => i % 2 == 0)];

    private static MemoryView Real => new(("A", NumberDataViewType.Single, _numbers), ("B", BooleanDataViewType.Instance, _flags));

    [Fact]
    public void Evaluate_MissingColumn_IsNamedWithItsView()
    {
        var other = new MemoryView(("A", NumberDataViewType.Single, _numbers));

        AssertRefused(
            "Column 'B' of the real view is not in the synthetic view, which has 'A'. Add it there, or list 'B' in IgnoredColumnNames.",
            () => _mlContext.Gan().Evaluate(Real, other));
        AssertRefused(
            "Column 'B' of the real view is not in the holdout view, which has 'A'. Add it there, or list 'B' in IgnoredColumnNames.",
            () => _mlContext.Gan().Evaluate(Real, Real, other));
        Assert.Empty(other.Cursors);
    }

    [Fact]
    public void Evaluate_ExtraColumn_IsNamedWithItsView()
    {
        var other = new MemoryView(("A", NumberDataViewType.Single, _numbers), ("B", BooleanDataViewType.Instance, _flags), ("C", BooleanDataViewType.Instance, _flags));

        AssertRefused(
            "Column 'C' of the synthetic view is not in the real view, which has 'A', 'B'. Drop it there, or list 'C' in IgnoredColumnNames.",
            () => _mlContext.Gan().Evaluate(Real, other));
        Assert.Equal(2, _mlContext.Gan().Evaluate(Real, other, options: new EvaluationOptions { IgnoredColumnNames = ["C"] }).Columns.Count);
        Assert.Equal(2, _mlContext.Gan().Evaluate(Real, other, Real, new EvaluationOptions { IgnoredColumnNames = ["C"] }).Columns.Count);
        Assert.Equal(2, _mlContext.Gan().Evaluate(Real, Real, other, new EvaluationOptions { IgnoredColumnNames = ["C"] }).Columns.Count);
    }

    [Fact]
    public void Evaluate_OtherType_IsNamedWithBoth() => AssertRefused(
        "Column 'B' has type Single in the synthetic view and Boolean in the real view. Convert it, or list 'B' in IgnoredColumnNames.",
        () => _mlContext.Gan().Evaluate(Real, new MemoryView(("A", NumberDataViewType.Single, _numbers), ("B", NumberDataViewType.Single, _numbers))));

    [Fact]
    public void Evaluate_OtherKeyValues_AreNamed()
    {
        IDataView Keys(int seed) => _mlContext.Data.LoadFromEnumerable(Customer.Draw(50, seed)) is var rows
            ? _mlContext.Transforms.Conversion.MapValueToKey("Trade").Fit(rows).Transform(rows)
            : throw new InvalidOperationException();

        AssertRefused(
            "Column 'Trade' has other key values in the synthetic view than in the real view. Map both by the same transformer, or list 'Trade' in IgnoredColumnNames.",
            () => _mlContext.Gan().Evaluate(Keys(1), Keys(4)));
    }

    [Fact]
    public void Evaluate_LabelOfSeveralSlots_IsRefused()
    {
        IDataView rows = _mlContext.Data.LoadFromEnumerable(Customer.Draw(50, 1));
        IDataView view = _mlContext.Transforms.Concatenate("V", "Age", "Income").Fit(rows).Transform(rows);

        AssertRefused(
            "Label column 'V' is a vector or a date; a label must be a Boolean, a text, a key or a number. Convert it, or set LabelColumnName to null.",
            () => _mlContext.Gan().Evaluate(view, view, options: new EvaluationOptions { LabelColumnName = "V" }));
    }

    [Fact]
    public void Evaluate_FewRows_AreCounted()
    {
        var empty = new MemoryView(("A", NumberDataViewType.Single, Array.Empty<float>()), ("B", BooleanDataViewType.Instance, Array.Empty<bool>()));

        AssertRefused("The synthetic view has 0 rows; at least 10 are needed to compare it. Add rows to it.", () => _mlContext.Gan().Evaluate(Real, empty));
        AssertRefused("The real view has 0 rows; at least 10 are needed to compare it. Add rows to it.", () => _mlContext.Gan().Evaluate(empty, Real));
        AssertRefused("The holdout view has 0 rows; at least 10 are needed to compare it. Add rows to it.", () => _mlContext.Gan().Evaluate(Real, Real, empty));
    }

    [Fact]
    public void Evaluate_UnknownNames_AreRefused()
    {
        AssertRefused(
            "Could not find label column 'C'. The columns are 'A', 'B'. Set LabelColumnName to one of them, or to null.",
            () => Evaluate(new EvaluationOptions { LabelColumnName = "C" }));
        AssertRefused("IgnoredColumnNames holds 'C', which is not a column. The columns are 'A', 'B'.", () => Evaluate(new EvaluationOptions { IgnoredColumnNames = ["C"] }));
        AssertRefused(
            "SensitiveColumnNames holds 'C', which is not a column that is compared. These are 'A', 'B'. Name one of them.",
            () => Evaluate(new EvaluationOptions { SensitiveColumnNames = ["C"] }));
        AssertRefused(
            "Column 'B' is the label and in IgnoredColumnNames. Remove it from one of the two.",
            () => Evaluate(new EvaluationOptions { LabelColumnName = "B", IgnoredColumnNames = ["B"] }));
    }

    [Fact]
    public void Evaluate_MissingLabel_IsCounted()
    {
        float[] labels = [.. _numbers.Select(n => n == 3 ? float.NaN : n % 2)];
        var other = new MemoryView(("A", NumberDataViewType.Single, labels), ("B", BooleanDataViewType.Instance, _flags));

        AssertRefused(
            "Label column 'A' is missing in 1 row of the synthetic view; every row must have a label. Filter these rows out first.",
            () => _mlContext.Gan().Evaluate(Real, other, options: new EvaluationOptions { LabelColumnName = "A" }));
    }

    [Fact]
    public void Evaluate_OptionsOutOfRange_AreRefusedTogether() => AssertRefused(
        string.Join(
            Environment.NewLine,
            "MaximumRows is 5; it must be from 100 to 1000000.",
            "NumberOfFolds is 1; it must be from 2 to 20.",
            "UtilityPipeline is set and LabelColumnName is null; without a label nothing can be predicted. Set LabelColumnName, or UtilityPipeline to null."),
        () => Evaluate(new EvaluationOptions { MaximumRows = 5, NumberOfFolds = 1, UtilityPipeline = _mlContext.Transforms.Concatenate("Features", "A") }));

    [Fact]
    public void EvaluationOptions_New_HasTheDefaults()
    {
        var options = new EvaluationOptions();

        Assert.Null(options.LabelColumnName);
        Assert.Empty(options.IgnoredColumnNames);
        Assert.Null(options.SensitiveColumnNames);
        Assert.Null(options.UtilityPipeline);
        Assert.Equal(30_000, options.MaximumRows);
        Assert.Equal(3, options.NumberOfFolds);
        Assert.Null(options.Seed);
    }

    private static GanEvaluation Evaluate(EvaluationOptions options) => _mlContext.Gan().Evaluate(Real, Real, options: options);

    private static void AssertRefused(string message, Func<GanEvaluation> evaluate) => Assert.Equal(message, Assert.ThrowsAny<ArgumentException>(evaluate).Message);
}
