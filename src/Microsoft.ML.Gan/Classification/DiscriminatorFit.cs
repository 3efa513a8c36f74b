using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Networks.Managed;
using Microsoft.ML.Gan.Sampling.Corrections;
using Microsoft.ML.Gan.Training;

namespace Microsoft.ML.Gan.Classification;

/// <summary>Trains the discriminator on, once the game is over, until it is a classifier whose probabilities hold.</summary>
/// <remarks>
/// At the end of a game well played the discriminator knows nothing: D = p / (p + q) = 1/2 (Goodfellow et al. 2014, arXiv:1406.2661,
/// proposition 1), and a Wasserstein critic has no scale at all. So a network of the discriminator's kind learns from everything the generator
/// made on its way, and from rows whose columns are torn apart; what its logits are worth is measured on rows it has not seen.
/// </remarks>
internal sealed class DiscriminatorFit
{
    // Of rows that can be had in any number, so many; half of the generator's are its last, half come from its whole training.
    private const int MostNegatives = 60_000;
    private const int LearnedPerJudged = 4;

    // The parts of the stage, by the time they take.
    private const double RowShare = 0.3;
    private const double TrainingShare = 0.95;

    private readonly ClassificationOptions _options;
    private readonly int _seed;
    private readonly StageProgress _progress;

    /// <summary>Prepares a training.</summary>
    /// <param name="options">The options; validated.</param>
    /// <param name="seed">The seed of every draw.</param>
    /// <param name="progress">Told how far it is; its token ends it.</param>
    public DiscriminatorFit(ClassificationOptions options, int seed, StageProgress progress) => (_options, _seed, _progress) = (options, seed, progress);

    /// <summary>Trains.</summary>
    /// <param name="schema">The columns.</param>
    /// <param name="real">Real rows to learn from, and real rows to judge by.</param>
    /// <param name="generated">Rows of the generator's training.</param>
    /// <param name="final">Rows as users receive them.</param>
    /// <param name="steps">The most updates.</param>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public GanDiscriminatorModel Fit(
        TableSchema schema, (TableData Learn, TableData Judge) real, IReadOnlyList<TableData> generated, IReadOnlyList<TableData> final, int steps)
    {
        DiscriminatorFeatures features = DiscriminatorFeatures.Fit(real.Learn);
        (EncodedTable Learn, EncodedTable Judge) positives = (features.Of(real.Learn), features.Of(real.Judge));
        (EncodedTable Learn, EncodedTable Judge) negatives = Negatives(features, real, generated, final);
        _progress.Reach(RowShare);
        using Discriminator network = RatioTrainer.Train(
            features.Layout, positives, negatives, (_options.HiddenWidth ?? GanDefaults.ClassifierHiddenWidth, _options.HiddenLayers, steps), _seed, _progress.CancellationToken,
            _progress.Between(RowShare, TrainingShare));
        var scorer = new RowScorer(ScoringNetwork.Of(network), features.Layout);
        float[] realScores = scorer.Score(positives.Judge), fakeScores = scorer.Score(negatives.Judge);
        var summary = new DiscriminatorSummary(
            RankStatistics.AreaUnderCurve(realScores, fakeScores), CalibrationError.Crossed(realScores, fakeScores), realScores.Length);
        var model = new GanDiscriminatorModel(schema, features, scorer.Network, LogitScale.Fit(realScores, fakeScores), summary);
        _progress.Reach(1);
        return model;
    }

    private (EncodedTable Learn, EncodedTable Judge) Negatives(
        DiscriminatorFeatures features, (TableData Learn, TableData Judge) real, IReadOnlyList<TableData> generated, IReadOnlyList<TableData> final)
    {
        var random = new RandomSource(_seed, "negative rows");
        int torn = (int)(MostNegatives * _options.IndependentShare), blended = (int)((MostNegatives - torn) * _options.BlendedShare), own = MostNegatives - torn - blended;
        List<TableData> learn = [], judge = [];
        Make(NegativeRows.Make, torn);
        Make(BlendedRows.Make, blended);
        Add(generated, own / 2);
        Add(final, own - (own / 2));
        return (features.Of(TableData.Concatenate(learn)), features.Of(TableData.Concatenate(judge)));

        void Make(Func<TableData, DiscriminatorFeatures, int, RandomSource, CancellationToken, TableData> make, int count)
        {
            if (count > 0)
            {
                learn.Add(make(real.Learn, features, count, random, _progress.CancellationToken));
                judge.Add(make(real.Judge, features, count / LearnedPerJudged, random, _progress.CancellationToken));
            }
        }

        void Add(IReadOnlyList<TableData> tables, int count)
        {
            if (count > 0)
            {
                (TableData Learn, TableData Judge) rows = TableData.Concatenate(tables).Divide(LearnedPerJudged, random);
                learn.Add(rows.Learn.Take(Draw(rows.Learn.RowCount, count, random)));
                judge.Add(rows.Judge.Take(Draw(rows.Judge.RowCount, count / LearnedPerJudged, random)));
            }
        }
    }

    private static int[] Draw(int rows, int count, RandomSource random) => [.. Enumerable.Range(0, count).Select(_ => random.NextInt(rows))];
}
