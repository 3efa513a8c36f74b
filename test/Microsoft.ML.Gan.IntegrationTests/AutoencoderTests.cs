using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Tests;
using Xunit;

namespace Microsoft.ML.Gan.IntegrationTests;

/// <summary>A variational autoencoder behind the same calls: rows, conditions, embeddings, scores, files.</summary>
public sealed class AutoencoderTests(AutoencoderFixture fixture) : IClassFixture<AutoencoderFixture>
{
    [Fact]
    public void Sample_Rows_HaveTheMarginalsAndTheRelationOfTheTable()
    {
        IDataView rows = fixture.Model.Sample(2000, seed: 2);

        bool[] isLarge = IsLarge(rows);
        float[] weights = [.. rows.GetColumn<float>("Weight")];
        double[] speeds = [.. rows.GetColumn<double>("Speed")];
        Assert.InRange(isLarge.Average(l => l ? 1.0 : 0), 0.28, 0.39); // real: a third
        Assert.InRange(Mean(weights, isLarge, true), 61, 69); // real: 65 and 50
        Assert.InRange(Mean(weights, isLarge, false), 46, 54);
        Assert.InRange(speeds.Where((_, i) => isLarge[i]).Average(), 15, 27); // real: 20 and 60
        Assert.InRange(speeds.Where((_, i) => !isLarge[i]).Average(), 53, 65);
    }

    [Fact]
    public void Sample_ConditionOfTwoColumns_IsMetByEveryRowAndFollowedByTheOthers()
    {
        IDataView rows = fixture.Model.Sample(300, new Dictionary<string, string> { ["Kind"] = "ox 1", ["Tame"] = "True" }, seed: 2);

        Assert.All(rows.GetColumn<ReadOnlyMemory<char>>("Kind"), k => Assert.Equal("ox 1", k.ToString()));
        Assert.All(rows.GetColumn<bool>("Tame"), Assert.True);
        Assert.InRange(rows.GetColumn<float>("Weight").Average(), 61, 69); // real: 65
        Assert.InRange(rows.GetColumn<double>("Speed").Average(), 15, 27); // real: 20
    }

    [Fact]
    public void Embed_TwoKindsOfRows_LieApart()
    {
        MemoryView rows = AutoencoderFixture.Table(300, seed: 8);
        bool[] isLarge = IsLarge(rows);

        float[][] embeddings = [.. fixture.Model.Embed(rows).GetColumn<float[]>("Embedding")];

        float[] small = Center(embeddings, isLarge, false), large = Center(embeddings, isLarge, true);
        int nearest = Enumerable.Range(0, 300).Count(i => (Distance(embeddings[i], large) < Distance(embeddings[i], small)) == isLarge[i]);
        Assert.All(embeddings, e => Assert.Equal(6, e.Length));
        Assert.InRange(nearest, 294, 300); // of 300 rows, at most 2 % nearer to the other kind's center
    }

    [Theory]
    [InlineData(false, 0.97)]
    [InlineData(true, 0.8)] // every column by itself is as usual
    public void Embed_PlantedAnomalies_ScoreHigherThanOtherRows(bool ofTwoKinds, double least)
    {
        MemoryView usual = AutoencoderFixture.Table(300, seed: 9), unusual = ofTwoKinds ? Hybrids(100) : Anomalies(100);

        float[] low = [.. fixture.Model.Embed(usual).GetColumn<float>("Score")], high = [.. fixture.Model.Embed(unusual).GetColumn<float>("Score")];

        double area = high.Average(h => low.Average(l => h > l ? 1 : h == l ? 0.5 : 0));
        Assert.InRange(area, least, 1);
    }

    [Fact]
    public void Embed_View_AddsTwoColumnsAndLeavesTheOthers()
    {
        MemoryView rows = AutoencoderFixture.Table(20, seed: 9);

        IDataView embedded = fixture.Model.Embed(rows);

        Assert.Equal([.. rows.Schema.Select(c => c.Name), "Embedding", "Score"], embedded.Schema.Select(c => c.Name));
        Assert.Equal(new VectorDataViewType(NumberDataViewType.Single, 6), embedded.Schema["Embedding"].Type);
        Assert.Equal(20, embedded.GetRowCount());
        ReadOnlyMemory<char> kind = default;
        embedded.Schema["Score"].Annotations.GetValue("ScoreColumnKind", ref kind);
        Assert.Equal("AnomalyDetection", kind.ToString());
        Assert.Equal(rows.GetColumn<double>("Speed"), embedded.GetColumn<double>("Speed"));
    }

    [Fact]
    public void Embed_FromSeveralThreadsAndAfterwards_GivesTheSame()
    {
        using GanModel model = Load();
        IDataView embedded = model.Embed(AutoencoderFixture.Table(200, seed: 9));
        string[] expected = Cells.Of(embedded);

        string[][] found = new string[4][];
        Parallel.For(0, found.Length, i => found[i] = Cells.Of(embedded));
        model.Dispose();

        Assert.All(found, rows => Assert.Equal(expected, rows));
        Assert.Equal(expected, Cells.Of(embedded)); // it outlives the model
        Assert.Throws<ObjectDisposedException>(() => model.Embed(embedded));
    }

    [Fact]
    public void Load_Saved_GivesTheSameRowsEmbeddingsAndBytes()
    {
        using GanModel loaded = Load();
        MemoryView rows = AutoencoderFixture.Table(50, seed: 9);
        using var stream = new MemoryStream();

        loaded.Save(stream);

        Assert.Equal(Cells.Of(fixture.Model.Sample(1200, seed: 5)), Cells.Of(loaded.Sample(1200, seed: 5)));
        Assert.Equal(Cells.Of(fixture.Model.Embed(rows)), Cells.Of(loaded.Embed(rows)));
        Assert.Equal(fixture.Model.History, loaded.History);
        Assert.Equal(fixture.Saved, stream.ToArray());
    }

    [Fact]
    public void Fit_SameSeed_GivesTheSameRowsAndAnotherSeedOthers()
    {
        string[] first = Rows(seed: 1);

        Assert.Equal(first, Rows(seed: 1));
        Assert.NotEqual(first, Rows(seed: 2));

        string[] Rows(int seed)
        {
            GanOptions options = Small.Shrink(AutoencoderFixture.Options());
            options.Seed = seed;
            using GanModel model = fixture.MLContext.Gan().Fit(AutoencoderFixture.Table(100, seed: 4), options);
            return Cells.Of(model.Sample(30, seed: 5));
        }
    }

    [Fact]
    public void GanAugment_Method_AppendsRowsOfAnAutoencoderThatHasItsDiscriminator()
    {
        var mlContext = new MLContext(seed: 1);
        GanAugmentEstimator.Options options = Small.Options(rowCount: 12);
        options.Method = GenerativeMethod.VariationalAutoencoder;
        IDataView data = Person.Load(mlContext);

        using GanAugmentTransformer transformer = mlContext.Transforms.GanAugment(options).Fit(data);

        Assert.Equal(252, Small.Count(transformer.Transform(data)));
        Assert.Equal(240, Small.Count(transformer.Model.Discriminator.Transform(data)));
        Assert.Equal(240, Small.Count(transformer.Model.Embed(data)));
        Assert.All(transformer.Model.Sample(30, "True", seed: 1).GetColumn<bool>("Label"), Assert.True);
    }

    [Fact]
    public void Embed_ModelOfAGame_SaysWhichOptionIsMissing()
    {
        using GanModel model = fixture.MLContext.Gan().Fit(AutoencoderFixture.Table(100, seed: 4), Small.Shrink(new GanOptions { Seed = 1 }));

        var error = Assert.Throws<InvalidOperationException>(() => model.Embed(AutoencoderFixture.Table(5, seed: 4)));

        Assert.Equal("The model has no encoder to embed rows with. Fit it with Method set to VariationalAutoencoder.", error.Message);
    }

    [Fact]
    public void Embed_ColumnMissing_NamesItAtOnce()
    {
        var rows = new MemoryView(("Weight", NumberDataViewType.Single, new[] { 1f }));

        var error = Assert.Throws<ArgumentOutOfRangeException>(() => fixture.Model.Embed(rows));

        Assert.StartsWith("Could not find column 'Kind', which the model reads. The columns are 'Weight'.", error.Message);
    }

    [Fact]
    public void Fit_OptionOfTheGame_IsRefusedBeforeAnyTraining()
    {
        GanOptions options = AutoencoderFixture.Options();
        options.Training.Objective = GanObjective.Hinge;

        var error = Assert.Throws<ArgumentException>(() => fixture.MLContext.Gan().Fit(AutoencoderFixture.Table(100, seed: 4), options));

        Assert.Equal(
            "Training.Objective is Hinge and Method is VariationalAutoencoder, which has no use for it. Leave it at its default, Wasserstein, or set Method to Adversarial.",
            error.Message);
    }

    [Theory]
    [InlineData("encoder.bin", "it is missing")]
    [InlineData("generator.bin", "it is missing")]
    public void Load_WithoutAnEntry_NamesIt(string name, string reason) =>
        AssertRefused(Forge.Write(Forge.Read(fixture.Saved).Where(e => e.Name != name)), name, reason);

    [Fact]
    public void Load_DiscriminatorBesideAnEncoder_IsRefused() =>
        AssertRefused(Forge.Write([.. Forge.Read(fixture.Saved), ("discriminator.bin", [1, 2, 3, 4])]), "discriminator.bin", "no game was played");

    [Fact]
    public void Load_MethodOfAnotherModel_IsRefused() => AssertRefused(
        Forge.EditJson(fixture.Saved, Forge.Manifest, "options.method", "\"Adversarial\""), "discriminator.bin", "it is missing");

    [Theory]
    [InlineData(float.NaN, "not finite")]
    [InlineData(0f, "'deviations' holds a number outside 0.01 to 1")]
    [InlineData(7f, "'deviations' holds a number outside 0.01 to 1")]
    public void Load_DeviationThatIsNone_NamesIt(float value, string reason) => AssertRefused(
        Forge.Edit(fixture.Saved, "encoder.bin", data => WithDeviation(data, value)), "encoder.bin", reason);

    [Fact]
    public void Load_WeightsTooFewOrTooMany_SaysHowMany()
    {
        AssertRefused(Forge.Edit(fixture.Saved, "encoder.bin", data => data[..^4]), "encoder.bin", "it has ");
        AssertRefused(Forge.Edit(fixture.Saved, "encoder.bin", data => [.. data, 0, 0, 0, 0]), "encoder.bin", "it has ");
    }

    private GanModel Load() => fixture.MLContext.Gan().Load(new MemoryStream(fixture.Saved));

    private void AssertRefused(byte[] file, string entry, string reason)
    {
        var error = Assert.Throws<InvalidDataException>(() => Load(file).Dispose());

        Assert.StartsWith($"Entry '{entry}' of the model file cannot be used: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    private GanModel Load(byte[] file) => fixture.MLContext.Gan().Load(new MemoryStream(file));

    // The name of the tensor, its rank and its only dimension come before its numbers.
    private static byte[] WithDeviation(byte[] data, float value)
    {
        byte[] name = System.Text.Encoding.UTF8.GetBytes("deviations");
        int at = data.AsSpan().IndexOf(name) + name.Length + (2 * sizeof(int));
        return [.. data[..at], .. BitConverter.GetBytes(value), .. data[(at + sizeof(float))..]];
    }

    // Rows of a speed or a weight that no animal has.
    private static MemoryView Anomalies(int rows)
    {
        var random = new Random(5);
        return new MemoryView(
            ("Kind", TextDataViewType.Instance, Column(i => (i % 2 == 0 ? "ox 0" : "hare 1").AsMemory())),
            ("Weight", NumberDataViewType.Single, Column(i => (float)((i % 2 == 0 ? 65 : 50) + (i % 3 == 0 ? 60 : 0) + random.NextDouble()))),
            ("Speed", NumberDataViewType.Double, Column(i => (i % 2 == 0 ? 20 : 60) + (i % 3 == 0 ? 0 : 60) + random.NextDouble())),
            ("Horns", NumberDataViewType.Int32, Column(i => i % 2 == 0 ? 2 : 0)),
            ("Tame", BooleanDataViewType.Instance, Column(i => i % 2 == 0)));

        T[] Column<T>(Func<int, T> value) => [.. Enumerable.Range(0, rows).Select(value)];
    }

    // The names of one kind and all else of the other.
    private static MemoryView Hybrids(int rows)
    {
        var random = new Random(6);
        return new MemoryView(
            ("Kind", TextDataViewType.Instance, Column(i => (i % 2 == 0 ? "ox 0" : "hare 1").AsMemory())),
            ("Weight", NumberDataViewType.Single, Column(i => (float)((i % 2 == 0 ? 50 : 65) + random.NextDouble()))),
            ("Speed", NumberDataViewType.Double, Column(i => (i % 2 == 0 ? 60 : 20) + random.NextDouble())),
            ("Horns", NumberDataViewType.Int32, Column(i => i % 2 == 0 ? 2 : 0)),
            ("Tame", BooleanDataViewType.Instance, Column(i => i % 2 != 0)));

        T[] Column<T>(Func<int, T> value) => [.. Enumerable.Range(0, rows).Select(value)];
    }

    private static bool[] IsLarge(IDataView rows) =>
        [.. rows.GetColumn<ReadOnlyMemory<char>>("Kind").Select(k => k.Span.StartsWith("ox"))];

    private static double Mean(float[] values, bool[] isLarge, bool large) => values.Where((_, i) => isLarge[i] == large).Average();

    private static float[] Center(float[][] rows, bool[] isLarge, bool large) =>
        [.. Enumerable.Range(0, rows[0].Length).Select(d => rows.Where((_, i) => isLarge[i] == large).Average(r => r[d]))];

    private static double Distance(float[] a, float[] b) => Math.Sqrt(a.Zip(b, (x, y) => (double)((x - y) * (x - y))).Sum());
}
