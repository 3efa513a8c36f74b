using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Microsoft.ML.Gan.Benchmarks.Quality;

/// <summary>What <c>evaluate.py</c> and <c>detect.py</c> say of a synthetic table, and what it took to make it.</summary>
internal sealed record Judgment(double Seconds, IReadOnlyDictionary<string, double> Figures)
{
    /// <summary>Gets the figures, in the order of the printed table.</summary>
    public static readonly string[] Names =
        ["shape", "trend", "c2st logistic", "c2st trees", "tstr logistic", "tstr trees", "closer to train", "copies", "detection"];

    public static Judgment Read(string json, string detection, double seconds)
    {
        using JsonDocument document = JsonDocument.Parse(json), told = JsonDocument.Parse(detection);
        JsonElement root = document.RootElement, c2st = root.GetProperty("c2st"), tstr = root.GetProperty("tstr"), dcr = root.GetProperty("dcr");
        double[] values =
        [
            root.GetProperty("shape").GetDouble(),
            root.GetProperty("trend").GetDouble(),
            c2st.GetProperty("logistic").GetDouble(),
            c2st.GetProperty("trees").GetDouble(),
            tstr.GetProperty("logistic").GetProperty("roc_auc").GetDouble(),
            tstr.GetProperty("trees").GetProperty("roc_auc").GetDouble(),
            dcr.GetProperty("share_closer_to_train").GetDouble(),
            dcr.GetProperty("copies").GetDouble(),
            told.RootElement.GetProperty("xgboost").GetDouble(),
        ];
        return new Judgment(seconds, Names.Zip(values).ToDictionary(p => p.First, p => p.Second));
    }
}
