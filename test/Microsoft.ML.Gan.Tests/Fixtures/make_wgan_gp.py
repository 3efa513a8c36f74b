"""Writes wgan_gp.json: twenty steps of a small Wasserstein GAN with gradient penalty (arXiv:1704.00028)."""
import torch
import torch.nn.functional as F
from torch import nn

from fixture import tensor, write


class Generator(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden, self.norm, self.output = nn.Linear(3, 8), nn.BatchNorm1d(8), nn.Linear(8, 2)

    def forward(self, z):
        return self.output(F.relu(self.norm(self.hidden(z))))


class Critic(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden, self.output = nn.Linear(2, 8), nn.Linear(8, 1)

    def forward(self, x):
        return self.output(F.leaky_relu(self.hidden(x), 0.2))


torch.manual_seed(11)
generator, critic = Generator(), Critic()
draws = torch.Generator().manual_seed(5)
generator_optimizer = torch.optim.Adam(generator.parameters(), lr=0.01, betas=(0.5, 0.9))
critic_optimizer = torch.optim.Adam(critic.parameters(), lr=0.01, betas=(0.5, 0.9))
losses = []
for step in range(20):
    real = torch.randn(16, 2, generator=draws) * 0.5 + 1
    fake = generator(torch.randn(16, 3, generator=draws)).detach()
    mix = torch.rand(16, 1, generator=draws)
    between = (real * mix + fake * (1 - mix)).requires_grad_()
    slope = torch.autograd.grad([critic(between).sum()], [between], retain_graph=True, create_graph=True)[0]
    penalty = (slope.norm(2, 1) - 1).square().mean()
    critic_loss = critic(fake).mean() - critic(real).mean() + penalty * 10
    critic_optimizer.zero_grad()
    critic_loss.backward()
    critic_optimizer.step()

    generator_loss = -critic(generator(torch.randn(16, 3, generator=draws))).mean()
    generator_optimizer.zero_grad()
    generator_loss.backward()
    generator_optimizer.step()
    losses.append(tensor(torch.stack([critic_loss, penalty, generator_loss])))

write("wgan_gp.json", {
    "losses": losses,
    "generator": {k: tensor(v) for k, v in generator.state_dict().items()},
    "critic": {k: tensor(v) for k, v in critic.state_dict().items()},
})
