using System;
using System.Collections.Generic;
using Microsoft.ML.Data;

namespace Microsoft.ML.Gan.Benchmarks.Gate;

/// <summary>What is done about rare positives, always or by the gate.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Step">Makes the step in front of the pipeline; <see langword="null"/> for none.</param>
internal sealed record Strategy(string Name, Func<MLContext, IEstimator<ITransformer>, Settings, int, IEstimator<ITransformer>>? Step)
{
    /// <summary>The baseline.</summary>
    public const string Nothing = "no augmentation";

    /// <summary>The strategy that is on trial.</summary>
    public const string Gated = "gated";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<Strategy> All =
    [
        new(Nothing, null),
        new("always random", (mlContext, _, _, seed) => mlContext.Transforms.RandomOversample(TableViews.Label, seed: seed)),
        new("always SMOTE-NC", (mlContext, _, _, seed) => mlContext.Transforms.SmoteNc(TableViews.Label, seed: seed)),
        new("always GAN", (mlContext, _, _, seed) => mlContext.Transforms.GanAugment(Options(seed))),
        new(Gated, (mlContext, pipeline, settings, seed) =>
        {
            GanAugmentEstimator.Options options = Options(seed);
            options.Gate = new AugmentationGate { TrainerPipeline = pipeline };
            options.Gate.Comparison.NumberOfSplits = settings.Splits ?? options.Gate.Comparison.NumberOfSplits;
            return mlContext.Transforms.GanAugment(options);
        }),
    ];

    /// <summary>Fits the pipeline, and the step in front of it.</summary>
    /// <returns>The model, and what the gate found where there is one.</returns>
    public (ITransformer Model, AugmentationComparison? Comparison) Fit(MLContext mlContext, IEstimator<ITransformer> pipeline, IDataView train, Settings settings, int seed)
    {
        if (Step is null)
        {
            return (pipeline.Fit(train), null);
        }

        ITransformer step = Step(mlContext, pipeline, settings, seed).Fit(train);
        using var owned = step as IDisposable;
        return (pipeline.Fit(step.Transform(train)), (step as GanAugmentTransformer)?.Comparison);
    }

    private static GanAugmentEstimator.Options Options(int seed)
    {
        var options = new GanAugmentEstimator.Options { LabelColumnName = TableViews.Label, Seed = seed };
        options.Classification.TrainDiscriminator = false;
        return options;
    }
}
