using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Evaluation.Coverage;
using Microsoft.ML.Gan.Evaluation.Detection;
using Microsoft.ML.Gan.Evaluation.Fidelity;
using Microsoft.ML.Gan.Evaluation.Privacy;
using Microsoft.ML.Gan.Evaluation.Utility;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Evaluation;

/// <summary>Takes all measures of synthetic rows, one after the other.</summary>
/// <param name="tables">The rows.</param>
/// <param name="options">How they are compared.</param>
/// <param name="seed">The seed of everything that is drawn.</param>
/// <param name="utility">The model of the label; <see langword="null"/> where there is none.</param>
internal sealed class EvaluationRun(EvaluationTables tables, EvaluationOptions options, int seed, IUtilityModel? utility)
{
    private const int CommonParts = 11;
    private const int UtilityParts = 3;

    private readonly EvaluationWatch _watch = new(CommonParts + (utility is null ? 0 : UtilityParts), options.Progress, options.CancellationToken);
    private readonly List<EvaluationMetric> _metrics = [];
    private ColumnFigures? _columns;
    private PairFigures? _pairs;

    /// <summary>Takes the measures.</summary>
    public EvaluationParts Run()
    {
        EvaluationMetric shape = _watch.Part("comparing columns", Shape), trend = _watch.Part("comparing pairs of columns", Trend);
        Add(shape, trend, _watch.Part("comparing rows by kernels", () => MixtureDiscrepancy.Of(tables, seed, options.CancellationToken)));
        (IReadOnlyList<ClassEvaluation> classes, EvaluationMetric? within) = _watch.Part("comparing classes", () => ClassFidelity.Of(tables, options.CancellationToken));
        Add(within);
        Add(_watch.Part("looking for gaps", Coverage));
        RocCurve[] curves = [_watch.Part("telling rows apart, linear", () => Detect(isLinear: true)), _watch.Part("telling rows apart, trees", () => Detect(isLinear: false))];
        if (utility is not null)
        {
            Add(Utility(utility));
        }

        PrivacyDistances distances = _watch.Part("measuring distances to learned rows", () => PrivacyDistances.Of(tables, options.MaximumRows, seed, options.CancellationToken));
        Add(_watch.Part("looking for copies", () => CopiedRows.Of(tables)), ClosestRecord.Of(distances), NeighborDistanceRatio.Of(distances));
        Add(_watch.Part("attacking learned rows", () => Attacks(distances)));
        return _watch.Part("writing it down", () => new EvaluationParts(
            shape, trend, _metrics, Verdict.Of(_metrics), [.. Columns().OrderBy(c => c.Similarity)], [.. Pairs().OrderBy(p => p.Similarity)], classes, Pictures(curves, distances),
            Facts()));
    }

    private EvaluationMetric Shape()
    {
        _columns = new ColumnFigures(
            ColumnSimilarity.Of(tables.Reference, tables.Synthetic, options.CancellationToken),
            tables.Holdout is null ? null : ColumnSimilarity.Of(tables.Reference, tables.Real, options.CancellationToken));
        return ShapeMetric.Of(tables.Reference, _columns.Synthetic, _columns.Real, tables.Synthetic.RowCount);
    }

    private EvaluationMetric Trend()
    {
        var pairs = new PairSimilarity(tables.Reference, [.. Enumerable.Range(0, tables.Reference.Columns.Count)], options.CancellationToken);
        _pairs = new PairFigures(pairs, pairs.Of(tables.Synthetic));
        return TrendMetric.Of(
            tables.Reference, pairs, _pairs.Synthetic, pairs.Of(Shuffled()), tables.Holdout is null ? null : pairs.Of(tables.Real), tables.Synthetic.RowCount, tables.Real.RowCount);
    }

    // Each column in an order of its own.
    private TableData Shuffled()
    {
        var random = new RandomSource(seed, "shuffled columns");
        var shuffled = new TableData(tables.Synthetic.Columns, tables.Synthetic.RowCount);
        for (int c = 0; c < shuffled.Columns.Count; c++)
        {
            Array source = shuffled.Columns[c].IsDiscrete ? tables.Synthetic.Codes(c) : tables.Synthetic.Numbers(c);
            Array target = shuffled.Columns[c].IsDiscrete ? shuffled.Codes(c) : shuffled.Numbers(c);
            int[] order = random.Order(shuffled.RowCount);
            for (int i = 0; i < order.Length; i++)
            {
                Array.Copy(source, order[i], target, i, 1);
            }
        }

        return shuffled;
    }

    private EvaluationMetric?[] Coverage()
    {
        CoverageSample sample = CoverageSample.Of(tables, options.MaximumRows, seed);
        NeighborBalls synthetic = NeighborBalls.Of(sample.Real, sample.Synthetic, options.CancellationToken);
        NeighborBalls other = NeighborBalls.Of(sample.Real, sample.Other, options.CancellationToken);
        return
        [
            CategoryCoverage.Of(tables),
            RangeCoverage.Of(tables),
            PrecisionMetric.Of(sample, synthetic, other),
            RecallMetric.Of(sample, synthetic, other),
            DensityMetric.Of(sample, synthetic, other),
            CoverageMetric.Of(sample, synthetic, other),
            AlphaPrecision.Of(sample),
            BetaRecall.Of(sample, synthetic, other),
        ];
    }

    private RocCurve Detect(bool isLinear)
    {
        DetectionScores synthetic = Scores(tables.Synthetic);
        DetectionScores? real = tables.Holdout is null ? null : Scores(tables.Real);
        EvaluationMetric metric = isLinear ? LinearDetection.Of(synthetic, real) : TreeDetection.Of(synthetic, real);
        Add(metric);
        return new RocCurve(metric.Name, metric.Value, synthetic.Curve());

        DetectionScores Scores(TableData other)
        {
            DetectionSample sample = DetectionSample.Of(tables.Reference, other, options.NumberOfFolds, options.MaximumRows, seed);
            return isLinear ? LinearDetection.Scores(sample, options.CancellationToken) : TreeDetection.Scores(sample, options.CancellationToken);
        }
    }

    private EvaluationMetric[] Utility(IUtilityModel model)
    {
        Judgment real = _watch.Part("learning from real rows", () => model.Judge(UtilityRows.Real));
        Judgment synthetic = _watch.Part("learning from synthetic rows", () => model.Judge(UtilityRows.Synthetic));
        Judgment both = _watch.Part("learning from both", () => model.Judge(UtilityRows.Both));
        return [UtilityMetric.Of(synthetic, real, seed, options.CancellationToken), AugmentationGain.Of(both, real, seed, options.CancellationToken)];
    }

    private EvaluationMetric?[] Attacks(PrivacyDistances distances) =>
    [
        CloserToLearned.Of(distances, seed, options.CancellationToken),
        MembershipInference.Of(distances, options.CancellationToken),
        AttributeDisclosure.Of(tables, distances, options.CancellationToken),
    ];

    private IEnumerable<ColumnEvaluation> Columns() => tables.Real.Columns.Select((column, c) => new ColumnEvaluation(
        column.Name,
        column.IsDiscrete,
        _columns!.Synthetic[c],
        _columns.Real?[c],
        column.IsDiscrete ? CategoryCoverage.Of(tables.Real.Codes(c), tables.Synthetic.Codes(c)) : RangeCoverage.Of(tables.Real.Numbers(c), tables.Synthetic.Numbers(c)),
        Marginals.Of(tables.Reference, tables.Synthetic, c)));

    private IEnumerable<PairEvaluation> Pairs()
    {
        PairSimilarity pairs = _pairs!.Pairs;
        double[] real = pairs.Associations(tables.Reference), synthetic = pairs.Associations(tables.Synthetic);
        return pairs.Pairs.Select((p, i) => new PairEvaluation(
            tables.Real.Columns[p.First].Name, tables.Real.Columns[p.Second].Name, _pairs.Synthetic[i], real[i], synthetic[i]));
    }

    private EvaluationPictures Pictures(RocCurve[] curves, PrivacyDistances distances)
    {
        (IReadOnlyList<ProjectedRow> rows, (double, double) explained) = RowProjection.Of(tables, seed);
        return new EvaluationPictures(
            rows, explained, curves,
            [.. PrivacyDistances.First(distances.SyntheticToReal).Order().Select(d => (double)d)],
            [.. PrivacyDistances.First(distances.HoldoutToReal).Order().Select(d => (double)d)]);
    }

    private EvaluationFacts Facts() => new(
        tables.Real.RowCount, tables.Synthetic.RowCount, tables.Holdout?.RowCount ?? 0, tables.Real.Columns.Count, options.LabelColumnName, seed,
        EvaluationFingerprint.Of(tables, options, seed), _watch.Seconds);

    private void Add(params EvaluationMetric?[] metrics) => _metrics.AddRange(metrics.OfType<EvaluationMetric>());

    private sealed record ColumnFigures(double[] Synthetic, double[]? Real);

    private sealed record PairFigures(PairSimilarity Pairs, double[] Synthetic);
}
