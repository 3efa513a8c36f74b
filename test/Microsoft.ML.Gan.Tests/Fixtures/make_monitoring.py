"""Writes monitoring.json: coverage (Naeem et al. 2020), the ratio of mean distances and the area under the curve, written naively in NumPy, of small samples."""
import numpy as np
import torch

from golden import draw, values, write

generator = torch.Generator().manual_seed(5)
NEIGHBORS = 5


def distances(a, b):
    a, b = a.double().numpy(), b.double().numpy()
    return np.sqrt(((a[:, None, :] - b[None, :, :]) ** 2).sum(-1))


def coverage(real, fake):
    radii = np.sort(distances(real, real), axis=1)[:, NEIGHBORS]  # column 0 is the row itself
    return float((distances(real, fake).min(axis=1) <= radii).mean())


def mean_distance(rows):
    n = len(rows)
    return distances(rows, rows).sum() / (n * (n - 1))


def area(real, fake):
    r, f = real.numpy()[:, None], fake.numpy()[None, :]
    return float(((r > f) + 0.5 * (r == f)).mean())


def case(real, fake):
    return {
        "real": values(real), "fake": values(fake), "coverage": coverage(real, fake), "diversity": mean_distance(fake) / mean_distance(real),
        "separation": area(real[:, 0], fake[:, 0]),
    }


real = draw(generator, 40, 3)
write("monitoring.json", {"cases": {
    "same law": case(real, draw(generator, 40, 3)),
    "half as wide": case(real, draw(generator, 40, 3) * 0.5),
    "moved": case(real, draw(generator, 30, 3) + 2),
    "one point": case(real, draw(generator, 1, 3).repeat(25, 1)),
}})
