using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Samples;

/// <summary>The options of a command: <c>--name value</c>, and switches without a value.</summary>
internal sealed class CommandLine
{
    private readonly List<(string Name, string Value)> _values = [];
    private readonly string _usage;

    /// <summary>Reads the arguments that follow the command.</summary>
    /// <exception cref="UserError">An option is unknown, has no value, or is given twice.</exception>
    public CommandLine(IReadOnlyList<string> args, IReadOnlyList<string> options, IReadOnlyList<string> switches, string usage)
    {
        _usage = usage;
        for (int i = 0; i < args.Count; i++)
        {
            if (switches.Contains(args[i]))
            {
                _values.Add((args[i], string.Empty));
            }
            else if (!options.Contains(args[i]))
            {
                throw new UserError($"'{args[i]}' is not an option; use {usage}");
            }
            else if (i + 1 == args.Count || args[i + 1].StartsWith("--", System.StringComparison.Ordinal))
            {
                throw new UserError($"{args[i]} needs a value; use {usage}");
            }
            else
            {
                _values.Add((args[i], args[++i]));
            }
        }
    }

    /// <summary>Whether a switch is given.</summary>
    public bool Has(string name) => _values.Exists(v => v.Name == name);

    /// <summary>All values of an option that may be repeated.</summary>
    public IReadOnlyList<string> Values(string name) => [.. _values.Where(v => v.Name == name).Select(v => v.Value)];

    /// <summary>The value of an option, or <see langword="null"/>.</summary>
    public string? Value(string name) => Values(name) switch
    {
        [] => null,
        [string only] => only,
        _ => throw new UserError($"{name} is given more than once."),
    };

    /// <summary>The value of an option that must be given.</summary>
    public string Required(string name) => Value(name) ?? throw new UserError($"{name} is missing; use {_usage}");

    /// <summary>The whole number an option gives, or <see langword="null"/>.</summary>
    public int? Number(string name, int minimum)
    {
        if (Value(name) is not { } text)
        {
            return null;
        }

        bool isNumber = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number);
        return isNumber && number >= minimum
            ? number
            : throw new UserError($"{name} is '{text}'; it must be a whole number{(minimum > int.MinValue ? $" of at least {minimum}" : string.Empty)}.");
    }
}
