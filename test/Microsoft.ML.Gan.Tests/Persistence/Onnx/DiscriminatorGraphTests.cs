using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Microsoft.ML.Gan.Classification;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Persistence.Onnx;
using Microsoft.ML.Gan.Persistence.Onnx.Schema;
using Xunit;
using Xunit.Abstractions;

namespace Microsoft.ML.Gan.Tests.Persistence.Onnx;

public sealed class DiscriminatorGraphTests(OnnxFixture fixture, ITestOutputHelper output) : IClassFixture<OnnxFixture>
{
    private GanDiscriminatorModel Discriminator => fixture.Model.Discriminator.Model;

    private IReadOnlyList<TableColumn> Columns => Discriminator.Schema.Columns;

    [Fact]
    public void SaveAsOnnx_Model_IsWellFormed()
    {
        ModelProto model = GraphCheck.Verify(Export());

        Assert.Equal(["Features"], model.Graph.Input.Select(i => i.Name));
        Assert.Equal(["PredictedLabel", "Score", "Probability"], model.Graph.Output.Select(o => o.Name));
        using JsonDocument columns = JsonDocument.Parse(Assert.Single(model.MetadataProps, p => p.Key == DiscriminatorGraph.DescriptionKey).Value);
        Assert.Equal(Discriminator.FeatureNames, columns.RootElement.EnumerateArray().Select(c => c.GetProperty("name").GetString()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(257)]
    public void Run_SampledRows_ScoresAsTheModel(int rows) => Compare(Rows(rows, _ => null), $"{rows} sampled rows");

    [Fact]
    public void Run_StrangeValues_ScoresAsTheModel()
    {
        var random = new Random(3);
        double[] strange = [
            double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, double.MinValue, 0, -0.0, double.Epsilon, 1e18, -1e9, 0.1f];

        Compare(Rows(1000, column => random.Next(3) != 0 ? null : column.IsDiscrete ? double.NaN : strange[random.Next(strange.Length)]), "strange values");
    }

    [Fact]
    public void Run_EdgesAndTheirNeighbors_ScoresAsTheModel()
    {
        double[][] edges = [.. Discriminator.Keep().Bins.Select(b => b.Edges)];
        var random = new Random(4);

        Compare(
            Rows(1000, column => edges[Columns.ToList().IndexOf(column)] is { Length: > 0 } of ? Near(of[random.Next(of.Length)], random.Next(3)) : null), "edges");
    }

    [Fact]
    public void Run_CodesThatAreNone_CountAsMissing()
    {
        double[] row = Rows(1, _ => null), missing = [.. row];
        int category = Columns.ToList().FindIndex(c => c.IsDiscrete);
        (row[category], missing[category]) = (Columns[category].Categories.Count, double.NaN);

        float[] scores = GraphRuntime.Run(Export(), new() { ["Features"] = RuntimeTensor.Of([.. row, .. missing], Columns.Count) })["Score"].Floats();

        Assert.Equal(scores[1], scores[0]);
    }

    private static double Near(double edge, int which) => which == 0 ? edge : which == 1 ? Math.BitDecrement(edge) : Math.BitIncrement(edge);

    private byte[] Export()
    {
        using var stream = new MemoryStream();
        Discriminator.SaveAsOnnx(stream);
        return stream.ToArray();
    }

    // Sampled rows, row by row, with some values changed.
    private double[] Rows(int count, Func<TableColumn, double?> change)
    {
        TableData[] tables = [.. fixture.Model.SampleTables(count, -1, seed: 1)];
        return [.. tables.SelectMany(t => Enumerable.Range(0, t.RowCount).SelectMany(i => Columns.Select((column, c) =>
            change(column) ?? (!column.IsDiscrete ? t.Numbers(c)[i] : t.Codes(c)[i] < 0 ? double.NaN : t.Codes(c)[i]))))];
    }

    private void Compare(double[] rows, string what)
    {
        Dictionary<string, RuntimeTensor> results = GraphRuntime.Run(Export(), new() { ["Features"] = RuntimeTensor.Of(rows, Columns.Count) });

        float[] expected = [.. rows.Chunk(Columns.Count).Select(row => Discriminator.Score(row))], found = results["Score"].Floats();
        float[] probabilities = results["Probability"].Floats();
        double largest = expected.Zip(found, (e, f) => Math.Abs(e - f) / Math.Max(1, Math.Abs(e))).Max();
        double probability = expected.Zip(probabilities, (e, p) => Math.Abs((1 / (1 + Math.Exp(-e))) - p)).Max();
        output.WriteLine($"{what}: scores from {expected.Min():F2} to {expected.Max():F2}, largest difference {largest:E1}, of probabilities {probability:E1}");
        Assert.InRange(largest, 0, 1e-5);
        Assert.InRange(probability, 0, 1e-5);
        Assert.Equal(found.Select(s => s > 0), results["PredictedLabel"].Booleans());
    }
}
