using System;
using System.Linq;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal.Arithmetic;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Training.Resident;

/// <summary>Draws rows and their conditions on a device, by the law of <see cref="ConditionSampler"/>.</summary>
internal sealed class ResidentConditions : IDisposable
{
    // The distributions: the label, the group, and then per group and label the category.
    private const int Label = 0, Group = 1, Category = 2;

    private readonly ConditionLayout _layout;
    private readonly double _extraProbability;
    private readonly int _labelCount;
    private readonly long _rowCount;
    private readonly ResidentDistributions _distributions;
    private readonly Tensor _rows;
    private readonly Tensor _starts;
    private readonly Tensor _counts;
    private readonly Tensor _spans;
    private readonly Tensor _shifts;

    /// <summary>Indexes the rows by label and category.</summary>
    /// <param name="encoded">The layout of the encoded matrix.</param>
    /// <param name="layout">The columns that can be conditioned on.</param>
    /// <param name="table">The encoded rows.</param>
    /// <param name="extraConditionProbability">See <see cref="ConditionSampler"/>.</param>
    /// <param name="device">Where the draws are wanted.</param>
    public ResidentConditions(EncodedLayout encoded, ConditionLayout layout, EncodedTable table, double extraConditionProbability, Device device)
    {
        (_layout, _extraProbability, _rowCount) = (layout, extraConditionProbability, table.RowCount);
        using IDisposable scope = NewDisposeScope();
        var index = new ConditionIndex(layout, table);
        _labelCount = index.LabelCount;
        double[] groups = [.. layout.Columns.Select(_ => 1.0)];
        double[][] categories = [.. index.Groups.SelectMany((g, i) => g.Weights.Chunk(layout.Spans[i].Width))];
        _distributions = new ResidentDistributions([index.LabelWeights, groups, .. categories], device);
        _rows = zeros([_rowCount * groups.Length], int32, device).DetachFromDisposeScope();
        for (int g = 0; g < groups.Length; g++)
        {
            using Tensor rows = tensor(index.Groups[g].Rows);
            _rows.narrow(0, g * _rowCount, _rowCount).copy_(rows);
        }

        // One bucket of rows per outcome of the categories, in the same order, those of a group behind those of the group before.
        _starts = Kept([.. index.Groups.SelectMany((g, i) => g.Starts[..^1].Select(s => s + (i * _rowCount)))], device);
        _counts = Kept([.. index.Groups.SelectMany(g => g.Starts.Skip(1).Zip(g.Starts, (end, start) => (long)(end - start)))], device);
        OutputSpan[] spans = [.. encoded.Spans];
        _spans = Kept([.. layout.Spans.Select(s => (long)Array.IndexOf(spans, s))], device);
        _shifts = Kept([.. layout.Spans.Select((s, g) => (long)(layout.Offsets[g] - s.Offset))], device);
    }

    /// <summary>Gets how many uniform numbers a row takes.</summary>
    public int DrawsPerRow => _layout.Columns.Count == 0 ? 1 : _extraProbability > 0 ? 4 + _layout.Columns.Count : 4;

    /// <summary>Draws rows and the groups each is conditioned on.</summary>
    /// <param name="uniform">Uniform numbers from 0 to 1, double, shape (<see cref="DrawsPerRow"/>, N).</param>
    /// <returns>The rows, shape (N), and a one for each group that is part of the condition, shape (N, groups).</returns>
    public (Tensor Rows, Tensor Asked) Draw(Tensor uniform)
    {
        long count = uniform.shape[1];
        Tensor asked = zeros([count, _layout.Columns.Count], device: uniform.device);
        if (_layout.Columns.Count == 0)
        {
            return (Share(uniform.narrow(0, 0, 1).view(-1), zeros([count], int64, uniform.device).Plus(_rowCount)), asked);
        }

        Tensor[] draws = uniform.chunk(DrawsPerRow, 0);
        Tensor zero = zeros([count], int64, uniform.device);
        Tensor label = _distributions.Draw(zero.Plus(Label), draws[0].view(-1));
        Tensor group = _distributions.Draw(zero.Plus(Group), draws[1].view(-1)).Minus(_distributions.FirstOf(Group));
        Tensor category = _distributions.Draw(group.Times(_labelCount).Plus(label).Plus(Category), draws[2].view(-1));
        Tensor bucket = category.Minus(_distributions.FirstOf(Category));
        Tensor place = _starts.index_select(0, bucket).Plus(Share(draws[3].view(-1), _counts.index_select(0, bucket)));
        asked.scatter_(1, group.view(-1, 1), ones([count, 1], device: uniform.device));
        if (_layout.LabelGroup >= 0)
        {
            asked.narrow(1, _layout.LabelGroup, 1).fill_(Held.One);
        }

        return (_rows.index_select(0, place), _extraProbability == 0 ? asked : asked.maximum(Extra(uniform)));
    }

    /// <summary>Gets condition vectors.</summary>
    /// <param name="places">Where the rows have their ones in the encoded matrix, shape (N, spans).</param>
    /// <param name="asked">The groups each is conditioned on, shape (N, groups).</param>
    /// <returns>Shape (N, condition width).</returns>
    public Tensor Fill(Tensor places, Tensor asked) =>
        zeros([places.shape[0], _layout.Width], device: places.device).scatter_(1, places.index_select(1, _spans).Plus(_shifts), asked);

    /// <inheritdoc/>
    public void Dispose()
    {
        Tensor[] tensors = [_rows, _starts, _counts, _spans, _shifts];
        Array.ForEach(tensors, t => t.Dispose());
        _distributions.Dispose();
    }

    private Tensor Extra(Tensor uniform)
    {
        using Scalar probability = Held.Of(_extraProbability);
        return uniform.narrow(0, 4, _layout.Columns.Count).lt(probability).to(float32).t();
    }

    // A whole number below each count.
    private static Tensor Share(Tensor uniform, Tensor counts) => (uniform * counts).to(int64).minimum(counts.Minus(1));

    private static Tensor Kept(long[] values, Device device) => tensor(values, device: device).DetachFromDisposeScope();
}
