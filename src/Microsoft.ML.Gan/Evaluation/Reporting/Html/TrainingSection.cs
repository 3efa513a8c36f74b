using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Evaluation.Reporting.Charts;
using Microsoft.ML.Gan.Evaluation.Reporting.Markup;

namespace Microsoft.ML.Gan.Evaluation.Reporting.Html;

/// <summary>How the training went: losses, quality, and what the monitor had to say.</summary>
internal static class TrainingSection
{
    /// <summary>Writes curves and alarms.</summary>
    public static void Write(MarkupWriter m, ReportContent content)
    {
        IReadOnlyList<GanProgress> history = content.History;
        (int Step, TrainingAlarm Alarm)[] alarms = [.. history.SelectMany(p => p.Alarms.Select(a => (p.Step, a)))];
        int[] alarmSteps = [.. alarms.Select(a => a.Step)];
        using (m.In("div", ("class", "grid two")))
        {
            Losses(m, history, alarmSteps);
            Fidelity(m, history, alarmSteps);
        }

        Alarms(m, alarms);
    }

    private static void Losses(MarkupWriter m, IReadOnlyList<GanProgress> history, int[] alarmSteps)
    {
        bool isGame = history[^1].LatentDivergence is null;
        using OpenElement figure = m.In("figure");
        using (m.In("figcaption"))
        {
            m.Leaf("h3", "Losses");
            LegendMark.Key(m, isGame
                ? [(LegendMark.Line, "line first", "generator"), (LegendMark.Line, "line second dashed", "discriminator")]
                : [(LegendMark.Line, "line first", "both networks: the negative evidence lower bound in nats per row")]);
        }

        (string, IReadOnlyList<(double, double)>) generator = ("line first", Points(history, p => p.GeneratorLoss));
        CurveChart.Draw(
            m, "Losses of the training", "loss", isGame ? [generator, ("line second dashed", Points(history, p => p.DiscriminatorLoss))] : [generator], history[^1].Step, alarmSteps);
    }

    private static void Fidelity(MarkupWriter m, IReadOnlyList<GanProgress> history, int[] alarmSteps)
    {
        (double Step, double Value)[] points = [.. Points(history, p => p.Fidelity ?? double.NaN).Where(p => double.IsFinite(p.Value))];
        if (points.Length == 0)
        {
            return;
        }

        (double Step, double Value) best = points.MaxBy(p => p.Value);
        using OpenElement figure = m.In("figure");
        using (m.In("figcaption"))
        {
            m.Leaf("h3", "Fidelity");
            m.Leaf("span", $"Pairs of columns, 1 is best. The weights of step {ReportNumbers.Count((int)best.Step)} were kept, at {ReportNumbers.Figure(best.Value)}.", ("class", "aside"));
        }

        CurveChart.Draw(m, "Fidelity of sampled rows", "fidelity", [("line third marked", points)], history[^1].Step, alarmSteps);
    }

    private static void Alarms(MarkupWriter m, (int Step, TrainingAlarm Alarm)[] alarms)
    {
        if (alarms.Length == 0)
        {
            m.Leaf("p", "The monitor raised no alarm.");
            return;
        }

        m.Leaf("h3", alarms.Length == 1 ? "One alarm" : $"{alarms.Length} alarms");
        using OpenElement list = m.In("ol", ("class", "alarms"));
        foreach ((int step, TrainingAlarm alarm) in alarms)
        {
            using OpenElement item = m.In("li");
            m.Leaf("b", $"Step {ReportNumbers.Count(step)}. ");
            m.Leaf("bdi", ReportText.Short(alarm.Message, 600));
        }
    }

    private static IReadOnlyList<(double Step, double Value)> Points(IReadOnlyList<GanProgress> history, Func<GanProgress, double> value) =>
        [.. history.Select(p => ((double)p.Step, value(p)))];
}
