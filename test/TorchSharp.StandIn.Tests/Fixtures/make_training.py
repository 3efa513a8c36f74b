"""Writes training.json: layers over several batches, and ten steps of each optimizer."""
import torch

from fixture import random, tensor, write


def batch_norm(affine, tracking):
    layer = torch.nn.BatchNorm1d(3, affine=affine, track_running_stats=tracking)
    outputs = []
    for step in range(3):
        outputs.append(tensor(layer(random(30 + step, 6, 3, scale=2))))
    layer.eval()
    outputs.append(tensor(layer(random(33, 4, 3))))
    return {"outputs": outputs, "state": {k: tensor(v) for k, v in layer.state_dict().items()}}


def picture_norm():
    layer = torch.nn.BatchNorm2d(3)
    outputs = [tensor(layer(random(70 + step, 2, 3, 2, 4, scale=2))) for step in range(2)]
    layer.eval()
    outputs.append(tensor(layer(random(72, 1, 3, 2, 4, scale=2))))
    return {"outputs": outputs, "state": {k: tensor(v) for k, v in layer.state_dict().items()}}


def linear():
    torch.manual_seed(7)
    layer = torch.nn.Linear(5, 3)
    return {"input": tensor(random(40, 4, 5)), "output": tensor(layer(random(40, 4, 5))), "weight": tensor(layer.weight), "bias": tensor(layer.bias)}


def steps(make):
    parameter = torch.nn.Parameter(random(50, 6))
    optimizer = make([parameter])
    values = []
    for step in range(10):
        parameter.grad = random(51 + step, 6)
        optimizer.step()
        values.append(tensor(parameter))
    return values


optimizers = {
    "adam": lambda p: torch.optim.Adam(p, lr=0.05, betas=(0.5, 0.9)),
    "adam_decay": lambda p: torch.optim.Adam(p, lr=0.05, weight_decay=0.1),
    "adam_maximize": lambda p: torch.optim.Adam(p, lr=0.05, maximize=True),
    "rmsprop": lambda p: torch.optim.RMSprop(p, lr=0.05),
    "rmsprop_decay": lambda p: torch.optim.RMSprop(p, lr=0.05, alpha=0.9, weight_decay=0.1),
    "rmsprop_momentum": lambda p: torch.optim.RMSprop(p, lr=0.05, momentum=0.8, weight_decay=0.1),
    "sgd": lambda p: torch.optim.SGD(p, lr=0.05, weight_decay=0.1),
    "sgd_momentum": lambda p: torch.optim.SGD(p, lr=0.05, momentum=0.9),
    "sgd_dampening": lambda p: torch.optim.SGD(p, lr=0.05, momentum=0.9, dampening=0.3, weight_decay=0.1),
    "sgd_nesterov": lambda p: torch.optim.SGD(p, lr=0.05, momentum=0.9, nesterov=True, weight_decay=0.1),
}

write("training.json", {
    "linear": linear(),
    "batch_norm": batch_norm(True, True),
    "batch_norm_plain": batch_norm(False, False),
    "picture_norm": picture_norm(),
    "pictures": [tensor(random(70 + s, 2 if s < 2 else 1, 3, 2, 4, scale=2)) for s in range(3)],
    "batches": [tensor(random(30 + s, 6, 3, scale=2)) for s in range(3)] + [tensor(random(33, 4, 3))],
    "parameter": tensor(random(50, 6)),
    "gradients": [tensor(random(51 + s, 6)) for s in range(10)],
    "optimizers": {k: steps(v) for k, v in optimizers.items()},
})
