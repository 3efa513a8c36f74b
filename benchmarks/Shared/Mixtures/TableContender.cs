using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>Learns points as a table of two number columns.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Adjust">What is set beside the defaults.</param>
internal sealed record TableContender(string Name, Action<GanOptions>? Adjust = null) : IContender
{
    /// <inheritdoc/>
    public Point[] Learn(IReadOnlyCollection<Point> points, int count, int? steps, int seed)
    {
        var mlContext = new MLContext(seed);
        var options = new GanOptions { Seed = seed };
        options.Training.NumberOfSteps = steps;
        options.Classification.TrainDiscriminator = false; // nobody asks it here
        Adjust?.Invoke(options);
        using GanModel model = mlContext.Gan().Fit(
            mlContext.Data.LoadFromEnumerable(points.Select(p => new PointRow { X = (float)p.X, Y = (float)p.Y })), options);
        return [.. mlContext.Data.CreateEnumerable<PointRow>(model.Sample(count, seed), reuseRowObject: true).Select(r => new Point(r.X, r.Y))];
    }
}
