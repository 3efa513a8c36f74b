using System.Globalization;
using System.Linq;
using Microsoft.AspNetCore.Http;

namespace Samples.WebApi.Synthetic;

/// <summary>What is asked for.</summary>
/// <param name="Rows">How many rows.</param>
/// <param name="Label">The label they all carry, or <see langword="null"/>.</param>
/// <param name="Seed">The same seed gives the same rows of the same model; <see langword="null"/> gives new ones.</param>
/// <param name="Format">The name of a format, or <see langword="null"/>.</param>
internal sealed record SyntheticQuery(int Rows, string? Label, int? Seed, string? Format)
{
    private static readonly string[] _names = ["rows", "label", "seed", "format"];

    /// <summary>Reads the query.</summary>
    /// <exception cref="Refusal">A parameter is unknown, given twice or out of its range.</exception>
    public static SyntheticQuery Parse(IQueryCollection query, ServingOptions limits)
    {
        foreach (string name in query.Keys)
        {
            if (!_names.Contains(name))
            {
                throw Refusal.Bad($"'{name}' is not a parameter; the parameters are {string.Join(", ", _names)}.");
            }

            if (query[name].Count > 1)
            {
                throw Refusal.Bad($"{name} is given {query[name].Count} times; give it once.");
            }
        }

        return new SyntheticQuery(
            Number(query, "rows", 1, limits.MaximumRows) ?? limits.DefaultRows,
            query["label"],
            Number(query, "seed", int.MinValue, int.MaxValue),
            query["format"]);
    }

    private static int? Number(IQueryCollection query, string name, int minimum, int maximum)
    {
        if ((string?)query[name] is not { } text)
        {
            return null;
        }

        bool isNumber = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number);
        return isNumber && number >= minimum && number <= maximum
            ? number
            : throw Refusal.Bad($"{name} is '{text}'; it must be a whole number from {minimum} to {maximum}.");
    }
}
