using System;
using System.Collections.Generic;
using Microsoft.ML.Gan;
using Spectre.Console;

namespace Samples.Output;

/// <summary>A bar per stage, in a terminal; alarms stand above the bars and stay.</summary>
/// <remarks>Told on the thread that works; <see cref="Progress{T}"/> would be told on another, and late.</remarks>
internal sealed class LiveProgress(ProgressContext context, DetailColumn details, Action<string> say) : IProgress<GanProgress>
{
    private readonly Dictionary<string, ProgressTask> _stages = [];
    private double? _fidelity;

    /// <summary>Shows bars while work goes on.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="work">The work, given what to report to.</param>
    public static T Run<T>(IAnsiConsole console, Func<IProgress<GanProgress>, T> work)
    {
        var details = new DetailColumn();
        return console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = 24 }, new PercentageColumn(), details)
            .Start(context => work(new LiveProgress(context, details, console.WriteLine)));
    }

    public void Report(GanProgress value)
    {
        if (!_stages.TryGetValue(value.Stage, out ProgressTask? bar))
        {
            Finish();
            _stages[value.Stage] = bar = context.AddTask(Markup.Escape(value.Stage));
            _fidelity = null;
        }

        _fidelity = value.Fidelity ?? _fidelity;
        bar.MaxValue = value.NumberOfSteps;
        bar.Value = value.Step;
        details.Set(bar, Detail(value));
        foreach (TrainingAlarm alarm in value.Alarms)
        {
            say(ProgressText.Alarm(value.Step, alarm));
        }
    }

    private string Detail(GanProgress value)
    {
        string time = value.Step < value.NumberOfSteps ? ProgressText.TimeLeft(value) : FormattableString.Invariant($"{value.Elapsed.TotalSeconds:F0} s");
        return value.Stage == GanProgress.Training ? $"{time}, {ProgressText.Measures(value with { Fidelity = _fidelity })}" : value.Part is { } part ? $"{time}, {part}" : time;
    }

    // A stage may end before its last part, as a training that gains nothing more.
    private void Finish()
    {
        foreach (ProgressTask bar in _stages.Values)
        {
            bar.Value = bar.MaxValue;
        }
    }
}
