using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Models;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Persistence;
using Microsoft.ML.Gan.Persistence.Onnx;
using Microsoft.ML.Gan.Persistence.Onnx.Schema;
using TorchSharp;
using Xunit;
using Xunit.Abstractions;
using static TorchSharp.torch;
using Tensor = TorchSharp.torch.Tensor;

namespace Microsoft.ML.Gan.Tests.Persistence.Onnx;

public sealed class GeneratorGraphTests(OnnxFixture fixture, ITestOutputHelper output) : IClassFixture<OnnxFixture>
{
    private ModelParts Parts => fixture.Model.Parts;

    private EncodedLayout Layout => Parts.Table.Encoding.Layout;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Write_Model_IsWellFormed(bool withDraw)
    {
        ModelProto model = GraphCheck.Verify(withDraw ? fixture.DrawBytes : fixture.Bytes);

        string[] draw = withDraw ? ["draw"] : [];
        Assert.Equal(["noise", "condition", .. draw], model.Graph.Input.Select(i => i.Name));
        Assert.Equal(
            ["encoded", "probability", "component", .. Parts.Table.Encoding.Columns.Select(c => $"column.{c.Name}")], model.Graph.Output.Select(o => o.Name));
        Assert.Equal(Layout.Width, model.Graph.Output[0].Type.TensorType.Shape.Dim[1].DimValue);
        Assert.Equal(GeneratorGraph.DescriptionKey, Assert.Single(model.MetadataProps).Key);
    }

    [Fact]
    public void Write_SameModel_SameBytes()
    {
        byte[] again = OnnxFixture.Export(fixture.Model, withDraw: false);

        Assert.Equal(fixture.Bytes, again);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(257)]
    public void Run_NoiseAndCondition_EncodesAsTheNetworks(int rows)
    {
        float[] noise = Noise(rows), condition = Condition(rows);

        Dictionary<string, RuntimeTensor> results = Run(noise, condition, null);

        (float[] encoded, float[] probability) = Networks(noise, condition);
        AssertNear(encoded, results["encoded"].Floats(), 1e-5, $"encoded, {rows} rows");
        AssertNear(probability, results["probability"].Floats(), 1e-5, $"probability, {rows} rows");
    }

    [Fact]
    public void Run_ExtremeNoise_StaysWithTheNetworks()
    {
        float[] noise = [.. Noise(64).Select((z, i) => i % 3 == 0 ? 1000 * z : z)], condition = Condition(64);

        Dictionary<string, RuntimeTensor> results = Run(noise, condition, null);

        AssertNear(Networks(noise, condition).Encoded, results["encoded"].Floats(), 1e-4, "encoded, extreme noise");
    }

    [Fact]
    public void Run_WithoutDraw_TakesTheMostProbableComponents()
    {
        float[] noise = Noise(257), condition = Condition(257);

        Dictionary<string, RuntimeTensor> results = Run(noise, condition, null);

        int[][] expected = Components(results["probability"].Floats(), (p, _, _) => p.IndexOf(p.ToArray().Max()));
        Assert.Equal(expected.SelectMany(row => row.Select(c => (long)c)), results["component"].Longs());
    }

    [Fact]
    public void Run_DrawBelowZero_TakesTheMostProbableComponents()
    {
        float[] noise = Noise(257), condition = Condition(257);

        long[] found = Run(noise, condition, [.. Enumerable.Repeat(-1f, 257 * Layout.Spans.Count)])["component"].Longs();

        Assert.Equal(Run(noise, condition, null)["component"].Longs(), found);
    }

    [Fact]
    public void Run_WithDraw_TakesWhereTheRunningSumsPassIt()
    {
        const int Rows = 257;
        int spans = Layout.Spans.Count;
        float[] noise = Noise(Rows), condition = Condition(Rows), draw = Uniform(Rows * spans);

        Dictionary<string, RuntimeTensor> results = Run(noise, condition, draw);

        int[][] expected = Components(results["probability"].Floats(), (p, row, span) =>
        {
            double place = draw[(row * spans) + span], sum = 0;
            int k = 0;
            while (k < p.Length - 1 && (sum += p[k]) <= place)
            {
                k++;
            }

            return k;
        });
        long[] found = results["component"].Longs();
        int different = expected.SelectMany(row => row.Select(c => (long)c)).Zip(found).Count(pair => pair.First != pair.Second);
        output.WriteLine($"{different} of {found.Length} components differ");
        Assert.InRange(different, 0, 2); // running sums of floats: a place at the very edge of a component may fall to its neighbor
    }

    [Fact]
    public void Run_WithDraw_DecodesTheColumnsAsTheEncoders()
    {
        const int Rows = 2000;
        TableEncoding encoding = Parts.Table.Encoding;

        Dictionary<string, RuntimeTensor> results = Run(Noise(Rows), Condition(Rows), Uniform(Rows * Layout.Spans.Count));

        long[] components = results["component"].Longs();
        float[] encoded = results["encoded"].Floats();
        var decoded = new TableData(encoding.Columns, Rows);
        for (int c = 0; c < encoding.Columns.Count; c++)
        {
            int[] component = [.. Enumerable.Range(0, Rows).Select(i => (int)components[(i * encoding.Columns.Count) + c])];
            int place = Layout.ScalarOf(c);
            float[] scalars = place < 0 ? [] : [.. Enumerable.Range(0, Rows).Select(i => encoded[(i * Layout.Width) + place])];
            encoding.Encoders[c].Decode(component, scalars, decoded, c, 0, new RandomSource(1, "decode"));
            RuntimeTensor column = results[$"column.{encoding.Columns[c].Name}"];
            Assert.Equal([Rows, 1], column.Dims);
            if (encoding.Columns[c].IsDiscrete)
            {
                Assert.Equal(decoded.Codes(c).Select(code => (long)code), column.Longs());
            }
            else
            {
                AssertSame(decoded.Numbers(c), column.Doubles(), encoding.Columns[c].Name);
            }
        }
    }

    [Fact]
    public void Run_ConditionOnEveryColumn_IsCarriedByEveryRow()
    {
        float[] condition = Condition(257, everyGroup: true);

        Dictionary<string, RuntimeTensor> results = Run(Noise(257), condition, Uniform(257 * Layout.Spans.Count));

        ConditionLayout conditions = Parts.Table.Conditions;
        long[] components = results["component"].Longs();
        for (int i = 0; i < 257; i++)
        {
            for (int g = 0; g < conditions.Columns.Count; g++)
            {
                long component = components[(i * Parts.Table.Encoding.Columns.Count) + conditions.Columns[g]];
                Assert.Equal(1, condition[(i * conditions.Width) + conditions.Offsets[g] + component]);
            }
        }
    }

    [Fact]
    public void Description_OfTheFile_TellsWhereEachColumnLies()
    {
        ModelProto model = ModelProto.Parser.ParseFrom(fixture.Bytes);

        using JsonDocument description = JsonDocument.Parse(model.MetadataProps[0].Value);
        JsonElement root = description.RootElement;
        Assert.Equal(8, root.GetProperty("noiseWidth").GetInt32());
        Assert.Equal(Layout.Width, root.GetProperty("encodedWidth").GetInt32());
        JsonElement label = root.GetProperty("columns")[root.GetProperty("label").GetInt32()];
        Assert.Equal("Outcome", label.GetProperty("name").GetString());
        Assert.Equal("column.Outcome", label.GetProperty("output").GetString());
        Assert.Equal(2, label.GetProperty("width").GetInt32());
        JsonElement country = root.GetProperty("table").EnumerateArray().Single(c => c.GetProperty("name").GetString() == "Country");
        Assert.Equal(0, country.GetProperty("columns").GetArrayLength()); // follows from the town
        JsonElement town = root.GetProperty("table").EnumerateArray().Single(c => c.GetProperty("name").GetString() == "Town");
        Assert.Equal(2, town.GetProperty("columns").GetArrayLength()); // two digits
        IEnumerable<int> codes = town.GetProperty("digits").EnumerateArray()
            .SelectMany(group => group.EnumerateArray()).SelectMany(entry => entry.EnumerateArray()).Select(code => code.GetInt32());
        Assert.Equal(Enumerable.Range(0, 30), codes.Order());
    }

    private Dictionary<string, RuntimeTensor> Run(float[] noise, float[] condition, float[]? draw)
    {
        Dictionary<string, RuntimeTensor> feeds = new()
        {
            ["noise"] = RuntimeTensor.Of(noise, Parts.Options.Network.LatentDimension),
            ["condition"] = RuntimeTensor.Of(condition, Parts.Table.Conditions.Width),
        };
        if (draw is not null)
        {
            feeds["draw"] = RuntimeTensor.Of(draw, Layout.Spans.Count);
        }

        return GraphRuntime.Run(draw is null ? fixture.Bytes : fixture.DrawBytes, feeds);
    }

    private (float[] Encoded, float[] Probability) Networks(float[] noise, float[] condition)
    {
        using IDisposable scope = NewDisposeScope();
        using IDisposable _ = no_grad();
        int rows = noise.Length / Parts.Options.Network.LatentDimension;
        Tensor asked = tensor(condition, [rows, Parts.Table.Conditions.Width]);
        Tensor raw = Parts.Networks.Generator.forward(tensor(noise, [rows, Parts.Options.Network.LatentDimension]), asked);
        Tensor none = zeros_like(raw);
        GeneratorHead head = NetworkFactory.CreateHead(Parts.Table.Encoding, Parts.Table.Conditions, Parts.Options.Network);
        GeneratorHead Soft(float temperature) => new(head.ScalarCount, head.Spans, head.ConditionOffsets, temperature, straightThrough: false);
        Tensor cool = Soft(head.Temperature).Activate(raw, asked, none), warm = Soft(1).Activate(raw + Shifts(condition, rows), asked, none);
        return ([.. cool.data<float>()], [.. warm.narrow(1, head.ScalarCount, Layout.Width - head.ScalarCount).contiguous().data<float>()]);
    }

    // What sampling adds to the raw outputs, by the label asked for.
    private Tensor Shifts(float[] condition, int rows)
    {
        ConditionLayout conditions = Parts.Table.Conditions;
        int first = conditions.Offsets[conditions.LabelGroup];
        float[] shifts = [.. Enumerable.Range(0, rows).SelectMany(i =>
            Parts.Corrections.Frequencies!.Of(condition[(i * conditions.Width) + first] == 1 ? 0 : 1).ToArray())];
        return tensor(shifts, [rows, Layout.Width]);
    }

    private delegate int Taker(ReadOnlySpan<float> probabilities, int row, int span);

    // Per row one component per encoded column.
    private int[][] Components(float[] probabilities, Taker take)
    {
        int width = Layout.Width - Layout.ScalarCount;
        return [.. Enumerable.Range(0, probabilities.Length / width).Select(row =>
        {
            int span = 0;
            var components = new int[Parts.Table.Encoding.Columns.Count];
            for (int c = 0; c < components.Length; c++)
            {
                if (Layout.SpanOf(c) is { } place)
                {
                    components[c] = take(probabilities.AsSpan((row * width) + place.Offset - Layout.ScalarCount, place.Width), row, span++);
                }
            }

            return components;
        })];
    }

    private float[] Noise(int rows)
    {
        float[] noise = new float[rows * Parts.Options.Network.LatentDimension];
        new NoiseSource(7, "noise").FillNormal(noise);
        return noise;
    }

    private static float[] Uniform(int count)
    {
        var random = new Random(9);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextSingle())];
    }

    // The label always, every other group in half of the rows.
    private float[] Condition(int rows, bool everyGroup = false)
    {
        ConditionLayout conditions = Parts.Table.Conditions;
        float[] condition = new float[rows * conditions.Width];
        var random = new Random(5);
        for (int i = 0; i < rows; i++)
        {
            for (int g = 0; g < conditions.Columns.Count; g++)
            {
                if (everyGroup || g == conditions.LabelGroup || random.Next(2) == 0)
                {
                    condition[(i * conditions.Width) + conditions.Offsets[g] + random.Next(conditions.Spans[g].Width)] = 1;
                }
            }
        }

        return condition;
    }

    private void AssertNear(float[] expected, float[] found, double tolerance, string what)
    {
        Assert.Equal(expected.Length, found.Length);
        double largest = expected.Zip(found, (e, f) => Math.Abs((double)e - f)).Max();
        output.WriteLine($"{what}: largest difference {largest:E1}");
        Assert.InRange(largest, 0, tolerance);
    }

    private void AssertSame(double[] expected, double[] found, string column)
    {
        double largest = expected.Zip(found, (e, f) => e.Equals(f) ? 0 : Math.Abs(e - f) / Math.Max(1, Math.Abs(e))).Max();
        output.WriteLine($"{column}: largest relative difference {largest:E1}, {expected.Distinct().Count()} values");
        Assert.InRange(largest, 0, 1e-12);
    }
}
