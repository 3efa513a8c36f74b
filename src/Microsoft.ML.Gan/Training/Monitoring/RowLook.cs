using System;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Training.Monitoring;

/// <summary>Compares a sample of generated rows with one of real rows: what is covered, how different they are, how many are repeats.</summary>
/// <remarks>Rows are any vectors with a distance that means something: encoded cells, points, pixels or features.</remarks>
internal sealed class RowLook : IDisposable
{
    /// <summary>The rows of a sample that are worth their time: the distances of as many pairs take some milliseconds.</summary>
    public const int MostRows = 500;

    private readonly RowCoverage _coverage;
    private readonly RowDiversity _diversity;
    private readonly double _realRepeats;

    /// <summary>Takes real rows to compare with.</summary>
    /// <param name="real">Shape (N, D), floats on any device, in random order; at most <see cref="MostRows"/> are wanted, and more than
    /// <see cref="RowCoverage.Neighbors"/> needed. It stays the caller's.</param>
    public RowLook(Tensor real)
    {
        using IDisposable scope = NewDisposeScope();
        _coverage = new RowCoverage(real.detach().clone());
        _diversity = new RowDiversity(real);
        _realRepeats = Repeats(real);
    }

    /// <summary>Measures generated rows.</summary>
    /// <param name="generated">Shape (M, D), on the same device, in random order, about as many.</param>
    public RowMeasures Measure(Tensor generated) =>
        new(_coverage.Measure(generated), _diversity.Measure(generated), Repeats(generated), _realRepeats);

    /// <inheritdoc/>
    public void Dispose() => _coverage.Dispose();

    private static double Repeats(Tensor rows)
    {
        using IDisposable scope = NewDisposeScope();
        return RowRepeats.Share(rows.detach().cpu().data<float>().ToArray(), (int)rows.shape[1]);
    }
}
