using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Tests.Evaluation.Reporting;

/// <summary>Columns as an evaluation might give them.</summary>
internal static class MadeColumns
{
    /// <summary>The columns of Adult, with frequencies much like theirs.</summary>
    public static ColumnEvaluation[] Adult() =>
    [
        Number("age", 17, 90, 24, x => Math.Exp(-Math.Pow(Math.Log((x - 12) / 24), 2) / 0.55), 0.985),
        Number("fnlwgt", 12_000, 800_000, 24, x => Math.Exp(-Math.Pow((x - 180_000) / 110_000, 2) / 2) + 0.01, 0.988),
        Number("education-num", 1, 16, 15, x => Math.Abs(x - 9.5) < 0.6 ? 1.6 : Math.Abs(x - 13.5) < 0.6 ? 0.9 : 0.18, 0.991),
        Number("capital-gain", 0, 100_000, 20, x => x < 5000 ? 9.5 : Math.Exp(-x / 9000), 0.961),
        Number("capital-loss", 0, 4400, 20, x => x < 220 ? 9.5 : Math.Exp(-Math.Pow((x - 1900) / 300, 2)) * 0.3, 0.974),
        Number("hours-per-week", 1, 99, 28, x => Math.Abs(x - 40) < 2 ? 9 : Math.Exp(-Math.Pow((x - 42) / 14, 2) / 2), 0.969),
        Number("birth-date", new DateTime(1931, 1, 1).Ticks, new DateTime(2004, 1, 1).Ticks, 20, x => 1 + Math.Sin((x - 6.1e17) / 1.5e17), 0.982, missing: 0.061),
        Category("workclass", 0.983, ("Private", 69.6), ("Self-emp-not-inc", 7.9), ("Local-gov", 6.4), ("State-gov", 4.0), ("Self-emp-inc", 3.4), ("Federal-gov", 2.9), ("Without-pay", 0.1), ("missing", 5.7)),
        Category("education", 0.977, ("HS-grad", 32.3), ("Some-college", 22.3), ("Bachelors", 16.4), ("Masters", 5.3), ("Assoc-voc", 4.2), ("11th", 3.6), ("Assoc-acdm", 3.3), ("10th", 2.8), ("7th-8th", 2.0),
            ("Prof-school", 1.7), ("9th", 1.6), ("12th", 1.3), ("Doctorate", 1.2), ("5th-6th", 1.0), ("1st-4th", 0.6), ("Preschool", 0.2)),
        Category("marital-status", 0.989, ("Married-civ-spouse", 46.0), ("Never-married", 32.8), ("Divorced", 13.6), ("Separated", 3.2), ("Widowed", 3.0), ("Married-spouse-absent", 1.3)),
        Category("occupation", 0.978, ("Prof-specialty", 12.7), ("Craft-repair", 12.6), ("Exec-managerial", 12.5), ("Adm-clerical", 11.6), ("Sales", 11.2), ("Other-service", 10.1), ("Machine-op-inspct", 6.1),
            ("Transport-moving", 4.9), ("Handlers-cleaners", 4.2), ("Farming-fishing", 3.1), ("Tech-support", 2.9), ("Protective-serv", 2.0), ("missing", 5.7)),
        Category("relationship", 0.99, ("Husband", 40.5), ("Not-in-family", 25.5), ("Own-child", 15.6), ("Unmarried", 10.6), ("Wife", 4.8), ("Other-relative", 3.0)),
        Category("race", 0.992, ("White", 85.4), ("Black", 9.6), ("Asian-Pac-Islander", 3.2), ("Amer-Indian-Eskimo", 1.0), ("Other", 0.8)),
        Category("sex", 0.997, ("Male", 66.9), ("Female", 33.1)),
        Category("income", 1.0, ("<=50K", 75.9), (">50K", 24.1)),
    ];

    /// <summary>A column of so many bars.</summary>
    public static ColumnEvaluation Any(string name, bool isCategorical, int bars, int seed) => isCategorical
        ? Category(name, 0.9 + (seed % 10 * 0.01), [.. Enumerable.Range(0, bars).Select(i => ($"category {i}", 100.0 / bars))])
        : Number(name, -seed, 10 + seed, bars, x => Math.Exp(-x * x / (20 + seed)) + 0.01, 0.95);

    /// <summary>A column of categories with their percentages in real rows.</summary>
    public static ColumnEvaluation Category(string name, double similarity, params (string Label, double Percent)[] categories)
    {
        double[] real = [.. categories.Select(c => c.Percent / 100)];
        return new ColumnEvaluation(name, true, similarity, Math.Min(1, similarity + 0.008), 0.97, new ColumnMarginal([.. categories.Select(c => c.Label)], [], real, Near(real, 1 - similarity, name.Length)));
    }

    private static ColumnEvaluation Number(string name, double low, double high, int bars, Func<double, double> density, double similarity, double missing = 0)
    {
        double[] edges = [.. Enumerable.Range(0, bars + 1).Select(i => low + (i * (high - low) / bars))];
        double[] weights = [.. Enumerable.Range(0, bars).Select(i => density((edges[i] + edges[i + 1]) / 2))];
        double sum = weights.Sum();
        IEnumerable<double> shares = weights.Select(w => (1 - missing) * w / sum);
        double[] real = [.. missing > 0 ? shares.Append(missing) : shares];
        return new ColumnEvaluation(name, false, similarity, similarity + 0.007, 0.99, new ColumnMarginal(
            [.. real.Select((_, i) => i < bars ? $"{edges[i]:F1} to {edges[i + 1]:F1}" : "missing")], edges, real, Near(real, 1 - similarity, bars)) { AreDates = name == "birth-date" });
    }

    // Shares that differ from others by so much in all.
    private static double[] Near(double[] shares, double distance, int seed)
    {
        var random = new RandomSource(seed, "shares");
        double[] moved = [.. shares.Select(s => s * Math.Exp(random.NextNormal()))];
        double sum = moved.Sum(), weight = Math.Min(1, 3.5 * distance);
        return [.. shares.Select((s, i) => ((1 - weight) * s) + (weight * moved[i] / sum))];
    }
}
