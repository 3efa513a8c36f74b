using System;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Training.Monitoring;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Training.Quality;

/// <summary>Looks at rows of a table for what the monitor wants to know: a sample of them as vectors, and how often each category is met.</summary>
internal sealed class TableLook : IDisposable
{
    // With fewer rows neighborhoods are too large to say anything.
    private const int FewestRows = 50;

    private readonly (int Column, string Name, int[] Counts)[] _categories;
    private readonly int _seed;
    private readonly RowVectors? _vectors;
    private readonly RowLook? _rows;
    private readonly int _sample;

    /// <summary>Takes real rows to compare with.</summary>
    /// <param name="real">The rows.</param>
    /// <param name="seed">The seed of the samples; the look draws from a stream of its own.</param>
    public TableLook(TableData real, int seed)
    {
        _seed = seed;
        _categories = [.. Enumerable.Range(0, real.Columns.Count).Where(c => real.Columns[c].IsDiscrete)
            .Select(c => (c, $"column '{real.Columns[c].Name}'", Count(real, c)))];
        _sample = Math.Min(real.RowCount, RowLook.MostRows);
        if (_sample >= FewestRows)
        {
            using IDisposable scope = NewDisposeScope();
            TableData sample = Sample(real);
            _vectors = new RowVectors(sample);
            _rows = new RowLook(Matrix(sample));
        }
    }

    /// <summary>Measures generated rows.</summary>
    /// <param name="generated">The rows, with the same columns; at least as many as the sample of real ones.</param>
    public RowReading Measure(TableData generated)
    {
        using IDisposable scope = NewDisposeScope();
        return new RowReading(
            _rows?.Measure(Matrix(Sample(generated))),
            CategoryCoverage.Of(_categories.Select(c => new CategoryCounts(c.Name, c.Counts, Count(generated, c.Column)))));
    }

    /// <inheritdoc/>
    public void Dispose() => _rows?.Dispose();

    // Sampled rows come in the order of what was asked for.
    private TableData Sample(TableData rows) => rows.Take(new RandomSource(_seed, "monitored rows").Order(rows.RowCount).AsSpan(0, Math.Min(rows.RowCount, _sample)));

    private Tensor Matrix(TableData rows) => tensor(_vectors!.Of(rows)).view(rows.RowCount, _vectors.Width);

    private static int[] Count(TableData rows, int column)
    {
        int[] counts = new int[rows.Columns[column].Categories.Count];
        foreach (int code in rows.Codes(column))
        {
            if (code >= 0)
            {
                counts[code]++;
            }
        }

        return counts;
    }
}
