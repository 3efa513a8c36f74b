using System;
using System.Collections.Generic;
using System.IO;
using Microsoft.Extensions.Options;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.DependencyInjection;

/// <summary>Checks at start that the file is there and the times are in range; reports all failures together.</summary>
internal sealed class GanModelFileOptionsValidator : IValidateOptions<GanModelFileOptions>
{
    private static readonly TimeSpan _shortestPoll = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan _longestPoll = TimeSpan.FromDays(1);
    private static readonly TimeSpan _longestSettle = TimeSpan.FromMinutes(1);

    public ValidateOptionsResult Validate(string? name, GanModelFileOptions options)
    {
        List<string> failures = [];
        CheckPath(options.Path, failures);
        CheckRange(nameof(options.PollInterval), options.PollInterval, _shortestPoll, _longestPoll, failures);
        CheckRange(nameof(options.SettleTime), options.SettleTime, TimeSpan.Zero, _longestSettle, failures);
        return failures.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(failures.ConvertAll(f => Errors.OfModel(name ?? string.Empty, f)));
    }

    private static void CheckPath(string? path, List<string> failures)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            failures.Add(Errors.NoModelPath(path));
        }
        else if (Directory.Exists(path))
        {
            failures.Add(Errors.ModelPathIsFolder(path));
        }
        else if (!File.Exists(path))
        {
            failures.Add(Errors.NoModelFile(path));
        }
    }

    private static void CheckRange(string option, TimeSpan value, TimeSpan least, TimeSpan most, List<string> failures)
    {
        if (value < least || value > most)
        {
            failures.Add(Errors.TimeOutOfRange(option, value, least, most));
        }
    }
}
