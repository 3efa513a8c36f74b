using System;

namespace Microsoft.ML.Gan.Benchmarks.Fit;

/// <summary>Processor time per training step, between the first report and the last; the first steps, which compile, are left out.</summary>
internal sealed class StepMeter : IProgress<GanProgress>
{
    private Meter? _meter;
    private int _first;

    /// <summary>Gets the milliseconds of all threads together.</summary>
    public double Milliseconds { get; private set; }

    public void Report(GanProgress value)
    {
        if (value.Stage != GanProgress.Training)
        {
            return;
        }

        if (_meter is null)
        {
            (_meter, _first) = (new Meter(), value.Step);
        }
        else
        {
            Milliseconds = 1000 * _meter.Processor / (value.Step - _first);
        }
    }
}
