using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Evaluation.Reporting;

/// <summary>The shape of the JSON report, which programs rely on.</summary>
public sealed class JsonReportTests
{
    [Fact]
    public void SaveJson_Adult_HasTheseProperties()
    {
        JsonNode json = Write(new GanEvaluation(MadeEvaluation.Adult().Parts));

        Assert.Equal(["version", "verdict", "facts", "metrics", "columns", "pairs", "classes", "pictures"], Names(json));
        Assert.Equal(1, json["version"]!.GetValue<int>());
        Assert.Equal(["realRows", "syntheticRows", "holdoutRows", "columnCount", "labelColumnName", "seed", "fingerprint", "seconds"], Names(json["facts"]!));
        Assert.Equal(
            ["name", "group", "value", "low", "high", "baseline", "best", "lowest", "highest", "rating", "reading", "caveat", "source"], Names(json["metrics"]![0]!));
        Assert.Equal(["name", "isCategorical", "similarity", "baseline", "coverage", "marginal"], Names(json["columns"]![0]!));
        Assert.Equal(["labels", "edges", "real", "synthetic"], Names(json["columns"]![0]!["marginal"]!));
        Assert.Equal(["first", "second", "similarity", "realAssociation", "syntheticAssociation"], Names(json["pairs"]![0]!));
        Assert.Equal(["name", "realRows", "syntheticRows", "shape", "trend"], Names(json["classes"]![0]!));
        Assert.Equal(["explainedVariance", "projection", "rocCurves", "syntheticDistances", "holdoutDistances"], Names(json["pictures"]!));
        Assert.Equal(["x", "y", "isSynthetic"], Names(json["pictures"]!["projection"]![0]!));
        Assert.Equal(["name", "area", "points"], Names(json["pictures"]!["rocCurves"]![0]!));
        Assert.Equal(["falsePositiveRate", "truePositiveRate"], Names(json["pictures"]!["rocCurves"]![0]!["points"]![0]!));
    }

    [Fact]
    public void SaveJson_Adult_HasTheFigures()
    {
        JsonNode json = Write(new GanEvaluation(MadeEvaluation.Adult().Parts)), trees = json["metrics"]!.AsArray().Single(m => m!["name"]!.GetValue<string>() == "c2st, trees")!;

        Assert.Equal((0.563, 0.553, 0.573), (trees["value"]!.GetValue<double>(), trees["low"]!.GetValue<double>(), trees["high"]!.GetValue<double>()));
        Assert.Equal(("Detection", "Fair"), (trees["group"]!.GetValue<string>(), trees["rating"]!.GetValue<string>()));
        Assert.Equal((15, 105, 2000), (json["columns"]!.AsArray().Count, json["pairs"]!.AsArray().Count, json["pictures"]!["projection"]!.AsArray().Count));
    }

    [Fact]
    public void SaveJson_Hostile_WritesNullForWhatIsNoNumber()
    {
        JsonNode json = Write(new GanEvaluation(MadeEvaluation.Hostile().Parts)), metric = json["metrics"]!.AsArray()[^2]!;

        Assert.All(new[] { "value", "baseline", "low", "high", "best" }, name => Assert.True(metric.AsObject().ContainsKey(name) && metric[name] is null));
        Assert.Equal(HostileNames.All[0], json["columns"]![0]!["name"]!.GetValue<string>());
        Assert.Equal(HostileNames.Long, json["metrics"]!.AsArray()[7]!["name"]!.GetValue<string>());
        Assert.Null(json["facts"]!["seconds"]);
    }

    private static string[] Names(JsonNode node) => [.. node.AsObject().Select(p => p.Key)];

    private static JsonNode Write(GanEvaluation evaluation)
    {
        using var stream = new MemoryStream();
        evaluation.SaveJson(stream);
        return JsonNode.Parse(stream.ToArray())!;
    }
}
