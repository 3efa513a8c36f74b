using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Classification.Labels;

/// <summary>What a label is told from: a row's own features, and every hidden unit of a network that knows the table; each side of unit size.</summary>
/// <remarks>Means and sizes are those of all rows, labeled or not, so that a few labeled rows decide about the weights alone.</remarks>
internal sealed class LabelFeatures
{
    private const int ChunkRows = 1000;
    private const int MostRows = 20_000;
    private const double Smallest = 1e-4;

    private readonly CellNetwork _network;
    private readonly EncodedLayout _layout;

    /// <summary>Takes means and sizes.</summary>
    /// <param name="network">The network; it must live as long as features are asked for.</param>
    /// <param name="layout">The layout of the rows.</param>
    /// <param name="rows">The rows; some of them where there are many.</param>
    public LabelFeatures(CellNetwork network, EncodedLayout layout, EncodedTable rows)
    {
        (_network, _layout) = (network, layout);
        int count = Math.Min(rows.RowCount, MostRows), width = layout.Width;
        double[] sums = [], squares = [];
        foreach (float[] chunk in Chunks(rows.RowCount == count ? rows : rows.Take([.. Enumerable.Range(0, count).Select(i => (int)((long)i * rows.RowCount / count))])))
        {
            sums = sums.Length == 0 ? new double[chunk.Length / Math.Min(ChunkRows, count)] : sums;
            squares = squares.Length == 0 ? new double[sums.Length] : squares;
            for (int i = 0; i < chunk.Length; i++)
            {
                sums[i % sums.Length] += chunk[i];
                squares[i % sums.Length] += (double)chunk[i] * chunk[i];
            }
        }

        Means = [.. sums.Select(s => s / count)];
        double[] variances = [.. squares.Select((s, i) => Math.Max(0, (s / count) - (Means[i] * Means[i])))];
        double own = 1 / Math.Sqrt(Math.Max(Smallest, variances.Take(width).Sum())), units = Math.Sqrt(variances.Length - width);
        Factors = [.. variances.Select((v, i) => i < width ? own : 1 / ((Math.Sqrt(v) + Smallest) * units))];
    }

    /// <summary>Gets the mean of each feature: those of the row, then the units of each hidden layer.</summary>
    public double[] Means { get; }

    /// <summary>Gets what each feature is multiplied by, less its mean.</summary>
    public double[] Factors { get; }

    /// <summary>Gets the features of rows.</summary>
    public float[][] Of(EncodedTable rows) => [.. Chunks(rows).SelectMany(chunk => chunk.Chunk(Means.Length)).Select(Scaled)];

    private float[] Scaled(float[] features) => [.. features.Select((f, i) => (float)((f - Means[i]) * Factors[i]))];

    // Row after row, a thousand at a time.
    private IEnumerable<float[]> Chunks(EncodedTable rows)
    {
        for (int first = 0; first < rows.RowCount; first += ChunkRows)
        {
            yield return Raw(rows, [.. Enumerable.Range(first, Math.Min(ChunkRows, rows.RowCount - first))]);
        }
    }

    private float[] Raw(EncodedTable table, int[] rows)
    {
        using IDisposable scope = NewDisposeScope();
        using IDisposable _ = no_grad();
        float[] matrix = new float[rows.Length * _layout.Width];
        _layout.Fill(table, rows, matrix);
        Tensor input = tensor(matrix, [rows.Length, _layout.Width]);
        return cat([input, .. _network.Layers(input)], 1).data<float>().ToArray();
    }
}
