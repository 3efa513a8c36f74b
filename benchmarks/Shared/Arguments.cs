using System;
using System.Globalization;
using System.Linq;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>A command line of words, a path or numbers, and named numbers.</summary>
internal sealed class Arguments(string[] args)
{
    /// <summary>Gets the first word.</summary>
    public string? Path => Word(0);

    /// <summary>Gets a word by its place among those that are neither a name nor the number after one.</summary>
    public string? Word(int place) => args.Where((_, i) => !IsName(i) && (i == 0 || !IsName(i - 1))).ElementAtOrDefault(place);

    /// <summary>Gets a word that is a number.</summary>
    public int? Number(int place) => Word(place) is { } word ? int.Parse(word, CultureInfo.InvariantCulture) : null;

    /// <summary>Gets the number after a name such as <c>--rows</c>.</summary>
    public int? Number(string name)
    {
        int at = Array.IndexOf(args, name);
        return at < 0 ? null : int.Parse(args[at + 1], CultureInfo.InvariantCulture);
    }

    private bool IsName(int i) => args[i].StartsWith("--", StringComparison.Ordinal);
}
