using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Tests;
using Xunit;

namespace Microsoft.ML.Gan.IntegrationTests;

public sealed class TransformerTests(AugmenterFixture fixture) : IClassFixture<AugmenterFixture>
{
    private readonly MLContext _mlContext = fixture.MLContext;
    private readonly GanAugmentTransformer _transformer = fixture.Transformer;

    [Fact]
    public void Transform_OtherView_ReturnsIt()
    {
        IDataView other = Person.Load(_mlContext, rows: 20);

        Assert.Same(other, _transformer.Transform(other));
        Assert.Same(other.Schema, _transformer.GetOutputSchema(other.Schema));
    }

    [Fact]
    public void Transform_FittedViewTwice_AppendsOnce()
    {
        IDataView data = Person.Load(_mlContext);
        using GanAugmentTransformer transformer = _mlContext.Transforms.GanAugment(Small.Options()).Fit(data);

        Assert.Equal(440, Small.Count(transformer.Transform(data)));
        Assert.Same(data, transformer.Transform(data));
    }

    [Fact]
    public void AppendSynthetic_SameSchema_AppendsEveryTime()
    {
        IDataView appended = _transformer.AppendSynthetic(Person.Load(_mlContext, rows: 20));

        Assert.Equal(220, Small.Count(appended));
        Assert.Equal(420, Small.Count(_transformer.AppendSynthetic(appended)));
        Assert.Equal(420, MemoryView.Ids(_transformer.AppendSynthetic(appended)).Distinct().Count());
    }

    [Fact]
    public void AppendSynthetic_OtherSchema_ThrowsSayingWhichColumn()
    {
        IDataView other = _mlContext.Transforms.Concatenate("Age", "Age", "Income").Fit(fixture.Data).Transform(fixture.Data);

        var error = Assert.Throws<ArgumentOutOfRangeException>(() => _transformer.AppendSynthetic(other));

        Assert.Equal("The view has 7 columns; the augmenter was fitted on 6. Pass a view with the schema it was fitted on.", error.Message);
    }

    [Fact]
    public void Synthetic_Rows_CanBeReadEveryWay()
    {
        IDataView appended = _transformer.AppendSynthetic(fixture.Data);

        Assert.Equal(440, _mlContext.Data.CreateEnumerable<Person>(appended, reuseRowObject: false).Count());
        Assert.Equal(440, appended.Preview(maxRows: 1000).RowView.Length);
        Assert.Equal(440, Small.Count(_mlContext.Data.Cache(appended)));
        Assert.Equal(440, Small.Count(_mlContext.Data.ShuffleRows(appended, seed: 1)));
        Assert.Equal(40, Small.Count(_mlContext.Data.SkipRows(appended, 400)));
        var split = _mlContext.Data.TrainTestSplit(appended, 0.5, seed: 1);
        Assert.Equal(440, Small.Count(split.TrainSet) + Small.Count(split.TestSet));
    }

    [Fact]
    public void SaveAsText_SyntheticRows_WritesEveryRowAndField()
    {
        IDataView sample = _transformer.Sample(50);
        using var stream = new MemoryStream();

        _mlContext.Data.SaveAsText(sample, stream, separatorChar: ',', schema: false);

        string[] lines = System.Text.Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(51, lines.Length);
        Assert.Equal(6, lines[1].Split(',').Length);
    }

    [Fact]
    public void CreatePredictionEngine_AugmenterInChain_PredictsOneRow()
    {
        IEstimator<ITransformer> pipeline = _mlContext.Transforms.Concatenate("Features", "Age")
            .Append(_mlContext.Transforms.GanAugment(Small.Options(rowCount: 12, ignored: Small.Raw)))
            .Append(_mlContext.BinaryClassification.Trainers.LbfgsLogisticRegression());
        ITransformer model = pipeline.Fit(fixture.Data);

        using PredictionEngine<Person, Prediction> engine = _mlContext.Model.CreatePredictionEngine<Person, Prediction>(model);

        float old = engine.Predict(new Person { Age = 62 }).Probability, young = engine.Predict(new Person { Age = 31 }).Probability;
        Assert.InRange(old, 0.4f, 1f);
        Assert.InRange(young, 0f, 0.2f);
    }

    [Fact]
    public void GetRowToRowMapper_AnySchema_HandsRowsBack()
    {
        DataViewSchema schema = fixture.Data.Schema;
        IRowToRowMapper mapper = _transformer.GetRowToRowMapper(schema);
        using DataViewRowCursor cursor = fixture.Data.GetRowCursor(schema);

        Assert.True(_transformer.IsRowToRowMapper);
        Assert.Same(schema, mapper.InputSchema);
        Assert.Same(schema, mapper.OutputSchema);
        Assert.Equal(["Job"], mapper.GetDependencies([schema["Job"]]).Select(c => c.Name));
        Assert.Same(cursor, mapper.GetRow(cursor, schema));
    }

    [Fact]
    public void Save_ThenLoad_IsAnIdentity()
    {
        using var stream = new MemoryStream();
        _mlContext.Model.Save(_transformer, fixture.Data.Schema, stream);
        stream.Position = 0;

        ITransformer loaded = new MLContext().Model.Load(stream, out DataViewSchema schema);

        Assert.Equal(["Label", "Age", "Income", "Job", "Children", "Group"], schema.Select(c => c.Name));
        Assert.Equal(240, Small.Count(loaded.Transform(fixture.Data)));
        Assert.Empty(Assert.IsAssignableFrom<IEnumerable<ITransformer>>(loaded));
    }

    [Fact]
    public void Dispose_Twice_LeavesTheTransformerAnIdentityAndRefusesToSample()
    {
        IDataView data = Person.Load(_mlContext);
        GanAugmentTransformer transformer = _mlContext.Transforms.GanAugment(Small.Options()).Fit(data);

        transformer.Dispose();
        transformer.Dispose();

        Assert.Equal(240, Small.Count(transformer.Transform(Person.Load(_mlContext))));
        Assert.Equal(440, Small.Count(transformer.AppendSynthetic(data)));
        Assert.Throws<ObjectDisposedException>(() => transformer.Sample(1));
    }

    public sealed class Prediction
    {
        public float Probability { get; set; }
    }
}
