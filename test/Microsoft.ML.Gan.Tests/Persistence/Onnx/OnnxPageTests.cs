using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.ML.OnnxRuntime;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Persistence.Onnx;

/// <summary>The example of docs/onnx.md is the code that runs here, and does what the page says.</summary>
public sealed class OnnxPageTests(OnnxFixture fixture) : IClassFixture<OnnxFixture>
{
    private const int Rows = 2000;

    private static readonly string Root = typeof(OnnxPageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    [Fact]
    public void Example_AsPrinted_IsTheCodeBelow()
    {
        string[] page = [.. File.ReadAllLines(Path.Combine(Root, "docs", "onnx.md")).SkipWhile(l => l != "```csharp").Skip(1).TakeWhile(l => l != "```")
            .SkipWhile(l => l.StartsWith("using ", StringComparison.Ordinal) && l.EndsWith(';') && !l.Contains('=')).SkipWhile(l => l.Length == 0)];
        string[] here = [.. File.ReadAllLines(Path.Combine(Root, "test", "Microsoft.ML.Gan.Tests", "Persistence", "Onnx", "OnnxPageTests.cs"))
            .SkipWhile(l => !l.EndsWith("// page begins", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(l => !l.EndsWith("// page ends", StringComparison.Ordinal)).Select(l => l.Length > 8 ? l[8..] : "")];

        Assert.True(here.Length > 30, "the example was not found in this file");
        Assert.Equal(here, page);
    }

    [Fact]
    public void Example_ExportedGenerator_MakesASample()
    {
        JsonObject[] rows = Sample(fixture.DrawBytes, Rows);

        Assert.Equal(Rows, rows.Length);
        Assert.InRange(rows.Count(r => (string?)r["Outcome"] == "True"), 300, 500); // 400 of 2,000, five deviations
        Assert.All(rows, r => Assert.InRange((double)r["Age"]!, 20, 69));
        Assert.Equal(3, rows.Select(r => (string?)r["Grade"]).Where(g => g is not null).Distinct().Count());
        Assert.All(rows, r => Assert.Equal(7, (double)r["Constant"]!));
    }

    private static JsonObject[] Sample(byte[] file, int count)
    {
        // page begins
        using var session = new InferenceSession(file);
        JsonNode layout = JsonNode.Parse(session.ModelMetadata.CustomMetadataMap["gan.generator"])!;
        JsonObject[] columns = [.. layout["columns"]!.AsArray().Select(column => column!.AsObject())];
        int noiseWidth = (int)layout["noiseWidth"]!, conditionWidth = (int)layout["conditionWidth"]!;
        int drawWidth = columns.Count(column => column["draw"] is not null);
        var random = new Random(1);

        float Normal() => (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));
        int Pick(double[] weights)
        {
            double place = random.NextDouble() * weights.Sum();
            int found = Array.FindIndex(weights, weight => (place -= weight) < 0);
            return found < 0 ? weights.Length - 1 : found;
        }

        // A label in its frequency, and one other category given the label.
        double[] Frequencies(JsonObject column, int labelComponent) => [.. column["frequencies"]![labelComponent]!.AsArray().Select(share => (double)share!)];
        JsonObject? label = layout["label"] is { } index ? columns[(int)index] : null;
        JsonObject[] askable = [.. columns.Where(column => column["condition"] is not null)];
        var condition = new float[count * conditionWidth];
        for (int row = 0; row < count && askable.Length > 0; row++)
        {
            void Ask(JsonObject column, int component) => condition[(row * conditionWidth) + (int)column["condition"]! + component] = 1;
            int component = label is null ? 0 : Pick([.. label["frequencies"]!.AsArray().Select((line, i) => (double)line![i]!)]);
            if (label is not null)
            {
                Ask(label, component);
            }

            JsonObject other = askable[random.Next(askable.Length)];
            if (other != label)
            {
                Ask(other, Pick(Frequencies(other, component)));
            }
        }

        OrtValue Input(float[] values, int width) => OrtValue.CreateTensorValueFromMemory(values, [count, width]);
        var feeds = new Dictionary<string, OrtValue> { ["noise"] = Input([.. Enumerable.Range(0, count * noiseWidth).Select(_ => Normal())], noiseWidth) };
        if (conditionWidth > 0)
        {
            feeds["condition"] = Input(condition, conditionWidth);
        }

        if (drawWidth > 0)
        {
            feeds["draw"] = Input([.. Enumerable.Range(0, count * drawWidth).Select(_ => random.NextSingle())], drawWidth);
        }

        string[] outputs = [.. columns.Select(column => (string)column["output"]!)];
        using var options = new RunOptions();
        using IDisposableReadOnlyCollection<OrtValue> results = session.Run(options, feeds, outputs);
        JsonObject[] rows = [.. Enumerable.Range(0, count).Select(_ => new JsonObject())];
        foreach ((JsonObject column, OrtValue result) in columns.Zip(results))
        {
            bool isCategory = (string?)column["kind"] == "Categorical";
            for (int row = 0; row < count; row++)
            {
                long code = isCategory ? result.GetTensorDataAsSpan<long>()[row] : 0;
                rows[row][(string)column["name"]!] = !isCategory ? result.GetTensorDataAsSpan<double>()[row]
                    : code < 0 ? null
                    : (string?)column["categories"]![(int)code];
            }
        }

        // page ends
        return rows;
    }
}
