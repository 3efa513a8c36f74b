"""What the scripts beside share: how tensors are written down."""
import json
import re
from pathlib import Path

import torch


def tensor(t):
    """Nine digits bring a single back exactly."""
    t = t.detach()
    numbers = t.flatten().tolist()
    return {"shape": list(t.shape), "values": [float(f"{v:.9g}") if t.is_floating_point() else int(v) for v in numbers]}


def write(name, content):
    text = json.dumps(content, indent=1)
    # One line per innermost list keeps the file readable and small.
    text = re.sub(r"\[[^\[\]{}]*\]", lambda m: "[" + " ".join(m.group(0)[1:-1].split()) + "]", text)
    Path(__file__).with_name(name).write_text(text + "\n")


def random(seed, *shape, scale=1.0):
    """Inputs of few digits, the same in every language."""
    generator = torch.Generator().manual_seed(seed)
    return (torch.randn(*shape, generator=generator) * scale * 1000).round() / 1000
