"""Writes wgan_gp.json: twenty steps of a small Wasserstein GAN with gradient penalty (arXiv:1704.00028), with all that is random in them."""
import torch
import torch.nn.functional as F
from torch import nn

from golden import values, write

STEPS, WEIGHT = 20, 10


class Trunk(nn.Module):
    def __init__(self, width, norm, slope):
        super().__init__()
        self.hidden, self.norm, self.slope = nn.ModuleList([nn.Linear(width, 8)]), nn.ModuleList(norm), slope

    def forward(self, x):
        x = self.hidden[0](x)
        return F.leaky_relu(self.norm[0](x) if len(self.norm) else x, self.slope)


class Generator(nn.Module):
    def __init__(self):
        super().__init__()
        self.trunk, self.output = Trunk(3, [nn.BatchNorm1d(8)], 0), nn.Linear(8, 2)

    def forward(self, z):
        return self.output(self.trunk(z))


class Critic(nn.Module):
    def __init__(self):
        super().__init__()
        self.trunk, self.score = Trunk(2, [], 0.2), nn.Linear(8, 1)

    def forward(self, x):
        return self.score(self.trunk(x))


def state(network):
    """The library keeps the weights of an affine layer as (in, out)."""
    return {
        k: values(v.t() if k.endswith("weight") and "norm" not in k else v) for k, v in network.state_dict().items() if "tracked" not in k
    }


def adam(network):
    # The slope of a bias ahead of a normalization is zero but for rounding, of which the usual epsilon of 1e-8 makes whole steps.
    return torch.optim.Adam(network.parameters(), lr=0.01, betas=(0.5, 0.9), eps=1e-3)


torch.manual_seed(11)
generator, critic = Generator(), Critic()
before = {"generator": state(generator), "critic": state(critic)}
draws = torch.Generator().manual_seed(5)
generator_optimizer, critic_optimizer = adam(generator), adam(critic)
steps = []
for _ in range(STEPS):
    real = torch.randn(16, 2, generator=draws) * 0.5 + 1
    noise = torch.randn(16, 3, generator=draws)
    mix = torch.rand(16, 1, generator=draws)
    fake = generator(noise).detach()
    between = (real * mix + fake * (1 - mix)).requires_grad_()
    slope = torch.autograd.grad([critic(between).sum()], [between], retain_graph=True, create_graph=True)[0]
    penalty = (slope.norm(2, 1) - 1).square().mean()
    critic_loss = critic(fake).mean() - critic(real).mean()
    critic_optimizer.zero_grad()
    (critic_loss + penalty * WEIGHT).backward()
    critic_optimizer.step()

    next_noise = torch.randn(16, 3, generator=draws)
    generator_loss = -critic(generator(next_noise)).mean()
    generator_optimizer.zero_grad()
    generator_loss.backward()
    generator_optimizer.step()
    steps.append({
        "real": values(real), "mix": values(mix), "noise": values(noise), "next_noise": values(next_noise),
        "critic_loss": values(critic_loss), "penalty": values(penalty), "generator_loss": values(generator_loss),
    })

write("wgan_gp.json", {"before": before, "steps": steps, "after": {"generator": state(generator), "critic": state(critic)}})
