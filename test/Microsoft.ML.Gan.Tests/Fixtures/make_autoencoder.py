"""Writes autoencoder.json: the terms of the evidence lower bound by PyTorch's own distributions, with the gradients of the loss."""
import torch
from torch.distributions import Categorical, Normal, kl_divergence

from golden import draw, values, write

generator = torch.Generator().manual_seed(5)
spans, offsets = [(2, 3), (5, 2), (7, 2)], [-1, 0, 2]  # two scalars before them; the last two spans can be conditioned on
raw, rows, latent = draw(generator, 6, 9) * 2, torch.zeros(6, 9), 4
rows[:, :2] = torch.tanh(draw(generator, 6, 2))
picked = [torch.randint(width, (6,), generator=generator) for _, width in spans]
for (offset, width), picks in zip(spans, picked):
    rows[torch.arange(6), offset + picks] = 1
raw[0, 2:5] = torch.tensor([200.0, -200.0, 0.0])  # where a careless softmax overflows
condition = torch.zeros(6, 4)
condition[:3, 0:2] = rows[:3, 5:7]
condition[2:5, 2:4] = rows[2:5, 7:9]
deviations = torch.tensor([0.05, 0.4])
mean, log_variance, noise = draw(generator, 6, latent), draw(generator, 6, latent), draw(generator, 6, latent)

inputs = [raw, deviations, mean, log_variance]
for t in inputs:
    t.requires_grad_()
categories = torch.zeros(6)
for (offset, width), group, picks in zip(spans, offsets, picked):
    asked = torch.zeros(6) if group < 0 else condition[:, group:group + width].sum(1)
    categories = categories - (1 - asked) * Categorical(logits=raw[:, offset:offset + width]).log_prob(picks)
scalars = -Normal(torch.tanh(raw[:, :2]), deviations).log_prob(rows[:, :2]).sum(1)
posterior = Normal(mean, torch.exp(log_variance / 2))
divergence = kl_divergence(posterior, Normal(0.0, 1.0)).sum(1)
loss = (categories + scalars + divergence).mean()
gradients = torch.autograd.grad(loss, inputs)
write("autoencoder.json", {
    **{n: values(t) for n, t in [
        ("raw", raw), ("rows", rows), ("condition", condition), ("deviations", deviations), ("mean", mean), ("log_variance", log_variance),
        ("noise", noise), ("categories", categories), ("scalars", scalars), ("divergence", divergence), ("loss", loss),
        ("draw", mean + posterior.stddev * noise)]},
    **{f"by_{n}": values(g) for n, g in zip(["raw", "deviations", "mean", "log_variance"], gradients)},
})
