"""Writes sample_likelihood.json: the likelihood of samples at its best deviation, by PyTorch's normal distribution, with the whole gradient."""
import torch
from torch.distributions import Normal

from golden import draw, values, write

generator = torch.Generator().manual_seed(8)
decoded, samples = draw(generator, 4, 2, 3, 3) * 0.5, draw(generator, 4, 2, 3, 3) * 0.5
decoded.requires_grad_()
deviation = (samples - decoded).square().mean().sqrt()
costs = -Normal(decoded, deviation).log_prob(samples).flatten(1).sum(1)
gradient, = torch.autograd.grad(costs.mean(), decoded)  # through the deviation, too
write("sample_likelihood.json", {n: values(t) for n, t in [
    ("decoded", decoded), ("samples", samples), ("deviation", deviation), ("costs", costs), ("by_decoded", gradient)]})
