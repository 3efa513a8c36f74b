using System;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal.Arithmetic;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Training.Resident;

/// <summary>An encoded table on a device, as compact as it is in memory: four bytes per component and per scalar.</summary>
internal sealed class ResidentTable : IDisposable
{
    private readonly EncodedLayout _layout;
    private readonly Tensor _places;
    private readonly Tensor _scalars;

    /// <summary>Copies a table.</summary>
    /// <param name="layout">The layout of the encoded matrix.</param>
    /// <param name="table">The encoded rows.</param>
    /// <param name="device">Where they are wanted.</param>
    public ResidentTable(EncodedLayout layout, EncodedTable table, Device device)
    {
        _layout = layout;
        using IDisposable scope = NewDisposeScope();
        _places = zeros([table.RowCount, layout.Spans.Count], int32, device).DetachFromDisposeScope();
        _scalars = zeros([table.RowCount, layout.ScalarCount], device: device).DetachFromDisposeScope();
        int span = 0;
        for (int c = 0; c < table.Components.Length; c++)
        {
            using IDisposable column = NewDisposeScope();
            if (layout.SpanOf(c) is { } own)
            {
                _places.narrow(1, span++, 1).copy_(tensor(table.Components[c]).Plus(own.Offset).view(-1, 1));
            }

            if (layout.ScalarOf(c) is >= 0 and int scalar)
            {
                _scalars.narrow(1, scalar, 1).copy_(tensor(table.Scalars[c]).view(-1, 1));
            }
        }
    }

    /// <summary>Gets where rows have their ones in the encoded matrix.</summary>
    /// <param name="rows">The rows, shape (N).</param>
    /// <returns>One place per span, shape (N, spans).</returns>
    public Tensor Places(Tensor rows) => _places.index_select(0, rows).to(int64);

    /// <summary>Gets rows of the encoded matrix.</summary>
    /// <param name="rows">The rows, shape (N).</param>
    /// <param name="places">Their places.</param>
    /// <returns>Shape (N, width).</returns>
    public Tensor Fill(Tensor rows, Tensor places)
    {
        Tensor matrix = zeros([rows.shape[0], _layout.Width], device: places.device);
        matrix.narrow(1, 0, _layout.ScalarCount).copy_(_scalars.index_select(0, rows));
        return matrix.scatter_(1, places, ones([rows.shape[0], _layout.Spans.Count], device: places.device));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _places.Dispose();
        _scalars.Dispose();
    }
}
