using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.DependencyInjection;

/// <summary>One registered model: lends it out, and puts another in its place.</summary>
/// <remarks>Leases are given without a lock; loads come one after the other. A load that fails changes the status and nothing else.</remarks>
internal sealed class GanModelSource : IDisposable
{
    private readonly string _name;
    private readonly GanModelFileOptions _options;
    private readonly GanOperations _operations;
    private readonly ILogger _logger;
    private readonly SemaphoreSlim _loading = new(1, 1);
    private readonly Lock _swap = new();
    private LoadedModel? _current;
    private GanModelStatus _status;
    private GanModelWatcher? _watcher;
    private FileStamp? _reported;
    private bool _disposed;

    public GanModelSource(string name, GanModelFileOptions options, GanOperations operations, ILogger logger)
    {
        (_name, _options, _operations, _logger) = (name, options, operations, logger);
        _status = new GanModelStatus(name, options.Path!);
    }

    /// <summary>Gets the state of now.</summary>
    public GanModelStatus Status => Volatile.Read(ref _status);

    /// <summary>Gets by what the file that was tried last is known; nothing where it should be tried again.</summary>
    public FileStamp? Tried { get; private set; }

    /// <summary>Lends out the model of now; loads it where that has not been done.</summary>
    public GanModelLease Acquire()
    {
        while (true)
        {
            ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed), typeof(IGanModelProvider));
            LoadedModel? current = Volatile.Read(ref _current);
            if (current is null)
            {
                Start();
            }
            else if (current.Model.TryHold())
            {
                return new GanModelLease(current);
            }
        }
    }

    /// <summary>Loads the model where that has not been done, and begins to watch its file.</summary>
    /// <exception cref="OptionsValidationException">The file cannot be loaded.</exception>
    public void Start()
    {
        _loading.Wait();
        try
        {
            if (_current is null && !_disposed && Load() is { } error)
            {
                throw new OptionsValidationException(
                    _name, typeof(GanModelFileOptions), [Errors.OfModel(_name, Errors.UnusableModelFile(_options.Path!, error.Message))]);
            }

            if (_options.WatchForChanges && !_disposed)
            {
                _watcher ??= new GanModelWatcher(this, _options, _logger);
            }
        }
        finally
        {
            _loading.Release();
        }
    }

    /// <summary>Reads the file again, off the calling thread.</summary>
    public async Task<GanModelStatus> ReloadAsync(CancellationToken cancellationToken)
    {
        await _loading.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await Task.Run(Load, CancellationToken.None).ConfigureAwait(false);
            return Status;
        }
        finally
        {
            _loading.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _watcher?.Dispose();
        lock (_swap)
        {
            _disposed = true;
            _current?.Model.Release();
            _current = null;
        }
    }

    /// <summary>Loads the file and puts it in the place of the model.</summary>
    /// <returns>Why that could not be done.</returns>
    private Exception? Load()
    {
        Tried = null;
        try
        {
            Swap(LoadedModel.Read(_operations, _options.Path!, stamp => Tried = stamp));
            return null;
        }
        catch (Exception e)
        {
            // Whatever is wrong with a new file, the model in use is not. A file that is damaged stays so until it is
            // written again; one that could not be read may be readable in a moment.
            Tried = e is InvalidDataException ? Tried : null;
            Report(e);
            return e;
        }
    }

    private void Swap(LoadedModel loaded)
    {
        LoadedModel? replaced;
        lock (_swap)
        {
            // The same bytes make the same model: the one in use keeps its place.
            bool isKept = _disposed || _current?.Sha256 == loaded.Sha256;
            replaced = isKept ? loaded : _current;
            Volatile.Write(ref _status, Next(loaded, isKept));
            if (!isKept)
            {
                Volatile.Write(ref _current, loaded);
                ModelLog.Loaded(_logger, Status);
            }
        }

        replaced?.Model.Release();
    }

    private GanModelStatus Next(LoadedModel loaded, bool isKept) => Status with
    {
        LoadedAt = isKept ? Status.LoadedAt : DateTimeOffset.UtcNow,
        NumberOfReloads = Status.NumberOfReloads + (isKept || _current is null ? 0 : 1),
        Sha256 = loaded.Sha256,
        Length = loaded.Stamp.Length,
        LastWriteTime = loaded.Stamp.LastWriteTime,
        LastError = null,
        LastErrorAt = null,
    };

    private void Report(Exception error)
    {
        GanModelStatus before = Status;
        if (before.LastError == error.Message && _reported == Tried)
        {
            return; // told already; a file that is gone is looked for at every poll
        }

        _reported = Tried;
        Volatile.Write(ref _status, before with { LastError = error.Message, LastErrorAt = DateTimeOffset.UtcNow });
        if (before.IsLoaded)
        {
            ModelLog.Kept(_logger, before, error);
        }
    }
}
