using System.Collections.Generic;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>What learns points and makes more of them.</summary>
internal interface IContender
{
    /// <summary>Gets what it is called.</summary>
    string Name { get; }

    /// <summary>Learns points and makes others.</summary>
    /// <param name="points">The points to learn.</param>
    /// <param name="count">How many to make.</param>
    /// <param name="steps">The generator updates; <see langword="null"/> for the contender's own number.</param>
    /// <param name="seed">The seed of all that is random.</param>
    Point[] Learn(IReadOnlyCollection<Point> points, int count, int? steps, int seed);
}
