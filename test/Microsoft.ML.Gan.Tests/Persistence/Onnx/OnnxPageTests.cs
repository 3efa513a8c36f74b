using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Persistence.Onnx;

/// <summary>The example of docs/onnx.md does what the page says.</summary>
public sealed class OnnxPageTests(OnnxFixture fixture) : IClassFixture<OnnxFixture>
{
    private const int Rows = 2000;

    [SkippableFact]
    public void Example_ExportedGenerator_PrintsASample()
    {
        NodeRuntime.Require();
        string page = File.ReadAllText(Path.Combine(NodeRuntime.RepositoryRoot, "docs", "onnx.md"));
        string script = page.Split("```js\n")[1].Split("```")[0];
        string model = Path.Combine(NodeRuntime.Home, $"{Guid.NewGuid():N}.onnx"), file = Path.ChangeExtension(model, ".mjs");
        File.WriteAllBytes(model, fixture.DrawBytes);
        File.WriteAllText(file, script);
        try
        {
            string[] lines = NodeRuntime.RunScript(file, model, $"{Rows}").Split('\n', StringSplitOptions.RemoveEmptyEntries);

            JsonElement[] rows = [.. lines.Select(line => JsonDocument.Parse(line).RootElement)];
            Assert.Equal(Rows, rows.Length);
            Assert.InRange(rows.Count(r => r.GetProperty("Outcome").GetString() == "True"), 300, 500); // 400 of 2,000, five deviations
            Assert.All(rows, r => Assert.InRange(r.GetProperty("Age").GetDouble(), 20, 69));
            Assert.Equal(3, rows.Select(r => r.GetProperty("Grade").GetString()).Where(g => g is not null).Distinct().Count());
            Assert.All(rows, r => Assert.Equal(7, r.GetProperty("Constant").GetDouble()));
        }
        finally
        {
            File.Delete(model);
            File.Delete(file);
        }
    }
}
