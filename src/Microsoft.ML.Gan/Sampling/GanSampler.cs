using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using TorchSharp;
using Generator = Microsoft.ML.Gan.Networks.Generator;

namespace Microsoft.ML.Gan.Sampling;

/// <summary>Strata to synthetic rows, a chunk at a time: conditions, generator, components, decoded and restored rows.</summary>
/// <remarks>A chunk depends on its strata, the seed and its number alone. One thread draws at a time; the others wait.</remarks>
internal sealed class GanSampler : IDisposable
{
    /// <summary>The rows of a chunk: enough to keep the products busy, few enough to stay near the processor.</summary>
    public const int ChunkRows = 1000;

    private readonly Lock _gate = new();
    private readonly LearnedTable _table;
    private readonly FoldedGenerator _generator;
    private readonly ComponentDraw _components;
    private bool _disposed;

    /// <summary>Makes a sampler of a trained generator, whose weights it copies.</summary>
    public GanSampler(LearnedTable table, Generator generator, int latentDimension)
    {
        _table = table;
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
        int[] wanted = new int[order.Length * _table.Conditions.Columns.Count];
        _table.Frequencies.Draw(order, wanted, random);
        EncodedTable encoded = Generate(wanted, order.Length, seed, chunk, random);
        TableData reduced = Decode(encoded, random);
        var rows = new TableData(_table.Columns, order.Length);
        _table.Reduction.Restore(reduced, 0, rows, 0, order.Length, random);
        return rows;
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

    private EncodedTable Generate(int[] wanted, int rows, int seed, long chunk, RandomSource random)
    {
        lock (_gate)
        {
            ThrowIfDisposed();
            using var noise = new torch.Generator(RandomSource.DeriveSeed(seed, $"sampling noise {chunk}"));
            Span<float> raw = _generator.Forward(wanted, rows, noise);
            return _components.Draw(raw, _generator.Stride, wanted, rows, random);
        }
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
