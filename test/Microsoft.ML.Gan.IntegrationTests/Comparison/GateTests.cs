using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.ML.Data;
using Xunit;

namespace Microsoft.ML.Gan.IntegrationTests.Comparison;

/// <summary>A gated augmenter does with all rows what did best, or nothing: 480 rows, 80 of them positive.</summary>
public sealed class GateTests
{
    private readonly MLContext _mlContext = new(seed: 1);
    private readonly IDataView _train;

    public GateTests() => _train = Person.Load(_mlContext, rows: 480);

    [Fact]
    public void Fit_NothingHelps_StepsAsideAndSaysWhy()
    {
        List<string> log = [];
        _mlContext.Log += (_, e) => log.Add(e.RawMessage);
        GanAugmentEstimator.Options options = Options(AugmentationMetric.AreaUnderRocCurve);

        using GanAugmentTransformer transformer = _mlContext.Transforms.GanAugment(options).Fit(_train);

        AugmentationComparison comparison = transformer.Comparison!;
        Assert.Equal(AugmentationKind.None, comparison.Winner.Kind);
        Assert.Same(_train, transformer.Transform(_train));
        Assert.Single(log, line => line.StartsWith(comparison.Recommendation, StringComparison.Ordinal));
        var error = Assert.Throws<InvalidOperationException>(() => transformer.Model);
        Assert.Equal("No GAN was trained on all rows: by the comparison, no augmentation does best. See Comparison for why, or set Gate to null to train one in any case.", error.Message);
        Assert.Throws<InvalidOperationException>(() => transformer.Sample(5));
    }

    [Fact]
    public void Fit_RepeatedRowsHelp_AppendsThemOnceInAChain()
    {
        GanAugmentEstimator.Options options = Options(AugmentationMetric.MacroAccuracy);
        options.Gate!.Comparison.MinimumRowsPerClass = 1000; // no GAN
        var probe = new Probe(_ => { });

        TransformerChain<ITransformer> model = new EstimatorChain<ITransformer>().Append<ITransformer>(_mlContext.Transforms.GanAugment(options))
            .Append<ITransformer>(probe).Append(Pipeline()).Fit(_train);

        GanAugmentTransformer transformer = model.OfType<GanAugmentTransformer>().Single();
        Assert.Contains(transformer.Comparison!.Winner.Kind, new[] { AugmentationKind.RandomOversampling, AugmentationKind.SmoteNc });
        Assert.Equal([800], probe.Rows);
        Assert.Equal(480, Small.Count(model.Transform(_train)));
    }

    [Fact]
    public void Fit_GanHelps_TrainsOneOnAllRowsAtItsRatio()
    {
        GanAugmentEstimator.Options options = Options(AugmentationMetric.MacroAccuracy);
        Small.Shrink(options);
        options.Training.NumberOfSteps = 60;
        options.Gate!.TrainerPipeline = new OnlyGan(Pipeline(), rows: 24);

        using GanAugmentTransformer transformer = _mlContext.Transforms.GanAugment(options).Fit(_train);

        AugmentationCandidate winner = transformer.Comparison!.Winner;
        Assert.Equal(AugmentationKind.Gan, winner.Kind);
        Assert.Equal(60, transformer.Model.History[0].NumberOfSteps);
        Assert.Equal(480 + 320, Small.Count(transformer.Transform(_train)));
    }

    [Fact]
    public void Save_ThenLoad_IsAnIdentity()
    {
        using GanAugmentTransformer transformer = _mlContext.Transforms.GanAugment(Options(AugmentationMetric.AreaUnderRocCurve)).Fit(_train);
        using var stream = new MemoryStream();
        _mlContext.Model.Save(transformer, _train.Schema, stream);
        stream.Position = 0;

        Assert.Equal(480, Small.Count(new MLContext().Model.Load(stream, out _).Transform(_train)));
    }

    private GanAugmentEstimator.Options Options(AugmentationMetric metric)
    {
        GanAugmentEstimator.Options options = Small.Options(rowCount: null);
        options.Gate = new AugmentationGate
        {
            TrainerPipeline = Pipeline(),
            Comparison = { NumberOfSplits = 6, Metric = metric, BalanceShares = [1], Ratios = [] },
        };
        return options;
    }

    private IEstimator<ITransformer> Pipeline() => _mlContext.Transforms.Concatenate("Features", "Age", "Income")
        .Append(_mlContext.Transforms.ReplaceMissingValues("Features")).Append(_mlContext.Transforms.NormalizeMinMax("Features"))
        .Append(_mlContext.BinaryClassification.Trainers.LbfgsLogisticRegression());

    /// <summary>A pipeline that learns from all rows on every fourth fit only, that with the GAN's: nothing, repeated rows, SMOTE-NC, GAN. From few it learns little.</summary>
    private sealed class OnlyGan(IEstimator<ITransformer> inner, int rows) : IEstimator<ITransformer>
    {
        private int _fits;

        public ITransformer Fit(IDataView input) => inner.Fit(++_fits % 4 == 0 ? input : new MLContext().Data.TakeRows(input, rows));

        public SchemaShape GetOutputSchema(SchemaShape inputSchema) => inner.GetOutputSchema(inputSchema);
    }
}
