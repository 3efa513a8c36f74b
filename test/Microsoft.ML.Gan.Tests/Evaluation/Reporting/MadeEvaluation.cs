using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Evaluation;
using Microsoft.ML.Gan.Evaluation.Reporting;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Tests.Evaluation.Reporting;

/// <summary>Evaluations as they might be, of a table like Adult and of tables that are hard to show.</summary>
internal static class MadeEvaluation
{
    private static readonly EvaluationFacts Facts = new(26_048, 26_048, 6_513, 15, "income", 7, "9f3c21d07ab5e164", 41.7);

    /// <summary>A table like Adult, with all sections.</summary>
    public static ReportContent Adult() => new("UCI Adult, 26,048 synthetic rows", new EvaluationParts(
        MadeMeasures.All[0], MadeMeasures.All[1], MadeMeasures.All,
        "The synthetic rows are close to real ones: columns and pairs of columns nearly agree, and a model learned from them does almost as well on real rows. A strong classifier still finds "
            + "more of them than chance would, mostly by capital-gain and hours-per-week. Nothing points to rows that were copied.",
        [.. MadeColumns.Adult().OrderBy(c => c.Similarity)],
        Pairs([.. MadeColumns.Adult().Select(c => c.Name)]),
        [new("<=50K", 19_775, 19_772, 0.988, 0.969), new(">50K", 6_273, 6_276, 0.981, 0.958)],
        Pictures(),
        Facts))
    {
        Comparison = Compared(),
        History = History(),
        Settings = new GanOptions { LabelColumnName = "income", Seed = 7, Training = new TrainingOptions { NumberOfSteps = 3000, BatchSize = 250 } },
    };

    /// <summary>So many columns of so many bars.</summary>
    public static ReportContent Wide(int columns, int bars)
    {
        ColumnEvaluation[] all = [.. Enumerable.Range(0, columns).Select(i => MadeColumns.Any($"measurement_{i}", i % 2 == 0, bars, i))];
        ReportContent adult = Adult();
        return adult with { Parts = adult.Parts with { Columns = all, Pairs = Pairs([.. all.Select(c => c.Name)]), Pictures = Pictures(2000) } };
    }

    /// <summary>Names, categories and sentences that are hard to show, and figures that are none.</summary>
    public static ReportContent Hostile()
    {
        string[] names = [.. HostileNames.All];
        ColumnEvaluation[] columns =
        [
            .. names.Select((n, i) => MadeColumns.Category(n, 0.9 - (0.01 * i), [.. names.Select((c, k) => (c, 5.0 + k))])),
            new("all missing", false, double.NaN, double.NaN, double.NaN, new ColumnMarginal([], [], [], [])),
            new("one value", false, double.NaN, null, double.PositiveInfinity, new ColumnMarginal(["1"], [1, 1], [1], [1])),
            new("no numbers", false, 0.5, 0.6, 0.7, new ColumnMarginal(["a", "b"], [0, 1, 2], [double.NaN, double.PositiveInfinity], [double.NegativeInfinity, -1])),
            new("endless", false, 0.5, 0.6, 0.7, new ColumnMarginal(["a", "b"], [double.NegativeInfinity, 1, double.PositiveInfinity], [0.5, 0.5], [0.5, 0.5])),
        ];
        string all = string.Join(' ', names);
        EvaluationMetric[] metrics =
        [
            .. names.Select((n, i) => MadeMeasures.All[i] with { Name = n, Reading = n, Caveat = n, Source = n }),
            MadeMeasures.All[0] with { Value = double.NaN, Baseline = double.PositiveInfinity, Low = double.NaN, High = double.NegativeInfinity, Best = double.NaN },
            MadeMeasures.All[0] with { Lowest = 1, Highest = 1, Low = -1e300, High = 1e300, Value = 1e-300 },
        ];
        return Adult() with
        {
            Title = all,
            Parts = new EvaluationParts(
                metrics[0], metrics[1], metrics, all, columns, Pairs(names), [.. names.Select(n => new ClassEvaluation(n, 1, 0, double.NaN, double.NegativeInfinity))],
                new EvaluationPictures(
                    [new(double.NaN, 1, false), new(1, double.PositiveInfinity, true), new(0, 0, false)], (double.NaN, 2), [.. names.Select(n => new RocCurve(n, double.NaN, [(0, 0), (double.NaN, 1), (1, 1)]))],
                    [double.NaN, 1, double.PositiveInfinity], [0, 0]),
                Facts with { LabelColumnName = names[0], Fingerprint = names[1], Seconds = double.NaN }),
            Comparison = new ReportedComparison(names[0], double.NaN, [.. names.Select((n, i) => new ReportedCandidate(n, double.NaN, i == 0 ? 1e300 : double.NaN, double.NegativeInfinity, double.PositiveInfinity, n, i == 1))], all, names),
            History =
            [
                new GanProgress(1, 2, double.NaN, double.NegativeInfinity, double.NaN, TimeSpan.Zero) { Fidelity = double.NaN, Alarms = [new(TrainingAlarmKind.Overfitting, all)] },
                new GanProgress(2, 2, 1e300, -1e300, 0, TimeSpan.MaxValue),
            ],
            Settings = new GanOptions { LabelColumnName = names[0], IgnoredColumnNames = names },
        };
    }

    /// <summary>One thing alone, which must do.</summary>
    public static EvaluationParts Bare() => new(
        MadeMeasures.All[0], MadeMeasures.All[1], MadeMeasures.All[..2], "Too few rows to say more.", [], [], [], new EvaluationPictures([], (0, 0), [], [], []),
        Facts with { HoldoutRows = 0, LabelColumnName = null });

    /// <summary>Pairs of columns, the least similar first.</summary>
    public static PairEvaluation[] Pairs(string[] columns)
    {
        var random = new RandomSource(3, "pairs");
        return [.. from i in Enumerable.Range(0, columns.Length)
                   from j in Enumerable.Range(0, i)
                   let real = Math.Round(Math.Pow(random.NextDouble(), 3) * (random.NextDouble() < 0.3 ? -0.6 : 0.9), 3)
                   let difference = Math.Round((random.NextDouble() - 0.55) * 0.08, 3)
                   let pair = new PairEvaluation(columns[j], columns[i], 1 - Math.Abs(difference / 2) - (0.02 * random.NextDouble()), real, real + difference)
                   orderby pair.Similarity
                   select pair];
    }

    private static EvaluationPictures Pictures(int points = 1000)
    {
        var random = new RandomSource(5, "pictures");
        ProjectedRow[] rows = [.. Enumerable.Range(0, points).SelectMany(_ => new[] { Row(false), Row(true) })];
        return new EvaluationPictures(
            rows, (0.214, 0.117), [Curve("logistic regression", 0.518), Curve("gradient-boosted trees", 0.563)],
            [.. Enumerable.Range(0, 900).Select(_ => Distance(0.02, 1.02)).Order()], [.. Enumerable.Range(0, 900).Select(_ => Distance(0.03, 1)).Order()]);

        ProjectedRow Row(bool isSynthetic)
        {
            double cluster = random.NextDouble() < 0.35 ? 2.6 : -0.8, x = cluster + random.NextNormal() * (isSynthetic ? 0.85 : 0.9);
            return new ProjectedRow(x, (0.5 * x * x / 3) - 0.7 + random.NextNormal() * 0.8, isSynthetic);
        }

        double Distance(double copies, double scale) => random.NextDouble() < copies ? 0 : scale * Math.Pow(-Math.Log(1 - random.NextDouble()), 0.6);
    }

    private static RocCurve Curve(string name, double area)
    {
        double power = (1 - area) / area;
        return new RocCurve(name, area, [.. Enumerable.Range(0, 101).Select(i => (i / 100.0, Math.Pow(i / 100.0, power)))]);
    }

    private static ReportedComparison Compared() => new(
        "PR-AUC",
        0.95,
        [
            new("class weights", 0.761, 0.0041, -0.0012, 0.0094, "", false), new("random oversampling", 0.760, 0.0032, -0.0025, 0.0089, "", false),
            new("SMOTE-NC", 0.748, -0.0087, -0.0161, -0.0013, "", false), new("GAN, half of the majority", 0.767, 0.0098, 0.0021, 0.0175, "one training, reused for every ratio", true),
            new("GAN, balanced", 0.763, 0.0063, -0.0022, 0.0148, "", false),
            new("GAN, resampled", double.NaN, double.NaN, double.NaN, double.NaN, "not tried: fewer than 200 rows of the class '>50K'", false),
        ],
        "Use the GAN at half of the majority: it gains .010 of PR-AUC, and the interval leaves out 0. Random oversampling and class weights do no harm, SMOTE-NC does.",
        ["Five splits of 5,000 rows."]);

    private static GanProgress[] History()
    {
        var random = new RandomSource(9, "history");
        return [.. Enumerable.Range(1, 100).Select(i => new GanProgress(
            30 * i, 3000, (-3 * Math.Exp(-i / 18.0)) - 0.4 + (0.12 * random.NextNormal()), 0.5 + (1.6 * Math.Exp(-i / 30.0)) + (0.15 * random.NextNormal()), 0.03, TimeSpan.FromSeconds(2 * i))
        {
            Fidelity = i % 5 == 0 ? 0.975 - (0.25 * Math.Exp(-i / 14.0)) + (0.002 * random.NextNormal()) : null,
            Alarms = i switch
            {
                30 => [new(TrainingAlarmKind.ModeCollapse, "The generator repeats itself: 9 of 12 frequent categories of column 'native-country' seen; try PackSize 10, the gradient penalty or a lower GeneratorLearningRate.")],
                85 => [new(TrainingAlarmKind.Overfitting, "The discriminator knows the rows by heart: 61 % of its advantage is lost on held-out rows; try Dropout or fewer steps.")],
                _ => [],
            },
        })];
    }
}
