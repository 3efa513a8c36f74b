using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Sampling.Corrections;

namespace Microsoft.ML.Gan.Training.Monitoring;

/// <summary>Follows a training by plain numbers, whatever it is of, and says what goes wrong.</summary>
/// <param name="game">What is played; <see langword="null"/> for an autoencoder.</param>
/// <remarks>See <see cref="AlarmRules"/> for when an alarm is told. Every kind is followed by itself.</remarks>
internal sealed class TrainingMonitor(MonitoredGame? game)
{
    private readonly Dictionary<TrainingAlarmKind, AlarmSwitch> _switches = [];
    private readonly GradientTrail _generator = new();
    private readonly GradientTrail _discriminator = new();

    /// <summary>Takes in the gradients of a step that is not reported: the first, which later ones are compared with.</summary>
    public void Begin(double generatorGradientNorm, double? discriminatorGradientNorm)
    {
        _generator.Add(generatorGradientNorm);
        if (discriminatorGradientNorm is { } norm)
        {
            _discriminator.Add(norm);
        }
    }

    /// <summary>Takes in a report.</summary>
    /// <param name="progress">The report.</param>
    /// <param name="reading">What was measured for it.</param>
    /// <returns>The report with its measures and alarms.</returns>
    public GanProgress Look(GanProgress progress, MonitorReading reading)
    {
        Begin(reading.GeneratorGradientNorm, reading.DiscriminatorGradientNorm);
        GanProgress measured = progress with
        {
            Overfitting = reading.Overfitting,
            GeneratorGradientNorm = _generator.Last,
            DiscriminatorGradientNorm = game is null ? null : _discriminator.Last,
            Saturation = game is null ? null : DiscriminatorSaturation.Measure(game.Objective, reading.Real, reading.Fake),
            Separation = game is null ? null : RankStatistics.AreaUnderCurve(reading.Real, reading.Fake),
            CategoriesSeen = reading.Categories?.Share,
            Coverage = reading.Rows?.Coverage,
            Diversity = reading.Rows?.Diversity,
            RepeatedRows = reading.Rows?.Repeats,
        };
        return measured with { Alarms = [.. Alarms(measured, reading)] };
    }

    private IEnumerable<TrainingAlarm> Alarms(GanProgress progress, MonitorReading reading)
    {
        bool isEarly = progress.Step < AlarmRules.FirstStep;
        var messages = new AlarmMessages(game);
        return from finding in new (TrainingAlarmKind Kind, bool? Found, System.Func<string> Message)[]
            {
                (TrainingAlarmKind.ModeCollapse, AlarmRules.IsCollapsed(progress, reading.Categories), () => messages.ModeCollapse(progress, reading.Categories)),
                (TrainingAlarmKind.DiversityLoss, AlarmRules.IsTooAlike(reading.Rows), () => messages.DiversityLoss(reading.Rows!)),
                (TrainingAlarmKind.VanishingGradient, AlarmRules.IsVanishing(progress, _generator), () => messages.VanishingGradient(progress, _generator)),
                (TrainingAlarmKind.ExplodingGradient, AlarmRules.IsExploding(_generator, _discriminator), () => messages.ExplodingGradient(_generator, _discriminator)),
                (TrainingAlarmKind.WeakDiscriminator, AlarmRules.IsTooWeak(progress), () => AlarmMessages.WeakDiscriminator(progress)),
                (TrainingAlarmKind.Overfitting, AlarmRules.IsOverfitting(progress), () => AlarmMessages.Overfitting(progress)),
            }
            where SwitchOf(finding.Kind).Observe(isEarly && finding.Kind != TrainingAlarmKind.ExplodingGradient ? null : finding.Found)
            select new TrainingAlarm(finding.Kind, finding.Message());
    }

    private AlarmSwitch SwitchOf(TrainingAlarmKind kind)
    {
        if (!_switches.TryGetValue(kind, out AlarmSwitch? found))
        {
            _switches[kind] = found = new AlarmSwitch();
        }

        return found;
    }
}
