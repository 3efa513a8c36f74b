using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Encoding;

namespace Microsoft.ML.Gan.Sampling;

/// <summary>Says chunk after chunk how many rows of each stratum come next, so that all chunks together keep the proportions.</summary>
/// <remarks>A chunk fills what the strata lack by then, so a row does not depend on how many chunks come after its own.</remarks>
internal sealed class StratumQuota
{
    private readonly double[] _shares;
    private readonly long[] _given;
    private long _rows;

    /// <summary>Starts before the first row.</summary>
    public StratumQuota(IReadOnlyList<Stratum> strata)
    {
        double sum = strata.Sum(s => s.Weight);
        _shares = [.. strata.Select(s => s.Weight / sum)];
        _given = new long[_shares.Length];
    }

    /// <summary>Shares out the next rows.</summary>
    /// <returns>The rows per stratum; they sum to <paramref name="count"/>.</returns>
    public int[] Next(int count)
    {
        _rows += count;
        int[] next = Apportionment.Share(count, [.. _shares.Select((s, i) => Math.Max(0, (_rows * s) - _given[i]))]);
        for (int i = 0; i < next.Length; i++)
        {
            _given[i] += next[i];
        }

        return next;
    }
}
