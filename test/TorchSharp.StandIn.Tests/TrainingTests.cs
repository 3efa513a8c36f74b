using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using TorchSharp.Modules;
using Xunit;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Tests
{
    /// <summary>Layers over several batches and ten steps of each optimizer against PyTorch.</summary>
    public sealed class TrainingTests
    {
        private static readonly JsonElement _fixture = Fixture.Load("training.json");

        private static readonly Dictionary<string, Func<Parameter[], torch.optim.Optimizer>> _optimizers = new()
        {
            ["adam"] = p => torch.optim.Adam(p, lr: 0.05, beta1: 0.5, beta2: 0.9),
            ["adam_decay"] = p => torch.optim.Adam(p, lr: 0.05, weight_decay: 0.1),
            ["adam_maximize"] = p => torch.optim.Adam(p, lr: 0.05, maximize: true),
            ["rmsprop"] = p => torch.optim.RMSProp(p, lr: 0.05),
            ["rmsprop_decay"] = p => torch.optim.RMSProp(p, lr: 0.05, alpha: 0.9, weight_decay: 0.1),
            ["rmsprop_momentum"] = p => torch.optim.RMSProp(p, lr: 0.05, momentum: 0.8, weight_decay: 0.1),
            ["sgd"] = p => torch.optim.SGD(p, 0.05, weight_decay: 0.1),
            ["sgd_momentum"] = p => torch.optim.SGD(p, 0.05, momentum: 0.9),
            ["sgd_dampening"] = p => torch.optim.SGD(p, 0.05, momentum: 0.9, dampening: 0.3, weight_decay: 0.1),
            ["sgd_nesterov"] = p => torch.optim.SGD(p, 0.05, momentum: 0.9, nesterov: true, weight_decay: 0.1),
        };

        public static TheoryData<string> Optimizers => new(_optimizers.Keys);

        [Fact]
        public void Linear_AfterManualSeed_StartsAndComputesAsPyTorch()
        {
            using DisposeScope scope = torch.NewDisposeScope();
            JsonElement expected = _fixture.GetProperty("linear");
            torch.manual_seed(7);
            using Linear layer = torch.nn.Linear(5, 3);

            Fixture.AssertClose(expected.GetProperty("weight"), layer.weight, "weight");
            Fixture.AssertClose(expected.GetProperty("bias"), layer.bias, "bias");
            Fixture.AssertClose(expected.GetProperty("output"), layer.call(Fixture.Tensor(expected.GetProperty("input"))), "output");
        }

        [Theory]
        [InlineData("batch_norm", true)]
        [InlineData("batch_norm_plain", false)]
        public void BatchNorm1d_ThreeBatchesThenEval_EqualsPyTorch(string name, bool isFull)
        {
            using DisposeScope scope = torch.NewDisposeScope();
            using BatchNorm1d layer = torch.nn.BatchNorm1d(3, affine: isFull, track_running_stats: isFull);

            AssertFollows(layer, _fixture.GetProperty(name), _fixture.GetProperty("batches"));
        }

        [Fact]
        public void BatchNorm2d_TwoBatchesThenEval_EqualsPyTorch()
        {
            using DisposeScope scope = torch.NewDisposeScope();
            using BatchNorm2d layer = torch.nn.BatchNorm2d(3);

            AssertFollows(layer, _fixture.GetProperty("picture_norm"), _fixture.GetProperty("pictures"));
        }

        [Fact]
        public void Fixture_AndOptimizers_HoldTheSameCases() =>
            Assert.Equal(_fixture.GetProperty("optimizers").EnumerateObject().Select(c => c.Name).Order(), _optimizers.Keys.Order());

        [Theory]
        [MemberData(nameof(Optimizers))]
        public void Step_TenTimes_EqualsPyTorch(string name)
        {
            using DisposeScope scope = torch.NewDisposeScope();
            using var parameter = new Parameter(Fixture.Tensor(_fixture.GetProperty("parameter")));
            using torch.optim.Optimizer optimizer = _optimizers[name]([parameter]);
            int step = 0;
            foreach (JsonElement expected in _fixture.GetProperty("optimizers").GetProperty(name).EnumerateArray())
            {
                parameter.grad = Fixture.Tensor(_fixture.GetProperty("gradients")[step]);

                optimizer.step();

                Fixture.AssertClose(expected, parameter, $"{name}, step {++step}");
            }
        }

        [Fact]
        public void LearningRate_SetToZero_StopsTheParameter()
        {
            using DisposeScope scope = torch.NewDisposeScope();
            using var parameter = new Parameter(torch.ones([3]));
            using Adam optimizer = torch.optim.Adam([parameter], lr: 0.1);
            parameter.grad = torch.ones([3]);

            optimizer.ParamGroups.First().LearningRate = 0;
            optimizer.step();

            Assert.Equal([1.0, 1, 1], Fixture.Values(parameter));
        }

        [Fact]
        public void Step_ParameterWithoutGradient_LeavesItAndCountsNothing()
        {
            using DisposeScope scope = torch.NewDisposeScope();
            using var late = new Parameter(torch.ones([1]));
            using var first = new Parameter(torch.ones([1]));
            using Adam optimizer = torch.optim.Adam([late, first], lr: 0.1);
            first.grad = torch.ones([1]);
            optimizer.step();
            Assert.Equal([1.0], Fixture.Values(late));

            late.grad = torch.ones([1]);
            first.grad = null;
            optimizer.step();

            Assert.Equal(Fixture.Values(first), Fixture.Values(late));
        }

        // The last batch is normalized by what was remembered of those before.
        private static void AssertFollows(BatchNorm layer, JsonElement expected, JsonElement batches)
        {
            int last = batches.GetArrayLength() - 1;
            for (int step = 0; step <= last; step++)
            {
                layer.train(step < last);
                Fixture.AssertClose(expected.GetProperty("outputs")[step], layer.call(Fixture.Tensor(batches[step])), $"output {step}");
            }

            Dictionary<string, Tensor> state = layer.state_dict();
            JsonProperty[] wanted = [.. expected.GetProperty("state").EnumerateObject()];
            Assert.Equal(wanted.Select(w => w.Name), state.Keys);
            foreach (JsonProperty entry in wanted)
            {
                Fixture.AssertClose(entry.Value, state[entry.Name], entry.Name);
            }
        }
    }
}
