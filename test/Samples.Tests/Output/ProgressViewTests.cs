using System;
using System.IO;
using System.Linq;
using Microsoft.ML.Gan;
using Samples.Output;
using Spectre.Console;
using Xunit;

namespace Samples.Tests.Output;

public sealed class ProgressViewTests
{
    private static readonly TrainingAlarm Alarm = new(TrainingAlarmKind.ModeCollapse, "The generator repeats itself.");

    [Fact]
    public void PlainProgress_Stages_WritesALinePerTenthOfEach()
    {
        var output = new StringWriter();
        var progress = new PlainProgress(output);

        Work(progress);

        string[] lines = output.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        Assert.Equal(21, lines.Length);
        Assert.Equal("   10 %  step 10 of 100, losses D 0.25 G -0.50, 9 s left", lines[0]);
        Assert.Equal("   30 %  step 30 of 100, losses D 0.25 G -0.50, fidelity 0.913, 7 s left", lines[2]);
        Assert.Equal("  At step 45: The generator repeats itself.", lines[4]);
        Assert.Equal("  100 %  step 100 of 100, losses D 0.25 G -0.50, fidelity 0.913, 0 s left", lines[10]);
        Assert.Equal("   10 %  corrections, 9 s left", lines[11]);
        Assert.Equal("  100 %  corrections, 0 s left", lines[^1]);
    }

    [Fact]
    public void LiveProgress_Stages_ShowsABarOfEachWithItsMeasures()
    {
        var output = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = 120;

        int result = LiveProgress.Run(console, progress =>
        {
            Work(progress);
            return 7;
        });

        string text = output.ToString();
        Assert.Equal(7, result);
        Assert.Contains("At step 45: The generator repeats itself.", text, StringComparison.Ordinal);
        string last = text[text.LastIndexOf("training", StringComparison.Ordinal)..];
        Assert.Contains("100% 10 s, losses D 0.25 G -0.50, fidelity 0.913", last, StringComparison.Ordinal);
        Assert.Contains("corrections", last, StringComparison.Ordinal);
    }

    [Fact]
    public void PartProgress_TwoParts_TellsHowFarBothAreTogether()
    {
        var output = new StringWriter();
        var parts = new PartProgress(new PlainProgress(output), 400);
        foreach (int step in new[] { 100, 200, 100, 200 })
        {
            parts.Report(new GanProgress(step, 200, 0, 0, 0, TimeSpan.Zero) { Stage = GanProgress.Sampling });
        }

        string[] lines = output.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        Assert.Equal(["   20 %", "   50 %", "   70 %", "  100 %"], lines.Select(l => l[..7]));
    }

    // A training with a look at step 25 and an alarm at 45, and what follows it.
    private static void Work(IProgress<GanProgress> progress)
    {
        for (int step = 5; step <= 100; step += 5)
        {
            progress.Report(new GanProgress(step, 100, 0.25, -0.5, 0, TimeSpan.FromSeconds(step / 10.0)) { Fidelity = step == 25 ? 0.9131 : null, Alarms = step == 45 ? [Alarm] : [] });
        }

        for (int part = 10; part <= 100; part += 10)
        {
            progress.Report(new GanProgress(part, 100, 0, 0, 0, TimeSpan.FromSeconds(part / 10.0)) { Stage = GanProgress.Corrections });
        }
    }
}
