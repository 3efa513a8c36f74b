using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Training.Monitoring;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Training.Monitoring;

/// <summary>Numbers of every failure, and of a healthy run, fed to the monitor.</summary>
public sealed class TrainingMonitorTests
{
    private static readonly MonitoredGame Plain = new(GanObjective.Minimax, DiscriminatorRegularization.None, 1);
    private static readonly MonitoredGame Guarded = new(GanObjective.Wasserstein, DiscriminatorRegularization.GradientPenalty, 10);
    private static readonly RowMeasures Healthy = new(0.9, 1, 0, 0);
    private static readonly MonitorReading Sound = new(1, 2, [0.5f, -0.4f, 0.6f], [-0.5f, 0.4f, 0.5f])
    {
        Rows = Healthy,
        Categories = new CategoryCoverage(10, 10, ("column 'digit'", 10, 10)),
        Overfitting = 0.1,
    };

    [Fact]
    public void Look_HealthyNumbers_FillsInTheMeasuresAndIsSilent()
    {
        var monitor = new TrainingMonitor(Plain);

        GanProgress[] reports = [.. Enumerable.Range(0, 20).Select(i => monitor.Look(Report(200 + i), Sound))];

        Assert.All(reports, r => Assert.Empty(r.Alarms));
        GanProgress last = reports[^1];
        Assert.Equal((1, 2, 0, 1), (last.GeneratorGradientNorm, last.DiscriminatorGradientNorm, last.Saturation, last.CategoriesSeen));
        Assert.Equal((0.9, 1, 0, 0.1), (last.Coverage, last.Diversity, last.RepeatedRows, last.Overfitting));
        Assert.Equal(6.5 / 9, last.Separation!.Value, 1e-9); // of nine pairs six in order and one tied
    }

    [Fact]
    public void Look_CategoriesLost_NamesTheColumnAndRemediesNotInUse()
    {
        MonitorReading lost = Sound with { Categories = new CategoryCoverage(3, 10, ("column 'digit'", 3, 10)) };

        Assert.Equal(
            "The generator repeats itself: 3 of 10 frequent categories of column 'digit' seen; try PackSize 10, the gradient penalty or a lower GeneratorLearningRate.",
            Told(Plain, TrainingAlarmKind.ModeCollapse, lost));
        Assert.EndsWith("seen; try a lower GeneratorLearningRate.", Told(Guarded, TrainingAlarmKind.ModeCollapse, lost), StringComparison.Ordinal);
    }

    [Fact]
    public void Look_FewRealRowsCovered_SaysHowMany()
    {
        string message = Told(Plain, TrainingAlarmKind.ModeCollapse, Sound with { Rows = Healthy with { Coverage = 0.12 } });

        Assert.StartsWith("The generator leaves out much of what is real: 12 % of the real rows have a generated row near them; try PackSize 10", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.2, 0.0, 0.0)]
    [InlineData(1.0, 0.7, 0.3)]
    public void Look_RowsTooMuchAlike_SaysHowMuch(double diversity, double repeats, double realRepeats)
    {
        string message = Told(Plain, TrainingAlarmKind.DiversityLoss, Sound with { Rows = new RowMeasures(0.9, diversity, repeats, realRepeats) });

        Assert.Equal(
            FormattableString.Invariant($"The generator repeats itself: its rows are {diversity:F2} times as far apart as real rows are, {100 * repeats:F0} % of them repeat another (real rows: {100 * realRepeats:F0} %); try PackSize 10, the gradient penalty or a lower GeneratorLearningRate."),
            message);
    }

    [Fact]
    public void Look_RealRowsRepeatAsMuch_IsSilent() =>
        Assert.Empty(Alarms(Plain, Sound with { Rows = new RowMeasures(0.9, 1, 0.9, 0.8) }));

    [Fact]
    public void Look_SureDiscriminatorAndNoGradient_SaysThatNothingIsTold()
    {
        MonitorReading perfect = Sound with { GeneratorGradientNorm = 2e-4, Real = [9, 9], Fake = [-9, -9] };

        Assert.Equal(
            "The generator is told nothing any more: the discriminator is sure of 100 % of the packs, and the norm of the generator's gradient has fallen from 1 to 0.0002; "
            + "try the objective NonSaturating or Wasserstein, the gradient penalty, InstanceNoiseDeviation above 0 or a lower DiscriminatorLearningRate.",
            Told(Plain, TrainingAlarmKind.VanishingGradient, perfect));
        Assert.Empty(Alarms(Plain, perfect with { GeneratorGradientNorm = 0.5 })); // sure, but it still teaches
        Assert.Empty(Alarms(Guarded, perfect)); // a critic is never sure
    }

    [Theory]
    [InlineData(1.0, 500.0, "The gradient of the discriminator explodes: its norm is 500, the median of the run 2; try a lower DiscriminatorLearningRate or the gradient penalty.")]
    [InlineData(90.0, 2.0, "The gradient of the generator explodes: its norm is 90, the median of the run 1; try a lower GeneratorLearningRate or the gradient penalty.")]
    [InlineData(1.0, double.NaN, "The gradient of the discriminator explodes: its norm is Infinity, the median of the run 2; try a lower DiscriminatorLearningRate or the gradient penalty.")]
    public void Look_GradientFarBeyondItsMedian_SaysWhose(double generator, double discriminator, string expected) => Assert.Equal(
        expected,
        Told(Plain, TrainingAlarmKind.ExplodingGradient, Sound with { GeneratorGradientNorm = generator, DiscriminatorGradientNorm = discriminator }));

    [Fact]
    public void Look_NothingToldApartFarFromEquilibrium_SaysTheDiscriminatorIsTooWeak()
    {
        MonitorReading weak = Sound with { Real = [0.1f, 0.2f], Fake = [0.1f, 0.2f], Rows = Healthy with { Coverage = 0.1 } };

        Assert.Equal(
            "The discriminator is too weak: it cannot tell real from generated rows (area under the curve 0.50), though only 10 % of the real rows have a generated row near them; "
            + "try a higher DiscriminatorLearningRate, more NumberOfDiscriminatorSteps or a larger HiddenWidth.",
            Told(Plain, TrainingAlarmKind.WeakDiscriminator, weak));
        Assert.Empty(Alarms(Plain, weak with { Rows = Healthy })); // the equilibrium
    }

    [Fact]
    public void Look_AdvantageLostOnHeldOutRows_SaysThatRowsAreKnownByHeart() => Assert.Equal(
        "The discriminator knows the real rows by heart: 93 % of its advantage is lost on rows held out; try a higher DiscriminatorDropout, a smaller HiddenWidth, fewer NumberOfSteps or more rows.",
        Told(Plain, TrainingAlarmKind.Overfitting, Sound with { Overfitting = 0.93, Real = [3, 2], Fake = [-3, -2] }));

    [Fact]
    public void Look_BadNumbersBeforeAnythingWasLearned_AreNoAlarm()
    {
        var monitor = new TrainingMonitor(Plain);
        MonitorReading bad = Sound with { Rows = Healthy with { Coverage = 0 } };

        GanProgress[] early = [.. Enumerable.Range(1, 9).Select(i => monitor.Look(Report(20 * i), bad))];

        Assert.All(early, r => Assert.Empty(r.Alarms));
        Assert.Empty(monitor.Look(Report(200), bad).Alarms);
        Assert.Single(monitor.Look(Report(220), bad).Alarms);
    }

    [Fact]
    public void Look_ReportsBetweenLooks_DoNotInterruptAnAlarm()
    {
        var monitor = new TrainingMonitor(Plain);
        MonitorReading bad = Sound with { Rows = Healthy with { Diversity = 0.1 } }, between = new(1, 2, Sound.Real, Sound.Fake);

        TrainingAlarm[][] told = [.. new[] { bad, between, bad, between, bad, Sound, between, Sound, bad, bad }.Select((r, i) => monitor.Look(Report(300 + i), r).Alarms.ToArray())];

        Assert.Equal([0, 0, 1, 0, 0, 0, 0, 0, 0, 1], told.Select(t => t.Length));
    }

    // After some healthy reports the same bad numbers are seen over and over, and told once.
    private static string Told(MonitoredGame game, TrainingAlarmKind kind, MonitorReading reading)
    {
        TrainingAlarm alarm = Assert.Single(Alarms(game, reading), a => a.Kind == kind);
        return alarm.Message;
    }

    private static List<TrainingAlarm> Alarms(MonitoredGame game, MonitorReading reading)
    {
        var monitor = new TrainingMonitor(game);
        GanProgress[] reports =
        [
            .. Enumerable.Range(0, 10).Select(i => monitor.Look(Report(200 + i), Sound)),
            .. Enumerable.Range(0, 5).Select(i => monitor.Look(Report(210 + i), reading)),
        ];
        return [.. reports.SelectMany(r => r.Alarms)];
    }

    private static GanProgress Report(int step) => new(step, 1000, 1, 1, 0, TimeSpan.FromSeconds(step));
}
