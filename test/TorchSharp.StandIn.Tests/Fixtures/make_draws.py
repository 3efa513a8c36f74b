"""Writes draws.json: what each kind of draw gives after a seed."""
import torch

from fixture import tensor, write


def g():
    return torch.Generator().manual_seed(42)


weights = torch.tensor([[0.1, 0.2, 0.3, 0.4], [4.0, 1.0, 0.0, 5.0]])
empty = lambda: torch.empty(20)
write("draws.json", {
    "rand": tensor(torch.rand(3, 4, generator=g())),
    "randn_few": tensor(torch.randn(3, 4, generator=g())),
    "randn_many": tensor(torch.randn(35, generator=g())),
    "randint": tensor(torch.randint(-3, 10, (12,), generator=g())),
    "randperm": tensor(torch.randperm(12, generator=g())),
    "multinomial": tensor(torch.multinomial(weights, 3, generator=g())),
    "multinomial_replacement": tensor(torch.multinomial(weights, 8, True, generator=g())),
    "exponential": tensor(empty().exponential_(2, generator=g())),
    "uniform": tensor(empty().uniform_(-1, 3, generator=g())),
    "normal": tensor(empty().normal_(1, 2, generator=g())),
    "bernoulli": tensor(empty().bernoulli_(0.3, generator=g())),
})
