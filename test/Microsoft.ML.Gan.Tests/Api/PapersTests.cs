using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Api;

/// <summary>docs/papers.md names files and tests that are there.</summary>
public sealed class PapersTests
{
    private static readonly string Root = typeof(PapersTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    [Fact]
    public void Rows_FilesAndTests_Exist()
    {
        string[][] rows = [.. File.ReadLines(Path.Combine(Root, "docs", "papers.md"))
            .Where(line => line.StartsWith('|')).Skip(2).Select(line => line.Split('|'))];
        string[] tests = [.. Directory.EnumerateFiles(Path.Combine(Root, "test"), "*Tests.cs", SearchOption.AllDirectories).Select(f => Path.GetFileNameWithoutExtension(f)!)];

        Assert.True(rows.Length > 10);
        Assert.All(rows, row =>
        {
            Assert.All(Quoted(row[3]), file => Assert.True(File.Exists(Path.Combine(Root, "src", "Microsoft.ML.Gan", file)), $"{file} is not there"));
            Assert.All(Quoted(row[4]).Where(name => !name.Contains('/')), test => Assert.Contains(test, tests));
        });
    }

    // What a cell has in backquotes, at least one thing.
    private static string[] Quoted(string cell)
    {
        string[] quoted = [.. Regex.Matches(cell, "`([^`]+)`").Select(m => m.Groups[1].Value)];
        Assert.NotEmpty(quoted);
        return quoted;
    }
}
