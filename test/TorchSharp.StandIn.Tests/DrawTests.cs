using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Xunit;
using Generator = TorchSharp.torch.Generator;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Tests
{
    /// <summary>What each kind of draw gives after a seed, against PyTorch, and who is disturbed by it.</summary>
    public sealed class DrawTests
    {
        private static readonly JsonElement _fixture = Fixture.Load("draws.json");

        private static readonly Dictionary<string, Func<Generator, Tensor>> _draws = new()
        {
            ["rand"] = g => torch.rand([3, 4], generator: g),
            ["randn_few"] = g => torch.randn([3, 4], generator: g),
            ["randn_many"] = g => torch.randn([35], generator: g),
            ["randint"] = g => torch.randint(-3, 10, [12], generator: g),
            ["randperm"] = g => torch.randperm(12, generator: g),
            ["multinomial"] = g => torch.multinomial(Weights(), 3, generator: g),
            ["multinomial_replacement"] = g => torch.multinomial(Weights(), 8, true, g),
            ["exponential"] = g => torch.empty([20]).exponential_(2, g),
            ["uniform"] = g => torch.empty([20]).uniform_(-1, 3, g),
            ["normal"] = g => torch.empty([20]).normal_(1, 2, g),
            ["bernoulli"] = g => torch.empty([20]).bernoulli_(0.3, g),
        };

        public static TheoryData<string> Names => new(_draws.Keys);

        [Fact]
        public void Fixture_AndDraws_HoldTheSameCases() =>
            Assert.Equal(_fixture.EnumerateObject().Select(c => c.Name).Order(), _draws.Keys.Order());

        [Theory]
        [MemberData(nameof(Names))]
        public void Draw_AfterSeed_EqualsPyTorch(string name)
        {
            using DisposeScope scope = torch.NewDisposeScope();
            using var generator = new Generator(42);

            Fixture.AssertClose(_fixture.GetProperty(name), _draws[name](generator), name);
        }

        [Theory]
        [MemberData(nameof(Names))]
        public void Draw_FromOwnGenerator_LeavesTheGlobalOneAlone(string name)
        {
            using DisposeScope scope = torch.NewDisposeScope();
            torch.manual_seed(3);
            double[] undisturbed = Fixture.Values(torch.rand([8]));

            torch.manual_seed(3);
            using (var generator = new Generator(42))
            {
                _draws[name](generator);
            }

            Assert.Equal(undisturbed, Fixture.Values(torch.rand([8])));
        }

        [Fact]
        public void ManualSeed_OfTheGlobalGenerator_LeavesOwnOnesAlone()
        {
            using DisposeScope scope = torch.NewDisposeScope();
            using var disturbed = new Generator(42);
            using var undisturbed = new Generator(42);

            torch.manual_seed(3);
            torch.rand([8]);

            Assert.Equal(Fixture.Values(torch.rand([8], generator: undisturbed)), Fixture.Values(torch.rand([8], generator: disturbed)));
        }

        [Fact]
        public void ManualSeed_Again_RepeatsTheDraws()
        {
            using DisposeScope scope = torch.NewDisposeScope();
            using var generator = new Generator(42);
            double[] first = Fixture.Values(torch.randn([5], generator: generator));
            Assert.NotEqual(first, Fixture.Values(torch.randn([5], generator: generator)));

            generator.manual_seed(42);

            Assert.Equal(first, Fixture.Values(torch.randn([5], generator: generator)));
            Assert.Equal(42, generator.initial_seed());
        }

        private static Tensor Weights() => torch.tensor([0.1f, 0.2f, 0.3f, 0.4f, 4, 1, 0, 5], [2, 4]);
    }
}
