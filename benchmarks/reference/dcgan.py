"""The training step of DCGAN on color images of 64 x 64 as one writes it in PyTorch, for comparison with ours.

Networks of PyTorch's DCGAN tutorial (Radford et al. 2016, arXiv:1511.06434): transposed convolutions with 512, 256, 128 and 64 channels, the
mirror of them with batch normalization, binary cross-entropy of logits, Adam of 2e-4, 0.5 and 0.999. The discriminator's update is shown real
and fake images one after the other, the fakes made without a graph; the generator's update draws its own noise and freezes the discriminator.
Usage: dcgan.py BATCH WIDTH; then one command a line on standard input: "time N" plays N steps and answers milliseconds of processor time per step.
"""

import sys
import time

import torch
from torch import nn
from torch.nn import functional as F

torch.set_num_threads(1)
LATENT, CHANNELS, IMAGES = 100, 3, 512


def make_generator(width):
    sizes = [8 * width, 4 * width, 2 * width, width]
    layers = [nn.ConvTranspose2d(LATENT, sizes[0], 4, 1, 0, bias=False)]
    for inputs, outputs in zip(sizes, sizes[1:]):
        layers += [nn.BatchNorm2d(inputs), nn.ReLU(True), nn.ConvTranspose2d(inputs, outputs, 4, 2, 1, bias=False)]
    return nn.Sequential(*layers, nn.BatchNorm2d(width), nn.ReLU(True), nn.ConvTranspose2d(width, CHANNELS, 4, 2, 1, bias=False), nn.Tanh())


def make_discriminator(width):
    sizes = [width, 2 * width, 4 * width, 8 * width]
    layers = [nn.Conv2d(CHANNELS, width, 4, 2, 1, bias=False), nn.LeakyReLU(0.2, True)]
    for inputs, outputs in zip(sizes, sizes[1:]):
        layers += [nn.Conv2d(inputs, outputs, 4, 2, 1, bias=False), nn.BatchNorm2d(outputs), nn.LeakyReLU(0.2, True)]
    return nn.Sequential(*layers, nn.Conv2d(8 * width, 1, 4, 1, 0, bias=False), nn.Flatten())


def initialize(module):
    if isinstance(module, (nn.Conv2d, nn.ConvTranspose2d)):
        nn.init.normal_(module.weight, 0.0, 0.02)
    elif isinstance(module, nn.BatchNorm2d):
        nn.init.normal_(module.weight, 1.0, 0.02)


class Reference:
    def __init__(self, batch, width):
        torch.manual_seed(1)
        self.batch = batch
        self.images = torch.rand(IMAGES, CHANNELS, 64, 64) * 2 - 1
        self.generator = make_generator(width).apply(initialize)
        self.discriminator = make_discriminator(width).apply(initialize)
        self.generator_adam, self.discriminator_adam = (
            torch.optim.Adam(network.parameters(), lr=2e-4, betas=(0.5, 0.999)) for network in (self.generator, self.discriminator))
        self.ones, self.zeros = torch.ones(batch, 1), torch.zeros(batch, 1)

    def noise(self):
        return torch.randn(self.batch, LATENT, 1, 1)

    def step(self):
        real = self.images[torch.randint(IMAGES, (self.batch,))]
        with torch.no_grad():
            fake = self.generator(self.noise())
        loss = F.binary_cross_entropy_with_logits(self.discriminator(real), self.ones)
        loss = loss + F.binary_cross_entropy_with_logits(self.discriminator(fake), self.zeros)
        self.discriminator_adam.zero_grad(set_to_none=True)
        loss.backward()
        self.discriminator_adam.step()

        self.discriminator.requires_grad_(False)
        loss = F.binary_cross_entropy_with_logits(self.discriminator(self.generator(self.noise())), self.ones)
        self.generator_adam.zero_grad(set_to_none=True)
        loss.backward()
        self.generator_adam.step()
        self.discriminator.requires_grad_(True)

    def milliseconds(self, steps):
        start = time.process_time()
        for _ in range(steps):
            self.step()
        return (time.process_time() - start) * 1000 / steps


def main():
    reference = Reference(int(sys.argv[1]), int(sys.argv[2]))
    for line in sys.stdin:
        print(reference.milliseconds(int(line.split()[1])), flush=True)


main()
