using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Augmentation;
using Microsoft.ML.Gan.Augmentation.Oversampling;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Augmentation.Comparison;

/// <summary>Compares remedies on repeated splits of the training rows.</summary>
/// <remarks>Rows of several splits are made at a time; the pipeline is fitted by the calling thread's turn, always in the same order, so that the result does not depend on threads.</remarks>
internal sealed class ComparisonRun
{
    // With fewer a split holds one row or two of the class out, and says nothing.
    private const int FewestRowsOfClass = 10;

    private readonly IDataView _rows;
    private readonly RowLabels _labels;
    private readonly AugmentationComparisonOptions _options;
    private readonly int _seed;
    private readonly StratifiedSplit[] _splits;
    private readonly RecipeList _list;
    private readonly PipelineJudge _judge;
    private readonly ComparisonProgress _progress;
    private readonly ITransformer? _ones;

    /// <summary>Prepares a comparison, and refuses what cannot be compared.</summary>
    /// <param name="data">The training rows.</param>
    /// <param name="pipeline">What is fitted to them.</param>
    /// <param name="labelColumnName">The label.</param>
    /// <param name="options">The options; validated, with a seed.</param>
    /// <param name="isGate">Whether an augmenter asks, which can do no more than append rows.</param>
    public ComparisonRun(IDataView data, IEstimator<ITransformer> pipeline, string labelColumnName, AugmentationComparisonOptions options, bool isGate)
    {
        (_options, _seed) = (options, options.Seed!.Value);
        _labels = TableReader.ReadLabels(data, labelColumnName, options.CancellationToken);
        int[] counts = AugmentationPlan.Count(_labels.Label!, _labels.Codes);
        Check(data.Schema, counts);
        _rows = new MLContext().Data.Cache(data);
        _splits = [.. Enumerable.Range(0, options.NumberOfSplits).Select(s => StratifiedSplit.Draw(_labels, options.TestFraction, new RandomSource(_seed, $"split {s}")))];
        _list = RecipeList.Make(options, _labels.Label!, counts, _splits[0].Train.Sum(), isGate);
        int perSplit = _list.Recipes.Count + (_list.Recipes.Any(r => r.Kind == AugmentationKind.Gan) ? ComparisonProgress.StepsPerGan : 0);
        _progress = new ComparisonProgress(options.Progress, _splits.Length * perSplit);
        _judge = new PipelineJudge(pipeline, new ScoreReader(options.Metric, options.ScoredLabelColumnName ?? labelColumnName), options.CancellationToken);
        _ones = options.ExampleWeightColumnName is { } weight ? WeightChain.Build(data.Schema, _labels.Source!, weight, [.. counts.Select(_ => 1.0)]) : null;
    }

    /// <summary>Compares.</summary>
    /// <exception cref="ArgumentException">A column cannot be learned, or the pipeline gives nothing that the metric can be made of; said before any training.</exception>
    /// <exception cref="OperationCanceledException">The token of the options was canceled.</exception>
    public ComparisonResult Compare()
    {
        if (_list.Recipes.Any(r => r.Kind is AugmentationKind.SmoteNc or AugmentationKind.Gan))
        {
            // What can be learned of all rows may be an identifier in a part of them.
            for (int s = 0; s < _splits.Length; s++)
            {
                TableReader.Read(TrainOf(s), _labels.Label!.Name, _options.Gan.IgnoredColumnNames, _options.CancellationToken, _options.Gan.Encoding.MinimumCategoryRows);
            }
        }

        double first = Judge(AugmentationRecipe.Nothing, NoRows.Instance, 0); // before any training of ours: the pipeline must work
        double[][] scores = [.. _list.Recipes.Select(_ => new double[_splits.Length])];
        double[] ratios = new double[_list.Recipes.Count];
        var augmenter = new SplitAugmenter(_list.Recipes, _labels.Label!.Name, _options, _progress);
        IEnumerable<IReadOnlyList<IAppendedRows>> made =
            Ahead.Select(Enumerable.Range(0, _splits.Length), s => augmenter.Make(TrainOf(s), SeedOf(s)), _options.MaximumThreads);
        int split = 0;
        foreach (IReadOnlyList<IAppendedRows> rows in made)
        {
            for (int r = 0; r < rows.Count; r++)
            {
                scores[r][split] = split == 0 && r == 0 ? first : Judge(_list.Recipes[r], rows[r], split);
                ratios[r] += (double)rows[r].Count / _splits[split].Train.Sum() / _splits.Length;
            }

            split++;
        }

        return Decide(scores, ratios);
    }

    private void Check(DataViewSchema schema, int[] counts)
    {
        TableColumn label = _labels.Label!;
        if (counts.Length < 2)
        {
            throw Errors.OneClassOfLabel(label.Name, _labels.RowCount);
        }

        if (_options.ScoredLabelColumnName is null && ScoreReader.NeedsTwoClasses(_options.Metric) && counts.Length != 2)
        {
            throw Errors.MetricOfTwoClasses(_options.Metric, label.Name, counts.Length);
        }

        int second = counts.OrderDescending().ElementAt(1);
        if (second < FewestRowsOfClass)
        {
            throw Errors.TooFewRowsOfClass(label.Name, label.Categories[Array.LastIndexOf(counts, second)], second, FewestRowsOfClass);
        }

        if (_options.ExampleWeightColumnName is { } weight && schema.GetColumnOrNull(weight) is not null)
        {
            throw Errors.WeightColumnThere(weight);
        }
    }

    private SelectedDataView TrainOf(int split) => new(_rows, _splits[split].Train, _options.CancellationToken);

    private int SeedOf(int split) => (int)(RandomSource.DeriveSeed(_seed, $"rows of split {split}") & int.MaxValue);

    private double Judge(AugmentationRecipe recipe, IAppendedRows appended, int split)
    {
        SelectedDataView train = TrainOf(split);
        IDataView rows = appended.AppendTo(train), test = new SelectedDataView(_rows, _splits[split].Test, _options.CancellationToken);
        if (_ones is not null)
        {
            rows = recipe.Kind == AugmentationKind.ClassWeights ? WeightsOf(train).Transform(rows) : _ones.Transform(rows);
            test = _ones.Transform(test);
        }

        double score = _judge.Judge(rows, test);
        _progress.Advance(1);
        return score;
    }

    private ClassWeightsTransformer WeightsOf(IDataView train) =>
        new ClassWeightsEstimator(new MLContext(), _options.ExampleWeightColumnName!, _labels.Label!.Name).Fit(train);

    private ComparisonResult Decide(double[][] scores, double[] ratios)
    {
        int trainRows = _splits[0].Train.Sum(), testRows = _splits[0].Test.Sum();
        double sign = _judge.Metric == AugmentationMetric.LogLoss ? -1 : 1, error = 1 - _options.ConfidenceLevel;
        AugmentationCandidate[] candidates = [.. _list.Recipes.Select((recipe, r) =>
        {
            double[] gains = [.. scores[r].Zip(scores[0], (score, nothing) => sign * (score - nothing))];
            PairedGain gain = r == 0 ? default : PairedGain.Of(gains, (double)testRows / trainRows, error);
            string? note = gains.All(double.IsFinite) ? null : "a score is not finite, so that it cannot be compared.";
            return new AugmentationCandidate(
                recipe.Name, recipe.Kind, ratios[r], recipe.BalanceShare, recipe.IsResampled, scores[r], scores[r].Average(), gain.Mean, gain.Low, gain.High, note);
        })];
        int winner = WinnerRule.Choose(candidates);
        string recommendation = ComparisonText.Recommend(_judge.Metric, _splits.Length, _options.ConfidenceLevel, candidates, candidates[winner]);
        var comparison = new AugmentationComparison(
            _labels.Label!.Name, _judge.Metric, _splits.Length, trainRows, testRows, _options.ConfidenceLevel, candidates, candidates[winner], recommendation, _list.Notes);
        return new ComparisonResult(comparison, _list.Recipes[winner]);
    }
}
