using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Samples.Tests;

/// <summary>What a command wrote, read as a person reads it.</summary>
internal static class Printed
{
    /// <summary>The numbers of the one line that starts with a text.</summary>
    public static double[] Numbers(string output, string start)
    {
        string line = Assert.Single(output.Split('\n'), l => l.TrimStart().StartsWith(start, StringComparison.Ordinal)).Trim()[start.Length..];
        return [.. Regex.Matches(line, @"-?\d+(\.\d+)?").Select(m => double.Parse(m.Value, CultureInfo.InvariantCulture))];
    }

    /// <summary>Runs a command that ends well and writes lines that fit a terminal.</summary>
    public static string Run(params string[] args)
    {
        using var folder = new Folder();
        var (code, output, error) = folder.Run(args);
        Assert.Equal((0, ""), (code, error));
        Assert.All(output.Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 140));
        return output;
    }
}
