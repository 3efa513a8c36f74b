using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Internal.Arithmetic;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Training.Resident;

/// <summary>Discrete distributions end to end on a device: a draw from any of them is one search in their common running sum.</summary>
internal sealed class ResidentDistributions : IDisposable
{
    private readonly int[] _firsts;
    private readonly Tensor _sums;
    private readonly Tensor _below;
    private readonly Tensor _totals;
    private readonly Tensor _last;

    /// <summary>Takes distributions.</summary>
    /// <param name="weights">Per distribution the weights of its outcomes, at least 0; one of all zeros must not be drawn from.</param>
    /// <param name="device">Where they are wanted.</param>
    public ResidentDistributions(IReadOnlyList<double[]> weights, Device device)
    {
        var sums = new double[weights.Sum(w => w.Length)];
        double[] below = new double[weights.Count], totals = new double[weights.Count];
        var last = new long[weights.Count];
        _firsts = new int[weights.Count];
        int next = 0;
        double sum = 0;
        for (int i = 0; i < weights.Count; i++)
        {
            (_firsts[i], below[i]) = (next, sum);
            foreach (double weight in weights[i])
            {
                last[i] = weight > 0 ? next : last[i];
                sums[next++] = sum += weight;
            }

            totals[i] = sum - below[i];
        }

        _sums = tensor(sums, device: device).DetachFromDisposeScope();
        _below = tensor(below, device: device).DetachFromDisposeScope();
        _totals = tensor(totals, device: device).DetachFromDisposeScope();
        _last = tensor(last, device: device).DetachFromDisposeScope();
    }

    /// <summary>Gets the number of the first outcome of a distribution; the outcomes of all are numbered through.</summary>
    public int FirstOf(int distribution) => _firsts[distribution];

    /// <summary>Draws outcomes.</summary>
    /// <param name="distributions">The distribution of each draw, shape (N).</param>
    /// <param name="uniform">A uniform number from 0 to 1 for each, double.</param>
    /// <returns>The number of each outcome, shape (N).</returns>
    public Tensor Draw(Tensor distributions, Tensor uniform)
    {
        Tensor points = _below.index_select(0, distributions).Plus(uniform * _totals.index_select(0, distributions));
        return searchsorted(_sums, points, right: true).minimum(_last.index_select(0, distributions)); // rounding may reach the end
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _sums.Dispose();
        _below.Dispose();
        _totals.Dispose();
        _last.Dispose();
    }
}
