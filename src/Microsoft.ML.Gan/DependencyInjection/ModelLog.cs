using System;
using Microsoft.Extensions.Logging;

namespace Microsoft.ML.Gan.DependencyInjection;

/// <summary>Every entry that registered models write into the application's log, with its number.</summary>
internal static class ModelLog
{
    private static readonly Action<ILogger, string, string, string, Exception?> _loaded = LoggerMessage.Define<string, string, string>(
        LogLevel.Information, new EventId(1, nameof(Loaded)), "Loaded model '{Name}' from '{Path}', SHA-256 {Sha256}.");

    private static readonly Action<ILogger, string, string, string, DateTimeOffset?, Exception?> _kept = LoggerMessage.Define<string, string, string, DateTimeOffset?>(
        LogLevel.Error, new EventId(2, nameof(Kept)), "Model '{Name}' was not reloaded from '{Path}': {Reason} The model loaded at {LoadedAt} stays in use.");

    private static readonly Action<ILogger, string, TimeSpan, Exception?> _notWatched = LoggerMessage.Define<string, TimeSpan>(
        LogLevel.Error, new EventId(3, nameof(NotWatched)), "Looking at '{Path}' failed; it is looked at again in {PollInterval}.");

    private static readonly Action<ILogger, string, Exception?> _warning = LoggerMessage.Define<string>(
        LogLevel.Warning, new EventId(4, nameof(Warning)), "{Message}");

    /// <summary>Tells of a model that is in use from now on.</summary>
    public static void Loaded(ILogger logger, GanModelStatus status) => _loaded(logger, status.Name, status.Path, status.Sha256!, null);

    /// <summary>Tells of a new file that cannot be used, and why.</summary>
    public static void Kept(ILogger logger, GanModelStatus status, Exception error)
        => _kept(logger, status.Name, status.Path, error.Message, status.LoadedAt, error);

    /// <summary>Tells of a failure to watch.</summary>
    public static void NotWatched(ILogger logger, GanModelFileOptions options, Exception error)
        => _notWatched(logger, options.Path!, options.PollInterval, error);

    /// <summary>Hands on what a model says, such as that too few rows carry a rare value.</summary>
    public static void Warning(ILogger logger, string message) => _warning(logger, message, null);
}
