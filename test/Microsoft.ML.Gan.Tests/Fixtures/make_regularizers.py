"""Writes regularizers.json: penalties with their gradients by the weights of a small network, and constrained weights."""
import torch
from torch import nn
from torch.nn.utils.parametrizations import spectral_norm

from golden import draw, values, write

generator = torch.Generator().manual_seed(4)
first, shift, last = draw(generator, 3, 5), draw(generator, 5), draw(generator, 5, 1)  # (in, out)
real, fake = draw(generator, 6, 3), draw(generator, 6, 3) * 0.5 + 1
mix = (torch.rand(6, 1, generator=generator) * 1000).round() / 1000
uniform = (torch.rand(6, 3, generator=generator) * 1000).round() / 1000


def slopes(at, weights):
    """The gradient of tanh(x · first + shift) · last, written out."""
    first, shift, last = weights
    hidden = torch.tanh(at @ first + shift)
    return ((1 - hidden * hidden) * last.t()) @ first.t()


def gradient_penalty(weights):
    at = torch.lerp(fake, real, mix)
    return ((slopes(at, weights).norm(2, 1) - 1) ** 2).mean()


def r1(weights):
    return 0.5 * slopes(real, weights).pow(2).sum(1).mean()


def dragan(weights):
    perturbed = real + 0.5 * torch.from_numpy(real.numpy().std(keepdims=True)) * uniform
    return ((slopes(real + mix * (perturbed - real), weights).norm(2, 1) - 1) ** 2).mean()


def run(penalty):
    weights = [w.clone().requires_grad_() for w in (first, shift, last)]
    value = penalty(weights)
    by = torch.autograd.grad(value, weights, allow_unused=True)
    return {"penalty": values(value), **{n: values(g) for n, g in zip(("by_first", "by_shift", "by_last"), by)}}


def normalized(iterations):
    # PyTorch's weight is (out, in), so that its right vector is the left one of ours.
    layer = nn.Linear(3, 5, bias=False)
    layer.weight.data.copy_(first.t())
    spectral_norm(layer, n_power_iterations=iterations)
    layer.parametrizations.weight[0]._v.copy_(nn.functional.normalize(first @ start, dim=0))
    return layer.weight.t()


start = draw(generator, 5)
write("regularizers.json", {
    "first": values(first), "shift": values(shift), "last": values(last),
    "real": values(real), "fake": values(fake), "mix": values(mix), "uniform": values(uniform),
    "penalties": {"GradientPenalty": run(gradient_penalty), "R1": run(r1), "Dragan": run(dragan)},
    "clipped": values(first.clamp(-0.25, 0.25)),
    "start": values(start[:, None]),
    "normalized": {str(n): values(normalized(n)) for n in (1, 3)},
    "largest": values(torch.linalg.matrix_norm(first, 2)),
    "whole": values(first / torch.linalg.matrix_norm(first, 2)),
})
