#!/usr/bin/python3
"""Writes evaluation.json: rows of German credit and what scikit-learn, SciPy and NumPy make of them.

Columns, pairs and closest records by the formulas of benchmarks/reference/evaluate.py; the rest written out here, rows against all rows.
Distances are summed in single precision, column by column, so that ties fall as they do in the library.
Debian: python3-sklearn python3-pandas python3-scipy.
"""
import json
import sys
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.metrics import average_precision_score, r2_score, roc_auc_score
from sklearn.model_selection import StratifiedKFold, cross_val_predict
from sklearn.preprocessing import OneHotEncoder, OrdinalEncoder

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
sys.path.insert(0, str(ROOT / "benchmarks" / "reference"))
import evaluate  # noqa: E402

N, K = 150, 5
ONE = np.float32(1)


def tables():
    train = evaluate.load(ROOT / "benchmarks/Data/german_credit_train.csv")
    test = evaluate.load(ROOT / "benchmarks/Data/german_credit_test.csv")
    real, holdout = train[:N].reset_index(drop=True), test[:N].reset_index(drop=True)
    synthetic = train[300:300 + N].reset_index(drop=True)
    rng = np.random.RandomState(1)
    for column in ("age", "credit_amount", "purpose", "housing"):
        synthetic[column] = synthetic[column].to_numpy()[rng.permutation(N)]
    synthetic.loc[:9] = real.loc[20:29].to_numpy()
    for frame, step in ((real, 13), (synthetic, 17), (holdout, 19)):
        frame["age"] = frame["age"].astype(float)
        frame.loc[::step, "age"] = np.nan
    for frame in (real, synthetic, holdout):
        for column in frame.columns:
            if real[column].dtype != object:
                frame[column] = pd.to_numeric(frame[column])
    return real, synthetic, holdout


def median(column):
    return column.median()


class Ranges:
    """Numbers over the range of the learned rows."""

    def __init__(self, real, numbers):
        self.numbers, self.real = numbers, real

    def place(self, frame):
        low, high = self.real[self.numbers].min(), self.real[self.numbers].max()
        filled = frame[self.numbers].fillna(median(self.real[self.numbers]))
        return ((filled - low) / (high - low)).to_numpy().astype(np.float32)

    def codes(self, frame, categories):
        return frame[categories].astype(str).to_numpy()


class Deviations(Ranges):
    """Numbers over two standard deviations, a missing one being a category."""

    def place(self, frame):
        mean, deviation = self.real[self.numbers].mean(), self.real[self.numbers].std(ddof=0)
        filled = frame[self.numbers].fillna(median(self.real[self.numbers]))
        return ((filled - mean) / (2 * deviation)).to_numpy().astype(np.float32)

    def codes(self, frame, categories):
        missing = [c for c in self.numbers if self.real[c].isna().any()]
        return np.hstack([frame[categories].astype(str).to_numpy(), frame[missing].isna().astype(str).to_numpy()])


def distances(a, b, term):
    """Shape (rows of a, rows of b); a and b are pairs of numbers and codes."""
    total = np.zeros((len(a[0]), len(b[0])), np.float32)
    for c in range(a[0].shape[1]):
        total += term(a[0][:, None, c] - b[0][None, :, c])
    for c in range(a[1].shape[1]):
        total += np.where(a[1][:, None, c] == b[1][None, :, c], np.float32(0), ONE)
    return total


def square(x):
    return x * x


def balls(real, fake):
    def radii(rows):
        d = distances(rows, rows, square)
        np.fill_diagonal(d, np.inf)
        return np.sort(d, axis=1)[:, K - 1] * np.float32(1 + 2e-6)

    between = distances(real, fake, square)
    r, f = radii(real), radii(fake)
    return between, r, f


def coverage(real, fake):
    between, r, f = balls(real, fake)
    return {"precision": float((between <= r[:, None]).any(axis=0).mean()),
            "recall": float((between <= f[None, :]).any(axis=1).mean()),
            "density": float((between <= r[:, None]).sum(axis=0).mean() / K),
            "coverage": float((between.min(axis=1) <= r).mean())}


def one_hot(rows, levels):
    return np.hstack([rows[0].astype(float)] + [(rows[1][:, [c]] == levels[c][None, :]) * np.sqrt(.5) for c in range(rows[1].shape[1])])


def support(real, fake):
    """The program of Alaa et al., without the learned embedding and with the fifth neighbor."""
    levels = [np.unique(np.r_[real[1][:, c], fake[1][:, c]].astype(str)) for c in range(real[1].shape[1])]
    a, b = one_hot(real, levels), one_hot(fake, levels)
    alphas = np.linspace(0, 1, 30)
    to_real = np.sqrt(((a - a.mean(0)) ** 2).sum(1))
    radii = np.quantile(to_real, alphas) * (1 + 1e-6)
    fake_to_real = np.sqrt(((b - a.mean(0)) ** 2).sum(1))
    precision = np.array([(fake_to_real <= r).mean() for r in radii])
    between, r, _ = balls(real, fake)
    closest = between.argmin(1)
    nearest_to_center = np.sqrt(((b[closest] - b.mean(0)) ** 2).sum(1))
    covered = between.min(1) <= r
    recall = np.array([(covered & (nearest_to_center <= q * (1 + 1e-6))).mean() for q in np.quantile(nearest_to_center, alphas)])
    return {"alpha_precision": float(1 - np.abs(alphas - precision).sum() / alphas.sum()),
            "beta_recall": float(1 - np.abs(alphas - recall).sum() / alphas.sum())}


def discrepancy(real, fake):
    def squares(a, b):
        return distances((a[0].astype(float), a[1]), (b[0].astype(float), b[1]), square)

    own = distances(real, real, square).astype(float)
    middle = np.median(own[np.triu_indices(N, 1)])

    def kernel(a, b):
        d = sum(square(a[0].astype(float)[:, None, c] - b[0].astype(float)[None, :, c]) for c in range(a[0].shape[1]))
        d = d + sum((a[1][:, None, c] != b[1][None, :, c]) for c in range(a[1].shape[1]))
        return np.mean([np.exp(-d / middle / s) for s in (.25, .5, 1, 2, 4)], axis=0)

    xy = kernel(real, fake)
    h = kernel(real, real) + kernel(fake, fake) - xy - xy.T
    off = ~np.eye(N, dtype=bool)
    return {"value": float(h[off].mean()), "null_error": float(np.sqrt(2 / (N * (N - 1)) * (h[off] ** 2).mean()))}


def nearest(real, synthetic, holdout):
    ds, dh = distances(synthetic, real, np.abs), distances(holdout, real, np.abs)
    to_holdout = distances(synthetic, holdout, np.abs)
    two = np.sort(ds, axis=1)[:, :2]
    ratio = np.where(two[:, 1] == 0, 1, two[:, 0].astype(float) / np.where(two[:, 1] == 0, 1, two[:, 1]))
    first, other = ds.min(1), to_holdout.min(1)
    tie = np.abs(first - other) <= 2e-6 * np.maximum(first, other)
    return {"median": float(np.median(ds.min(1))), "holdout_median": float(np.median(dh.min(1))),
            "percentile_5": float(np.percentile(ds.min(1).astype(float), 5)),
            "ratio": float(np.median(ratio)), "copies": float((ds.min(1) < 1e-9).mean()), "holdout_copies": float((dh.min(1) < 1e-9).mean()),
            "closer": float(np.where(tie, .5, first < other).mean()),
            "membership": float(roc_auc_score(np.r_[np.ones(N), np.zeros(N)], -np.r_[ds.min(0), to_holdout.min(0)].astype(float)))}


def disclosure(space, frames, categories, target):
    without = [c for c in categories if c != target]
    real, synthetic, holdout = [(space.place(f), space.codes(f, without)) for f in frames]
    guess = frames[1][target].to_numpy()
    right = [(guess[distances(rows, synthetic, np.abs).argmin(1)] == frame[target].to_numpy()).mean() for rows, frame in ((real, frames[0]), (holdout, frames[2]))]
    return {"learned": float(right[0]), "held_out": float(right[1])}


def coverages(real, synthetic, categories, numbers):
    result = {}
    for c in categories:
        result[c] = len(set(real[c]) & set(synthetic[c])) / real[c].nunique()
    for c in numbers:
        r, s = real[c].dropna(), synthetic[c].dropna()
        span = r.max() - r.min()
        result[c] = max(0, 1 - max(0, (s.min() - r.min()) / span) - max(0, (r.max() - s.max()) / span))
    return result


def de_long(positives, negatives):
    """Every positive against every negative."""
    p = (positives[:, None] > negatives[None, :]) + .5 * (positives[:, None] == negatives[None, :])
    variance = p.mean(1).var(ddof=1) / len(positives) + p.mean(0).var(ddof=1) / len(negatives)
    return {"positives": positives.tolist(), "negatives": negatives.tolist(), "area": float(p.mean()), "error": float(np.sqrt(variance))}


def statistics():
    rng = np.random.RandomState(3)
    positives, negatives = np.round(rng.normal(.6, 1, 40), 1), np.round(rng.normal(0, 1, 60), 1)
    result = {"de_long": de_long(positives, negatives)}
    labels, scores = np.r_[np.ones(40), np.zeros(60)], np.r_[positives, negatives]
    weights = rng.randint(0, 4, 100)
    result["average_precision"] = float(average_precision_score(labels, scores))
    result["weights"] = weights.tolist()
    result["weighted"] = float(average_precision_score(np.repeat(labels, weights), np.repeat(scores, weights)))
    return result


def linear(real, holdout, categories, numbers):
    """Without the columns that have missing numbers."""
    numbers = [c for c in numbers if c not in ("age", "credit_amount")]
    categories = [c for c in categories if c != "class"]

    def features(frame):
        encoder = OneHotEncoder(handle_unknown="ignore", sparse=False).fit(real[categories].astype(str))
        return np.hstack([((frame[numbers] - real[numbers].mean()) / real[numbers].std(ddof=0)).to_numpy(), encoder.transform(frame[categories].astype(str))])

    x, xt = features(real), features(holdout)
    exact = dict(tol=1e-10, max_iter=100000)
    binary = LogisticRegression(**exact).fit(x, real["class"] == "bad")
    several = LogisticRegression(multi_class="multinomial", **exact).fit(x[:, :len(numbers)], real["job"])
    ridge = Ridge().fit(x, real["credit_amount"])
    return {"columns": numbers + categories, "logits": binary.decision_function(xt).tolist(),
            "average_precision": float(average_precision_score(holdout["class"] == "bad", binary.decision_function(xt))),
            "softmax": several.predict_proba(xt[:, :len(numbers)]).tolist(), "softmax_columns": numbers,
            "ridge": float(r2_score(holdout["credit_amount"], ridge.predict(xt)))}


def boosting():
    """The area under the curve of scikit-learn's trees on Telco churn, two seeds of folds: how far apart two right answers are."""
    rows = evaluate.load(ROOT / "benchmarks/Data/telco_churn_train.csv")[:2000]
    y = (rows.pop("Churn") == "Yes").astype(int)
    categories = [c for c in rows if rows[c].dtype == object]
    x = rows.copy()
    x[categories] = OrdinalEncoder().fit_transform(rows[categories])
    model = HistGradientBoostingClassifier(random_state=0, categorical_features=[c in categories for c in rows], early_stopping=False)
    return {"areas": [roc_auc_score(y, cross_val_predict(model, x, y, cv=StratifiedKFold(3, shuffle=True, random_state=s), method="predict_proba")[:, 1])
                      for s in range(4)]}


def main():
    frames = tables()
    real, synthetic, holdout = frames
    categories, numbers = evaluate.split_kinds(real, real)
    by_range, by_deviation = Ranges(real, numbers), Deviations(holdout, numbers)
    ranges = [(by_range.place(f), by_range.codes(f, categories)) for f in frames]
    deviations = [(by_deviation.place(f), by_deviation.codes(f, categories)) for f in frames]
    content = {
        "columns": [{"name": c, "categorical": c in categories,
                     **{n: [None if pd.isna(v) else v if c in categories else float(v) for v in f[c]] for n, f in zip(("real", "synthetic", "holdout"), frames)}}
                    for c in real],
        "shape": evaluate.shapes(holdout, synthetic, numbers), "shape_real": float(np.mean(list(evaluate.shapes(holdout, real, numbers).values()))),
        "trend": evaluate.trends(holdout, synthetic, numbers), "trend_real": float(np.mean(list(evaluate.trends(holdout, real, numbers).values()))),
        "coverages": coverages(real, synthetic, categories, numbers),
        "balls": coverage(deviations[2], deviations[1]), "balls_real": coverage(deviations[2], deviations[0]),
        "support": support(deviations[2], deviations[1]), "support_real": support(deviations[2], deviations[0]),
        "discrepancy": discrepancy(deviations[2], deviations[1]),
        "nearest": nearest(ranges[0], ranges[1], ranges[2]), "reference": evaluate.closest(real, holdout, synthetic, categories, numbers),
        "disclosure": disclosure(by_range, frames, categories, "class"),
        "statistics": statistics(), "linear": linear(real, holdout, categories, numbers), "boosting": boosting()}
    text = json.dumps(content, default=float)
    (HERE / "evaluation.json").write_text(text.replace('}, {"name"', '},\n{"name"').replace('], "', '],\n"') + "\n")


if __name__ == "__main__":
    main()
