using System.Collections.Generic;

namespace Microsoft.ML.Gan.Training.Monitoring;

/// <summary>The norms of a network's gradient in the course of a run, to compare the last with.</summary>
internal sealed class GradientTrail
{
    private readonly List<double> _ascending = [];

    /// <summary>Gets the last norm.</summary>
    public double Last { get; private set; }

    /// <summary>Gets the largest norm so far.</summary>
    public double Largest => _ascending[^1];

    /// <summary>Gets the median of all norms so far.</summary>
    public double Median => _ascending[_ascending.Count / 2];

    /// <summary>Takes in a norm, at least 0; infinite or not a number counts as infinite.</summary>
    public void Add(double norm)
    {
        Last = double.IsFinite(norm) ? norm : double.PositiveInfinity;
        int place = _ascending.BinarySearch(Last);
        _ascending.Insert(place < 0 ? ~place : place, Last);
    }
}
