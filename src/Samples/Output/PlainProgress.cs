using System;
using System.IO;
using Microsoft.ML.Gan;

namespace Samples.Output;

/// <summary>A line for every tenth of a stage, and for every alarm; the quality is that of the last look.</summary>
internal sealed class PlainProgress(TextWriter output) : IProgress<GanProgress>
{
    private string? _stage;
    private int _tenth;
    private double? _fidelity;

    public void Report(GanProgress value)
    {
        foreach (TrainingAlarm alarm in value.Alarms)
        {
            output.WriteLine(ProgressText.Alarm(value.Step, alarm));
        }

        if (value.Stage != _stage)
        {
            (_stage, _tenth, _fidelity) = (value.Stage, 0, null);
        }

        _fidelity = value.Fidelity ?? _fidelity;
        int tenth = (int)(10L * value.Step / value.NumberOfSteps);
        if (tenth > _tenth)
        {
            _tenth = tenth;
            output.WriteLine($"  {10 * tenth,3} %  {ProgressText.Line(value with { Fidelity = _fidelity })}");
            output.Flush();
        }
    }
}
