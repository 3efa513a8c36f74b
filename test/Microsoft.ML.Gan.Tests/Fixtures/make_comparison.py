"""Writes comparison.json: neighbors, distances and rows of SMOTE-NC from given draws, by numpy and scikit-learn, and Student's quantiles by scipy."""
import json
import re
from pathlib import Path

import numpy as np
from scipy import stats
from sklearn.neighbors import NearestNeighbors

random = np.random.RandomState(5)
ROWS, NEIGHBORS = 40, 5
numbers = np.round(random.randn(ROWS, 3) * [1, 20, 5] + [0, 100, 3], 3)
numbers[:, 2] = np.round(numbers[:, 2])  # whole numbers
numbers = np.column_stack([numbers, np.full(ROWS, 7.5)])  # does not vary
codes = random.randint(0, 3, (ROWS, 2))
draws = [(int(random.randint(ROWS)), int(random.randint(NEIGHBORS)), round(float(random.rand()), 6)) for _ in range(12)]


def smote(standardize):
    deviations = numbers.std(axis=0)
    varying = deviations > 0
    scaled = numbers[:, varying] / deviations[varying] if standardize else numbers[:, varying]
    price = 1.0 if standardize else float(np.median(deviations[varying]))
    # one-hot with 1/sqrt(2): two different categories are then one price apart
    hot = np.concatenate([np.eye(3)[codes[:, c]] for c in range(codes.shape[1])], axis=1) * price / np.sqrt(2)
    space = np.concatenate([scaled, hot], axis=1)
    distances, nearest = NearestNeighbors(n_neighbors=NEIGHBORS + 1, algorithm="brute").fit(space).kneighbors(space)
    assert (nearest[:, 0] == np.arange(ROWS)).all()
    distances, nearest = distances[:, 1:], nearest[:, 1:]
    made_numbers, made_codes = [], []
    for row, neighbor, gap in draws:
        made = numbers[row] + gap * (numbers[nearest[row, neighbor]] - numbers[row])
        made[2] = np.round(made[2])
        made_numbers.append(made.tolist())
        chosen = []
        for c in range(codes.shape[1]):
            counts = np.bincount(codes[nearest[row], c], minlength=3)
            tied = [k for k in range(3) if counts[k] == counts.max()]
            chosen.append(int(codes[row, c] if codes[row, c] in tied else next(codes[n, c] for n in nearest[row] if codes[n, c] in tied)))
        made_codes.append(chosen)
    return {"price": price, "nearest": nearest.tolist(), "distances": distances.tolist(), "numbers": made_numbers, "codes": made_codes}


quantiles = [[tail, degrees, float(stats.t.isf(tail, degrees))] for tail in (0.4, 0.05, 0.025, 0.003125, 1e-5) for degrees in (1, 2, 4, 9, 29, 99)]
betas = [[x, a, b, float(stats.beta.cdf(x, a, b))] for x in (0.01, 0.3, 0.7, 0.99) for a, b in ((0.5, 0.5), (2, 0.5), (7.5, 3), (50, 0.5), (1, 1))]
gains = [0.031, -0.004, 0.018, 0.027, 0.009]
error = 0.05 / 8
half = float(stats.t.isf(error, 4) * np.sqrt((1 / 5 + 0.25) * np.var(gains, ddof=1)))
content = {
    "rows": {"numbers": numbers.tolist(), "codes": codes.tolist()},
    "draws": [list(d) for d in draws],
    "as_they_are": smote(False),
    "standardized": smote(True),
    "quantiles": quantiles,
    "betas": betas,
    "gain": {"gains": gains, "test_share": 0.25, "error": error, "mean": float(np.mean(gains)), "low": float(np.mean(gains)) - half, "high": float(np.mean(gains)) + half},
}
text = re.sub(r"\[[^\[\]{}]*\]", lambda m: "[" + " ".join(m.group(0)[1:-1].split()) + "]", json.dumps(content, indent=1))
Path(__file__).with_name("comparison.json").write_text(text + "\n")
