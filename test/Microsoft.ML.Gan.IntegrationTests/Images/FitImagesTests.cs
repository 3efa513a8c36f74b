using System;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Tests;
using TorchSharp;
using Xunit;

namespace Microsoft.ML.Gan.IntegrationTests.Images;

/// <summary>Images of a view, learned and drawn as such a view.</summary>
public sealed class FitImagesTests
{
    private readonly MLContext _mlContext = new(seed: 1);

    /// <summary>Gets a label of every type, and its values as text.</summary>
    public static TheoryData<string, string[]> Labels => new()
    {
        { "text", ["Left", "Right"] },
        { "key", ["Right", "Left"] },
        { "bool", ["False", "True"] },
        { "number", ["0", "7"] },
    };

    [Theory]
    [MemberData(nameof(Labels))]
    public void Sample_LabelOfAnyType_HasTheColumnsOfTheView(string type, string[] values)
    {
        IDataView view = WithLabel(type);

        using VectorGanModel model = _mlContext.Gan().FitImages(view, labelColumnName: "Class", options: Pictures.Options());
        IDataView free = model.Sample(30, seed: 1), asked = model.Sample(5, values[1], seed: 1);

        Assert.Equal(values, model.LabelValues);
        Assert.Equal(Cells.Columns(view), Cells.Columns(free));
        Assert.Equal(view.Schema.Select(c => (c.Name, c.Type)), model.OutputSchema.Select(c => (c.Name, c.Type)));
        string[] seen = [.. Cells.Of(view).Select(ClassOf).Distinct()];
        Assert.All(Cells.Of(free), row => Assert.Contains(ClassOf(row), seen));
        Assert.Equal(5, Cells.Of(asked).Length);
        Assert.Single(Cells.Of(asked).Select(ClassOf).Distinct());
        Assert.Equal(30, free.GetRowCount());

        string ClassOf(string row) => row.Split('|')[view.Schema["Class"].Index];
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 1)]
    [InlineData(0, 255)]
    public void Sample_AnyRangeOfPixels_LiesInIt(float low, float high)
    {
        using VectorGanModel model = _mlContext.Gan().FitImages(Pictures.Load(low, high), options: Pictures.Options());

        float[] values = [.. Pictures.Images(model.Sample(20, seed: 1)).SelectMany(v => v)];
        Assert.All(values, v => Assert.InRange(v, low, high));
        Assert.InRange((values.Average() - low) / (high - low), 0.3, 0.7); // gray, as a generator begins
        Assert.Equal(high == 255, values.All(v => v == MathF.Round(v)));
        Assert.Empty(model.LabelValues);
        Assert.Equal([1L, 8L, 8L], model.Tensors.SampleShape);
    }

    [Fact]
    public void Sample_OfALabel_LooksLikeIt()
    {
        TensorGanOptions options = Pictures.Options(steps: 120);
        options.Method = GenerativeMethod.VariationalAutoencoder;
        (options.Game.BatchSize, options.Network.HiddenWidth) = (32, 8);

        using VectorGanModel model = _mlContext.Gan().FitImages(Pictures.Load(0, 255), labelColumnName: "Label", options: options);

        Assert.True(Pictures.Images(model.Sample(50, "Right", seed: 1)).Average(BrightOnTheRight) > 100);
        Assert.True(Pictures.Images(model.Sample(50, "Left", seed: 1)).Average(BrightOnTheRight) < -100);
        IDataView free = model.Sample(200, seed: 2);
        Assert.InRange(Pictures.Texts(free, "Label").Count(l => l == "Right"), 25, 75); // real: a quarter
    }

    [Fact]
    public void FitImages_SameSeed_GivesTheSameRowsAndLeavesNothingBehind()
    {
        (string[] first, string[] second) = (Run(), []);

        long left = LiveTensors.LeftBy(() => second = Run());

        Assert.Equal(first, second);
        Assert.Equal(0, left);

        string[] Run()
        {
            using VectorGanModel model = _mlContext.Gan().FitImages(Pictures.Load(), labelColumnName: "Label", options: Pictures.Options());
            return [.. Cells.Of(model.Sample(5, seed: 3)), .. Cells.Of(model.Sample(5, "Left", seed: 3))];
        }
    }

    [Fact]
    public void FitImages_View_IsReadOnceAndOnlyWhereNeeded()
    {
        MemoryView view = Pictures.Load();

        using VectorGanModel model = _mlContext.Gan().FitImages(view, labelColumnName: "Label", options: Pictures.Options(steps: 1));

        Assert.Equal([["Image", "Label"]], view.Cursors);
        Assert.NotEqual(Cells.Of(model.Sample(3)), Cells.Of(model.Sample(3)));
    }

    [Fact]
    public void Dispose_ThenSample_IsRefusedAndDrawnViewsStay()
    {
        VectorGanModel model = _mlContext.Gan().FitImages(Pictures.Load(), options: Pictures.Options(steps: 1));
        IDataView drawn = model.Sample(3);

        model.Dispose();
        model.Dispose();

        Assert.Equal(3, Small.Count(drawn));
        Assert.Throws<ObjectDisposedException>(() => model.Sample(1));
    }

    [Fact]
    public void FitImages_WhatCannotBeLearned_IsNamed()
    {
        GanOperations gan = _mlContext.Gan();
        IDataView view = Pictures.Load(), flat = _mlContext.Transforms.Concatenate("Flat", "Image", "Image").Fit(view).Transform(view);
        using VectorGanModel model = gan.FitImages(view, labelColumnName: "Label", options: Pictures.Options(steps: 1));

        Refused<ArgumentOutOfRangeException>("Could not find column 'Imag'. Did you mean 'Image'?", () => gan.FitImages(view, "Imag"));
        Refused<ArgumentOutOfRangeException>("Could not find label column 'Kind'. The columns are 'Image', 'Label', 'Group', 'Outcome'.", () => gan.FitImages(view, labelColumnName: "Kind"));
        Refused<ArgumentOutOfRangeException>("Column 'Label' has type ", () => gan.FitImages(view, "Label"));
        Refused<ArgumentOutOfRangeException>("Column 'Flat' has type ", () => gan.FitImages(flat, "Flat"));
        Refused<ArgumentOutOfRangeException>("Label column 'Image' has type ", () => gan.FitImages(view, labelColumnName: "Image"));
        Refused<ArgumentException>("Column 'Image' holds NaN in row 0, counted from 0;", () => gan.FitImages(Pictures.Load(float.NaN)));
        Refused<ArgumentException>("Column 'Image' holds -3 in row 0, counted from 0;", () => gan.FitImages(Pictures.Load(-3)));
        Refused<ArgumentException>("The data has 9 rows; at least 10 are needed", () => gan.FitImages(Pictures.Load(rows: 9)));
        Refused<ArgumentException>("Game.BatchSize is 1;", () => gan.FitImages(view, options: new TensorGanOptions { Game = { BatchSize = 1 } }));
        Refused<ArgumentException>("Label value 'Middle' was not in the training rows. The values are 'Left', 'Right'.", () => model.Sample(1, "Middle"));
        Assert.Throws<ArgumentOutOfRangeException>(() => model.Sample(0));
    }

    private static void Refused<T>(string start, Func<object> what)
        where T : Exception => Assert.StartsWith(start, Assert.Throws<T>(what).Message, StringComparison.Ordinal);

    private static double BrightOnTheRight(float[] image) => image.Where((_, i) => i % 8 >= 4).Average() - image.Where((_, i) => i % 8 < 4).Average();

    private IDataView WithLabel(string type)
    {
        MemoryView view = Pictures.Load();
        string[] labels = Pictures.Texts(view, "Label");
        VBuffer<float>[] images = MemoryView.Read<VBuffer<float>>(view, 0);
        (string, DataViewType, Array) image = ("Image", view.Schema["Image"].Type, images);
        return type switch
        {
            "bool" => new MemoryView(image, ("Class", BooleanDataViewType.Instance, Array.ConvertAll(labels, l => l == "Right"))),
            "number" => new MemoryView(image, ("Class", NumberDataViewType.Single, Array.ConvertAll(labels, l => l == "Right" ? 7f : 0f))),
            "key" => _mlContext.Transforms.Conversion.MapValueToKey("Class", "Label").Fit(view).Transform(view),
            _ => new MemoryView(image, ("Class", TextDataViewType.Instance, Array.ConvertAll(labels, l => l.AsMemory()))),
        };
    }
}
