using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Sampling;
using TorchSharp;
using static TorchSharp.torch;
using Generator = Microsoft.ML.Gan.Networks.Generator;

namespace Microsoft.ML.Gan.Training.Quality;

/// <summary>Looks at the rows of the averaged networks now and then, keeps its best weights, and says when nothing is gained any more.</summary>
internal sealed class QualityMonitor : IDisposable
{
    private const int RowsPerCheck = 4000;
    private const int RowsKept = 2000;

    private readonly LearnedTable _table;
    private readonly PairFidelity _fidelity;
    private readonly SampledNetworks _average;
    private readonly Generator _viewed;
    private readonly NetworkOptions _options;
    private readonly int _seed;
    private readonly QualityWatch _watch;
    private readonly List<TableData> _checkpoints = [];
    private Tensor[] _best = [];

    /// <summary>Starts to watch.</summary>
    /// <param name="table">The way from the generator's outputs to rows.</param>
    /// <param name="real">Real rows to compare with.</param>
    /// <param name="average">The networks whose rows are looked at; on any device.</param>
    /// <param name="options">The options they were made with.</param>
    /// <param name="patience">The steps without a gain after which the quality has stalled.</param>
    /// <param name="seed">The seed of the rows: the same noise in every check.</param>
    public QualityMonitor(LearnedTable table, TableData real, SampledNetworks average, NetworkOptions options, int patience, int seed)
    {
        (_table, _average, _options, _seed) = (table, average, options, seed);
        _fidelity = new PairFidelity(real);
        _viewed = NetworkFactory.CreateGenerator(table.Encoding, table.Conditions, options, seed);
        _watch = new QualityWatch(patience);
    }

    /// <summary>Measures the averaged networks, and keeps their weights if they are the best so far.</summary>
    /// <param name="step">The step.</param>
    /// <returns>The fidelity of pairs of columns, from 0 to 1; see <see cref="PairFidelity"/>.</returns>
    public double Check(int step)
    {
        Copy(Weights(_average.Generator), Weights(_viewed));
        _viewed.eval();
        using var sampler = new GanSampler(_table, _viewed, _options, _average.Corrections, workers: 1); // the training's own thread
        IReadOnlyList<Stratum> strata = Wish.For(_table, []).Strata;
        IReadOnlyList<TableData> rows = [.. sampler.Sample(strata, RowsPerCheck, _seed)];
        Looked = TableData.Concatenate(rows);
        _checkpoints.AddRange(rows.Take(RowsKept / GanSampler.ChunkRows));
        double fidelity = _fidelity.Score(Looked);
        if (_watch.Add(step, fidelity))
        {
            Forget();
            _best = [.. Kept().Select(w => w.detach().clone().DetachFromDisposeScope())];
        }

        return fidelity;
    }

    /// <summary>Gets the rows of the last check; none before the first.</summary>
    public TableData Looked { get; private set; } = new([], 0);

    /// <summary>Gets some of the rows of every look, from the first to the last.</summary>
    public IReadOnlyList<TableData> Checkpoints => _checkpoints;

    /// <summary>Gets whether nothing was gained for as many steps as the patience allows.</summary>
    public bool HasStalled(int step) => _watch.HasStalled(step);

    /// <summary>Gives the averaged networks their best weights back.</summary>
    /// <returns>The step they are from.</returns>
    public int RestoreBest()
    {
        Copy(_best, Kept());
        return _watch.BestStep;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Forget();
        _viewed.Dispose();
    }

    private void Forget()
    {
        foreach (Tensor tensor in _best)
        {
            tensor.Dispose();
        }
    }

    private Tensor[] Kept() => [.. _average.Modules.SelectMany(Weights)];

    private static Tensor[] Weights(nn.Module network) => [.. network.parameters(), .. network.buffers()];

    private static void Copy(Tensor[] source, Tensor[] target)
    {
        using IDisposable _ = no_grad();
        for (int i = 0; i < source.Length; i++)
        {
            target[i].copy_(source[i]);
        }
    }
}
