using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Tests;
using Xunit;

namespace Microsoft.ML.Gan.IntegrationTests;

/// <summary>Where the synthetic rows go in a pipeline, and where they must not go: 240 real rows, 200 synthetic.</summary>
public sealed class PipelineTests
{
    private readonly MLContext _mlContext = new(seed: 1);
    private readonly Probe _probe = new(_ => { });
    private readonly IDataView _train;
    private readonly IDataView _test;

    public PipelineTests()
    {
        _train = Person.Load(_mlContext);
        _test = Person.Load(_mlContext, rows: 90, seed: 6);
    }

    [Fact]
    public void Fit_PlainChain_AppendsForLaterStepsOnly()
        => Check(Features().Append(Augmenter()).Append(_probe).Append(Trainer()), downstream: 440);

    [Fact]
    public void Fit_CacheBefore_AppendsForLaterStepsOnly()
        => Check(Features().AppendCacheCheckpoint(_mlContext).Append(Augmenter()).Append(_probe).Append(Trainer()), downstream: 440);

    [Fact]
    public void Fit_CacheAfterAndManyPassTrainer_AppendsForLaterStepsOnly()
        => Check(
            Features().Append(Augmenter()).AppendCacheCheckpoint(_mlContext).Append(_probe)
                .Append(_mlContext.BinaryClassification.Trainers.SdcaLogisticRegression(maximumNumberOfIterations: 5)),
            downstream: 440);

    [Fact]
    public void Fit_UncachedManyPassTrainer_AppendsForLaterStepsOnly()
        => Check(
            Features().Append(Augmenter()).Append(_probe)
                .Append(_mlContext.BinaryClassification.Trainers.SdcaLogisticRegression(maximumNumberOfIterations: 5)),
            downstream: 440);

    [Fact]
    public void Fit_TrainingScope_AppendsForLaterStepsOnly()
        => Check(Features().Append(Augmenter(), TransformerScope.Training).Append(_probe).Append(Trainer()), downstream: 440);

    [Fact]
    public void Fit_AugmenterFirst_AppendsForLaterStepsOnly()
        => Check(
            Augmenter(ignored: ["Job", "Group"]).Append(_probe)
                .Append(_mlContext.Transforms.ReplaceMissingValues("Income")).Append(Features()).Append(Trainer()),
            downstream: 440);

    [Fact]
    public void Fit_NestedChain_LosesTheRowsAsDocumented()
    {
        IEstimator<ITransformer> inner = Features().Append(Augmenter());

        Check(inner.Append(_probe).Append(Trainer()), downstream: 240);
    }

    [Fact]
    public void Fit_TwoAugmenters_AppendOneAfterTheOther()
    {
        DataViewRowId[] ids = [];
        var look = new Probe(view => ids = MemoryView.Ids(view));

        Features().Append(Augmenter()).Append(Augmenter()).Append(look).Fit(_train);

        Assert.Equal([640], look.Rows);
        Assert.Equal(640, ids.Distinct().Count());
    }

    [Fact]
    public void Fit_FeaturesReplacedTwice_AnswersTheHiddenOnesAsMissing()
    {
        IDataView? seen = null;
        var look = new Probe(view => seen = view);

        Features().Append(_mlContext.Transforms.NormalizeMinMax("Features")).Append(Augmenter()).Append(look).Fit(_train);

        DataViewSchema.Column[] features = [.. seen!.Schema.Where(c => c.Name == "Features")];
        VBuffer<float>[] hidden = MemoryView.Read<VBuffer<float>>(seen, features[0].Index);
        VBuffer<float>[] visible = MemoryView.Read<VBuffer<float>>(seen, features[^1].Index);
        Assert.Equal(3, features.Length);
        Assert.Equal(440, hidden.Length);
        Assert.All(hidden[240..], v => Assert.Equal([0f, 0f], v.DenseValues()));
        Assert.Contains(visible[240..], v => v.DenseValues().Any(x => x != 0));
    }

    private void Check(IEstimator<ITransformer> pipeline, int downstream)
    {
        ITransformer model = pipeline.Fit(_train);

        Assert.Equal([downstream], _probe.Rows);
        Assert.Equal(90, Small.Count(model.Transform(_test)));
        Assert.Equal(240, Small.Count(model.Transform(_train)));
    }

    private IEstimator<ITransformer> Features() => _mlContext.Transforms.Concatenate("Features", "Age", "Income")
        .Append(_mlContext.Transforms.ReplaceMissingValues("Features"));

    private GanAugmentEstimator Augmenter(params string[] ignored)
        => Small.Augmenter(_mlContext, ignored.Length > 0 ? ignored : Small.Raw);

    private IEstimator<ITransformer> Trainer() => _mlContext.Transforms.NormalizeMinMax("Features")
        .Append(_mlContext.BinaryClassification.Trainers.LbfgsLogisticRegression());
}
