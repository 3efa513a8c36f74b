using System;
using System.IO;
using Microsoft.ML.Gan;

namespace Samples.Output;

/// <summary>A line for every tenth of the steps, for the last, and for every alarm.</summary>
internal sealed class PlainProgress(TextWriter output) : IProgress<GanProgress>
{
    private int _tenth;

    public void Report(GanProgress value)
    {
        foreach (TrainingAlarm alarm in value.Alarms)
        {
            output.WriteLine(TrainingProgress.Describe(value.Step, alarm));
        }

        int tenth = (int)(10L * value.Step / value.NumberOfSteps);
        if (tenth > _tenth)
        {
            _tenth = tenth;
            output.WriteLine($"  {10 * tenth,3} %  {TrainingProgress.Describe(value)}");
            output.Flush();
        }
    }
}
