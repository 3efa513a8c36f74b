using System;

namespace Microsoft.ML.Gan.IntegrationTests;

/// <summary>One augmenter, fitted to the small table as it is, for tests that only look.</summary>
public sealed class AugmenterFixture : IDisposable
{
    public AugmenterFixture()
    {
        Data = Person.Load(MLContext);
        Transformer = MLContext.Transforms.GanAugment(Small.Options()).Fit(Data);
    }

    public MLContext MLContext { get; } = new(seed: 1);

    public IDataView Data { get; }

    public GanAugmentTransformer Transformer { get; }

    public void Dispose() => Transformer.Dispose();
}
