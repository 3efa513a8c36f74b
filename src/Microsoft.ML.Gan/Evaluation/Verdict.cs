using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Gan.Evaluation;

/// <summary>What figures say together: columns beside pairs, what a classifier finds, what a model learns, what is given away.</summary>
internal static class Verdict
{
    /// <summary>Puts the sentences together.</summary>
    public static string Of(IReadOnlyList<EvaluationMetric> metrics)
    {
        string[] sentences = [Fidelity(metrics), Coverage(metrics), Detection(metrics), Utility(metrics), Privacy(metrics)];
        return string.Join(" ", sentences.Where(s => s.Length > 0));
    }

    private static string Fidelity(IReadOnlyList<EvaluationMetric> metrics)
    {
        EvaluationMetric shape = Find(metrics, MetricNames.Shape)!, trend = Find(metrics, MetricNames.Trend)!;
        string columns = shape.Rating switch
        {
            MetricRating.Good => $"Each column by itself looks like the real one ({Figures.Of(shape.Value)})",
            MetricRating.Fair => $"Columns differ from the real ones by themselves ({Figures.Of(shape.Value)})",
            _ => $"Columns are far from the real ones by themselves ({Figures.Of(shape.Value)})",
        };
        string pairs = trend.Rating switch
        {
            MetricRating.Good => $"what pairs of columns have to do with each other is kept ({Figures.Of(trend.Value)})",
            MetricRating.Fair => $"part of what pairs of columns have to do with each other is lost ({Figures.Of(trend.Value)}{Real(trend)})",
            MetricRating.Poor => $"much of what pairs of columns have to do with each other is lost ({Figures.Of(trend.Value)}{Real(trend)})",
            _ => "there are no pairs of columns to look at",
        };
        EvaluationMetric[] others = [.. metrics.Where(m => m is { Group: MetricGroup.Fidelity, Rating: MetricRating.Poor } && m != shape && m != trend)];
        string beside = others.Length == 0 ? "" : $" Beside that, {Listed(others)} {(others.Length == 1 ? "is" : "are")} poor.";
        return $"{columns}{((shape.Rating == MetricRating.Good) == (trend.Rating is MetricRating.Good or MetricRating.Unrated) ? ", and " : ", but ")}{pairs}.{beside}";
    }

    private static string Real(EvaluationMetric metric) => metric.Baseline is { } real ? $", real rows {Figures.Of(real)}" : "";

    private static string Coverage(IReadOnlyList<EvaluationMetric> metrics)
    {
        EvaluationMetric[] poor = [.. metrics.Where(m => m is { Group: MetricGroup.Coverage, Rating: MetricRating.Poor })];
        return poor.Length == 0
            ? ""
            : $"Not everything that real rows have is there, or some rows lie where no real row is: "
                + $"{Listed(poor)}.";
    }

    private static string Listed(EvaluationMetric[] metrics) =>
        Figures.List([.. metrics.Select(m => $"{m.Name.ToLowerInvariant()} {Figures.Of(m.Value)}{(m.Baseline is { } real ? $" (real rows {Figures.Of(real)})" : "")}")]);

    private static string Detection(IReadOnlyList<EvaluationMetric> metrics)
    {
        EvaluationMetric worst = metrics.Where(m => m.Group == MetricGroup.Detection).MaxBy(m => (m.Rating, m.Value))!;
        return worst.Rating switch
        {
            MetricRating.Good => $"A classifier can hardly tell synthetic rows from real ones ({Figures.Of(worst.Value)}, 0.5 is chance).",
            MetricRating.Fair => $"A classifier tells synthetic rows from real ones more often than not ({Figures.Of(worst.Value)}, 0.5 is chance).",
            _ => $"A classifier tells synthetic rows from real ones ({Figures.Of(worst.Value)}, 0.5 is chance): whatever single columns look like, the rows do not pass for real.",
        };
    }

    private static string Utility(IReadOnlyList<EvaluationMetric> metrics)
    {
        if (Find(metrics, MetricNames.Utility) is not { } utility)
        {
            return "";
        }

        string beside = $"({Figures.Of(utility.Value)}, from real rows {Figures.Of(utility.Baseline ?? utility.Best)})";
        string learned = utility.Rating switch
        {
            MetricRating.Good => $"A model learned from synthetic rows does about as well on real ones as one learned from real rows {beside}",
            MetricRating.Fair => $"A model learned from synthetic rows does worse on real ones than one learned from real rows {beside}",
            _ => $"A model learned from synthetic rows does far worse on real ones than one learned from real rows {beside}",
        };
        string added = Find(metrics, MetricNames.AugmentationGain) switch
        {
            { Low: > 0 } => "; added to the real rows, they help",
            { High: < 0 } => "; added to the real rows, they do harm",
            { } => "; added to the real rows, they make no difference beyond chance",
            null => "",
        };
        return $"{learned}{added}.";
    }

    private static string Privacy(IReadOnlyList<EvaluationMetric> metrics)
    {
        EvaluationMetric[] privacy = [.. metrics.Where(m => m.Group == MetricGroup.Privacy)];
        EvaluationMetric[] poor = [.. privacy.Where(m => m.Rating == MetricRating.Poor)], fair = [.. privacy.Where(m => m.Rating == MetricRating.Fair)];
        bool isBlind = privacy.All(m => m.Name != MetricNames.MembershipInference);
        string blind = isBlind ? " Without rows that were held out, most of what synthetic rows give away cannot be seen." : " No measure of privacy is a proof of it.";
        return poor.Length > 0
            ? $"Privacy is a problem: synthetic rows give learned rows away ({Names(poor)}).{blind}"
            : fair.Length > 0
                ? $"Privacy needs a closer look: synthetic rows lean on learned rows ({Names(fair)}).{blind}"
                : $"Nothing was found that gives learned rows away.{blind}";
    }

    private static string Names(EvaluationMetric[] metrics) =>
        Figures.List([.. metrics.Select(m => $"{char.ToLowerInvariant(m.Name[0])}{m.Name[1..]} {Figures.Of(m.Value)}")]);

    private static EvaluationMetric? Find(IReadOnlyList<EvaluationMetric> metrics, string name) => metrics.FirstOrDefault(m => m.Name == name);
}
