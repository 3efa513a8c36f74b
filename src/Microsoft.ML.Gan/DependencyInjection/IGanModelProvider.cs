using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Options;

namespace Microsoft.ML.Gan;

/// <summary>Lends out the models an application has registered. Safe to use from many threads at once.</summary>
/// <remarks>
/// A file that changes is loaded beside the model in use and then takes its place at once: leases given out before keep the old model,
/// which is disposed when the last of them ends. A file that cannot be loaded changes nothing.
/// </remarks>
public interface IGanModelProvider
{
    /// <summary>Gets the names of the registered models.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>Lends out the model of now.</summary>
    /// <param name="name">The name it was registered under.</param>
    /// <returns>The lease. Dispose it after the views sampled from its model have been read.</returns>
    /// <exception cref="ArgumentException">No model has this name.</exception>
    /// <exception cref="OptionsValidationException">The model was not loaded at start, as outside a host, and cannot be loaded now.</exception>
    GanModelLease Acquire(string name = "");

    /// <summary>Tells which file a model comes from, and what was wrong with the last one.</summary>
    /// <param name="name">The name it was registered under.</param>
    /// <returns>The state of now; it does not change any more.</returns>
    /// <exception cref="ArgumentException">No model has this name.</exception>
    GanModelStatus GetStatus(string name = "");

    /// <summary>Reads the file of a model again; off the calling thread, one at a time.</summary>
    /// <param name="name">The name it was registered under.</param>
    /// <param name="cancellationToken">Ends the wait for a load under way; one that has begun is finished.</param>
    /// <returns>The state after it. Where the file cannot be loaded, <see cref="GanModelStatus.LastError"/> says why, and the old model stays.</returns>
    /// <exception cref="ArgumentException">No model has this name.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    Task<GanModelStatus> ReloadAsync(string name = "", CancellationToken cancellationToken = default);
}
