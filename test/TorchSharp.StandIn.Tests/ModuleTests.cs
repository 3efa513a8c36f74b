using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using TorchSharp.Modules;
using TorchSharp.Utils;
using Xunit;
using Module = TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Tests
{
    /// <summary>Registration, saving and loading, and how long what a module holds lives.</summary>
    public sealed partial class ModuleTests
    {
        private static readonly string[] _names = ["scale", "offset", "first.weight", "first.bias", "norms.0.weight", "norms.0.bias",
            "norms.0.running_mean", "norms.0.running_var", "norms.0.num_batches_tracked"];

        [Fact]
        public void StateDict_OfNestedModules_HoldsTheRegisteredNames()
        {
            using var network = new Network();

            Assert.Equal(_names.Order(), network.state_dict().Keys.Order());
            Assert.Equal(_names.Order().Where(n => n is "scale" || n.EndsWith("weight") || n.EndsWith("bias")), network.named_parameters().Select(p => p.name).Order());
            Assert.Equal(["first", "norms", "norms.0"], network.named_modules().Select(m => m.name).Where(n => n != "").Order());
            Assert.Equal(5, network.parameters().Count());
            Assert.Equal(4, network.buffers().Count());
        }

        [Fact]
        public void Save_ThenLoad_BringsEveryValueBackAndStopsBehindThem()
        {
            using DisposeScope scope = torch.NewDisposeScope();
            using var saved = new Network();
            using var loaded = new Network();
            saved.call(torch.rand([5, 3]));
            using var stream = new MemoryStream();
            using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
            {
                saved.save(writer);
                writer.Write("behind");
            }

            stream.Position = 0;
            using var reader = new BinaryReader(stream);
            loaded.load(reader);

            Assert.Equal("behind", reader.ReadString());
            AssertSame(saved, loaded);
        }

        [Fact]
        public void LoadStateDict_OfAnotherModule_CopiesTheValues()
        {
            using DisposeScope scope = torch.NewDisposeScope();
            using var source = new Network();
            using var target = new Network();

            target.load_state_dict(source.state_dict());
            AssertSame(source, target);

            using (torch.no_grad())
            {
                source.state_dict()["first.bias"].add_(1);
            }

            Assert.NotEqual(Fixture.Values(source.state_dict()["first.bias"]), Fixture.Values(target.state_dict()["first.bias"]));
        }

        [Fact]
        public void LoadStateDict_StrictWithANameTooFew_Throws()
        {
            using var network = new Network();
            Dictionary<string, Tensor> state = network.state_dict();
            state.Remove("scale");

            Assert.Throws<InvalidOperationException>(() => network.load_state_dict(state));
            Assert.Equal(["scale"], network.load_state_dict(state, strict: false).missing_keys);
        }

        [Fact]
        public void Train_AndEval_ReachEveryModule()
        {
            using var network = new Network();
            Assert.All(network.modules(), m => Assert.True(m.training));

            network.eval();

            Assert.False(network.training);
            Assert.All(network.modules(), m => Assert.False(m.training));
        }

        [Fact]
        public void ZeroGrad_AfterBackward_LeavesNoGradient()
        {
            using DisposeScope scope = torch.NewDisposeScope();
            using Linear layer = torch.nn.Linear(2, 1);
            layer.call(torch.ones([1, 2])).sum().backward();
            Assert.Equal([1.0, 1], Fixture.Values(layer.weight.grad));

            layer.zero_grad();

            Assert.Null(layer.weight.grad);
        }

        [Fact]
        public void To_Double_ConvertsWeightsAndKeepsThemTrainable()
        {
            using DisposeScope scope = torch.NewDisposeScope();
            using Linear layer = torch.nn.Linear(2, 1);

            layer.to(torch.ScalarType.Float64);

            Assert.Equal(torch.ScalarType.Float64, layer.weight.dtype);
            Assert.True(layer.weight.requires_grad);
            Assert.Equal(torch.ScalarType.Float64, layer.call(torch.ones([1, 2], torch.ScalarType.Float64)).dtype);
        }

        [Fact]
        public void BuiltInModules_MadeInAScope_SurviveIt()
        {
            Linear layer;
            BatchNorm1d norm;
            using (torch.NewDisposeScope())
            {
                layer = torch.nn.Linear(2, 1);
                norm = torch.nn.BatchNorm1d(2);
            }

            Assert.All(layer.parameters(), p => Assert.False(p.IsInvalid));
            Assert.All(norm.parameters(), p => Assert.False(p.IsInvalid));
            Assert.All(norm.buffers(), b => Assert.False(b.IsInvalid));
            layer.Dispose();
            norm.Dispose();
        }

        [Fact]
        public void OwnParameter_MadeInAScope_EndsWithIt()
        {
            Network network;
            using (torch.NewDisposeScope())
            {
                network = new Network();
            }

            Assert.True(network.Scale.IsInvalid);
            network.Dispose();
        }

        [Fact]
        public void Dispose_Twice_FreesEveryTensor()
        {
            var network = new Network();
            Tensor[] held = [.. network.state_dict().Values];
            Assert.All(held, t => Assert.False(t.IsInvalid));

            network.Dispose();
            network.Dispose();

            Assert.All(held, t => Assert.True(t.IsInvalid));
        }

        private static void AssertSame(Network expected, Network actual)
        {
            Dictionary<string, Tensor> other = actual.state_dict();
            foreach ((string name, Tensor value) in expected.state_dict())
            {
                Assert.Equal(Fixture.Values(value), Fixture.Values(other[name]));
            }
        }

        /// <summary>Has one of each: a parameter, a buffer, a module under another name than its field's, a list.</summary>
        private sealed class Network : Module
        {
            private readonly Parameter scale = new(torch.rand([3]));
            private readonly Tensor offset = torch.rand([3]);
            [ComponentName(Name = "first")] private readonly Module _layer = torch.nn.Linear(3, 3);
            private readonly ModuleList<Module> norms = torch.nn.ModuleList<Module>(torch.nn.BatchNorm1d(3));

            public Network()
                : base(nameof(Network)) => RegisterComponents();

            public Parameter Scale => scale;

            public override Tensor forward(Tensor input) => norms[0].call(_layer.call(input) * scale + offset);
        }
    }
}
