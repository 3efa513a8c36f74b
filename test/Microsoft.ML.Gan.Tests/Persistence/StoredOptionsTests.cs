using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.ML.Gan.Persistence;
using Microsoft.ML.Gan.Tests.Tensors;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Persistence;

public sealed class StoredOptionsTests
{
    [Fact]
    public void Build_WrittenAndRead_KeepsTheGame()
    {
        var options = new GanOptions
        {
            Training =
            {
                Objective = GanObjective.Relativistic, Regularization = DiscriminatorRegularization.WeightClipping, WeightClipBound = 0.05,
                InstanceNoiseDeviation = 0.2, LabelSmoothing = 0.1, AdamBeta1 = 0.25, AdamBeta2 = 0.75,
            },
        };

        TrainingOptions read = JsonFormat.Read<StoredOptions>(JsonFormat.Write(StoredOptions.Of(options), forPeople: true)).Build().Training;

        Assert.Equal((GanObjective.Relativistic, DiscriminatorRegularization.WeightClipping), (read.Objective, read.Regularization));
        Assert.Equal((0.05, 0.2, 0.1), (read.WeightClipBound, read.InstanceNoiseDeviation, read.LabelSmoothing));
        Assert.Equal((0.25, 0.75), (read.AdamBeta1, read.AdamBeta2));
    }

    [Fact]
    public void Build_OfACustomObjective_HasNone()
    {
        var options = new GanOptions { Training = { CustomObjective = new CubicObjective() } };

        TrainingOptions read = JsonFormat.Read<StoredOptions>(JsonFormat.Write(StoredOptions.Of(options), forPeople: true)).Build().Training;

        Assert.Null(read.CustomObjective);
    }

    [Fact]
    public void Build_OfAFileWithoutTheGame_HasTheDefaults()
    {
        JsonNode json = Json();
        foreach (string name in new[] { "objective", "regularization", "weightClipBound", "instanceNoiseDeviation", "labelSmoothing", "adamBeta1", "adamBeta2" })
        {
            Assert.True(json["training"]!.AsObject().Remove(name));
        }

        TrainingOptions read = Read(json).Build().Training;

        Assert.Equal((GanObjective.Wasserstein, DiscriminatorRegularization.GradientPenalty), (read.Objective, read.Regularization));
        Assert.Equal((0.01, 0.0, 0.0), (read.WeightClipBound, read.InstanceNoiseDeviation, read.LabelSmoothing));
    }

    [Fact]
    public void Build_WrittenAndRead_KeepsTheMethodAndHasTheGameWithoutIt()
    {
        JsonNode json = Json(new GanOptions { Method = GenerativeMethod.VariationalAutoencoder });

        Assert.Equal(GenerativeMethod.VariationalAutoencoder, Read(json).Build().Method);
        Assert.True(json.AsObject().Remove("method"));
        Assert.Equal(GenerativeMethod.Adversarial, Read(json).Build().Method);
    }

    [Theory]
    [InlineData("\"Diffusion\"")]
    [InlineData("3")] // by name only
    public void Read_UnknownObjective_IsRefused(string objective)
    {
        JsonNode json = Json();
        json["training"]!["objective"] = JsonNode.Parse(objective);

        Assert.Throws<JsonException>(() => Read(json));
    }

    private static JsonNode Json(GanOptions? options = null) =>
        JsonNode.Parse(JsonFormat.Write(StoredOptions.Of(options ?? new GanOptions()), forPeople: true))!;

    private static StoredOptions Read(JsonNode json) => JsonFormat.Read<StoredOptions>(System.Text.Encoding.UTF8.GetBytes(json.ToJsonString()));
}
