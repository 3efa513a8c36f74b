using System;
using System.Threading;
using Microsoft.ML.Gan.DependencyInjection;

namespace Microsoft.ML.Gan;

/// <summary>The right to use a model until it is given back by <see cref="Dispose"/>, whatever takes the model's place meanwhile.</summary>
/// <remarks>
/// Views sampled from the model make their rows while they are read, so the lease must last until then.
/// Models are shared: never dispose the model itself.
/// </remarks>
public sealed class GanModelLease : IDisposable
{
    private readonly LoadedModel _loaded;
    private Shared<GanModel>? _shared;

    /// <param name="loaded">What is lent out; already counted as in use.</param>
    internal GanModelLease(LoadedModel loaded) => (_loaded, _shared) = (loaded, loaded.Model);

    /// <summary>Gets the model, which draws synthetic rows; safe to use from many threads at once.</summary>
    /// <exception cref="ObjectDisposedException">The lease was given back.</exception>
    public GanModel Model
    {
        get
        {
            Shared<GanModel>? shared = Volatile.Read(ref _shared);
            ObjectDisposedException.ThrowIf(shared is null, this);
            return shared.Value;
        }
    }

    /// <summary>Gets the SHA-256 of the file the model was loaded from, in lower-case hexadecimal.</summary>
    public string Sha256 => _loaded.Sha256;

    /// <summary>Gives the model back; calling it twice does no harm.</summary>
    public void Dispose() => Interlocked.Exchange(ref _shared, null)?.Release();
}
