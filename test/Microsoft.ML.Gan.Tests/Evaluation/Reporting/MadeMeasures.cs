namespace Microsoft.ML.Gan.Tests.Evaluation.Reporting;

/// <summary>Measures as an evaluation might give them.</summary>
internal static class MadeMeasures
{
    /// <summary>Measures of every group.</summary>
    public static readonly EvaluationMetric[] All =
    [
        Of("shape", MetricGroup.Fidelity, 0.987, 0, 1, 1, MetricRating.Good, "The columns are distributed as in real rows, the worst, capital-gain, to .961.",
            "Looks at each column by itself: rows with independent columns reach the same.", "SDMetrics, Column Shapes") with { Baseline = 0.993 },
        Of("trend", MetricGroup.Fidelity, 0.966, 0, 1, 1, MetricRating.Good, "Pairs of columns have to do with each other as in real rows, or nearly.",
            "Looks at two columns at a time; what three have to do with each other is not seen.", "SDMetrics, Column Pair Trends") with { Baseline = 0.981 },
        Of("mixture MMD", MetricGroup.Fidelity, 0.0032, 0, double.PositiveInfinity, 0, MetricRating.Fair, "The distance between both tables is small, though larger than chance has it.",
            "Depends on the widths of its kernels, and on the number of rows: compare it with the figure of held-out rows.", "Gretton et al. 2012, JMLR 13") with { Baseline = 0.0006, Low = 0.0021, High = 0.0044 },
        Of("category coverage", MetricGroup.Coverage, 0.957, 0, 1, 1, MetricRating.Good, "96 of a hundred categories of real rows are met.", "The rarest may be missing by chance in so few rows.", "SDMetrics, CategoryCoverage") with { Baseline = 0.962 },
        Of("range coverage", MetricGroup.Coverage, 0.994, 0, 1, 1, MetricRating.Good, "Numbers span nearly the real range.", "Says nothing of what lies between.", "SDMetrics, RangeCoverage") with { Baseline = 0.981 },
        Of("precision", MetricGroup.Coverage, 0.871, 0, 1, 0.9, MetricRating.Fair, "Most synthetic rows lie where real rows are.", "One outlier among real rows makes room for many synthetic ones; see density.", "Kynkäänniemi et al. 2019, arXiv:1904.06991") with { Baseline = 0.902 },
        Of("density", MetricGroup.Coverage, 0.943, 0, double.PositiveInfinity, 1, MetricRating.Good, "Synthetic rows lie where real rows are dense.", "May pass 1.", "Naeem et al. 2020, arXiv:2002.09797") with { Baseline = 1.004 },
        Of("beta-recall", MetricGroup.Coverage, 0.462, 0, 0.5, 0.5, MetricRating.Good, "The variety of real rows is there.", "Needs some thousand rows.", "Alaa et al. 2022, arXiv:2102.08921") with { Baseline = 0.495 },
        Of("c2st, logistic", MetricGroup.Detection, 0.518, 0, 1, 0.5, MetricRating.Good, "A linear classifier can hardly tell the rows apart.", "Sees single columns and their sums only.", "Lopez-Paz and Oquab 2017, arXiv:1610.06545") with { Baseline = 0.501, Low = 0.508, High = 0.528 },
        Of("c2st, trees", MetricGroup.Detection, 0.563, 0, 1, 0.5, MetricRating.Fair, "Trees find more synthetic rows than chance would.", "A small difference of one column is enough.", "Lopez-Paz and Oquab 2017, arXiv:1610.06545") with { Baseline = 0.497, Low = 0.553, High = 0.573 },
        Of("train on synthetic, test on real", MetricGroup.Utility, 0.908, 0, 1, 0.91, MetricRating.Good, "A model learned from synthetic rows ranks real rows as well as one learned from real rows, to .002.",
            "Of one learner and one label; others may lose more.", "Esteban et al. 2017, arXiv:1706.02633") with { Baseline = 0.910, Low = 0.902, High = 0.914 },
        Of("distance to closest record", MetricGroup.Privacy, 0.497, 0, 1, 0.5, MetricRating.Good, "Synthetic rows are as near to learned rows as to held-out ones.", "Sees copies and near copies only; it is no guarantee.", "Platzer and Reutterer 2021, arXiv:2104.00635"),
        Of("membership inference", MetricGroup.Privacy, 0.511, 0, 1, 0.5, MetricRating.Good, "Who was learned cannot be told from the synthetic rows.", "Of one attack; a stronger one may do better.", "Houssiau et al. 2022, arXiv:2211.06550") with { Low = 0.492, High = 0.530 },
        Of("share of copies", MetricGroup.Privacy, 0.0214, 0, 1, 0, MetricRating.Fair, "2.1 % of the synthetic rows are rows that were learned, 1.8 % of the held-out ones are.", "In few and discrete columns rows repeat by chance.", "ours") with { Baseline = 0.018 },
        Of("attribute disclosure", MetricGroup.Privacy, 0.312, 0, 1, 0.3, MetricRating.Unrated, "What can be guessed of 'income' by the nearest synthetic row.", "Good or bad only beside what held-out rows give away.", "ours") with { Baseline = 0.305 },
    ];

    private static EvaluationMetric Of(
        string name, MetricGroup group, double value, double lowest, double highest, double best, MetricRating rating, string reading, string caveat, string source) =>
        new(name, group, value, lowest, highest, best, rating, reading, caveat, source);
}
