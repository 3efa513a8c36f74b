using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Generator = Microsoft.ML.Gan.Networks.Generator;

namespace Microsoft.ML.Gan.Sampling;

/// <summary>Strata to synthetic rows, a chunk at a time, on a few threads: what a chunk depends on is never another chunk.</summary>
/// <remarks>Any number of enumerations may go on at once; they share the threads, each of which has memory of its own.</remarks>
internal sealed class GanSampler : IDisposable
{
    /// <summary>The rows of a chunk: enough to keep the products busy, few enough to stay near the processor.</summary>
    public const int ChunkRows = 1000;

    // More make little sense next to the rest of a program, and each takes memory.
    private const int MostWorkers = 4;

    private readonly LearnedTable _table;
    private readonly ChunkMaker _maker;
    private readonly FoldedGenerator _generator;
    private readonly Pool<GeneratorMemory> _memory;
    private readonly int _workers;
    private readonly SemaphoreSlim _places;
    private volatile bool _disposed;

    /// <summary>Makes a sampler of a trained generator, whose weights it copies.</summary>
    /// <param name="table">What is known of the table.</param>
    /// <param name="generator">The generator; not needed afterwards.</param>
    /// <param name="options">The options it was made with.</param>
    /// <param name="corrections">What is put right in its rows.</param>
    /// <param name="workers">The most chunks being made at a time; by default one per processor, at most four. The rows do not depend on it.</param>
    public GanSampler(LearnedTable table, Generator generator, NetworkOptions options, SamplingCorrections corrections, int? workers = null)
    {
        _table = table;
        _workers = workers ?? Math.Min(Environment.ProcessorCount, MostWorkers);
        _places = new SemaphoreSlim(_workers);
        _generator = new FoldedGenerator(generator, table.Conditions, options);
        _memory = new(() => _generator.CreateMemory(ChunkRows));
        _maker = new ChunkMaker(table, _generator, corrections);
    }

    /// <summary>Gets what ends the making of rows, between two chunks.</summary>
    public CancellationToken CancellationToken { get; init; }

    /// <summary>Makes rows as they are enumerated; every enumeration gives the same.</summary>
    /// <param name="strata">What to ask for, in which proportions.</param>
    /// <param name="numberOfRows">How many rows in all.</param>
    /// <param name="seed">The seed of every chunk.</param>
    /// <exception cref="ObjectDisposedException">The sampler was disposed; thrown when a chunk is asked for.</exception>
    public IEnumerable<TableData> Sample(IReadOnlyList<Stratum> strata, long numberOfRows, int seed) =>
        Draw(strata, numberOfRows, seed, (chunk, memory) => Restore(_maker.Decoded(chunk, memory), chunk.Random));

    /// <summary>Makes rows at once as they are before columns that follow from others are filled in, for what is fitted to them.</summary>
    /// <param name="strata">What to ask for, in which proportions.</param>
    /// <param name="numberOfRows">How many rows in all.</param>
    /// <param name="seed">The seed of every chunk.</param>
    /// <returns>The rows, and the label component of each.</returns>
    public (TableData Rows, int[] Labels) SampleReduced(IReadOnlyList<Stratum> strata, int numberOfRows, int seed)
    {
        (TableData Rows, int[] Labels)[] chunks =
            [.. Draw(strata, numberOfRows, seed, (chunk, memory) => (_maker.Decoded(chunk, memory), chunk.Labels))];
        return (TableData.Concatenate([.. chunks.Select(c => c.Rows)]), [.. chunks.SelectMany(c => c.Labels)]);
    }

    /// <summary>Makes rows at once as the generator answers them, shifts of frequencies included.</summary>
    /// <param name="strata">What to ask for, in which proportions.</param>
    /// <param name="numberOfRows">How many rows in all.</param>
    /// <param name="seed">The seed of every chunk.</param>
    /// <returns>The rows, and the label component of each.</returns>
    public (EncodedTable Rows, int[] Labels) SampleEncoded(IReadOnlyList<Stratum> strata, int numberOfRows, int seed)
    {
        (EncodedTable Rows, int[] Labels)[] chunks =
            [.. Draw(strata, numberOfRows, seed, (chunk, memory) => (_maker.Encoded(chunk, memory), chunk.Labels))];
        return (EncodedTable.Concatenate([.. chunks.Select(c => c.Rows)]), [.. chunks.SelectMany(c => c.Labels)]);
    }

    /// <exception cref="ObjectDisposedException">The sampler was disposed.</exception>
    public void ThrowIfDisposed()
    {
#pragma warning disable CA1513 // ThrowIf would name the sampler; what a caller has disposed is the model that owns it
        if (_disposed)
        {
            throw new ObjectDisposedException("Microsoft.ML.Gan.GanModel");
        }
#pragma warning restore CA1513
    }

    /// <summary>Waits for the chunks that are being made, and frees the weights and the memory.</summary>
    public void Dispose()
    {
        _disposed = true;
        for (int i = 0; i < _workers; i++)
        {
            _places.Wait();
        }

        _memory.Dispose();
        _generator.Dispose();
        _places.Release(_workers); // those who still wait for a place find out
    }

    private IEnumerable<T> Draw<T>(IReadOnlyList<Stratum> strata, long numberOfRows, int seed, Func<Chunk, GeneratorMemory, T> make)
    {
        // Twice as many as are made at a time, so that nobody waits for the reader to come back for more.
        int ahead = _workers == 1 ? 1 : 2 * _workers;
        foreach (T made in Ahead.Select(Parts(strata, numberOfRows), p => Work(new Chunk(strata, p.Rows, seed, p.Number), make), ahead))
        {
            ThrowIfDisposed();
            CancellationToken.ThrowIfCancellationRequested();
            yield return made;
        }
    }

    private static IEnumerable<(int[] Rows, long Number)> Parts(IReadOnlyList<Stratum> strata, long numberOfRows)
    {
        var quota = new StratumQuota(strata);
        for (long first = 0; first < numberOfRows; first += ChunkRows)
        {
            yield return (quota.Next((int)Math.Min(ChunkRows, numberOfRows - first)), first / ChunkRows);
        }
    }

    private T Work<T>(Chunk chunk, Func<Chunk, GeneratorMemory, T> make)
    {
        _places.Wait();
        try
        {
            ThrowIfDisposed();
            GeneratorMemory memory = _memory.Rent();
            try
            {
                return make(chunk, memory);
            }
            finally
            {
                _memory.Return(memory);
            }
        }
        finally
        {
            _places.Release();
        }
    }

    private TableData Restore(TableData reduced, RandomSource random)
    {
        var rows = new TableData(_table.Columns, reduced.RowCount);
        _table.Reduction.Restore(reduced, 0, rows, 0, reduced.RowCount, random);
        return rows;
    }
}
