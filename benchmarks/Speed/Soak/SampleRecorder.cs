using System;
using System.Collections.Generic;

namespace Microsoft.ML.Gan.Benchmarks.Soak;

/// <summary>Takes a sample at the first report of every given number of steps; on the training thread, between two steps.</summary>
internal sealed class SampleRecorder(int interval) : IProgress<GanProgress>
{
    private readonly List<Sample> _samples = [];

    public IReadOnlyList<Sample> Samples => _samples;

    public void Report(GanProgress value)
    {
        if (value.Stage != GanProgress.Training)
        {
            return;
        }

        int block = value.Step / interval;
        if (_samples.Count == 0 || block > _samples[^1].Step / interval || value.Step == value.NumberOfSteps)
        {
            _samples.Add(Sample.Take(value.Step));
        }
    }
}
