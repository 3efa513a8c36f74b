using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Matching;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Resampling;
using Microsoft.ML.Gan.Training;
using Generator = Microsoft.ML.Gan.Networks.Generator;

namespace Microsoft.ML.Gan.Sampling;

/// <summary>Fits the corrections of sampling to a trained generator: frequencies first, then which rows stay, then the numbers of those.</summary>
internal sealed class SamplingCalibration
{
    private const int FewestRows = 10_000;
    private const int MostRows = 50_000;
    private const int Rounds = 6;

    private readonly LearnedTable _table;
    private readonly Generator _generator;
    private readonly GanOptions _options;
    private readonly int _seed;
    private readonly int _labelCount;
    private readonly int _rowCount;
    private readonly IReadOnlyList<Stratum> _strata;

    /// <summary>Prepares a calibration.</summary>
    /// <param name="table">What is known of the table.</param>
    /// <param name="rows">Its encoded rows.</param>
    /// <param name="generator">The trained generator, in evaluation mode, on the CPU.</param>
    /// <param name="options">The options; validated.</param>
    /// <param name="seed">The seed of every draw.</param>
    public SamplingCalibration(LearnedTable table, TrainingRows rows, Generator generator, GanOptions options, int seed)
    {
        (_table, _generator, _options, _seed, Rows) = (table, generator, options, seed, rows);
        _labelCount = table.Frequencies.LabelCounts.Length;
        _rowCount = Math.Clamp(2 * rows.Learned.RowCount, FewestRows, MostRows);
        _strata = Wish.For(table, []).Strata;
    }

    private TrainingRows Rows { get; }

    /// <summary>Fits what the options ask for.</summary>
    /// <param name="real">Some rows of the table, as they are.</param>
    /// <returns>The corrections; the caller disposes them.</returns>
    public SamplingCorrections Fit(TableData real)
    {
        bool match = _options.Sampling.MatchMarginals;
        EncodedLayout layout = _table.Encoding.Layout;
        ComponentShares? targets = match
            ? ComponentShares.Count(layout, Rows.Learned, _table.Conditions.LabelsOf(Rows.Learned), _labelCount)
            : null;
        var corrections = new SamplingCorrections(targets == null ? null : Frequencies(targets), null, null);
        corrections = corrections with { Resampler = Resampling(corrections, targets) };
        return match ? corrections with { Numbers = Numbers(corrections, real) } : corrections;
    }

    private FrequencyOffsets Frequencies(ComponentShares targets)
    {
        var offsets = new FrequencyOffsets(_table.Encoding.Layout, targets, _table.Frequencies.LabelCounts);
        using GanSampler sampler = Sampler(new SamplingCorrections(offsets, null, null));
        for (int round = 0; round < Rounds; round++)
        {
            (EncodedTable rows, int[] labels) = sampler.SampleEncoded(_strata, _rowCount, _seed + round);
            offsets.Adjust(rows, labels);
        }

        return offsets;
    }

    private Resampler? Resampling(SamplingCorrections corrections, ComponentShares? targets)
    {
        if (_options.Sampling.Resampling == ResamplingMode.Never || Rows.HeldOut == null)
        {
            return null;
        }

        using GanSampler sampler = Sampler(corrections);
        (EncodedTable Rows, int[] Labels) learn = sampler.SampleEncoded(_strata, _rowCount, _seed + Rounds);
        (EncodedTable Rows, int[] Labels) judge = sampler.SampleEncoded(_strata, _rowCount, _seed + Rounds + 1);
        using Discriminator network = RatioTrainer.Train(
            _table.Encoding.Layout, (Rows.Learned, Rows.HeldOut), (learn.Rows, judge.Rows), _seed, _options.CancellationToken);
        Resampler resampler = Resampler.Calibrate(
            network, _table.Encoding.Layout, Rows.HeldOut, judge.Rows, judge.Labels, targets, _labelCount);
        if (_options.Sampling.Resampling == ResamplingMode.Always || resampler.Summary.Helps(Rows.HeldOut.RowCount))
        {
            return resampler;
        }

        resampler.Dispose();
        return null;
    }

    private NumberMatching Numbers(SamplingCorrections corrections, TableData real)
    {
        TableData reduced = _table.Reduction.Reduce(real);
        EncodedTable encoded = _table.Encoding.Encode(reduced, _seed, _options.CancellationToken);
        using GanSampler sampler = Sampler(corrections);
        (EncodedTable Rows, int[] Labels) drawn = sampler.SampleEncoded(_strata, _rowCount, _seed + Rounds + 2);
        var random = new RandomSource(_seed, "calibration");
        return NumberMatching.Fit(
            _table.Encoding, reduced, _table.Conditions.LabelsOf(encoded), sampler.Decode(drawn.Rows, random), drawn.Labels, _labelCount);
    }

    private GanSampler Sampler(SamplingCorrections corrections) => new(_table, _generator, _options.Network.LatentDimension, corrections);
}
