using System;
using System.Collections.Generic;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>Takes a sample at every report that is a given number of steps after the last; on the training thread, between two steps.</summary>
internal sealed class SampleRecorder(int interval) : IProgress<GanProgress>
{
    private readonly List<Sample> _samples = [];

    public IReadOnlyList<Sample> Samples => _samples;

    public void Report(GanProgress value)
    {
        if (_samples.Count == 0 || value.Step >= _samples[^1].Step + interval || value.Step == value.NumberOfSteps)
        {
            _samples.Add(Sample.Take(value.Step));
        }
    }
}
