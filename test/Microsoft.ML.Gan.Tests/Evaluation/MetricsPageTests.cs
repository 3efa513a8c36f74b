using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Evaluation;

/// <summary>docs/metrics.md describes every measure, and names tests that are there.</summary>
public sealed class MetricsPageTests
{
    private static readonly string _root = typeof(MetricsPageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    [Fact]
    public void Page_EveryMeasure_HasARowWithItsTests()
    {
        string[][] rows = [.. File.ReadLines(Path.Combine(_root, "docs", "metrics.md")).Where(l => l.StartsWith("| `", System.StringComparison.Ordinal)).Select(l => l.Split(" | "))];
        string[] described = [.. rows.SelectMany(r => Quoted(r[0]))];
        string[] tests = [.. Directory.EnumerateFiles(Path.Combine(_root, "test"), "*Tests.cs", SearchOption.AllDirectories).Select(f => Path.GetFileNameWithoutExtension(f)!)];

        Assert.Equal(
            typeof(GanEvaluation).GetProperties().Where(p => p.PropertyType == typeof(EvaluationMetric)).Select(p => p.Name).Append("Classes").Order(), described.Order());
        Assert.All(rows, r => Assert.NotEmpty(Quoted(r[^1])));
        Assert.All(rows, r => Assert.All(Quoted(r[^1]), test => Assert.Contains(test, tests)));
    }

    private static string[] Quoted(string cell) => [.. Regex.Matches(cell, "`([^`]+)`").Select(m => m.Groups[1].Value)];
}
