using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Sampling.Corrections;
using Microsoft.ML.Gan.Training;
using Generator = Microsoft.ML.Gan.Networks.Generator;

namespace Microsoft.ML.Gan.Sampling;

/// <summary>Fits the corrections of sampling to a trained generator: frequencies first, then numbers, then which rows stay.</summary>
internal sealed class SamplingCalibration
{
    private const int FewestRows = 10_000;
    private const int MostRows = 50_000;
    private const int Rounds = 6;

    // What a canceled fit takes the time for: a moment.
    private const int BriefRows = 4000;
    private const int BriefRounds = 3;

    // The parts of the stage, by the time they take.
    private const double FrequencyShare = 0.4;
    private const double NumberShare = 0.5;
    private const double RatioShare = 0.95;

    private const int RatioWidth = 128;
    private const int RatioLayers = 2;
    private const int RatioSteps = 3000;

    private readonly LearnedTable _table;
    private readonly TrainingRows _rows;
    private readonly Generator _generator;
    private readonly SamplingCorrections _start;
    private readonly GanOptions _options;
    private readonly int _seed;
    private readonly int _labelCount;
    private readonly int _fullRowCount;
    private readonly IReadOnlyList<Stratum> _strata;

    /// <summary>Prepares a calibration.</summary>
    /// <param name="table">What is known of the table.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="generator">The trained generator, in evaluation mode, on the CPU.</param>
    /// <param name="start">What sampling has without any calibration.</param>
    /// <param name="options">The options; validated.</param>
    /// <param name="seed">The seed of every draw.</param>
    public SamplingCalibration(
        LearnedTable table, TrainingRows rows, Generator generator, SamplingCorrections start, GanOptions options, int seed)
    {
        (_table, _generator, _start, _options, _seed, _rows) = (table, generator, start, options, seed, rows);
        _labelCount = table.Frequencies.LabelCounts.Length;
        _fullRowCount = Math.Clamp(2 * rows.Learned.RowCount, FewestRows, MostRows);
        _strata = Wish.For(table, []).Strata;
    }

    /// <summary>Fits what the options ask for.</summary>
    /// <param name="progress">Told how far it is.</param>
    /// <returns>The corrections.</returns>
    /// <exception cref="OperationCanceledException">Its token was canceled.</exception>
    public SamplingCorrections Fit(StageProgress progress)
    {
        progress.CancellationToken.ThrowIfCancellationRequested();
        TableData real = _table.Reduction.Reduce(_rows.LearnedRows);
        SamplingCorrections corrections = Matching(real, _fullRowCount, Rounds, progress);
        corrections = corrections with { Resampler = Resampling(corrections, real, progress) };
        progress.Reach(1);
        return corrections;
    }

    /// <summary>Fits frequencies and numbers to few rows, and no resampling: what a canceled fit has the time for.</summary>
    /// <returns>The corrections.</returns>
    public SamplingCorrections FitBriefly() =>
        Matching(_table.Reduction.Reduce(_rows.LearnedRows), BriefRows, BriefRounds, new StageProgress(GanProgress.Corrections, report: null, default));

    private SamplingCorrections Matching(TableData real, int rowCount, int rounds, StageProgress progress)
    {
        if (!_options.Sampling.MatchMarginals)
        {
            return _start;
        }

        SamplingCorrections corrections = _start with { Frequencies = Frequencies(rowCount, rounds, progress) };
        corrections = corrections with { Numbers = Numbers(corrections, real, rowCount, progress.CancellationToken) };
        progress.Reach(NumberShare);
        return corrections;
    }

    private FrequencyOffsets Frequencies(int rowCount, int rounds, StageProgress progress)
    {
        EncodedLayout layout = _table.Encoding.Layout;
        ComponentShares targets = ComponentShares.Count(layout, _rows.Learned, _table.Conditions.LabelsOf(_rows.Learned), _labelCount);
        var offsets = new FrequencyOffsets(layout, targets, _table.Frequencies.LabelCounts);
        using GanSampler sampler = Sampler(_start with { Frequencies = offsets }, progress.CancellationToken);
        for (int round = 0; round < rounds; round++)
        {
            (EncodedTable rows, int[] labels) = sampler.SampleEncoded(_strata, rowCount, _seed + round);
            offsets.Adjust(rows, labels);
            progress.Reach(FrequencyShare * (round + 1) / rounds);
        }

        return offsets;
    }

    private NumberMatching Numbers(SamplingCorrections corrections, TableData real, int rowCount, CancellationToken cancellationToken)
    {
        using GanSampler sampler = Sampler(corrections, cancellationToken);
        (TableData rows, int[] labels) = sampler.SampleReduced(_strata, rowCount, _seed + Rounds);
        return NumberMatching.Fit(_table.Encoding, real, LabelsOf(real), rows, labels, _labelCount);
    }

    private Resampler? Resampling(SamplingCorrections corrections, TableData real, StageProgress progress)
    {
        if (_options.Sampling.Resampling == ResamplingMode.Never || _rows.HeldOutRows == null)
        {
            return null;
        }

        var features = new RowFeatures(real);
        EncodedTable learned = features.Of(real), heldOut = features.Of(_table.Reduction.Reduce(_rows.HeldOutRows));
        using GanSampler sampler = Sampler(corrections, progress.CancellationToken);
        EncodedTable learnedFakes = features.Of(sampler.SampleReduced(_strata, _fullRowCount, _seed + Rounds + 1).Rows);
        (TableData Rows, int[] Labels) fakes = sampler.SampleReduced(_strata, _fullRowCount, _seed + Rounds + 2);
        EncodedTable heldOutFakes = features.Of(fakes.Rows);
        using Discriminator network = RatioTrainer.Train(
            features.Layout, (learned, heldOut), (learnedFakes, heldOutFakes), (RatioWidth, RatioLayers, RatioSteps), _seed, progress.CancellationToken,
            progress.Between(NumberShare, RatioShare));
        ComponentShares? targets = _options.Sampling.MatchMarginals
            ? ComponentShares.Count(features.Layout, learned, LabelsOf(real), _labelCount)
            : null;
        Resampler resampler = Resampler.Calibrate(
            ScoringNetwork.Of(network), features, heldOut, heldOutFakes, fakes.Labels, targets, _labelCount, _options.Sampling.MaximumDrawsPerRow);
        return _options.Sampling.Resampling == ResamplingMode.Always || resampler.Summary.Helps(heldOut.RowCount) ? resampler : null;
    }

    private int[] LabelsOf(TableData reduced)
    {
        if (_table.Conditions.LabelGroup < 0)
        {
            return new int[reduced.RowCount];
        }

        int column = _table.Conditions.Columns[_table.Conditions.LabelGroup];
        var encoder = (CategoricalEncoder)_table.Encoding.Encoders[column];
        return Array.ConvertAll(reduced.Codes(column), encoder.ComponentOf);
    }

    private GanSampler Sampler(SamplingCorrections corrections, CancellationToken cancellationToken) =>
        new(_table, _generator, _options.Network, corrections) { CancellationToken = cancellationToken };
}
