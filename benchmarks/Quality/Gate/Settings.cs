using System;
using System.Globalization;
using System.Linq;

namespace Microsoft.ML.Gan.Benchmarks.Gate;

/// <summary>What is run.</summary>
/// <param name="Table">The one table to run; <see langword="null"/> for all.</param>
/// <param name="Minority">"natural" or "5"; <see langword="null"/> for both.</param>
/// <param name="Rows">The most training rows; <see langword="null"/> for all.</param>
/// <param name="Seeds">How many seeds.</param>
/// <param name="Splits">The splits of a comparison; <see langword="null"/> for the default.</param>
/// <param name="Folder">Where tables are looked for first.</param>
internal sealed record Settings(string? Table, string? Minority, int? Rows, int Seeds, int? Splits, string? Folder)
{
    /// <summary>Reads the command line.</summary>
    public static Settings Of(string[] args)
    {
        return new Settings(
            args.Length > 0 && !args[0].StartsWith("--", StringComparison.Ordinal) ? args[0] : null,
            After("--minority"), Number("--rows"), Number("--seeds") ?? 3, Number("--splits"), After("--data"));

        string? After(string name) => args.SkipWhile(a => a != name).ElementAtOrDefault(1);

        int? Number(string name) => After(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
    }
}
