using System;
using System.IO;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Tests;
using Xunit;

namespace Microsoft.ML.Gan.IntegrationTests.Discriminator;

/// <summary>The discriminator of a model over every kind of column.</summary>
public sealed class DiscriminatorTests(SaveLoadFixture fixture) : IClassFixture<SaveLoadFixture>
{
    private readonly IDataView _rows = SaveLoadFixture.Table();

    [Fact]
    public void Transform_Rows_AddsTheColumnsOfABinaryClassifier()
    {
        IDataView scored = fixture.Model.Discriminator.Transform(_rows);

        Assert.Equal(["PredictedLabel", "Score", "Probability"], scored.Schema.Skip(_rows.Schema.Count).Select(c => c.Name));
        Assert.Equal(1500, scored.GetRowCount());
        (bool PredictedLabel, float Score, float Probability)[] scores = Scores.Of(scored);
        Assert.Equal(1500, scores.Length);
        Assert.All(scores, s =>
        {
            Assert.Equal(s.Score > 0, s.PredictedLabel);
            Assert.InRange(s.Probability, 0, 1);
            Assert.InRange(s.Probability - (1 / (1 + Math.Exp(-s.Score))), -1e-6, 1e-6);
        });
        Assert.True(scores.DistinctBy(s => s.Score).Count() > 100);
    }

    [Fact]
    public void Transform_Rows_AnnotatesThemAsMachineLearningDoes()
    {
        DataViewSchema schema = fixture.Model.Discriminator.GetOutputSchema(_rows.Schema);

        Assert.All(["PredictedLabel", "Score", "Probability"], name =>
        {
            ReadOnlyMemory<char> kind = default, value = default;
            uint set = 0;
            schema[name].Annotations.GetValue("ScoreColumnKind", ref kind);
            schema[name].Annotations.GetValue("ScoreValueKind", ref value);
            schema[name].Annotations.GetValue("ScoreColumnSetId", ref set);
            Assert.Equal(("BinaryClassification", name, 1u), (kind.ToString(), value.ToString(), set));
        });
        Assert.True(schema["Probability"].IsNormalized());
        uint next = 0;
        fixture.Model.Discriminator.GetOutputSchema(schema)["Score"].Annotations.GetValue("ScoreColumnSetId", ref next);
        Assert.Equal(2u, next);
    }

    [Fact]
    public void Load_SavedModel_ScoresTheSame()
    {
        using GanModel loaded = fixture.MLContext.Gan().Load(new MemoryStream(fixture.Saved));

        Assert.Equal(Scores.Of(fixture.Model.Discriminator.Transform(_rows)), Scores.Of(loaded.Discriminator.Transform(_rows)));
        Assert.Equal(fixture.Model.Discriminator.Model.Summary, loaded.Discriminator.Model.Summary);
    }

    [Fact]
    public void Load_SavedPipeline_ScoresTheSame()
    {
        ITransformer loaded = SaveAndLoad(fixture.Model.Discriminator);

        IDataView scored = loaded.Transform(_rows);

        Assert.Equal(Scores.Of(fixture.Model.Discriminator.Transform(_rows)), Scores.Of(scored));
        Assert.Equal(["PredictedLabel", "Score", "Probability"], scored.Schema.Where(c => !c.IsHidden).Skip(_rows.Schema.Count).Select(c => c.Name));
    }

    [Fact]
    public void Load_SavedPipelineWithWeights_WeighsTheSame()
    {
        GanDiscriminatorTransformer weighing = fixture.Model.Discriminator.WithWeights("Importance", 1.5);

        IDataView scored = SaveAndLoad(weighing).Transform(_rows);

        float[] weights = [.. scored.GetColumn<float>("Importance")];
        Assert.Equal(weighing.Transform(_rows).GetColumn<float>("Importance"), weights);
        Assert.Equal(weights, scored.GetColumn<float>("Score").Select(s => (float)Math.Min(1.5, Math.Exp(s))));
        Assert.Contains(1.5f, weights);
    }

    [Fact]
    public void TryRecover_LoadedPipeline_GivesTheDiscriminatorBack()
    {
        ITransformer loaded = SaveAndLoad(fixture.Model.Discriminator);

        Assert.True(GanDiscriminatorTransformer.TryRecover(loaded, out GanDiscriminatorTransformer? recovered));

        Assert.Equal(Scores.Of(fixture.Model.Discriminator.Transform(_rows)), Scores.Of(recovered.Transform(_rows)));
        Assert.Equal(fixture.Model.Discriminator.Model.Summary, recovered.Model.Summary);
        Assert.Equal(Scores.Of(loaded.Transform(_rows)), Scores.Of(SaveAndLoad(loaded).Transform(_rows)));
    }

    [Fact]
    public void TryRecover_OtherPipeline_FindsNone() =>
        Assert.False(GanDiscriminatorTransformer.TryRecover(new TransformerChain<ITransformer>(), out GanDiscriminatorTransformer? _));

    [Fact]
    public void Discriminator_DisposedModel_StillScores()
    {
        GanModel loaded = fixture.MLContext.Gan().Load(new MemoryStream(fixture.Saved));
        GanDiscriminatorTransformer discriminator = loaded.Discriminator;

        loaded.Dispose();

        Assert.Equal(1500, Scores.Of(discriminator.Transform(_rows)).Length);
    }

    [Fact]
    public void Transform_LoadedModelThatForgotRareKeys_ScoresTheSameAndChecksTheOthers()
    {
        GanOptions options = Small.Shrink(new GanOptions { Seed = 1 });
        options.Encoding.MinimumCategoryRows = 3;
        using GanModel model = fixture.MLContext.Gan().Fit(Grades("poor", "fair", "secret"), options);
        using var stream = new MemoryStream();
        model.Save(stream);
        stream.Position = 0;
        using GanModel loaded = fixture.MLContext.Gan().Load(stream);

        Assert.Equal(Scores.Of(model.Discriminator.Transform(Grades("poor", "fair", "secret"))), Scores.Of(loaded.Discriminator.Transform(Grades("poor", "fair", "other"))));
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => loaded.Discriminator.Transform(Grades("fair", "poor", "secret")));
        Assert.StartsWith("Column 'Grade' has other key values than the model was trained on.", error.Message);
    }

    [Fact]
    public void Transform_MissingOrOtherColumn_IsRefusedByName()
    {
        IDataView without = fixture.MLContext.Transforms.DropColumns("Age").Fit(_rows).Transform(_rows);
        IDataView converted = fixture.MLContext.Transforms.Conversion.ConvertType("Age", outputKind: DataKind.Single).Fit(_rows).Transform(_rows);

        var missing = Assert.Throws<ArgumentOutOfRangeException>(() => fixture.Model.Discriminator.Transform(without));
        var other = Assert.Throws<ArgumentOutOfRangeException>(() => fixture.Model.Discriminator.GetOutputSchema(converted.Schema));

        Assert.StartsWith("Could not find column 'Age', which the model reads.", missing.Message);
        Assert.Equal("Column 'Age' has type Single; the model was trained on Byte. Convert it.", other.Message);
    }

    [Fact]
    public void WithWeights_NotAboveZero_IsRefused()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => fixture.Model.Discriminator.WithWeights(maximumWeight: 0));

        Assert.Equal("maximumWeight is 0; it must be above 0.", error.Message);
    }

    [Fact]
    public void Score_RowOfAnotherLength_IsRefused()
    {
        var one = Assert.Throws<ArgumentException>(() => fixture.Model.Discriminator.Model.Score(new double[3]));
        var many = Assert.Throws<ArgumentException>(() => fixture.Model.Discriminator.Model.Score(new float[30], new float[3]));

        Assert.Equal("There are 3 values for 1 row of 11; pass one per name in FeatureNames and row.", one.Message);
        Assert.Equal("There are 30 values for 3 rows of 11; pass one per name in FeatureNames and row.", many.Message);
    }

    [Fact]
    public void Score_RowsTogether_AreTheirScoresOneByOne()
    {
        GanDiscriminatorModel model = fixture.Model.Discriminator.Model;
        float[] rows = [.. Enumerable.Range(0, 7 * 11).Select(i => (float)(i % 5))], scores = new float[7];

        model.Score(rows, scores);

        Assert.Equal([.. Enumerable.Range(0, 7).Select(i => model.Score([.. rows[(11 * i)..(11 * (i + 1))].Select(v => (double)v)]))], scores);
    }

    [Fact]
    public void Transform_ManyThreads_AllGetTheSame()
    {
        (bool PredictedLabel, float Score, float Probability)[] expected = Scores.Of(fixture.Model.Discriminator.Transform(_rows));

        var found = new (bool PredictedLabel, float Score, float Probability)[8][];
        System.Threading.Tasks.Parallel.For(0, found.Length, i => found[i] = Scores.Of(fixture.Model.Discriminator.Transform(_rows)));

        Assert.All(found, scores => Assert.Equal(expected, scores));
    }

    private static MemoryView Grades(params string[] names)
    {
        uint[] grades = [.. Enumerable.Range(0, 120).Select(i => i < 2 ? 3u : (uint)(1 + (i % 2)))];
        return new MemoryView(
            ("Grade", new KeyDataViewType(typeof(uint), 3), grades, Annotate.Keys(names)),
            ("Size", NumberDataViewType.Single, grades.Select((g, i) => (float)(g + (i % 7))).ToArray(), null));
    }

    private ITransformer SaveAndLoad(ITransformer transformer)
    {
        using var stream = new MemoryStream();
        fixture.MLContext.Model.Save(transformer, _rows.Schema, stream);
        stream.Position = 0;
        return fixture.MLContext.Model.Load(stream, out DataViewSchema _);
    }
}
