using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Microsoft.ML.Gan.DependencyInjection;

/// <summary>Reloads a model when its file has changed and then stayed the same for a moment.</summary>
/// <remarks>The events of the file system only wake it early; what counts is the file's stamp, looked at from time to time as well.</remarks>
internal sealed class GanModelWatcher : IDisposable
{
    // A file that never stops changing is tried in the end, so that the log tells of it.
    private const int MostSettles = 100;

    private readonly GanModelSource _source;
    private readonly GanModelFileOptions _options;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _ending = new();
    private readonly FileEvents _events;

    public GanModelWatcher(GanModelSource source, GanModelFileOptions options, ILogger logger)
    {
        (_source, _options, _logger) = (source, options, logger);
        _events = new FileEvents(options.Path!);
        _ = Task.Run(RunAsync);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _ending.Cancel();
        _events.Dispose();
    }

    private async Task RunAsync()
    {
        while (!_ending.IsCancellationRequested)
        {
            try
            {
                // Listening comes first: what happens between the look and the wait is told.
                _events.Listen();
                await LookAsync(_ending.Token).ConfigureAwait(false);
                await _events.WaitAsync(_options.PollInterval, _ending.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (_ending.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                ModelLog.NotWatched(_logger, _options, e);
                await Task.Delay(_options.PollInterval).ConfigureAwait(false);
            }
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        FileStamp stamp = FileStamp.Of(_options.Path!);
        for (int i = 0; stamp != _source.Tried && i < MostSettles; i++)
        {
            await Task.Delay(_options.SettleTime, cancellationToken).ConfigureAwait(false);
            FileStamp later = FileStamp.Of(_options.Path!);
            if (later == stamp)
            {
                break;
            }

            stamp = later;
        }

        if (stamp != _source.Tried)
        {
            await _source.ReloadAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
