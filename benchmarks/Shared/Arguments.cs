using System;
using System.Globalization;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>A command line of a path, perhaps, and named numbers.</summary>
internal sealed class Arguments(string[] args)
{
    /// <summary>Gets the first word that is neither a name nor the number after one.</summary>
    public string? Path
    {
        get
        {
            for (int i = 0; i < args.Length; i += IsName(i) ? 2 : 1)
            {
                if (!IsName(i))
                {
                    return args[i];
                }
            }

            return null;
        }
    }

    /// <summary>Gets the number after a name such as <c>--rows</c>.</summary>
    public int? Number(string name)
    {
        int at = Array.IndexOf(args, name);
        return at < 0 ? null : int.Parse(args[at + 1], CultureInfo.InvariantCulture);
    }

    private bool IsName(int i) => args[i].StartsWith("--", StringComparison.Ordinal);
}
