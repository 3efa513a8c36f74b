using System;
using System.IO;
using System.Linq;
using Microsoft.ML.Data;
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

    private ITransformer SaveAndLoad(ITransformer transformer)
    {
        using var stream = new MemoryStream();
        fixture.MLContext.Model.Save(transformer, _rows.Schema, stream);
        stream.Position = 0;
        return fixture.MLContext.Model.Load(stream, out DataViewSchema _);
    }
}
