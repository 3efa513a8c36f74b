"""Writes tensors.json: the losses of auxiliary classifier and codes, minibatch discrimination, and regularizers on images, by PyTorch."""
import torch
import torch.nn.functional as F

from golden import draw, values, write

generator = torch.Generator().manual_seed(11)


def gradients(value, leaves):
    return {name: values(g) for name, g in zip(leaves, torch.autograd.grad(value, list(leaves.values())))}


def auxiliary():
    real, fake = draw(generator, 6, 3), draw(generator, 6, 3)
    labels = torch.tensor([0, 2, 1, 1, 0, 2])
    r, f = real.clone().requires_grad_(), fake.clone().requires_grad_()
    of_discriminator = F.cross_entropy(r, labels) + F.cross_entropy(f, labels)
    of_generator = F.cross_entropy(f, labels)
    return {
        "real": values(real), "fake": values(fake), "classes": values(F.one_hot(labels, 3).float()),
        "discriminator": values(of_discriminator), "generator": values(of_generator),
        "by": gradients(of_discriminator, {"real": r, "fake": f}),
    }


def codes():
    told = draw(generator, 5, 7)  # codes of 3 and 2 categories, two numbers
    first, second, numbers = torch.tensor([0, 1, 2, 1, 0]), torch.tensor([1, 0, 0, 1, 1]), draw(generator, 5, 2)
    t = told.clone().requires_grad_()
    normal = torch.distributions.Normal(t[:, 5:], 1.0)
    constant = 0.5 * torch.log(torch.tensor(2 * torch.pi))
    loss = F.cross_entropy(t[:, :3], first) + F.cross_entropy(t[:, 3:5], second) - (normal.log_prob(numbers) + constant).sum(1).mean()
    drawn = torch.cat([F.one_hot(first, 3).float(), F.one_hot(second, 2).float(), numbers], 1)
    return {"told": values(told), "codes": values(drawn), "loss": values(loss), "by": gradients(loss, {"told": t})}


def minibatch():
    projected = draw(generator, 4, 10) * 0.3  # two kernels of five numbers
    p = projected.clone().requires_grad_()
    m = p.reshape(4, 2, 5)
    rows = [[sum(torch.exp(-(m[i, k] - m[j, k]).abs().sum()) for j in range(4)) for k in range(2)] for i in range(4)]
    closeness = torch.stack([torch.stack(r) for r in rows])
    weight = torch.arange(8, dtype=torch.float).reshape(4, 2) / 10 + 0.5
    return {"projected": values(projected), "closeness": values(closeness), "by": gradients((closeness * weight).sum(), {"projected": p})}


def images():
    filters, real, fake = draw(generator, 3, 2, 2, 2), draw(generator, 4, 2, 3, 3), draw(generator, 4, 2, 3, 3)
    mix = torch.rand(4, 1, generator=generator).mul(1000).round() / 1000
    weight = draw(generator, 18, 1)

    def score(x):
        return torch.tanh(x.flatten(1)) @ weight

    def squared(x):
        x = x.clone().requires_grad_()
        return torch.autograd.grad(score(x).sum(), x, create_graph=True)[0].flatten(1).square().sum(1)

    mixture = fake + mix.view(-1, 1, 1, 1) * (real - fake)
    matrix = filters.flatten(1)
    return {
        "filters": values(filters), "normalized": values((matrix / torch.linalg.svdvals(matrix)[0]).view_as(filters)),
        "real": values(real), "fake": values(fake), "mix": values(mix), "weight": values(weight),
        "gradient_penalty": values((squared(mixture).sqrt() - 1).square().mean()), "r1": values(0.5 * squared(real).mean()),
    }


write("tensors.json", {"auxiliary": auxiliary(), "codes": codes(), "minibatch": minibatch(), "images": images()})
