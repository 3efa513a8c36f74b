"""Makes frechet.json: features of two sets of images, their Frechet distance, and the classifier score of probabilities, by NumPy and SciPy.

Usage: python3 make_frechet.py > frechet.json
"""

import json

import numpy as np
from scipy.linalg import sqrtm

random = np.random.default_rng(5)
mix = random.normal(size=(6, 6))
first = np.round(np.maximum(random.normal(size=(40, 6)) @ mix, 0), 3)
second = np.round(np.maximum(random.normal(size=(30, 6)) @ mix.T + 0.5, 0), 3)
second[:, 5] = 0.0  # a feature that no image has: a covariance without an inverse
a, b = np.cov(first, rowvar=False), np.cov(second, rowvar=False)
distance = ((first.mean(0) - second.mean(0)) ** 2).sum() + np.trace(a + b - 2 * np.real(sqrtm(a @ b)))

logits = np.round(random.normal(size=(20, 10)) * 3, 2)
probabilities = np.exp(logits) / np.exp(logits).sum(1, keepdims=True)
probabilities = np.round(probabilities, 6)
probabilities[0] = np.eye(10)[3]
marginal = probabilities.mean(0)
terms = np.where(probabilities > 0, probabilities * (np.log(np.maximum(probabilities, 1e-300)) - np.log(marginal)), 0)
print(json.dumps({
    "first": first.tolist(), "second": second.tolist(), "root": np.real(sqrtm(a)).tolist(), "distance": distance,
    "probabilities": probabilities.tolist(), "score": float(np.exp(terms.sum(1).mean())),
}))
