using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Xunit;
using F = TorchSharp.torch.nn.functional;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Tests
{
    /// <summary>Functionals and operators against PyTorch; the script beside functions.json holds the same table.</summary>
    public sealed class FunctionTests
    {
        private static readonly JsonElement _fixture = Fixture.Load("functions.json");

        private static readonly Dictionary<string, Func<Dictionary<string, Tensor>, Tensor>> _table = new()
        {
            ["linear"] = i => F.linear(i["x"], i["weight"], i["bias"]),
            ["linear_without_bias"] = i => F.linear(i["x"], i["weight"]),
            ["batch_norm_training"] = i => F.batch_norm(i["x"], null, null, i["gain"], i["shift"], training: true),
            ["batch_norm_running"] = i => F.batch_norm(i["x"], i["mean"], i["variance"], i["gain"], i["shift"], eps: 1e-3),
            ["layer_norm"] = i => F.layer_norm(i["x"], [4], i["gain"], i["shift"]),
            ["dropout_off"] = i => F.dropout(i["x"], 0.5, training: false),
            ["dropout_on"] = i => Seeded(() => F.dropout(i["x"], 0.3)),
            ["relu"] = i => F.relu(i["x"]),
            ["leaky_relu"] = i => F.leaky_relu(i["x"], 0.2),
            ["tanh"] = i => F.tanh(i["x"]),
            ["sigmoid"] = i => F.sigmoid(i["x"]),
            ["softmax"] = i => F.softmax(i["x"], 1),
            ["log_softmax"] = i => F.log_softmax(i["x"], 1),
            ["softplus"] = i => F.softplus(i["x"], 2, 1),
            ["cross_entropy"] = i => F.cross_entropy(i["x"], i["classes"]),
            ["cross_entropy_weighted"] = i =>
                F.cross_entropy(i["x"], i["classes"], i["class_weight"], reduction: torch.nn.Reduction.Sum, label_smoothing: 0.1),
            ["binary_cross_entropy"] = i => F.binary_cross_entropy_with_logits(i["x"], i["target"]),
            ["binary_cross_entropy_weighted"] = i =>
                F.binary_cross_entropy_with_logits(i["x"], i["target"], i["class_weight"], torch.nn.Reduction.None, i["variance"]),
            ["mse_loss"] = i => F.mse_loss(i["x"], i["y"]),
            ["mse_loss_sum"] = i => F.mse_loss(i["x"], i["y"], torch.nn.Reduction.Sum),
            ["arithmetic"] = i => (i["x"] + i["y"]) * 2 - i["x"] / (i["y"].square() + 1) + 1 / (i["x"].abs() + 1) - (3 - i["y"]),
            ["powers"] = i => i["positive"].pow(1.5) + i["positive"].sqrt() + i["positive"].rsqrt() + i["positive"].log() + i["positive"].reciprocal(),
            ["exponentials"] = i => i["x"].exp() + i["x"].expm1() + i["x"].erf() + (-i["x"].abs()).exp().log1p(),
            ["erfinv"] = i => (i["target"] * 2 - 1).erfinv(),
            ["mm"] = i => i["x"].mm(i["weight"].t()),
            ["matmul"] = i => i["x"].matmul(i["weight"].transpose(0, 1)),
            ["norm_rows"] = i => i["x"].norm(1),
            ["norm"] = i => i["x"].norm(),
            ["means"] = i => i["x"].mean([0]) + i["x"].sum(0L) + i["x"].std() + i["x"].mean(),
            ["extremes"] = i => torch.maximum(i["x"], i["y"]) - torch.minimum(i["x"], i["y"]) * 3 + i["x"].max() + i["y"].min(),
            ["clamp"] = i => i["x"].clamp(-0.5, 0.7),
            ["cumsum"] = i => i["x"].cumsum(1),
            ["gather"] = i => i["x"].gather(1, i["index"]),
            ["index_select"] = i => i["x"].index_select(0, i["classes"]),
            ["where"] = i => torch.where(i["x"] > 0, i["y"], i["x"]),
            ["masked_fill"] = i => i["x"].masked_fill(i["x"] > i["y"], 0.25),
            ["joining"] = i =>
                torch.cat([i["x"].narrow(1, 1, 2), i["y"].slice(1, 0, 4, 2)], 1) + torch.stack([i["x"], i["y"]], 0).narrow(0, 1, 1).squeeze(0),
            ["split"] = i => torch.cat([.. i["x"].split([1, 3], 1).Reverse()], 1),
            ["conv2d"] = i => F.conv2d(i["picture"], i["kernel"].transpose(0, 1)),
            ["conv2d_full"] = i => F.conv2d(i["picture"], i["kernel"], i["mean"], [2, 1], [1, 0], [1, 2], 2),
            ["conv_transpose2d"] = i => F.conv_transpose2d(i["picture"], i["kernel"]),
            ["conv_transpose2d_full"] = i => F.conv_transpose2d(i["picture"], i["kernel"], i["mean"], [2, 3], [1, 0], [1, 2], [1, 2], 2),
            ["group_norm"] = i => F.group_norm(i["picture"], 1, i["gain"], i["shift"]),
            ["group_norm_two"] = i => F.group_norm(i["picture"], 2, eps: 1e-3),
            ["avg_pool2d"] = i => F.avg_pool2d(i["picture"], 2),
            ["avg_pool2d_full"] = i => F.avg_pool2d(i["picture"], 3, 2, 1, ceil_mode: true, count_include_pad: false),
            ["upsample_nearest2d"] = i => F.upsample_nearest2d(i["picture"], [8, 12]),
            ["shapes"] = i =>
                i["x"].unsqueeze(0).expand(2, 5, 4).permute(2, 0, 1).flatten(1, 2) + i["x"].view(-1).reshape(10, 2).sum(),
        };

        public static TheoryData<string> Names => new(_table.Keys);

        [Fact]
        public void Fixture_AndTable_HoldTheSameCases() =>
            Assert.Equal(_fixture.GetProperty("cases").EnumerateObject().Select(c => c.Name).Order(), _table.Keys.Order());

        [Theory]
        [MemberData(nameof(Names))]
        public void Function_ValueAndGradients_EqualPyTorch(string name)
        {
            using DisposeScope scope = torch.NewDisposeScope();
            JsonElement expected = _fixture.GetProperty("cases").GetProperty(name);
            Dictionary<string, Tensor> inputs = Fixture.Tensors(_fixture.GetProperty("inputs"));
            string[] wanted = [.. expected.GetProperty("gradients").EnumerateObject().Select(g => g.Name)];
            Tensor[] leaves = [.. wanted.Select(w => inputs[w].requires_grad_())];

            Tensor value = _table[name](inputs);
            Tensor weights = torch.arange(value.numel(), torch.float32).reshape(value.shape) / 10 + 0.5;
            IList<Tensor> gradients = torch.autograd.grad([(value * weights).sum()], leaves);

            Fixture.AssertClose(expected.GetProperty("value"), value, name);
            for (int i = 0; i < wanted.Length; i++)
            {
                Fixture.AssertClose(expected.GetProperty("gradients").GetProperty(wanted[i]), gradients[i], $"{name}, gradient of {wanted[i]}");
            }
        }

        private static Tensor Seeded(Func<Tensor> work)
        {
            torch.manual_seed(21);
            return work();
        }
    }
}
