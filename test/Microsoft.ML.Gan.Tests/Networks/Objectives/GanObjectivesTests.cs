using System;
using System.Linq;
using System.Text.Json;
using Microsoft.ML.Gan.Networks.Objectives;
using Microsoft.ML.Gan.Tests.Fixtures;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Networks.Objectives;

/// <summary>Every adversarial loss against numbers of PyTorch (Fixtures/make_objectives.py), by hand, and what the enumeration names.</summary>
public sealed class GanObjectivesTests
{
    private static readonly JsonElement Numbers = Golden.Load("objectives.json");

    /// <summary>Gets the names of the cases.</summary>
    public static TheoryData<string> Cases => [.. Numbers.GetProperty("cases").EnumerateObject().Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Losses_SameLogits_GiveTheNumbersOfPyTorch(string name)
    {
        using DisposeScope scope = NewDisposeScope();
        JsonElement expected = Numbers.GetProperty("cases").GetProperty(name);
        IGanObjective objective = GanObjectives.Create(
            Enum.Parse<GanObjective>(name.Split(' ')[0]), expected.GetProperty("smoothing").GetDouble());

        Compare(expected.GetProperty("discriminator"), objective.DiscriminatorLoss);
        Compare(expected.GetProperty("generator"), (real, fake) => objective.GeneratorLoss(fake, objective.ComparesWithReal ? real : null));
    }

    [Fact]
    public void Cases_EveryObjective_IsAmongThem() =>
        Assert.Equal(
        Enum.GetNames<GanObjective>().Order(),
        Numbers.GetProperty("cases").EnumerateObject().Select(c => c.Name.Split(' ')[0]).Distinct().Order());

    [Theory]
    [InlineData(GanObjective.Wasserstein, 0.0)]
    [InlineData(GanObjective.Minimax, 1.3862944)] // log 4
    [InlineData(GanObjective.NonSaturating, 1.3862944)]
    [InlineData(GanObjective.LeastSquares, 0.5)]
    [InlineData(GanObjective.Hinge, 2.0)]
    [InlineData(GanObjective.Relativistic, 1.3862944)]
    public void DiscriminatorLoss_UndecidedDiscriminator_IsWhatThePaperSays(GanObjective objective, double expected)
    {
        using DisposeScope scope = NewDisposeScope();

        Tensor loss = GanObjectives.Create(objective).DiscriminatorLoss(zeros([4, 1]), zeros([4, 1]));

        Assert.Equal(expected, loss.item<float>(), 1e-6);
    }

    [Fact]
    public void GeneratorLoss_RelativisticWithoutReal_IsRefused() =>
        Assert.Throws<ArgumentNullException>("real", () => new RelativisticObjective().GeneratorLoss(zeros([1, 1])));

    [Fact]
    public void Create_UnknownObjective_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>("objective", () => GanObjectives.Create((GanObjective)99));

    private static void Compare(JsonElement expected, Func<Tensor, Tensor, Tensor> loss)
    {
        Tensor real = Golden.Tensor(Numbers, "real").requires_grad_(), fake = Golden.Tensor(Numbers, "fake").requires_grad_();

        Tensor value = loss(real, fake);
        value.backward();

        Golden.AssertClose(expected, "loss", value);
        Golden.AssertClose(expected, "by_real", real.grad ?? zeros_like(real));
        Golden.AssertClose(expected, "by_fake", fake.grad!);
    }
}
