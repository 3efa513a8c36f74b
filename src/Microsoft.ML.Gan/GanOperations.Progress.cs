using System;
using System.Diagnostics.CodeAnalysis;
using System.Threading;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Sampling;

namespace Microsoft.ML.Gan;

/// <content>How far a reading is.</content>
public sealed partial class GanOperations
{
    /// <summary>Watches the reading of a view, such as of rows that are sampled while they are read.</summary>
    /// <param name="rows">The view; it must know how many rows it has, as sampled views do.</param>
    /// <param name="progress">Told of every hundredth of each pass, <see cref="GanProgress.Step"/> being rows; of readings on several threads by one at a time.</param>
    /// <param name="stage">What is done, for <see cref="GanProgress.Stage"/>; by default "sampling".</param>
    /// <param name="cancellationToken">Ends a pass between two rows with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>A view of the same rows. Whoever reads it, as <c>SaveAsText</c>, a trainer or a cursor, is watched.</returns>
    /// <exception cref="ArgumentException">The view does not know how many rows it has.</exception>
    [SuppressMessage("Performance", "CA1822", Justification = "It is looked for where the rest is: mlContext.Gan().")]
    public IDataView WatchRows(
        IDataView rows, IProgress<GanProgress>? progress, string stage = GanProgress.Sampling, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentException.ThrowIfNullOrEmpty(stage);
        return new WatchedDataView(rows, rows.GetRowCount() ?? throw Errors.NoRowCount(), stage, progress, cancellationToken);
    }
}
