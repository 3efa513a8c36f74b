"""Writes learning.json: optima and metrics computed with scikit-learn and SciPy, for the tests beside this folder."""
import json
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from sklearn import metrics
from sklearn.calibration import _SigmoidCalibration
from sklearn.linear_model import LogisticRegression

random = np.random.default_rng(7)


def round32(values):
    """Values that survive a trip through single precision and a short JSON number."""
    return np.round(np.asarray(values), 4)


def logistic(x, y, weights, l1, l2):
    """Minimizes sum(weight * loss) + l2 / 2 * |w|^2 + l1 * mean(weight) * |w|_1 with a free intercept, as w = p - n with p, n >= 0."""
    d = x.shape[1]
    sign, l1 = 2 * y - 1, l1 * weights.mean()

    def objective(v):
        w, b = v[:d] - v[d:2 * d], v[-1]
        margin = sign * (x @ w + b)
        slope = -weights * sign / (1 + np.exp(margin))
        gradient = x.T @ slope + l2 * w
        value = weights @ np.logaddexp(0, -margin) + l2 / 2 * w @ w + l1 * v[:2 * d].sum()
        return value, np.concatenate([gradient + l1, l1 - gradient, [slope.sum()]])

    result = minimize(objective, np.zeros(2 * d + 1), jac=True, method="L-BFGS-B", bounds=[(0, None)] * (2 * d) + [(None, None)],
                      options=dict(maxiter=20000, maxfun=100000, ftol=1e-15, gtol=1e-10))
    return {"weights": (result.x[:d] - result.x[d:2 * d]).tolist(), "bias": float(result.x[-1]), "objective": float(result.fun)}


def binary_training():
    x = round32(random.normal(size=(80, 4)))
    y = (random.random(80) < 1 / (1 + np.exp(-(1.5 * x[:, 0] - x[:, 1] + 0.05 * x[:, 2] + 0.4)))).astype(int)
    weights = round32(random.uniform(0.5, 3, size=80))
    ones = np.ones(80)
    l2 = logistic(x, y, ones, 0, 1)
    other = LogisticRegression(C=1, tol=1e-10, max_iter=10000).fit(x, y)
    assert np.allclose(other.coef_[0], l2["weights"], atol=1e-5) and np.isclose(other.intercept_[0], l2["bias"], atol=1e-5)
    return {"features": x.tolist(), "labels": y.tolist(), "weights": weights.tolist(),
            "l2": l2, "both": logistic(x, y, ones, 3, 1), "l1": logistic(x, y, ones, 4, 0), "weighted": logistic(x, y, weights, 3, 1)}


def area_under_precision_recall(y, score):
    """The lower trapezoid estimator, a step per positive: each is joined to the point just before it."""
    order = np.argsort(-score)
    true, false, last, area = 0, 0, 1.0, 0.0
    for positive in y[order]:
        true, false = true + positive, false + 1 - positive
        precision = true / (true + false)
        area += positive * (last + precision) / 2
        last = precision
    return area / y.sum()


def binary_metrics():
    y = (random.random(50) < 0.4).astype(int)
    score = round32(random.normal(size=50) + y)
    assert len(set(score)) == 50
    p = round32(1 / (1 + np.exp(-score)))
    predicted = (score > 0).astype(int)
    prior = y.mean()
    entropy = -prior * np.log2(prior) - (1 - prior) * np.log2(1 - prior)
    loss = metrics.log_loss(y, p) / np.log(2)
    ties = np.round(score)
    matrix = metrics.confusion_matrix(y, predicted, labels=[1, 0])
    return {"labels": y.tolist(), "scores": score.tolist(), "probabilities": p.tolist(), "auc": metrics.roc_auc_score(y, score),
            "tiedScores": ties.tolist(), "tiedAuc": metrics.roc_auc_score(y, ties), "auprc": area_under_precision_recall(y, score),
            "accuracy": metrics.accuracy_score(y, predicted), "f1": metrics.f1_score(y, predicted),
            "positivePrecision": metrics.precision_score(y, predicted), "positiveRecall": metrics.recall_score(y, predicted),
            "negativePrecision": metrics.precision_score(y, predicted, pos_label=0), "negativeRecall": metrics.recall_score(y, predicted, pos_label=0),
            "logLoss": loss, "entropy": entropy, "logLossReduction": (entropy - loss) / entropy, "confusion": matrix.tolist()}


def multiclass_metrics():
    y = random.integers(0, 3, size=40)
    raw = random.normal(size=(40, 3)) + 1.2 * np.eye(3)[y]
    p = np.round(np.exp(raw) / np.exp(raw).sum(1, keepdims=True), 4)
    p[:, 2] = 1 - p[:, 0] - p[:, 1]
    predicted = p.argmax(1)
    loss = metrics.log_loss(y, p)
    prior = np.bincount(y) / 40
    entropy = -(prior * np.log(prior)).sum()
    return {"labels": y.tolist(), "scores": np.round(p, 4).tolist(), "micro": metrics.accuracy_score(y, predicted),
            "macro": metrics.balanced_accuracy_score(y, predicted), "logLoss": loss, "logLossReduction": (entropy - loss) / entropy,
            "perClass": [metrics.log_loss(y[y == c], p[y == c], labels=[0, 1, 2]) for c in range(3)],
            "top2": metrics.top_k_accuracy_score(y, p, k=2), "confusion": metrics.confusion_matrix(y, predicted).tolist()}


def multiclass_training():
    x = round32(random.normal(size=(90, 3)))
    logits = x @ np.array([[1.5, -1, 0], [0, 1, -1], [0.5, 0, 0]]) + np.array([0.2, 0, -0.2])
    y = np.array([random.choice(3, p=np.exp(row) / np.exp(row).sum()) for row in logits])
    model = LogisticRegression(C=1, tol=1e-12, max_iter=100000).fit(x, y)
    return {"features": x.tolist(), "labels": y.tolist(), "weights": model.coef_.tolist(),
            "probabilities": model.predict_proba(x[:10]).tolist()}


def platt():
    y = (random.random(200) < 0.3).astype(int)
    score = round32(random.normal(size=200) + 1.5 * y)
    model = _SigmoidCalibration().fit(score, y)
    return {"scores": score.tolist(), "labels": y.tolist(), "slope": float(model.a_), "offset": float(model.b_)}


fixture = {"binaryTraining": binary_training(), "binaryMetrics": binary_metrics(), "multiclassMetrics": multiclass_metrics(),
           "multiclassTraining": multiclass_training(), "platt": platt()}
Path(__file__).with_name("learning.json").write_text(json.dumps(fixture, separators=(",", ":")) + "\n")
