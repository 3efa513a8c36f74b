using System.Linq;
using System.Text.Json;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Tensors;
using Microsoft.ML.Gan.Tests.Fixtures;
using Microsoft.ML.Gan.Training;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;
using Adam = Microsoft.ML.Gan.Networks.Adam;

namespace Microsoft.ML.Gan.Tests.Theory;

/// <summary>
/// The library's own networks, losses, penalty and optimizer, for twenty steps of a small Wasserstein GAN with gradient penalty
/// (arXiv:1704.00028), against the same written in PyTorch (Fixtures/make_wgan_gp.py): gradients through gradients, step after step.
/// </summary>
public sealed class WassersteinTests
{
    private static readonly JsonElement Numbers = Golden.Load("wgan_gp.json");

    [Fact]
    public void Update_TwentySteps_EqualsPyTorch()
    {
        JsonElement before = Numbers.GetProperty("before"), after = Numbers.GetProperty("after");
        using var generator = new DenseGenerator(new PerceptronTrunk(3, 8, 1, Normalization.Batch, slope: 0), 8, [2]);
        using var critic = new TensorDiscriminator(new PerceptronTrunk(2, 8, 1, Normalization.None, slope: 0.2), 8, packSize: 1, takesPlanes: false);
        Load(before.GetProperty("generator"), generator);
        Load(before.GetProperty("critic"), critic);
        using var updates = new TensorUpdates(
            generator,
            critic,
            new Adam(generator.parameters(), 0.01, 0.5, 0.9, epsilon: 1e-3),
            new Adam(critic.parameters(), 0.01, 0.5, 0.9, epsilon: 1e-3),
            GameRules.WassersteinWithGradientPenalty(),
            new TensorGanOptions { Game = { GradientPenaltyWeight = 10 } });

        foreach (JsonElement step in Numbers.GetProperty("steps").EnumerateArray())
        {
            using DisposeScope scope = NewDisposeScope();
            var batch = new TensorBatch(Golden.Tensor(step, "real"), null, null, Golden.Tensor(step, "noise"), Golden.Tensor(step, "mix"));
            (Tensor criticLoss, Tensor penalty) = updates.UpdateDiscriminator(batch);
            Tensor generatorLoss = updates.UpdateGenerator(batch with { Input = Golden.Tensor(step, "next_noise") });

            Golden.AssertClose(step, "critic_loss", criticLoss);
            Golden.AssertClose(step, "penalty", penalty);
            Golden.AssertClose(step, "generator_loss", generatorLoss);
        }

        Assert.Equal(20, Numbers.GetProperty("steps").GetArrayLength());
        AssertState(after.GetProperty("generator"), generator);
        AssertState(after.GetProperty("critic"), critic);
    }

    private static void Load(JsonElement state, nn.Module network)
    {
        using DisposeScope scope = NewDisposeScope();
        (_, var unexpected) = network.load_state_dict(state.EnumerateObject().ToDictionary(p => p.Name, p => Golden.Tensor(state, p.Name)), strict: false);
        Assert.Empty(unexpected);
        Assert.All(network.named_parameters(), p => Assert.True(state.TryGetProperty(p.name, out _), $"{p.name} is not given"));
    }

    private static void AssertState(JsonElement state, nn.Module network)
    {
        var found = network.state_dict();
        Assert.All(state.EnumerateObject(), p => Golden.AssertClose(state, p.Name, found[p.Name]));
    }
}
