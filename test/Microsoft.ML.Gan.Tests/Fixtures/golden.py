"""What the scripts beside share: how tensors are written down."""
import json
import re
from pathlib import Path

import torch


def values(t):
    """Nine digits bring a single back exactly."""
    t = t.detach()
    return {"shape": list(t.shape), "values": [float(f"{v:.9g}") for v in t.flatten().tolist()]}


def write(name, content):
    text = re.sub(r"\[[^\[\]{}]*\]", lambda m: "[" + " ".join(m.group(0)[1:-1].split()) + "]", json.dumps(content, indent=1))
    Path(__file__).with_name(name).write_text(text + "\n")


def draw(generator, *shape):
    return (torch.randn(*shape, generator=generator) * 1000).round() / 1000
