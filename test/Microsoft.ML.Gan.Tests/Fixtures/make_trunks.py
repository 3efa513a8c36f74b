"""Writes trunks.json: the hidden layers of networks for vectors, small, written with PyTorch's own layers; outputs, gradients and penalties."""
import torch
from torch import nn
import torch.nn.functional as F

from golden import draw, values, write

INPUT, HIDDEN, LAYERS, SLOPE = 3, 4, 2, 0.2
NORMS = {"None": None, "Batch": nn.BatchNorm1d, "Layer": nn.LayerNorm}


class Trunk(nn.Module):
    def norms_of(self, norm):
        return nn.ModuleList([NORMS[norm](HIDDEN) for _ in range(LAYERS) if NORMS[norm]])

    def normalized(self, i, x):
        return self.norm[i](x) if len(self.norm) else x


class PerceptronTrunk(Trunk):
    def __init__(self, norm):
        super().__init__()
        self.hidden = nn.ModuleList([nn.Linear(INPUT if i == 0 else HIDDEN, HIDDEN) for i in range(LAYERS)])
        self.norm = self.norms_of(norm)

    def forward(self, x):
        for i, layer in enumerate(self.hidden):
            x = F.leaky_relu(self.normalized(i, layer(x)), SLOPE)
        return x


class ResidualTrunk(Trunk):
    def __init__(self, norm):
        super().__init__()
        self.entry = nn.Linear(INPUT, HIDDEN)
        self.first = nn.ModuleList([nn.Linear(HIDDEN, HIDDEN) for _ in range(LAYERS)])
        self.norm = self.norms_of(norm)
        self.second = nn.ModuleList([nn.Linear(HIDDEN, HIDDEN) for _ in range(LAYERS)])

    def forward(self, x):
        x = self.entry(x)
        for i in range(LAYERS):
            inside = self.normalized(i, self.first[i](F.leaky_relu(x, SLOPE)))
            x = x + self.second[i](F.leaky_relu(inside, SLOPE))
        return F.leaky_relu(x, SLOPE)


def turned(name, t):
    """The library keeps the weights of an affine layer as (in, out)."""
    return t.t() if name.endswith("weight") and "norm" not in name else t


def case(make, norm, seed):
    generator = torch.Generator().manual_seed(seed)
    network = make(norm)
    with torch.no_grad():
        for name, p in network.named_parameters():
            p.copy_(draw(generator, *p.shape) * 0.4 + (1 if "norm" in name and name.endswith("weight") else 0))
    given = draw(generator, 5, INPUT).requires_grad_()
    state = {k: values(turned(k, v)) for k, v in network.named_parameters()}
    output = network(given)
    # Uneven weights, so that a gradient in the wrong place shows.
    weights = (torch.arange(output.numel()) % 7 - 3).float().view_as(output) / 10
    names, parameters = zip(*network.named_parameters())
    gradients = torch.autograd.grad((output * weights).sum(), (given, *parameters), create_graph=True)
    penalty = torch.autograd.grad(gradients[0].square().sum(), parameters, allow_unused=True)
    network.eval()
    return {
        "normalization": norm, "state": state, "input": values(given), "output": values(output),
        "gradients": {k: values(turned(k, g)) for k, g in zip(("input", *names), gradients)},
        "penalty": {k: values(turned(k, g)) for k, g in zip(names, penalty) if g is not None},
        "evaluated": values(network(given[:1])),
    }


write("trunks.json", {"cases": {
    f"{make.__name__} {norm}": case(make, norm, 20 + seed)
    for seed, (make, norm) in enumerate((make, norm) for make in (PerceptronTrunk, ResidualTrunk) for norm in NORMS)
}})
