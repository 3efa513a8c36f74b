using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Persistence;
using Microsoft.ML.Gan.Sampling;

namespace Microsoft.ML.Gan.Models;

/// <summary>Draws rows of a model with its resampling by the density ratio or without, until a token is canceled.</summary>
/// <param name="parts">The model; it must outlive this.</param>
/// <param name="isResampled">Whether rows are resampled, where the model does.</param>
/// <param name="cancellationToken">Ends the drawing between two chunks of rows.</param>
internal sealed class ModelRows(ModelParts parts, bool isResampled, CancellationToken cancellationToken) : IDisposable
{
    private readonly GanSampler _sampler = new(
        parts.Table, parts.Networks.Generator, parts.Options.Network, isResampled ? parts.Corrections : parts.Corrections with { Resampler = null })
    {
        CancellationToken = cancellationToken,
    };

    /// <summary>Draws rows with one label code, or, with -1, with labels in the training frequencies.</summary>
    public IEnumerable<TableData> Draw(int numberOfRows, int labelCode, int seed)
    {
        Wish wish = Wish.For(parts.Table, labelCode < 0 ? [] : [(parts.Schema.LabelColumn, labelCode)]);
        return wish.IsExact ? _sampler.Sample(wish.Strata, numberOfRows, seed) : RejectionResult.Draw(_sampler, wish, numberOfRows, seed).Tables;
    }

    /// <inheritdoc/>
    public void Dispose() => _sampler.Dispose();
}
