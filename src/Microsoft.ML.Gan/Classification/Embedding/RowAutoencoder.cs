using System;
using System.Buffers;
using System.Linq;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Networks.Objectives;
using Microsoft.ML.Gan.Sampling;

namespace Microsoft.ML.Gan.Classification.Embedding;

/// <summary>A trained autoencoder for rows as users have them: where a row lies among the latent values, and how unusual it is.</summary>
/// <remarks>
/// Weights are plain arrays: nothing of it is native, and any number of threads may use it. A row's answers depend on the row alone: the latent
/// values by which the evidence lower bound is estimated lie around their mean in the same few directions for every row, each with its opposite.
/// </remarks>
internal sealed class RowAutoencoder
{
    private const int PairsOfDraws = 4;

    private readonly LearnedTable _table;
    private readonly RowEncoder _rows;
    private readonly EncoderPass _encoder;
    private readonly DecoderPass _decoder;
    private readonly float[] _deviations;
    private readonly float[] _directions;
    private readonly (int Column, OutputSpan Span)[] _spans;
    private readonly (int Column, int Scalar)[] _scalars;
    private readonly double[] _labelCosts;
    private readonly double _unseenCost;

    /// <summary>Copies the weights of two networks on the CPU.</summary>
    /// <param name="table">The table they have learned.</param>
    /// <param name="decoder">The decoder.</param>
    /// <param name="encoder">The encoder.</param>
    public RowAutoencoder(LearnedTable table, Generator decoder, Encoder encoder)
    {
        (_table, _rows, _encoder, _decoder) = (table, new RowEncoder(table), new EncoderPass(encoder), new DecoderPass(decoder));
        _deviations = encoder.CopyDeviations();
        var random = new RandomSource(0, "latent directions");
        _directions = [.. Enumerable.Range(0, PairsOfDraws * LatentDimension).Select(_ => (float)random.NextNormal())];
        EncodedLayout layout = table.Encoding.Layout;
        int label = table.Conditions.LabelGroup < 0 ? -1 : table.Conditions.Columns[table.Conditions.LabelGroup];
        int[] columns = [.. Enumerable.Range(0, table.Encoding.Encoders.Count)];
        _spans = [.. columns.Where(c => c != label && layout.SpanOf(c) is not null).Select(c => (c, layout.SpanOf(c)!.Value))];
        _scalars = [.. columns.Where(c => layout.ScalarOf(c) >= 0).Select(c => (c, layout.ScalarOf(c)))];
        double count = table.Frequencies.LabelCounts.Sum(n => (double)n);
        _labelCosts = [.. table.Frequencies.LabelCounts.Select(n => Math.Log(count / n))];
        _unseenCost = Math.Log(count + 1);
    }

    /// <summary>Gets the number of latent values.</summary>
    public int LatentDimension => _encoder.LatentDimension;

    /// <summary>Gets the columns that a row is read with.</summary>
    public int ColumnCount => _table.Columns.Count;

    /// <summary>Finds the distribution of a row's latent values.</summary>
    /// <param name="row">A number per column of the table, as a <see cref="Data.RowReader"/> writes them.</param>
    public LatentRow Encode(ReadOnlySpan<double> row)
    {
        EncodedRow encoded = _rows.Encode(row);
        var latent = new LatentRow(encoded, new float[LatentDimension], new float[LatentDimension]);
        _encoder.Run(encoded.Input, latent.Mean, latent.LogVariance);
        return latent;
    }

    /// <summary>Gets the negative evidence lower bound of a row: a bound of −log p, in nats.</summary>
    /// <param name="row">The row.</param>
    public float Score(LatentRow row)
    {
        double cost = _table.Conditions.LabelGroup < 0 ? 0 : row.Encoded.Label < 0 ? 0 : _labelCosts[row.Encoded.Label];
        cost += _unseenCost * row.Encoded.Components.Count(c => c < 0);
        for (int i = 0; i < LatentDimension; i++)
        {
            double mean = row.Mean[i], logVariance = row.LogVariance[i];
            cost += 0.5 * ((mean * mean) + Math.Exp(logVariance) - 1 - logVariance);
        }

        return (float)(cost + Reconstruction(row));
    }

    // The mean over draws.
    private double Reconstruction(LatentRow row)
    {
        const int Draws = 2 * PairsOfDraws;
        int latent = LatentDimension, width = _table.Encoding.Layout.Width, stride = _decoder.OutputStride;
        ReadOnlySpan<float> condition = row.Encoded.Input.AsSpan(width);
        int inputWidth = latent + condition.Length;
        float[] inputs = ArrayPool<float>.Shared.Rent(Draws * inputWidth), raw = ArrayPool<float>.Shared.Rent(Draws * stride);
        for (int draw = 0; draw < Draws; draw++)
        {
            Span<float> input = inputs.AsSpan(draw * inputWidth, inputWidth);
            ReadOnlySpan<float> direction = _directions.AsSpan(draw / 2 * latent, latent);
            for (int i = 0; i < latent; i++)
            {
                float away = MathF.Exp(0.5f * row.LogVariance[i]) * direction[i];
                input[i] = row.Mean[i] + (draw % 2 == 0 ? away : -away);
            }

            condition.CopyTo(input[latent..]);
        }

        _decoder.Run(inputs, Draws, raw);
        double sum = 0;
        for (int draw = 0; draw < Draws; draw++)
        {
            sum += Cost(row.Encoded, raw.AsSpan(draw * stride, width));
        }

        ArrayPool<float>.Shared.Return(inputs);
        ArrayPool<float>.Shared.Return(raw);
        return sum / Draws;
    }

    // −log p of the cells, but the label's, which is the condition; what was never seen is counted elsewhere.
    private double Cost(EncodedRow row, ReadOnlySpan<float> raw)
    {
        double cost = 0;
        foreach ((int column, OutputSpan span) in _spans)
        {
            int component = row.Components[column];
            cost += component < 0 ? 0 : LogSumExp(raw.Slice(span.Offset, span.Width)) - raw[span.Offset + component];
        }

        foreach ((int column, int scalar) in _scalars)
        {
            if (row.Components[column] >= 0)
            {
                double z = (row.Input[scalar] - Math.Tanh(raw[scalar])) / _deviations[scalar];
                cost += (0.5 * z * z) + Math.Log(_deviations[scalar]) + ScalarLikelihood.HalfLogTwoPi;
            }
        }

        return cost;
    }

    private static double LogSumExp(ReadOnlySpan<float> logits)
    {
        float largest = logits[0];
        foreach (float logit in logits)
        {
            largest = MathF.Max(largest, logit);
        }

        double sum = 0;
        foreach (float logit in logits)
        {
            sum += Math.Exp(logit - largest);
        }

        return largest + Math.Log(sum);
    }
}
