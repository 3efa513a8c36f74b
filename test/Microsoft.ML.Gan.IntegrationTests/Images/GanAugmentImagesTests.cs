using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Tests;
using Xunit;

namespace Microsoft.ML.Gan.IntegrationTests.Images;

/// <summary>Where synthetic images go in a pipeline, and where they must not go: 60 real ones, 15 of them on the right.</summary>
public sealed class GanAugmentImagesTests
{
    private readonly MLContext _mlContext = new(seed: 1);

    [Fact]
    public void Fit_Chain_AppendsForLaterStepsOnly()
    {
        IDataView train = Pictures.Load(), test = Pictures.Load(rows: 20);
        string[] labels = [];
        var probe = new Probe(view => labels = Pictures.Texts(view, "Label"));
        IEstimator<ITransformer> pipeline = _mlContext.Transforms.GanAugment(Pictures.Augmenter())
            .Append(_mlContext.Transforms.Concatenate("Features", "Image"))
            .Append(probe)
            .Append(_mlContext.BinaryClassification.Trainers.LbfgsLogisticRegression("Outcome"));

        ITransformer model = pipeline.Fit(train);

        Assert.Equal([90], probe.Rows);
        Assert.Equal([45, 45], new[] { "Left", "Right" }.Select(l => labels.Count(x => x == l))); // balanced
        Assert.Equal(60, Small.Count(model.Transform(train)));
        Assert.Equal(20, Small.Count(model.Transform(test)));
    }

    [Fact]
    public void Transform_FittedViewTwice_AppendsOnceWithTheSchemaAsItIs()
    {
        IDataView data = Pictures.Load(0, 255);
        using GanAugmentTransformer transformer = _mlContext.Transforms.GanAugment(Pictures.Augmenter(rowCount: 12)).Fit(data);

        IDataView appended = transformer.Transform(data);

        Assert.Same(data, transformer.Transform(data));
        Assert.Equal(Cells.Columns(data), Cells.Columns(appended));
        Assert.Equal(Cells.Of(data), Cells.Of(appended)[..60]);
        Assert.Equal(72, MemoryView.Ids(appended).Distinct().Count());
        Assert.All(Pictures.Images(appended)[60..].SelectMany(v => v), v => Assert.InRange(v, 0, 255));
        Assert.Equal(["Left", "Right"], Pictures.Texts(appended, "Label")[60..].Distinct().Order());
        Assert.Equal([""], Pictures.Texts(appended, "Group")[60..].Distinct()); // what is not learned is missing
        Assert.Equal(72, Small.Count(transformer.AppendSynthetic(data)));
        Assert.Equal(60, Small.Count(_mlContext.Data.Cache(transformer.Transform(data))));
    }

    [Fact]
    public void Transformer_OfImages_GivesTheirModelAndRefusesThatOfATable()
    {
        IDataView data = Pictures.Load();
        using GanAugmentTransformer transformer = _mlContext.Transforms.GanAugment(Pictures.Augmenter(rowCount: 4)).Fit(data);
        using GanAugmentTransformer table = _mlContext.Transforms.GanAugment(Small.Options()).Fit(Person.Load(_mlContext));

        Assert.Equal(["Left", "Right"], transformer.VectorModel.LabelValues);
        Assert.Equal(3, Small.Count(transformer.Sample(3)));
        Assert.Equal(["Right"], Pictures.Texts(transformer.Sample(3, "Right"), "Label").Distinct());
        Assert.Equal(
            "The augmenter has learned images or vectors, for which there is no Model. Use VectorModel.", Assert.Throws<InvalidOperationException>(() => transformer.Model).Message);
        Assert.Equal(
            "The augmenter has learned images or vectors, for which there is no Discriminator. Use VectorModel.Tensors.Judge.",
            Assert.Throws<InvalidOperationException>(() => transformer.Discriminator).Message);
        Assert.Equal(
            "The augmenter has learned columns of a table and no images or vectors, for which there is no VectorModel. Use Model.",
            Assert.Throws<InvalidOperationException>(() => table.VectorModel).Message);
    }

    [Fact]
    public void CrossValidate_WithAugmenter_KeepsTestFoldsRealAndOutOfTheSynthesis()
    {
        List<string[]> trainedOn = [];
        var probe = new Probe(view => trainedOn.Add([.. Pictures.Texts(view, "Group").Distinct()]));
        GanAugmentEstimator.Options options = Pictures.Augmenter(rowCount: 10);
        (options.LabelColumnName, options.IgnoredColumnNames) = ("Group", ["Label", "Outcome"]);
        IEstimator<ITransformer> pipeline = _mlContext.Transforms.GanAugment(options)
            .Append(probe)
            .Append(_mlContext.Transforms.Concatenate("Features", "Image"))
            .Append(_mlContext.BinaryClassification.Trainers.LbfgsLogisticRegression("Outcome"));

        // A group lies in one fold as a whole, so a synthetic row that shows a group of the test fold was learned from it.
        var folds = _mlContext.BinaryClassification.CrossValidate(Pictures.Load(), pipeline, numberOfFolds: 2, "Outcome", samplingKeyColumnName: "Group", seed: 2);

        Assert.Equal(60, folds.Sum(f => Small.Count(f.ScoredHoldOutSet)));
        Assert.Equal(folds.Select(f => 60 - Small.Count(f.ScoredHoldOutSet) + 10), probe.Rows);
        Assert.All(folds.Zip(trainedOn), pair => Assert.Empty(Pictures.Texts(pair.First.ScoredHoldOutSet, "Group").Intersect(pair.Second)));
    }

    [Fact]
    public void Save_ThenLoad_IsAnIdentity()
    {
        IDataView data = Pictures.Load();
        using GanAugmentTransformer transformer = _mlContext.Transforms.GanAugment(Pictures.Augmenter(rowCount: 4)).Fit(data);
        using var stream = new MemoryStream();
        _mlContext.Model.Save(transformer, data.Schema, stream);
        stream.Position = 0;

        Assert.Equal(60, Small.Count(new MLContext().Model.Load(stream, out _).Transform(data)));
    }

    [Fact]
    public void Fit_ImagesLeftOpen_TakesLengthSeedAndMethodFromTheOptions()
    {
        GanAugmentEstimator.Options options = Pictures.Augmenter(rowCount: 4);
        (options.Tensors, options.Method) = (null, GenerativeMethod.VariationalAutoencoder);
        options.Training.NumberOfSteps = 2;
        IDataView data = Pictures.Load();

        using GanAugmentTransformer first = _mlContext.Transforms.GanAugment(options).Fit(data), second = _mlContext.Transforms.GanAugment(options).Fit(data);

        Assert.Equal(2, first.VectorModel.Tensors.History[^1].NumberOfSteps);
        Assert.NotNull(first.VectorModel.Tensors.History[^1].LatentDivergence);
        Assert.Equal(Cells.Of(first.Transform(data)), Cells.Of(second.AppendSynthetic(Pictures.Load())));
    }

    [Fact]
    public void Fit_WhatDoesNotFit_IsNamed()
    {
        GanAugmentEstimator.Options beside = Pictures.Augmenter(), table = Small.Options(), wrong = Pictures.Augmenter();
        beside.IgnoredColumnNames = ["Outcome"];
        (table.Tensors, wrong.Tensors!.Game.BatchSize) = (new TensorGanOptions(), 1);

        Assert.Equal(
            "Column 'Group' of type String stands beside column 'Image', which is learned as a tensor, with a label alone. Drop it, or list 'Group' in IgnoredColumnNames.",
            Assert.Throws<ArgumentException>(() => _mlContext.Transforms.GanAugment(beside).Fit(Pictures.Load())).Message);
        Assert.Equal(
            "Tensors is set and no column that is learned holds images or vectors, which are vectors of Single with three known dimensions or one. Set Tensors to null, or put the numbers to learn into one vector with Concatenate.",
            Assert.Throws<ArgumentException>(() => _mlContext.Transforms.GanAugment(table).Fit(Person.Load(_mlContext))).Message);
        Assert.Equal("Tensors.Game.BatchSize is 1; it must be from 2 to 1000000.", Assert.Throws<ArgumentException>(() => _mlContext.Transforms.GanAugment(wrong)).Message);
    }
}
