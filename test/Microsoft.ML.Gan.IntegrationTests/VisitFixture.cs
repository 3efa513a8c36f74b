using System;
using System.Collections.Generic;

namespace Microsoft.ML.Gan.IntegrationTests;

/// <summary>One model, fitted to the visits, for tests that only sample.</summary>
public sealed class VisitFixture : IDisposable
{
    public VisitFixture()
    {
        MLContext.Log += (_, e) => Messages.Add($"{e.Kind} {e.Source}|{e.RawMessage}");
        var options = Small.Shrink(new GanOptions { LabelColumnName = "Outcome", Seed = 1 });
        Model = MLContext.Gan().Fit(Visit.Load(MLContext), options);
    }

    public MLContext MLContext { get; } = new(seed: 1);

    public List<string> Messages { get; } = [];

    public GanModel Model { get; }

    public void Dispose() => Model.Dispose();
}
