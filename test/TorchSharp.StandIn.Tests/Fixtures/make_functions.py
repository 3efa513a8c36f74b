"""Writes functions.json: values and gradients of the functionals and of tensor operators. The tests hold the same table in C#."""
import torch
import torch.nn.functional as F

from fixture import random, tensor, write

x, y = random(1, 5, 4), random(2, 5, 4)
positive = random(3, 5, 4).abs() + 0.1
weight, bias = random(4, 3, 4, scale=0.5), random(5, 3)
gain, shift, mean, variance = random(6, 4), random(7, 4), random(8, 4), random(9, 4).abs() + 0.5
target = torch.sigmoid(random(10, 5, 4)).mul(1000).round() / 1000
classes, class_weight = torch.tensor([0, 3, 1, 2, 1]), random(11, 4).abs() + 0.2
index = torch.tensor([[0, 1], [2, 3], [1, 1], [3, 0], [2, 2]])
picture, kernel = random(12, 2, 4, 4, 6), random(13, 4, 2, 3, 2, scale=0.5)
inputs = dict(x=x, y=y, positive=positive, weight=weight, bias=bias, gain=gain, shift=shift, mean=mean, variance=variance, target=target,
              classes=classes, class_weight=class_weight, index=index, picture=picture, kernel=kernel)

# Name, the inputs that get a gradient, the function of the dictionary above.
table = [
    ("linear", "x weight bias", lambda i: F.linear(i["x"], i["weight"], i["bias"])),
    ("linear_without_bias", "x weight", lambda i: F.linear(i["x"], i["weight"])),
    ("batch_norm_training", "x gain shift", lambda i: F.batch_norm(i["x"], None, None, i["gain"], i["shift"], True)),
    ("batch_norm_running", "x gain shift", lambda i: F.batch_norm(i["x"], i["mean"], i["variance"], i["gain"], i["shift"], False, eps=1e-3)),
    ("layer_norm", "x gain shift", lambda i: F.layer_norm(i["x"], [4], i["gain"], i["shift"])),
    ("dropout_off", "x", lambda i: F.dropout(i["x"], 0.5, False)),
    ("dropout_on", "x", lambda i: seeded(lambda: F.dropout(i["x"], 0.3, True))),
    ("relu", "x", lambda i: F.relu(i["x"])),
    ("leaky_relu", "x", lambda i: F.leaky_relu(i["x"], 0.2)),
    ("tanh", "x", lambda i: torch.tanh(i["x"])),
    ("sigmoid", "x", lambda i: torch.sigmoid(i["x"])),
    ("softmax", "x", lambda i: F.softmax(i["x"], 1)),
    ("log_softmax", "x", lambda i: F.log_softmax(i["x"], 1)),
    ("softplus", "x", lambda i: F.softplus(i["x"], 2, 1)),
    ("cross_entropy", "x", lambda i: F.cross_entropy(i["x"], i["classes"])),
    ("cross_entropy_weighted", "x", lambda i: F.cross_entropy(i["x"], i["classes"], i["class_weight"], reduction="sum", label_smoothing=0.1)),
    ("binary_cross_entropy", "x", lambda i: F.binary_cross_entropy_with_logits(i["x"], i["target"])),
    ("binary_cross_entropy_weighted", "x",
     lambda i: F.binary_cross_entropy_with_logits(i["x"], i["target"], i["class_weight"], reduction="none", pos_weight=i["variance"])),
    ("mse_loss", "x y", lambda i: F.mse_loss(i["x"], i["y"])),
    ("mse_loss_sum", "x y", lambda i: F.mse_loss(i["x"], i["y"], reduction="sum")),
    ("arithmetic", "x y", lambda i: (i["x"] + i["y"]) * 2 - i["x"] / (i["y"].square() + 1) + 1 / (i["x"].abs() + 1) - (3 - i["y"])),
    ("powers", "positive", lambda i: i["positive"].pow(1.5) + i["positive"].sqrt() + i["positive"].rsqrt() + i["positive"].log() + i["positive"].reciprocal()),
    ("exponentials", "x", lambda i: i["x"].exp() + i["x"].expm1() + i["x"].erf() + (-i["x"].abs()).exp().log1p()),
    ("erfinv", "target", lambda i: (i["target"] * 2 - 1).erfinv()),
    ("mm", "x weight", lambda i: i["x"].mm(i["weight"].t())),
    ("matmul", "x weight", lambda i: i["x"].matmul(i["weight"].transpose(0, 1))),
    ("norm_rows", "x", lambda i: i["x"].norm(2, 1)),
    ("norm", "x", lambda i: i["x"].norm()),
    ("means", "x", lambda i: i["x"].mean([0]) + i["x"].sum(0) + i["x"].std() + i["x"].mean()),
    ("extremes", "x y", lambda i: torch.maximum(i["x"], i["y"]) - torch.minimum(i["x"], i["y"]) * 3 + i["x"].max() + i["y"].min()),
    ("clamp", "x", lambda i: i["x"].clamp(-0.5, 0.7)),
    ("cumsum", "x", lambda i: i["x"].cumsum(1)),
    ("gather", "x", lambda i: i["x"].gather(1, i["index"])),
    ("index_select", "x", lambda i: i["x"].index_select(0, i["classes"])),
    ("where", "x y", lambda i: torch.where(i["x"] > 0, i["y"], i["x"])),
    ("masked_fill", "x", lambda i: i["x"].masked_fill(i["x"] > i["y"], 0.25)),
    ("joining", "x y", lambda i: torch.cat([i["x"].narrow(1, 1, 2), i["y"][:, 0:4:2]], 1) + torch.stack([i["x"], i["y"]], 0)[1]),
    ("split", "x", lambda i: torch.cat(i["x"].split([1, 3], 1)[::-1], 1)),
    ("conv2d", "picture kernel", lambda i: F.conv2d(i["picture"], i["kernel"].transpose(0, 1))),
    ("conv2d_full", "picture kernel mean", lambda i: F.conv2d(i["picture"], i["kernel"], i["mean"], (2, 1), (1, 0), (1, 2), 2)),
    ("conv_transpose2d", "picture kernel", lambda i: F.conv_transpose2d(i["picture"], i["kernel"])),
    ("conv_transpose2d_full", "picture kernel mean",
     lambda i: F.conv_transpose2d(i["picture"], i["kernel"], i["mean"], (2, 3), (1, 0), (1, 2), 2, (1, 2))),
    ("group_norm", "picture gain shift", lambda i: F.group_norm(i["picture"], 1, i["gain"], i["shift"])),
    ("group_norm_two", "picture", lambda i: F.group_norm(i["picture"], 2, eps=1e-3)),
    ("avg_pool2d", "picture", lambda i: F.avg_pool2d(i["picture"], 2)),
    ("avg_pool2d_full", "picture", lambda i: F.avg_pool2d(i["picture"], 3, 2, 1, True, False)),
    ("upsample_nearest2d", "picture", lambda i: F.interpolate(i["picture"], (8, 12), mode="nearest")),
    ("shapes", "x", lambda i: i["x"].unsqueeze(0).expand(2, 5, 4).permute(2, 0, 1).flatten(1, 2) + i["x"].view(-1).reshape(10, 2).sum()),
]


def seeded(work):
    torch.manual_seed(21)
    return work()


def case(wanted, function):
    given = {k: v.clone().requires_grad_() if k in wanted else v for k, v in inputs.items()}
    value = function(given)
    # Uneven weights, so that a gradient in the wrong place shows.
    weights = torch.arange(value.numel(), dtype=torch.float32).reshape(value.shape) / 10 + 0.5
    gradients = torch.autograd.grad((value * weights).sum(), [given[k] for k in wanted])
    return {"value": tensor(value), "gradients": {k: tensor(g) for k, g in zip(wanted, gradients)}}


write("functions.json", {"inputs": {k: tensor(v) for k, v in inputs.items()}, "cases": {n: case(w.split(), f) for n, w, f in table}})
