using System;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Tests;
using Xunit;

namespace Microsoft.ML.Gan.IntegrationTests.Images;

/// <summary>Vectors of a view, learned by the networks for tensors and drawn as such a view: around 5 for "a", around -5, in one row of four, for "b".</summary>
public sealed class FitVectorsTests
{
    private const int Rows = 120;
    private const int Width = 3;

    private readonly MLContext _mlContext = new(seed: 1);

    [Fact]
    public void FitVectors_WithLabel_DrawsRowsOfTheViewInItsUnits()
    {
        IDataView view = Load();

        using VectorGanModel model = _mlContext.Gan().FitVectors(view, labelColumnName: "Label", options: Options(steps: 300));

        Assert.Equal(["a", "b"], model.LabelValues);
        Assert.Equal(Cells.Columns(view), Cells.Columns(model.Sample(3)));
        Assert.InRange(Mean(model.Sample(200, "a", seed: 1)), 3, 7);
        Assert.InRange(Mean(model.Sample(200, "b", seed: 1)), -7, -3);
        Assert.Equal([3L], model.Tensors.SampleShape);
        Assert.Equal(Cells.Of(model.Sample(5, seed: 3)), Cells.Of(model.Sample(5, seed: 3)));
    }

    [Fact]
    public void GanAugment_TensorsSet_BalancesVectorsWithCodesAndResidualNetworks()
    {
        GanAugmentEstimator.Options options = Augmenter();
        (options.Tensors!.Network.Architecture, options.Tensors.Codes.ContinuousCodes) = (TensorArchitecture.Residual, 1);
        IDataView view = Load();
        string[] labels = [];
        var pipeline = _mlContext.Transforms.GanAugment(options).Append(new Probe(v => labels = Pictures.Texts(v, "Label")));

        using var model = pipeline.Fit(view);

        Assert.Equal([90, 90], new[] { "a", "b" }.Select(l => labels.Count(x => x == l)));
        Assert.Equal(1, ((GanAugmentTransformer)model.First()).VectorModel.Tensors.CodeWidth);
        Assert.Equal(Rows, Small.Count(model.Transform(Load())));
    }

    [Fact]
    public void GanAugment_TensorsNotSet_LearnsATable()
    {
        GanAugmentEstimator.Options options = Augmenter();
        (options.Tensors, options.Training.NumberOfSteps) = (null, 2);

        using GanAugmentTransformer transformer = _mlContext.Transforms.GanAugment(options).Fit(Load());

        Assert.Equal(["a", "b"], transformer.Model.LabelValues);
    }

    [Fact]
    public void FitVectors_WhatCannotBeLearned_IsNamed()
    {
        GanOperations gan = _mlContext.Gan();
        IDataView view = Load(), images = Pictures.Load(), wrong = Load(float.PositiveInfinity);

        Assert.StartsWith("Column 'Image' has type ", Assert.Throws<ArgumentOutOfRangeException>(() => gan.FitVectors(images, "Image")).Message);
        Assert.StartsWith("Column 'Features' has type ", Assert.Throws<ArgumentOutOfRangeException>(() => gan.FitImages(view, "Features")).Message);
        Assert.StartsWith(
            "Column 'Features' holds Infinity in slot 1 of row 7, both counted from 0;", Assert.Throws<ArgumentException>(() => gan.FitVectors(wrong)).Message);
    }

    private static TensorGanOptions Options(int steps) => new() { Seed = 1, Game = { NumberOfSteps = steps, BatchSize = 32 }, Network = { HiddenWidth = 32, LatentDimension = 4 } };

    private static GanAugmentEstimator.Options Augmenter() => new() { Tensors = Options(steps: 5), Seed = 1 };

    private static MemoryView Load(float seventh = 0)
    {
        var random = new Random(1);
        int[] all = [.. Enumerable.Range(0, Rows)];
        return new MemoryView(
            ("Features", new VectorDataViewType(NumberDataViewType.Single, Width), Array.ConvertAll(all, i => new VBuffer<float>(
                Width, [.. Enumerable.Range(0, Width).Select(c => i == 7 && c == 1 && seventh != 0 ? seventh : (i % 4 == 0 ? -5 : 5) + random.NextSingle())]))),
            ("Label", TextDataViewType.Instance, Array.ConvertAll(all, i => (i % 4 == 0 ? "b" : "a").AsMemory())));
    }

    private static double Mean(IDataView view) => MemoryView.ReadVectors<float>(view, "Features").SelectMany(v => v).Average();
}
