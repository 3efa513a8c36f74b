using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using TorchSharp.Modules;
using Xunit;
using F = TorchSharp.torch.nn.functional;
using Module = TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Tests
{
    /// <summary>Twenty steps of a small Wasserstein GAN with gradient penalty, gradients through gradients included, against PyTorch.</summary>
    public sealed class WassersteinTests
    {
        private static readonly JsonElement _fixture = Fixture.Load("wgan_gp.json");

        [Fact]
        public void Training_TwentySteps_EqualsPyTorch()
        {
            torch.manual_seed(11);
            using var generator = new SmallGenerator();
            using var critic = new Critic();
            using var draws = new torch.Generator(5);
            using Adam generatorOptimizer = torch.optim.Adam(generator.parameters(), lr: 0.01, beta1: 0.5, beta2: 0.9);
            using Adam criticOptimizer = torch.optim.Adam(critic.parameters(), lr: 0.01, beta1: 0.5, beta2: 0.9);

            for (int step = 0; step < 20; step++)
            {
                using DisposeScope scope = torch.NewDisposeScope();
                Tensor real = torch.randn([16, 2], generator: draws) * 0.5 + 1;
                Tensor fake = generator.call(torch.randn([16, 3], generator: draws)).detach();
                Tensor mix = torch.rand([16, 1], generator: draws);
                Tensor between = (real * mix + fake * (1 - mix)).requires_grad_();
                Tensor slope = torch.autograd.grad([critic.call(between).sum()], [between], retain_graph: true, create_graph: true)[0];
                Tensor penalty = (slope.norm(1) - 1).square().mean();
                Tensor criticLoss = critic.call(fake).mean() - critic.call(real).mean() + penalty * 10;
                criticOptimizer.zero_grad();
                criticLoss.backward();
                criticOptimizer.step();

                Tensor generatorLoss = -critic.call(generator.call(torch.randn([16, 3], generator: draws))).mean();
                generatorOptimizer.zero_grad();
                generatorLoss.backward();
                generatorOptimizer.step();

                Fixture.AssertClose(
                    _fixture.GetProperty("losses")[step], torch.stack([criticLoss, penalty, generatorLoss]), $"losses of step {step}");
            }

            AssertState("generator", generator.state_dict());
            AssertState("critic", critic.state_dict());
        }

        private static void AssertState(string network, Dictionary<string, Tensor> state)
        {
            JsonProperty[] wanted = [.. _fixture.GetProperty(network).EnumerateObject()];
            Assert.Equal(wanted.Select(w => w.Name).Order(), state.Keys.Order());
            foreach (JsonProperty entry in wanted)
            {
                Fixture.AssertClose(entry.Value, state[entry.Name], $"{network}.{entry.Name}");
            }
        }

        private sealed class SmallGenerator : Module
        {
            private readonly Linear hidden = torch.nn.Linear(3, 8);
            private readonly BatchNorm1d norm = torch.nn.BatchNorm1d(8);
            private readonly Linear output = torch.nn.Linear(8, 2);

            public SmallGenerator()
                : base(nameof(SmallGenerator)) => RegisterComponents();

            public override Tensor forward(Tensor input) => output.call(F.relu(norm.call(hidden.call(input))));
        }

        private sealed class Critic : Module
        {
            private readonly Linear hidden = torch.nn.Linear(2, 8);
            private readonly Linear output = torch.nn.Linear(8, 1);

            public Critic()
                : base(nameof(Critic)) => RegisterComponents();

            public override Tensor forward(Tensor input) => output.call(F.leaky_relu(hidden.call(input), 0.2));
        }
    }
}
