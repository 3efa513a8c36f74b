using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Gan.DependencyInjection;

/// <summary>The registered models by name, each made when it is first asked for.</summary>
internal sealed class GanModelProvider : IGanModelProvider, IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<GanModelSource>> _sources = [];
    private readonly IOptionsMonitor<GanModelFileOptions> _options;
    private readonly GanOperations _operations;
    private readonly ILogger _logger;

    public GanModelProvider(
        IEnumerable<GanModelRegistration> registrations, IOptionsMonitor<GanModelFileOptions> options, IEnumerable<ILoggerFactory> loggers)
    {
        Names = [.. registrations.Select(r => r.Name)];
        _options = options;
        _logger = (loggers.LastOrDefault() ?? NullLoggerFactory.Instance).CreateLogger<IGanModelProvider>();
        var mlContext = new MLContext();
        mlContext.Log += Tell;
        _operations = mlContext.Gan();
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Names { get; }

    /// <inheritdoc/>
    public GanModelLease Acquire(string name = "") => Source(name).Acquire();

    /// <inheritdoc/>
    public GanModelStatus GetStatus(string name = "") => Source(name).Status;

    /// <inheritdoc/>
    public Task<GanModelStatus> ReloadAsync(string name = "", CancellationToken cancellationToken = default)
        => Source(name).ReloadAsync(cancellationToken);

    /// <summary>Loads every model and begins to watch the files that are to be watched.</summary>
    public void Start()
    {
        foreach (string name in Names)
        {
            Source(name).Start();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Lazy<GanModelSource> source in _sources.Values.Where(s => s.IsValueCreated))
        {
            source.Value.Dispose();
        }
    }

    private GanModelSource Source(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!Names.Contains(name))
        {
            throw Errors.UnknownModel(name, Names);
        }

        // Options that were refused once are looked at again: a Lazy of this mode keeps no exception.
        return _sources.GetOrAdd(name, key => new Lazy<GanModelSource>(() => Make(key), LazyThreadSafetyMode.PublicationOnly)).Value;
    }

    private GanModelSource Make(string name) => new(name, _options.Get(name), _operations, _logger);

    private void Tell(object? sender, LoggingEventArgs said)
    {
        if (said.Kind is ChannelMessageKind.Warning or ChannelMessageKind.Error)
        {
            ModelLog.Warning(_logger, said.RawMessage);
        }
    }
}
