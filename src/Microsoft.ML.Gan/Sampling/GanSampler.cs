using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Resampling;
using TorchSharp;
using Generator = Microsoft.ML.Gan.Networks.Generator;

namespace Microsoft.ML.Gan.Sampling;

/// <summary>Strata to synthetic rows, a chunk at a time: conditions, generator, components, decoded and restored rows.</summary>
/// <remarks>A chunk depends on its strata, the seed and its number alone. One thread draws at a time; the others wait.</remarks>
internal sealed class GanSampler : IDisposable
{
    /// <summary>The rows of a chunk: enough to keep the products busy, few enough to stay near the processor.</summary>
    public const int ChunkRows = 1000;

    // A row that was not kept so often stays as it is last drawn.
    private const int MostAttempts = 30;

    private readonly Lock _gate = new();
    private readonly LearnedTable _table;
    private readonly SamplingCorrections _corrections;
    private readonly FoldedGenerator _generator;
    private readonly ComponentDraw _components;
    private bool _disposed;

    /// <summary>Makes a sampler of a trained generator, whose weights it copies.</summary>
    /// <param name="table">What is known of the table.</param>
    /// <param name="generator">The generator; not needed afterwards.</param>
    /// <param name="latentDimension">The width of its noise.</param>
    /// <param name="corrections">What is put right in its rows; whoever made them disposes them.</param>
    public GanSampler(LearnedTable table, Generator generator, int latentDimension, SamplingCorrections corrections)
    {
        (_table, _corrections) = (table, corrections);
        _generator = new FoldedGenerator(generator, table.Conditions, latentDimension, ChunkRows);
        _components = new ComponentDraw(table.Encoding, table.Conditions);
    }

    /// <summary>Makes rows as they are enumerated; every enumeration gives the same.</summary>
    /// <param name="strata">What to ask for, in which proportions.</param>
    /// <param name="numberOfRows">How many rows in all.</param>
    /// <param name="seed">The seed of every chunk.</param>
    /// <exception cref="ObjectDisposedException">The sampler was disposed; thrown when a chunk is asked for.</exception>
    public IEnumerable<TableData> Sample(IReadOnlyList<Stratum> strata, long numberOfRows, int seed)
    {
        var quota = new StratumQuota(strata);
        for (long first = 0; first < numberOfRows; first += ChunkRows)
        {
            int[] rows = quota.Next((int)Math.Min(ChunkRows, numberOfRows - first));
            yield return Draw(strata, rows, seed, first / ChunkRows);
        }
    }

    /// <summary>Makes rows as the generator answers them, for what is fitted to its answers.</summary>
    /// <param name="strata">What to ask for, in which proportions.</param>
    /// <param name="numberOfRows">How many rows in all.</param>
    /// <param name="seed">The seed of every chunk.</param>
    /// <returns>The rows, and the label component of each.</returns>
    public (EncodedTable Rows, int[] Labels) SampleEncoded(IReadOnlyList<Stratum> strata, int numberOfRows, int seed)
    {
        var quota = new StratumQuota(strata);
        List<(EncodedTable Rows, int[] Labels)> chunks = [];
        for (int first = 0; first < numberOfRows; first += ChunkRows)
        {
            int[] rows = quota.Next(Math.Min(ChunkRows, numberOfRows - first));
            chunks.Add(DrawEncoded(strata, rows, seed, first / ChunkRows, new RandomSource(seed, $"sampling {first / ChunkRows}")));
        }

        return (EncodedTable.Concatenate([.. chunks.Select(c => c.Rows)]), [.. chunks.SelectMany(c => c.Labels)]);
    }

    /// <exception cref="ObjectDisposedException">The sampler was disposed.</exception>
    public void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(_disposed, typeof(GanModel));

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _generator.Dispose();
        }
    }

    private TableData Draw(IReadOnlyList<Stratum> strata, int[] rowsPerStratum, int seed, long chunk)
    {
        var random = new RandomSource(seed, $"sampling {chunk}");
        (EncodedTable encoded, int[] labels) = DrawEncoded(strata, rowsPerStratum, seed, chunk, random);
        TableData reduced = Decode(encoded, random);
        _corrections.Numbers?.Apply(reduced, labels, random);
        var rows = new TableData(_table.Columns, labels.Length);
        _table.Reduction.Restore(reduced, 0, rows, 0, labels.Length, random);
        return rows;
    }

    private (EncodedTable Rows, int[] Labels) DrawEncoded(IReadOnlyList<Stratum> strata, int[] rowsPerStratum, int seed, long chunk, RandomSource random)
    {
        Stratum[] order = Order(strata, rowsPerStratum, random);
        int[] labels = Array.ConvertAll(order, s => s.Label);
        lock (_gate)
        {
            ThrowIfDisposed();
            using var noise = new torch.Generator(RandomSource.DeriveSeed(seed, $"sampling noise {chunk}"));
            EncodedTable rows = Generate(order, labels, noise, random);
            if (_corrections.Resampler is { } resampler)
            {
                Resample(resampler, rows, order, labels, noise, random);
            }

            return (rows, labels);
        }
    }

    // A row that is not kept is drawn again in its place, so that the places keep their strata.
    private void Resample(Resampler resampler, EncodedTable rows, Stratum[] order, int[] labels, torch.Generator noise, RandomSource random)
    {
        int[] open = [.. Enumerable.Range(0, order.Length)];
        EncodedTable drawn = rows;
        for (int attempt = 1; attempt < MostAttempts; attempt++)
        {
            bool[] keep = resampler.Keep(drawn, Array.ConvertAll(open, i => labels[i]), random);
            open = [.. open.Where((_, i) => !keep[i])];
            if (open.Length == 0)
            {
                break;
            }

            drawn = Generate(Array.ConvertAll(open, i => order[i]), Array.ConvertAll(open, i => labels[i]), noise, random);
            rows.Put(drawn, open);
        }
    }

    private EncodedTable Generate(Stratum[] order, int[] labels, torch.Generator noise, RandomSource random)
    {
        int[] wanted = new int[order.Length * _table.Conditions.Columns.Count];
        _table.Frequencies.Draw(order, wanted, random);
        Span<float> raw = _generator.Forward(wanted, order.Length, noise);
        return _components.Draw(raw, _generator.Stride, wanted, labels, _corrections.Frequencies, random);
    }

    private static Stratum[] Order(IReadOnlyList<Stratum> strata, int[] rowsPerStratum, RandomSource random)
    {
        List<Stratum> order = [];
        for (int i = 0; i < rowsPerStratum.Length; i++)
        {
            for (int n = 0; n < rowsPerStratum[i]; n++)
            {
                order.Add(strata[i]);
            }
        }

        Stratum[] shuffled = [.. order];
        random.Shuffle(shuffled.AsSpan());
        return shuffled;
    }

    /// <summary>Turns encoded rows into rows of the columns that were encoded.</summary>
    public TableData Decode(EncodedTable encoded, RandomSource random)
    {
        var rows = new TableData(_table.Encoding.Columns, encoded.RowCount);
        for (int c = 0; c < _table.Encoding.Encoders.Count; c++)
        {
            _table.Encoding.Encoders[c].Decode(encoded.Components[c], encoded.Scalars[c], rows, c, 0, random);
        }

        return rows;
    }
}
