"""Writes objectives.json: each adversarial loss as PyTorch's own criteria compute it, with its gradients by the logits."""
import torch
import torch.nn.functional as F

from golden import draw, values, write

bce = F.binary_cross_entropy_with_logits
generator = torch.Generator().manual_seed(3)
real, fake = draw(generator, 7, 1) * 2 + 0.5, draw(generator, 7, 1) * 2 - 0.5
real[0], fake[0] = 30.0, -35.0  # where a careless formula overflows


def logistic(smoothing):
    return lambda r, f: bce(r, torch.full_like(r, 1 - smoothing)) + bce(f, torch.zeros_like(f))


def relativistic(smoothing):
    return lambda r, f: bce(r - f.mean(), torch.full_like(r, 1 - smoothing)) + bce(f - r.mean(), torch.zeros_like(f))


def relativistic_generator(r, f):
    return bce(f - r.mean(), torch.ones_like(f)) + bce(r - f.mean(), torch.zeros_like(r))


def saturating(r, f):
    return -bce(f, torch.zeros_like(f))


def non_saturating(r, f):
    return bce(f, torch.ones_like(f))


cases = {
    "Wasserstein": (0, lambda r, f: f.mean() - r.mean(), lambda r, f: -f.mean()),
    "Minimax": (0, logistic(0), saturating),
    "Minimax smoothed": (0.1, logistic(0.1), saturating),
    "NonSaturating": (0, logistic(0), non_saturating),
    "NonSaturating smoothed": (0.1, logistic(0.1), non_saturating),
    "LeastSquares": (
        0, lambda r, f: 0.5 * F.mse_loss(r, torch.ones_like(r)) + 0.5 * F.mse_loss(f, torch.zeros_like(f)),
        lambda r, f: 0.5 * F.mse_loss(f, torch.ones_like(f))),
    "Hinge": (
        0, lambda r, f: F.relu(1 - r).mean() + F.relu(1 + f).mean(),
        lambda r, f: -f.mean()),
    "Relativistic": (0, relativistic(0), relativistic_generator),
    "Relativistic smoothed": (0.1, relativistic(0.1), relativistic_generator),
}


def run(loss):
    r, f = real.clone().requires_grad_(), fake.clone().requires_grad_()
    value = loss(r, f)
    by_real, by_fake = torch.autograd.grad(value, [r, f], allow_unused=True)
    return {"loss": values(value), "by_real": values(torch.zeros_like(r) if by_real is None else by_real), "by_fake": values(by_fake)}


write("objectives.json", {
    "real": values(real),
    "fake": values(fake),
    "cases": {n: {"smoothing": s, "discriminator": run(d), "generator": run(g)} for n, (s, d, g) in cases.items()},
})
