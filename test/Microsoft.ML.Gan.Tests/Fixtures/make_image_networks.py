"""Writes image_networks.json: the four image networks, small, written with PyTorch's own layers; outputs, gradients and penalties."""
import re

import torch
from torch import nn
import torch.nn.functional as F

from golden import draw, values, write

NORMS = {
    "None": lambda c: nn.Identity(),
    "Batch": nn.BatchNorm2d,
    "Layer": lambda c: nn.GroupNorm(1, c),
}
HEIGHT, WIDTH, BASE, INPUT = 16, 20, 2, 3  # halved twice, to 4 x 5


class DcganGenerator(nn.Module):
    def __init__(self, norm):
        super().__init__()
        bias = norm == "None"
        self.layers = nn.ModuleList([
            nn.ConvTranspose2d(INPUT, 2 * BASE, (4, 5), 1, 0, bias=bias),
            nn.ConvTranspose2d(2 * BASE, BASE, 4, 2, 1, bias=bias),
            nn.ConvTranspose2d(BASE, 1, 4, 2, 1, bias=bias)])
        self.norms = nn.ModuleList([NORMS[norm](2 * BASE), NORMS[norm](BASE)])

    def forward(self, x):
        x = x.view(*x.shape, 1, 1)
        x = F.relu(self.norms[0](self.layers[0](x)))
        x = F.relu(self.norms[1](self.layers[1](x)))
        return torch.tanh(self.layers[2](x))


class DcganDiscriminator(nn.Module):
    def __init__(self, norm):
        super().__init__()
        bias = norm == "None"
        self.layers = nn.ModuleList([nn.Conv2d(1, BASE, 4, 2, 1, bias=bias), nn.Conv2d(BASE, 2 * BASE, 4, 2, 1, bias=bias)])
        self.norms = nn.ModuleList([NORMS[norm](2 * BASE)])

    def forward(self, x):
        x = F.leaky_relu(self.layers[0](x), 0.2)
        return torch.flatten(F.leaky_relu(self.norms[0](self.layers[1](x)), 0.2), 1)


class Block(nn.Module):
    """Resampling where the program of arXiv:1704.00028 has it: before the first convolution upward, after the second downward."""

    def __init__(self, inputs, outputs, norm, up):
        super().__init__()
        middle = outputs if up else inputs
        self.up = up
        self.norm1 = NORMS[norm](inputs)
        self.conv1 = nn.Conv2d(inputs, middle, 3, 1, 1, bias=norm == "None")
        self.norm2 = NORMS[norm](middle)
        self.conv2 = nn.Conv2d(middle, outputs, 3, 1, 1)
        self.shortcut = nn.Conv2d(inputs, outputs, 1, bias=False)

    def forward(self, x):
        before = (lambda t: F.interpolate(t, scale_factor=2)) if self.up else (lambda t: t)
        after = (lambda t: t) if self.up else (lambda t: F.avg_pool2d(t, 2))
        h = self.conv1(before(F.relu(self.norm1(x))))
        h = after(self.conv2(F.relu(self.norm2(h))))
        return h + after(self.shortcut(before(x)))


class ResidualImageGenerator(nn.Module):
    def __init__(self, norm):
        super().__init__()
        self.projection = nn.ConvTranspose2d(INPUT, 4 * BASE, (4, 5))
        self.blocks = nn.ModuleList([Block(4 * BASE, 2 * BASE, norm, True), Block(2 * BASE, BASE, norm, True)])
        self.norm = NORMS[norm](BASE)
        self.last = nn.Conv2d(BASE, 1, 3, 1, 1)

    def forward(self, x):
        x = self.projection(x.view(*x.shape, 1, 1))
        for block in self.blocks:
            x = block(x)
        return torch.tanh(self.last(F.relu(self.norm(x))))


class ResidualImageDiscriminator(nn.Module):
    def __init__(self, norm):
        super().__init__()
        self.first = nn.Conv2d(1, BASE, 3, 1, 1)
        self.blocks = nn.ModuleList([Block(BASE, 2 * BASE, norm, False), Block(2 * BASE, 4 * BASE, norm, False)])

    def forward(self, x):
        x = self.first(x)
        for block in self.blocks:
            x = block(x)
        return torch.flatten(F.relu(x), 1)


def key(name, norm):
    """The library keeps what normalizes one level lower, and calls gain and shift by their names where it normalizes over the layer."""
    if norm == "Batch":
        return re.sub(r"(norm\d?|norms\.\d)\.(\w+)$", r"\1.batch.\2", name)
    return re.sub(r"(norm\d?|norms\.\d)\.weight$", r"\1.gain", re.sub(r"(norm\d?|norms\.\d)\.bias$", r"\1.shift", name))


def case(make, norm, seed):
    generator = torch.Generator().manual_seed(seed)
    network = make(norm)
    with torch.no_grad():
        for name, p in network.named_parameters():
            p.copy_(draw(generator, *p.shape) * 0.3 + (1 if "norm" in name and name.endswith("weight") else 0))
    shape = (3, INPUT) if "Generator" in make.__name__ else (2, 1, HEIGHT, WIDTH)
    given = draw(generator, *shape).requires_grad_()
    # What is averaged during the forward pass is no first value.
    state = {key(k, norm): values(v) for k, v in network.named_parameters()}
    output = network(given)
    # Uneven weights, so that a gradient in the wrong place shows.
    weights = (torch.arange(output.numel()) % 7 - 3).float().view_as(output) / 10
    names, parameters = zip(*network.named_parameters())
    gradients = torch.autograd.grad((output * weights).sum(), (given, *parameters), create_graph=True)
    content = {
        "normalization": norm, "state": state, "input": values(given), "output": values(output),
        "gradients": {k: values(g) for k, g in zip(("input", *(key(n, norm) for n in names)), gradients)},
    }
    if "Discriminator" in make.__name__ and norm != "Batch":
        penalty = torch.autograd.grad(gradients[0].square().sum(), parameters, allow_unused=True)
        content["penalty"] = {key(n, norm): values(g) for n, g in zip(names, penalty) if g is not None}
    network.eval()
    content["evaluated"] = values(network(given[:1]))
    return content


write("image_networks.json", {"cases": {
    f"{make.__name__} {norm}": case(make, norm, seed)
    for seed, (make, norm) in enumerate([
        (DcganGenerator, "Batch"), (DcganGenerator, "None"), (DcganDiscriminator, "Batch"), (DcganDiscriminator, "Layer"),
        (DcganDiscriminator, "None"), (ResidualImageGenerator, "Batch"), (ResidualImageDiscriminator, "Layer"), (ResidualImageDiscriminator, "None")])
}})
