using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Tests;
using Xunit;

namespace Microsoft.ML.Gan.IntegrationTests.Oversampling;

/// <summary>Random oversampling and SMOTE-NC go the way of the GAN's rows: into the training, once, and nowhere else. 240 rows, 40 of them positive.</summary>
public sealed class OversamplingTests
{
    private readonly MLContext _mlContext = new(seed: 1);
    private readonly IDataView _train;

    public OversamplingTests() => _train = Person.Load(_mlContext);

    public static TheoryData<string> Kinds => ["random", "smote"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Fit_InAChain_BalancesForLaterStepsOnly(string kind)
    {
        bool[] labels = [];
        var probe = new Probe(view => labels = MemoryView.Read<bool>(view, view.Schema["Label"].Index));
        IEstimator<ITransformer> pipeline = Features().Append(Step(kind)).Append(probe).Append(_mlContext.BinaryClassification.Trainers.LbfgsLogisticRegression());

        ITransformer model = pipeline.Fit(_train);

        Assert.Equal([400], probe.Rows);
        Assert.Equal(200, labels.Count(l => l));
        Assert.Equal(240, Small.Count(model.Transform(_train)));
        Assert.Equal(90, Small.Count(model.Transform(Person.Load(_mlContext, rows: 90, seed: 6))));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Transform_FittedViewTwice_AppendsOnce(string kind)
    {
        OversampleTransformer transformer = Step(kind).Fit(_train);

        Assert.Equal(160, transformer.RowCount);
        Assert.Equal(400, Small.Count(transformer.Transform(_train)));
        Assert.Same(_train, transformer.Transform(_train));
        Assert.Equal(400, Small.Count(transformer.AppendSynthetic(_train)));
        Assert.Equal(400, MemoryView.Ids(transformer.AppendSynthetic(_train)).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void CrossValidate_Folds_KeepTestRowsRealAndOutOfTheAppendedOnes(string kind)
    {
        List<string[]> trainedOn = [];
        var probe = new Probe(view => trainedOn.Add(Groups(view)));
        IEstimator<ITransformer> pipeline = Features().Append(Step(kind, ignored: ["Age", "Income", "Job", "Children"])).Append(probe)
            .Append(_mlContext.BinaryClassification.Trainers.LbfgsLogisticRegression());

        // A group lies in one fold as a whole, so an appended row that shows a group of the test fold came from it.
        var folds = _mlContext.BinaryClassification.CrossValidate(_train, pipeline, numberOfFolds: 3, samplingKeyColumnName: "Group", seed: 1);

        Assert.Equal(240, folds.Sum(f => Small.Count(f.ScoredHoldOutSet)));
        Assert.All(probe.Rows, rows => Assert.InRange(rows, 200, 350)); // more than two thirds of 240
        Assert.All(folds.Zip(trainedOn), pair => Assert.Empty(Groups(pair.First.ScoredHoldOutSet).Intersect(pair.Second)));
        Assert.All(trainedOn, groups => Assert.DoesNotContain("", groups));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void CreatePredictionEngine_StepInChain_PredictsOneRow(string kind)
    {
        ITransformer model = Features().Append(Step(kind)).Append(_mlContext.BinaryClassification.Trainers.LbfgsLogisticRegression()).Fit(_train);

        using PredictionEngine<Person, TransformerTests.Prediction> engine = _mlContext.Model.CreatePredictionEngine<Person, TransformerTests.Prediction>(model);

        Assert.InRange(engine.Predict(new Person { Age = 62 }).Probability, 0.7f, 1f);
        Assert.InRange(engine.Predict(new Person { Age = 31 }).Probability, 0f, 0.4f);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Save_ThenLoad_IsAnIdentity(string kind)
    {
        using var stream = new MemoryStream();
        _mlContext.Model.Save(Step(kind).Fit(_train), _train.Schema, stream);
        stream.Position = 0;

        ITransformer loaded = new MLContext().Model.Load(stream, out _);

        Assert.Equal(240, Small.Count(loaded.Transform(_train)));
        Assert.Empty(Assert.IsAssignableFrom<IEnumerable<ITransformer>>(loaded));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Fit_SameSeed_GivesTheSameRows(string kind)
    {
        Assert.Equal(Cells.Of(Step(kind).Fit(_train).AppendSynthetic(_train)), Cells.Of(Step(kind).Fit(_train).AppendSynthetic(_train)));
        Assert.NotEqual(Cells.Of(Step(kind).Fit(_train).AppendSynthetic(_train)), Cells.Of(Step(kind, seed: 2).Fit(_train).AppendSynthetic(_train)));
    }

    [Fact]
    public void RandomOversample_ColumnsOfAnyType_RepeatsRealRows()
    {
        var view = new MemoryView(
            ("Features", new VectorDataViewType(NumberDataViewType.Single), Enumerable.Range(0, 12).Select(i => new VBuffer<float>(1 + (i % 3), [i, 1, 2])).ToArray()),
            ("Text", TextDataViewType.Instance, Enumerable.Range(0, 12).Select(i => $"free text {i}".AsMemory()).ToArray()),
            ("Label", TextDataViewType.Instance, Enumerable.Range(0, 12).Select(i => (i < 3 ? "rare" : "usual").AsMemory()).ToArray()));

        IDataView appended = _mlContext.Transforms.RandomOversample(seed: 1).Fit(view).AppendSynthetic(view);

        string[] rows = Cells.Of(appended);
        Assert.Equal(18, rows.Length);
        Assert.All(rows[12..], row => Assert.Contains(row, rows[..3]));
    }

    [Fact]
    public void RandomOversample_WithoutLabel_RepeatsAnyRow()
    {
        OversampleTransformer transformer = _mlContext.Transforms.RandomOversample(labelColumnName: null, rowCount: 30, seed: 1).Fit(_train);

        Assert.Equal(270, Small.Count(transformer.AppendSynthetic(_train)));
    }

    [Fact]
    public void SmoteNc_WholeNumbersAndMissing_StayWhatTheyAre()
    {
        IDataView appended = Step("smote").Fit(_train).AppendSynthetic(_train);

        Person[] made = [.. _mlContext.Data.CreateEnumerable<Person>(appended, reuseRowObject: false).Skip(240)];
        Assert.All(made, p => Assert.True(p.Label && p.Age == MathF.Floor(p.Age) && p.Age >= 45 && p.Age < 65));
        Assert.Contains(made, p => float.IsNaN(p.Income));
        Assert.Contains(made, p => p.Income % 1 != 0);
        Assert.Contains(made, p => p.Job.Length > 0);
    }

    [Fact]
    public void SmoteNc_OneRowOfAClass_RepeatsItAndWarns()
    {
        List<string> warnings = [];
        _mlContext.Log += (_, e) => warnings.AddRange(e.Kind == Microsoft.ML.Runtime.ChannelMessageKind.Warning ? [e.RawMessage] : []);
        Person[] rows = [.. Person.Table().Where(p => !p.Label), Person.Table().First(p => p.Label)];
        IDataView view = _mlContext.Data.LoadFromEnumerable((IEnumerable<Person>)rows);

        IDataView appended = _mlContext.Transforms.SmoteNc(seed: 1).Fit(view).AppendSynthetic(view);

        Assert.All(_mlContext.Data.CreateEnumerable<Person>(appended, reuseRowObject: false).Skip(201), p => Assert.Equal(rows[^1].Age, p.Age));
        Assert.Equal(["Label column 'Label' has 'True' in one row, which has no neighbors: it is repeated."], warnings);
    }

    [Fact]
    public void Construct_BadAsks_ThrowsNamingThem()
    {
        Assert.Equal(
            "RowCount and Ratio are both set; they contradict each other. Set one of RowCount, Ratio and Balance.",
            Assert.Throws<ArgumentException>(() => _mlContext.Transforms.RandomOversample(rowCount: 5, ratio: 1)).Message);
        Assert.Equal(
            "NumberOfNeighbors is 0; it must be from 1 to 1000.",
            Assert.Throws<ArgumentException>(() => _mlContext.Transforms.SmoteNc(numberOfNeighbors: 0)).Message);
        Assert.Equal(
            "Could not find label column 'Target'. The columns are 'Label', 'Age', 'Income', 'Job', 'Children', 'Group'. Set LabelColumnName to one of them, or to null.",
            Assert.Throws<ArgumentOutOfRangeException>(() => _mlContext.Transforms.RandomOversample("Target").Fit(_train)).Message);
    }

    private static string[] Groups(IDataView view)
        => [.. MemoryView.Read<ReadOnlyMemory<char>>(view, view.Schema["Group"].Index).Select(t => t.ToString()).Distinct()];

    private IEstimator<ITransformer> Features() => _mlContext.Transforms.Concatenate("Features", "Age", "Income")
        .Append(_mlContext.Transforms.ReplaceMissingValues("Features")).Append(_mlContext.Transforms.NormalizeMinMax("Features"));

    private IEstimator<OversampleTransformer> Step(string kind, int seed = 1, params string[] ignored) => kind == "random"
        ? _mlContext.Transforms.RandomOversample(seed: seed)
        : _mlContext.Transforms.SmoteNc(new SmoteNcEstimator.Options { Seed = seed, IgnoredColumnNames = ignored });
}
