using System;
using System.Linq;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Networks.Managed;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Benchmarks.Score;

/// <summary>Rows of uniform numbers, one in fifty missing, in the forms in which they can be scored, and a network for them.</summary>
internal sealed class Work : IDisposable
{
    public const int Columns = 30;
    public const int Layers = 2;
    private const int Bins = 20;

    // A row in full has as many numbers as the network has inputs; more of them at a time would not fit into a cache.
    private const int DenseRows = 1000;

    private readonly NumberBins _bins;
    private readonly Discriminator _discriminator;
    private readonly DenseNetwork _network;
    private readonly RowScorer _encodedScorer;
    private readonly MatrixScorer _matrixScorer;
    private readonly EncodedTable _encoded;
    private readonly float[] _matrix;
    private readonly float[] _dense;
    private readonly Tensor _denseTensor;
    private readonly float[] _scores;
    private readonly int[] _foundBins;
    private readonly float[] _foundRanks;
    private readonly PublicWork _public;

    public Work(int rows, int units)
    {
        double[] knots = [.. Enumerable.Range(0, Bins + 1).Select(i => i / (double)Bins)];
        _bins = new NumberBins([.. Enumerable.Range(0, Columns).Select(_ => new RankKnots(knots, [.. knots.Select(k => (2 * k) - 1)]))]);
        _discriminator = NetworkFactory.CreateScorer(_bins.Layout, units, Layers, seed: 1);
        _network = ScoringNetwork.Of(_discriminator);
        _encodedScorer = new RowScorer(_network, _bins.Layout);
        _matrixScorer = new MatrixScorer(_network, _bins);
        var random = new RandomSource(1, "rows");
        _matrix = [.. Enumerable.Range(0, rows * Columns).Select(_ => random.NextInt(50) == 0 ? float.NaN : (float)random.NextDouble())];
        (_scores, _foundBins, _foundRanks) = (new float[rows], new int[DenseRows * _bins.Stride], new float[DenseRows * _bins.Stride]);
        _encoded = Encode(rows);
        _dense = new float[DenseRows * Width];
        _bins.Layout.Fill(_encoded, [.. Enumerable.Range(0, DenseRows)], _dense);
        _public = new PublicWork(_matrix, units, Layers);
        _denseTensor = tensor(_dense, [DenseRows, Width]).DetachFromDisposeScope();
    }

    /// <summary>Gets the inputs of the network.</summary>
    public int Width => _bins.Layout.Width;

    /// <summary>Gets a number of rows in whole thousands.</summary>
    public static int WholeBlocks(int rows) => Math.Max(rows / DenseRows, 1) * DenseRows;

    public void ScoreOneByOne() => _public.ScoreOneByOne();

    public void ScoreTogether() => _public.ScoreTogether();

    public void ScoreView() => _public.ScoreView();

    public void ScoreEncoded() => _encodedScorer.Score(_encoded, _scores);

    public void ScoreMatrix() => _matrixScorer.Score(_matrix, _scores);

    public void Bin()
    {
        for (int first = 0; first < _scores.Length; first += DenseRows)
        {
            _bins.Assign(_matrix.AsSpan(first * Columns, DenseRows * Columns), DenseRows, _foundBins, _foundRanks);
        }
    }

    public void ScoreDense()
    {
        for (int first = 0; first < _scores.Length; first += DenseRows)
        {
            _network.Score(_dense, _scores.AsSpan(first, DenseRows));
        }
    }

    public void ScoreTorch()
    {
        using IDisposable _ = no_grad();
        for (int first = 0; first < _scores.Length; first += DenseRows)
        {
            using IDisposable scope = NewDisposeScope();
            _discriminator.forward(_denseTensor).Values().CopyTo(_scores.AsSpan(first));
        }
    }

    /// <summary>Gets how far the ways apart are on the rows they all score.</summary>
    public float LargestDifference()
    {
        float[][] scores = [.. new Action[] { ScoreEncoded, ScoreMatrix, ScoreDense, ScoreTorch }.Select(score =>
        {
            score();
            return _scores[..DenseRows];
        })];
        return scores[..^1].Max(way => way.Zip(scores[^1], (a, b) => Math.Abs(a - b)).Max());
    }

    public void Dispose()
    {
        _denseTensor.Dispose();
        _discriminator.Dispose();
    }

    private EncodedTable Encode(int rows)
    {
        int[] bins = new int[rows * _bins.Stride];
        float[] ranks = new float[bins.Length];
        _bins.Assign(_matrix, rows, bins, ranks);
        int[] all = [.. Enumerable.Range(0, rows)];
        return new EncodedTable(
            rows,
            [.. Enumerable.Range(0, Columns).Select(c => Array.ConvertAll(all, i => bins[(i * _bins.Stride) + c] - _bins.Layout.SpanOf(c)!.Value.Offset))],
            [.. Enumerable.Range(0, Columns).Select(c => Array.ConvertAll(all, i => ranks[(i * _bins.Stride) + c]))]);
    }
}
