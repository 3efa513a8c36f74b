using System;
using System.Collections.Generic;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Persistence;

namespace Microsoft.ML.Gan.Sampling;

/// <summary>Draws rows of a trained generator with every correction but the resampling by the density ratio.</summary>
/// <param name="parts">The model; it must outlive this.</param>
internal sealed class UnresampledRows(ModelParts parts) : IDisposable
{
    private readonly GanSampler _sampler =
        new(parts.Table, parts.Networks.Generator, parts.Options.Network, parts.Corrections with { Resampler = null });

    /// <summary>Draws rows with one label code, or, with -1, with labels in the training frequencies.</summary>
    public IEnumerable<TableData> Draw(int numberOfRows, int labelCode, int seed)
    {
        Wish wish = Wish.For(parts.Table, labelCode < 0 ? [] : [(parts.Schema.LabelColumn, labelCode)]);
        return wish.IsExact ? _sampler.Sample(wish.Strata, numberOfRows, seed) : RejectionResult.Draw(_sampler, wish, numberOfRows, seed).Tables;
    }

    /// <inheritdoc/>
    public void Dispose() => _sampler.Dispose();
}
