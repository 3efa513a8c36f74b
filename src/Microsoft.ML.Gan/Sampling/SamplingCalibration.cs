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

/// <summary>Fits the corrections of sampling to a trained generator: frequencies first, then numbers, then which rows stay.</summary>
internal sealed class SamplingCalibration
{
    private const int FewestRows = 10_000;
    private const int MostRows = 50_000;
    private const int Rounds = 6;
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
    private readonly int _rowCount;
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
        _rowCount = Math.Clamp(2 * rows.Learned.RowCount, FewestRows, MostRows);
        _strata = Wish.For(table, []).Strata;
    }

    /// <summary>Fits what the options ask for.</summary>
    /// <returns>The corrections.</returns>
    public SamplingCorrections Fit()
    {
        TableData real = _table.Reduction.Reduce(_rows.LearnedRows);
        SamplingCorrections corrections = _start;
        if (_options.Sampling.MatchMarginals)
        {
            corrections = corrections with { Frequencies = Frequencies() };
            corrections = corrections with { Numbers = Numbers(corrections, real) };
        }

        return corrections with { Resampler = Resampling(corrections, real) };
    }

    private FrequencyOffsets Frequencies()
    {
        EncodedLayout layout = _table.Encoding.Layout;
        ComponentShares targets = ComponentShares.Count(layout, _rows.Learned, _table.Conditions.LabelsOf(_rows.Learned), _labelCount);
        var offsets = new FrequencyOffsets(layout, targets, _table.Frequencies.LabelCounts);
        using GanSampler sampler = Sampler(_start with { Frequencies = offsets });
        for (int round = 0; round < Rounds; round++)
        {
            (EncodedTable rows, int[] labels) = sampler.SampleEncoded(_strata, _rowCount, _seed + round);
            offsets.Adjust(rows, labels);
        }

        return offsets;
    }

    private NumberMatching Numbers(SamplingCorrections corrections, TableData real)
    {
        using GanSampler sampler = Sampler(corrections);
        (TableData rows, int[] labels) = sampler.SampleReduced(_strata, _rowCount, _seed + Rounds);
        return NumberMatching.Fit(_table.Encoding, real, LabelsOf(real), rows, labels, _labelCount);
    }

    private Resampler? Resampling(SamplingCorrections corrections, TableData real)
    {
        if (_options.Sampling.Resampling == ResamplingMode.Never || _rows.HeldOutRows == null)
        {
            return null;
        }

        var features = new RowFeatures(real);
        EncodedTable learned = features.Of(real), heldOut = features.Of(_table.Reduction.Reduce(_rows.HeldOutRows));
        using GanSampler sampler = Sampler(corrections);
        EncodedTable learnedFakes = features.Of(sampler.SampleReduced(_strata, _rowCount, _seed + Rounds + 1).Rows);
        (TableData Rows, int[] Labels) fakes = sampler.SampleReduced(_strata, _rowCount, _seed + Rounds + 2);
        EncodedTable heldOutFakes = features.Of(fakes.Rows);
        using Discriminator network = RatioTrainer.Train(
            features.Layout, (learned, heldOut), (learnedFakes, heldOutFakes), (RatioWidth, RatioLayers, RatioSteps), _seed, _options.CancellationToken);
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

    private GanSampler Sampler(SamplingCorrections corrections) => new(_table, _generator, _options.Network, corrections);
}
