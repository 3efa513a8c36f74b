using System;
using System.IO;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Tests;
using Xunit;

namespace Microsoft.ML.Gan.IntegrationTests.Oversampling;

public sealed class ClassWeightsTests
{
    private readonly MLContext _mlContext = new(seed: 1);

    public static TheoryData<string> LabelKinds => ["Boolean", "text", "key", "named key", "Single", "byte"];

    /// <summary>Eight rows of one class and two of another: 10 / (2 · 8) and 10 / (2 · 2).</summary>
    [Theory]
    [MemberData(nameof(LabelKinds))]
    public void Transform_LabelOfAnyKind_WeighsEveryClassAlike(string kind)
    {
        MemoryView view = View(kind, i => i < 8 ? 0 : 1);

        ClassWeightsTransformer transformer = _mlContext.Transforms.ClassWeights("W", "L").Fit(view);

        IDataView weighted = transformer.Transform(view);
        Assert.Equal([.. Enumerable.Repeat(0.625f, 8), 2.5f, 2.5f], MemoryView.Read<float>(weighted, weighted.Schema["W"].Index));
        Assert.Equal(["L", "W"], weighted.Schema.Where(c => !c.IsHidden).Select(c => c.Name));
        Assert.Equal([0.625, 2.5], transformer.Weights.Values.Order());
    }

    [Theory]
    [MemberData(nameof(LabelKinds))]
    public void Transform_UnknownLabel_WeighsOne(string kind)
    {
        if (kind == "Boolean")
        {
            return; // it has no third value
        }

        ClassWeightsTransformer transformer = _mlContext.Transforms.ClassWeights("W", "L").Fit(View(kind, i => i < 8 ? 0 : 1));

        IDataView weighted = transformer.Transform(View(kind, i => i < 8 ? 0 : 2));
        Assert.Equal([1f, 1f], MemoryView.Read<float>(weighted, weighted.Schema["W"].Index)[8..]);
    }

    [Fact]
    public void Save_ThenLoad_WeighsWithoutThisLibrary()
    {
        MemoryView view = View("text", i => i < 8 ? 0 : 1);
        using var stream = new MemoryStream();
        _mlContext.Model.Save(_mlContext.Transforms.ClassWeights("W", "L").Fit(view), view.Schema, stream);
        stream.Position = 0;

        ITransformer loaded = new MLContext().Model.Load(stream, out _);

        IDataView weighted = loaded.Transform(view);
        Assert.Equal([.. Enumerable.Repeat(0.625f, 8), 2.5f, 2.5f], MemoryView.Read<float>(weighted, weighted.Schema["W"].Index));
        Assert.All((System.Collections.Generic.IEnumerable<ITransformer>)loaded, step => Assert.NotEqual(typeof(ClassWeightsTransformer).Assembly, step.GetType().Assembly));
    }

    [Fact]
    public void Fit_BeforeATrainer_WeighsItsRowsAndPredictsOne()
    {
        IDataView train = Person.Load(_mlContext);
        IEstimator<ITransformer> features = _mlContext.Transforms.Concatenate("Features", "Age").Append(_mlContext.Transforms.NormalizeMinMax("Features"));

        ITransformer weighted = features.Append(_mlContext.Transforms.ClassWeights())
            .Append(_mlContext.BinaryClassification.Trainers.LbfgsLogisticRegression(exampleWeightColumnName: "Weight")).Fit(train);
        ITransformer plain = features.Append(_mlContext.BinaryClassification.Trainers.LbfgsLogisticRegression()).Fit(train);

        double Mean(ITransformer model) => MemoryView.Read<float>(model.Transform(train), model.Transform(train).Schema["Probability"].Index).Average();
        Assert.InRange(Mean(plain), 0.1, 0.25);
        Assert.InRange(Mean(weighted), 0.3, 0.5);
        using var engine = _mlContext.Model.CreatePredictionEngine<Person, TransformerTests.Prediction>(weighted);
        Assert.InRange(engine.Predict(new Person { Age = 62 }).Probability, 0.5f, 1f);
    }

    [Fact]
    public void Construct_WeightsInTheLabel_Throws()
    {
        var error = Assert.Throws<ArgumentException>(() => _mlContext.Transforms.ClassWeights("Label"));

        Assert.Equal("outputColumnName and labelColumnName are both 'Label'; the weights need a column of their own. Name another.", error.Message);
    }

    [Fact]
    public void GetOutputSchema_MissingLabel_ThrowsBeforeAnyStepIsFitted()
    {
        var probe = new Probe(_ => { });

        Assert.Throws<ArgumentOutOfRangeException>(() => probe.Append(_mlContext.Transforms.ClassWeights("W", "Target")).Fit(Person.Load(_mlContext)));

        Assert.Empty(probe.Rows);
    }

    private static MemoryView View(string kind, Func<int, int> classOf)
    {
        int[] classes = [.. Enumerable.Range(0, 10).Select(classOf)];
        string[] names = ["a", "b", "c"];
        return kind switch
        {
            "Boolean" => new(("L", BooleanDataViewType.Instance, Array.ConvertAll(classes, c => c == 1))),
            "text" => new(("L", TextDataViewType.Instance, Array.ConvertAll(classes, c => names[c].AsMemory()))),
            "key" => new(("L", new KeyDataViewType(typeof(uint), 3), Array.ConvertAll(classes, c => (uint)c + 1))),
            "named key" => new(("L", new KeyDataViewType(typeof(uint), 3), Array.ConvertAll(classes, c => (uint)c + 1), Annotate.Keys(names))),
            "Single" => new(("L", NumberDataViewType.Single, Array.ConvertAll(classes, c => c + 0.5f))),
            _ => new(("L", NumberDataViewType.Byte, Array.ConvertAll(classes, c => (byte)c))),
        };
    }
}
