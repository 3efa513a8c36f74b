using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.ML.Gan.DependencyInjection;

/// <summary>Waits for the file system to tell of a file, or for a time where it does not.</summary>
internal sealed class FileEvents(string path) : IDisposable
{
    private readonly SemaphoreSlim _told = new(0);
    private readonly Lock _lock = new();
    private FileSystemWatcher? _watcher;
    private bool _disposed;

    /// <summary>Begins to listen where that has not been done.</summary>
    /// <remarks>The folder may be away for a while, and systems have few watches to give: then the time has to do, until the next call.</remarks>
    public void Listen()
    {
        lock (_lock)
        {
            if (_watcher is not null || _disposed)
            {
                return;
            }

            FileSystemWatcher? watcher = null;
            try
            {
                watcher = new FileSystemWatcher(Path.GetDirectoryName(path)!, Path.GetFileName(path));
                watcher.Changed += (_, _) => _told.Release();
                watcher.Created += (_, _) => _told.Release();
                watcher.Deleted += (_, _) => _told.Release();
                watcher.Renamed += (_, _) => _told.Release();
                watcher.Error += (_, _) => Forget(watcher);
                watcher.EnableRaisingEvents = true;
                _watcher = watcher;
            }
            catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException or PlatformNotSupportedException)
            {
                watcher?.Dispose();
            }
        }
    }

    /// <summary>Ends after an event, or after the time.</summary>
    public async Task WaitAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        await _told.WaitAsync(time, cancellationToken).ConfigureAwait(false);
        while (_told.Wait(0, CancellationToken.None))
        {
            // one answer to many events
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
            _watcher?.Dispose();
            _watcher = null;
        }
    }

    private void Forget(FileSystemWatcher watcher)
    {
        lock (_lock)
        {
            _watcher = _watcher == watcher ? null : _watcher;
            watcher.Dispose();
        }

        _told.Release();
    }
}
