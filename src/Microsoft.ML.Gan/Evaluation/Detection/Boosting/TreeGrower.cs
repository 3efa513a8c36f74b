using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Microsoft.ML.Gan.Evaluation.Detection.Boosting;

/// <summary>Grows a tree leaf by leaf, the one first that lowers the loss the most, from histograms of derivatives (Ke et al. 2017, LightGBM).</summary>
internal sealed class TreeGrower
{
    private readonly BinnedColumns _columns;
    private readonly int[] _offsets;
    private readonly int[] _rows;
    private readonly int[] _kept;
    private readonly double[] _gradients;
    private readonly double[] _hessians;
    private readonly CancellationToken _cancellationToken;

    /// <param name="columns">The table.</param>
    /// <param name="rows">The rows that are learned from; put into another order.</param>
    /// <param name="gradients">First derivatives of the loss, by row of the table.</param>
    /// <param name="hessians">Second derivatives.</param>
    /// <param name="cancellationToken">Ends the work between two leaves.</param>
    public TreeGrower(BinnedColumns columns, int[] rows, double[] gradients, double[] hessians, CancellationToken cancellationToken)
    {
        (_columns, _rows, _gradients, _hessians, _cancellationToken) = (columns, rows, gradients, hessians, cancellationToken);
        _kept = new int[rows.Length];
        _offsets = new int[columns.Bins.Length + 1];
        for (int c = 0; c < columns.Bins.Length; c++)
        {
            _offsets[c + 1] = _offsets[c] + columns.BinCounts[c] + 1;
        }
    }

    /// <summary>Grows a tree, and adds its answers to the scores of the rows.</summary>
    public TreeNode Grow(double[] scores)
    {
        var root = new TreeNode();
        List<Leaf> leaves = [Open(root, 0, _rows.Length, Histogram(0, _rows.Length))];
        while (leaves.Count < BoostingSettings.Leaves && leaves.MaxBy(l => l.Split?.Gain ?? 0) is { Split: not null } best)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            leaves.Remove(best);
            leaves.AddRange(Divide(best));
        }

        foreach (Leaf leaf in leaves)
        {
            leaf.Node.Value = leaf.All.Hessian > 0 ? -BoostingSettings.LearningRate * leaf.All.Gradient / leaf.All.Hessian : 0;
            foreach (int row in _rows.AsSpan(leaf.Start, leaf.Length))
            {
                scores[row] += leaf.Node.Value;
            }
        }

        return root;
    }

    private Leaf[] Divide(Leaf leaf)
    {
        Split split = leaf.Split!;
        int left = Partition(leaf, split);
        (leaf.Node.Split, leaf.Node.Left, leaf.Node.Right) = (split, new TreeNode(), new TreeNode());

        // The smaller side is counted; the other is what is left of the whole.
        bool smallerIsLeft = left <= leaf.Length - left;
        Bin[] smaller = smallerIsLeft ? Histogram(leaf.Start, left) : Histogram(leaf.Start + left, leaf.Length - left), larger = leaf.Histogram;
        for (int i = 0; i < larger.Length; i++)
        {
            larger[i] -= smaller[i];
        }

        return
        [
            Open(leaf.Node.Left, leaf.Start, left, smallerIsLeft ? smaller : larger),
            Open(leaf.Node.Right, leaf.Start + left, leaf.Length - left, smallerIsLeft ? larger : smaller),
        ];
    }

    // Stable, so that sums are taken in the order of the rows.
    private int Partition(Leaf leaf, Split split)
    {
        byte[] bins = _columns.Bins[split.Column];
        Span<int> rows = _rows.AsSpan(leaf.Start, leaf.Length);
        int left = 0, right = 0;
        foreach (int row in rows)
        {
            if (split.GoesLeft[bins[row]])
            {
                rows[left++] = row;
            }
            else
            {
                _kept[right++] = row;
            }
        }

        _kept.AsSpan(0, right).CopyTo(rows[left..]);
        return left;
    }

    private Leaf Open(TreeNode node, int start, int length, Bin[] histogram)
    {
        Bin all = default;
        for (int i = _offsets[0]; i < _offsets[1]; i++)
        {
            all += histogram[i];
        }

        Split? best = null;
        for (int c = 0; c < _columns.Bins.Length && length >= 2 * BoostingSettings.LeafRows; c++)
        {
            Split? split = SplitSearch.Best(histogram.AsSpan(_offsets[c].._offsets[c + 1]), all, c, _columns.IsCategorical[c]);
            best = split?.Gain > (best?.Gain ?? 0) ? split : best;
        }

        return new Leaf(node, start, length, histogram, all, best);
    }

    private Bin[] Histogram(int start, int length)
    {
        var histogram = new Bin[_offsets[^1]];
        ReadOnlySpan<int> rows = _rows.AsSpan(start, length);
        for (int c = 0; c < _columns.Bins.Length; c++)
        {
            byte[] bins = _columns.Bins[c];
            Span<Bin> sums = histogram.AsSpan(_offsets[c].._offsets[c + 1]);
            foreach (int row in rows)
            {
                ref Bin bin = ref sums[bins[row]];
                bin.Gradient += _gradients[row];
                bin.Hessian += _hessians[row];
                bin.Count++;
            }
        }

        return histogram;
    }

    private sealed record Leaf(TreeNode Node, int Start, int Length, Bin[] Histogram, Bin All, Split? Split);
}
