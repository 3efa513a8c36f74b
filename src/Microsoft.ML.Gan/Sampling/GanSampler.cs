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

    /// <summary>Makes rows at once as they are before columns that follow from others are filled in, for what is fitted to them.</summary>
    /// <param name="strata">What to ask for, in which proportions.</param>
    /// <param name="numberOfRows">How many rows in all.</param>
    /// <param name="seed">The seed of every chunk.</param>
    /// <returns>The rows, and the label component of each.</returns>
    public (TableData Rows, int[] Labels) SampleReduced(IReadOnlyList<Stratum> strata, int numberOfRows, int seed)
    {
        List<TableData> chunks = [];
        List<int> labels = [];
        foreach ((Stratum[] order, int chunk, RandomSource random) in Orders(strata, numberOfRows, seed))
        {
            chunks.Add(DrawReduced(order, seed, chunk, random));
            labels.AddRange(order.Select(s => s.Label));
        }

        return (TableData.Concatenate(chunks), [.. labels]);
    }

    /// <summary>Makes rows at once as the generator answers them, shifts of frequencies included.</summary>
    /// <param name="strata">What to ask for, in which proportions.</param>
    /// <param name="numberOfRows">How many rows in all.</param>
    /// <param name="seed">The seed of every chunk.</param>
    /// <returns>The rows, and the label component of each.</returns>
    public (EncodedTable Rows, int[] Labels) SampleEncoded(IReadOnlyList<Stratum> strata, int numberOfRows, int seed)
    {
        List<EncodedTable> chunks = [];
        List<int> labels = [];
        foreach ((Stratum[] order, int chunk, RandomSource random) in Orders(strata, numberOfRows, seed))
        {
            lock (_gate)
            {
                ThrowIfDisposed();
                using var noise = new torch.Generator(RandomSource.DeriveSeed(seed, $"sampling noise {chunk}"));
                chunks.Add(Generate(order, noise, random));
            }

            labels.AddRange(order.Select(s => s.Label));
        }

        return (EncodedTable.Concatenate(chunks), [.. labels]);
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
        Stratum[] order = Order(strata, rowsPerStratum, random);
        TableData reduced = DrawReduced(order, seed, chunk, random);
        var rows = new TableData(_table.Columns, order.Length);
        _table.Reduction.Restore(reduced, 0, rows, 0, order.Length, random);
        return rows;
    }

    private TableData DrawReduced(Stratum[] order, int seed, long chunk, RandomSource random)
    {
        lock (_gate)
        {
            ThrowIfDisposed();
            using var noise = new torch.Generator(RandomSource.DeriveSeed(seed, $"sampling noise {chunk}"));
            TableData rows = Candidates(order, noise, random);
            if (_corrections.Resampler is { } resampler)
            {
                Resample(resampler, rows, order, noise, random);
            }

            return rows;
        }
    }

    // A row that is not kept is drawn again in its place, so that the places keep their strata.
    private void Resample(Resampler resampler, TableData rows, Stratum[] order, torch.Generator noise, RandomSource random)
    {
        int[] open = [.. Enumerable.Range(0, order.Length)];
        TableData drawn = rows;
        for (int attempt = 1; attempt < MostAttempts; attempt++)
        {
            bool[] keep = resampler.Keep(drawn, Array.ConvertAll(open, i => order[i].Label), random);
            open = [.. open.Where((_, i) => !keep[i])];
            if (open.Length == 0)
            {
                break;
            }

            drawn = Candidates(Array.ConvertAll(open, i => order[i]), noise, random);
            rows.Put(drawn, open);
        }
    }

    private TableData Candidates(Stratum[] order, torch.Generator noise, RandomSource random)
    {
        TableData rows = Decode(Generate(order, noise, random), random);
        _corrections.Numbers?.Apply(rows, Array.ConvertAll(order, s => s.Label), random);
        return rows;
    }

    private EncodedTable Generate(Stratum[] order, torch.Generator noise, RandomSource random)
    {
        int[] wanted = new int[order.Length * _table.Conditions.Columns.Count];
        _table.Frequencies.Draw(order, wanted, random);
        Span<float> raw = _generator.Forward(wanted, order.Length, noise);
        return _components.Draw(raw, _generator.Stride, wanted, Array.ConvertAll(order, s => s.Label), _corrections.Frequencies, random);
    }

    private static IEnumerable<(Stratum[] Order, int Chunk, RandomSource Random)> Orders(IReadOnlyList<Stratum> strata, int numberOfRows, int seed)
    {
        var quota = new StratumQuota(strata);
        for (int first = 0; first < numberOfRows; first += ChunkRows)
        {
            var random = new RandomSource(seed, $"sampling {first / ChunkRows}");
            yield return (Order(strata, quota.Next(Math.Min(ChunkRows, numberOfRows - first)), random), first / ChunkRows, random);
        }
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

    private TableData Decode(EncodedTable encoded, RandomSource random)
    {
        var rows = new TableData(_table.Encoding.Columns, encoded.RowCount);
        for (int c = 0; c < _table.Encoding.Encoders.Count; c++)
        {
            _table.Encoding.Encoders[c].Decode(encoded.Components[c], encoded.Scalars[c], rows, c, 0, random);
        }

        return rows;
    }
}
