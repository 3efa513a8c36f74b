using System;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>A point of the plane.</summary>
internal readonly record struct Point(double X, double Y)
{
    /// <summary>Gets the distance to another.</summary>
    public double DistanceTo(Point other) => Math.Sqrt(((X - other.X) * (X - other.X)) + ((Y - other.Y) * (Y - other.Y)));
}
