"""The training step of a conditional tabular WGAN-GP as one writes it in PyTorch, for comparison with ours.

Networks and losses after CTGAN (arXiv:1907.00503) and WGAN-GP (arXiv:1704.00028): residual generator, Gumbel-softmax per column,
packed critic, gradient penalty by autograd.grad, Adam. Usage: step.py FOLDER [DEVICE], with the files that `./bench.sh step` writes; then
one command a line on standard input: "losses" plays the steps whose batches are in the folder, "time N" plays N steps on own batches.
Rows and conditions are drawn by NumPy and the noise on the device, where the table and the networks are.
"""

import json
import sys
import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F


class Residual(nn.Module):
    def __init__(self, inputs, width):
        super().__init__()
        self.linear = nn.Linear(inputs, width)
        self.norm = nn.BatchNorm1d(width)

    def forward(self, x):
        return torch.cat([torch.relu(self.norm(self.linear(x))), x], dim=1)


def make_generator(inputs, width, layers, outputs):
    blocks = [Residual(inputs + i * width, width) for i in range(layers)]
    return nn.Sequential(*blocks, nn.Linear(inputs + layers * width, outputs))


def make_critic(inputs, width, layers):
    parts = []
    for i in range(layers):
        parts += [nn.Linear(inputs if i == 0 else width, width), nn.LeakyReLU(0.2)]
    return nn.Sequential(*parts, nn.Linear(width, 1))


class Reference:
    def __init__(self, folder, device):
        self.device = torch.device(device)
        with open(folder + "/settings.json") as file:
            self.s = s = json.load(file)
        torch.set_num_threads(s["threads"])
        self.arrays = {}
        for a in s["arrays"]:
            count = int(np.prod(a["shape"]))
            data = np.fromfile(folder + "/data.bin", dtype=a["type"], count=count, offset=a["offset"])
            self.arrays[a["name"]] = torch.from_numpy(data.reshape(a["shape"])).to(self.device)
        self.table = self.arrays["table"]
        width, condition = self.table.shape[1], s["condition_width"]
        self.generator = make_generator(s["latent"] + condition, s["hidden"], s["layers"], width)
        self.critic = make_critic(s["pack_size"] * (width + condition), s["hidden"], s["layers"])
        self.generator.to(self.device)
        self.critic.to(self.device)
        self.load_weights()
        rate, betas = s["learning_rate"], (0.5, 0.9)
        self.generator_adam = torch.optim.Adam(self.generator.parameters(), lr=rate, betas=betas)
        self.critic_adam = torch.optim.Adam(self.critic.parameters(), lr=rate, betas=betas)
        self.prepare_conditions()

    # Ours stores weights as (in, out), PyTorch as (out, in).
    def load_weights(self):
        layers = self.s["layers"]

        def dense(layer, name):
            layer.weight.data.copy_(self.arrays[name + ".weight"].t())
            layer.bias.data.copy_(self.arrays[name + ".bias"])

        for i in range(layers):
            dense(self.generator[i].linear, f"blocks.{i}.linear")
            dense(self.critic[2 * i], f"hidden.{i}")
        dense(self.generator[layers], "head")
        dense(self.critic[2 * layers], "score")

    # One step.

    def activate(self, raw, condition, gumbel):
        s = self.s
        parts = [torch.tanh(raw[:, : s["scalars"]])] if s["scalars"] else []
        logits = (raw + gumbel) / s["temperature"]
        for (offset, width), at in zip(s["spans"], s["condition_offsets"]):
            soft = F.softmax(logits[:, offset : offset + width], dim=1)
            if s["straight_through"]:
                drawn = F.one_hot(soft.argmax(dim=1), width).to(soft.dtype)
                soft = drawn - soft.detach() + soft
            if at >= 0:  # a column that is asked for is given
                asked = condition[:, at : at + width]
                soft = soft * (1 - asked.sum(dim=1, keepdim=True)) + asked
            parts.append(soft)
        return torch.cat(parts, dim=1)

    def pack(self, rows, condition):
        packs = rows.shape[0] // self.s["pack_size"]
        return torch.cat([rows.view(packs, -1), condition.view(packs, -1)], dim=1)

    def fake(self, batch):
        raw = self.generator(torch.cat([batch["noise"], batch["condition"]], dim=1))
        return self.pack(self.activate(raw, batch["condition"], batch["gumbel"]), batch["condition"])

    def penalty(self, real, fake, mix):
        between = (fake + mix * (real - fake)).requires_grad_()
        scores = self.critic(between)
        gradient = torch.autograd.grad(scores, between, torch.ones_like(scores), create_graph=True)[0]
        norm = (gradient.square().sum(dim=1) + 1e-12).sqrt()
        return (norm - 1).square().mean()

    def critic_step(self, batch):
        with torch.no_grad():
            fake = self.fake(batch)
        real = self.pack(batch["real"], batch["condition"])
        loss = self.critic(fake).mean() - self.critic(real).mean()
        penalty = self.penalty(real, fake, batch["mix"])
        self.critic_adam.zero_grad()
        (loss + self.s["penalty_weight"] * penalty).backward()
        self.critic_adam.step()
        return loss, penalty

    def generator_step(self, batch):
        self.critic.requires_grad_(False)
        loss = -self.critic(self.fake(batch)).mean()
        self.generator_adam.zero_grad()
        loss.backward()
        self.generator_adam.step()
        self.critic.requires_grad_(True)
        return loss

    def step(self, first, second):
        loss, penalty = self.critic_step(first)
        return loss, self.generator_step(second), penalty

    # Batches: a label and a column with a category by the logarithm of their frequencies, and a row that has both.

    def prepare_conditions(self):
        s, groups = self.s, self.s["groups"]
        components = [self.arrays[f"components{g}"].cpu().numpy().astype(np.int64) for g in range(len(groups))]
        label = components[s["label_group"]]
        labels = groups[s["label_group"]][1]
        widest = max(width for _, width in groups)
        self.label_cumulative = np.cumsum(np.log1p(np.bincount(label, minlength=labels)))
        self.offsets = np.array([offset for offset, _ in groups])
        self.order, self.starts, self.counts, self.cumulative = [], [], [], []
        for component in components:
            bucket = label * widest + component
            counts = np.bincount(bucket, minlength=labels * widest)
            self.order.append(np.argsort(bucket, kind="stable"))
            self.starts.append(np.cumsum(counts) - counts)
            self.counts.append(counts)
            self.cumulative.append(np.cumsum(np.log1p(counts.reshape(labels, widest)), axis=1))
        self.order, self.starts, self.counts, self.cumulative = map(np.stack, (self.order, self.starts, self.counts, self.cumulative))
        self.widest = widest
        self.random = np.random.default_rng(1)

    def draw(self):
        s, random, n = self.s, self.random, self.s["batch_size"]
        label = np.searchsorted(self.label_cumulative, random.random(n) * self.label_cumulative[-1], side="right")
        group = random.integers(len(s["groups"]), size=n)
        cumulative = self.cumulative[group, label]
        category = (cumulative <= (random.random(n) * cumulative[:, -1])[:, None]).sum(axis=1)
        bucket = label * self.widest + category
        place = self.starts[group, bucket] + (random.random(n) * self.counts[group, bucket]).astype(np.int64)
        condition = np.zeros((n, s["condition_width"]), dtype=np.float32)
        condition[np.arange(n), self.offsets[group] + category] = 1
        condition[np.arange(n), self.offsets[s["label_group"]] + label] = 1
        return {
            "real": self.table[torch.from_numpy(self.order[group, place]).to(self.device)],
            "condition": torch.from_numpy(condition).to(self.device),
            "noise": torch.randn(n, s["latent"], device=self.device),
            "gumbel": -torch.empty(n, self.table.shape[1], device=self.device).exponential_().log(),
            "mix": torch.rand(n // s["pack_size"], 1, device=self.device),
        }

    # What is asked for.

    def losses(self):
        names = ["real", "condition", "noise", "gumbel", "mix"]
        batches = [{name: self.arrays[f"batch{i}.{name}"] for name in names} for i in range(self.s["batches"])]
        return [[value.item() for value in self.step(a, b)] for a, b in zip(batches[::2], batches[1::2])]

    def milliseconds(self, steps):
        on_one_thread = self.device.type == "cpu" and self.s["threads"] == 1
        clock = time.process_time if on_one_thread else self.finished
        start = clock()
        for _ in range(steps):
            self.step(self.draw(), self.draw())
        return (clock() - start) * 1000 / steps

    def finished(self):
        if self.device.type != "cpu":
            torch.cuda.synchronize(self.device)
        return time.perf_counter()


def main():
    reference = Reference(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "cpu")
    for line in sys.stdin:
        command = line.split()
        answer = reference.losses() if command[0] == "losses" else reference.milliseconds(int(command[1]))
        print(json.dumps(answer), flush=True)


main()
