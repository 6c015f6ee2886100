"""Learn the weights of the gate and the span model: sourcing/finding/model.json.

    python benchmarks/train_sourcing.py [DATA] [--leave-out even|odd|gold] [--hold]

Reads DATA/polnear/train, DATA/tabloid-gold (default ../shared/data), DATA/articles with
readings.jsonl, and the sentences of cues.tsv; DATA/polnear/dev is never looked at. To
measure on articles that were not learned from, --leave-out leaves half of tabloid-gold
and of the readings out, or all of tabloid-gold, and --hold every fifth of polnear/train.
Needs numpy, scipy and scikit-learn; takes about three minutes; the same data gives the
same weights.
"""

from __future__ import annotations

import json
import zlib
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

import numpy as np
from evaluation import PACKAGE, data_command_line
from instances import POLNEAR_WEIGHT, Instance, celebrity_press, examples, polnear
from perceptron import (
    Labelled,
    Rows,
    Weights,
    check_range,
    folded,
    learn,
    scores,
    scores_pairs,
    with_parts,
)
from readings import PARITY
from scipy.sparse import csr_matrix
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from tabloid_cli.sourcing.finding.extraction import HEDGES, HOPELESS
from tabloid_cli.sourcing.finding.gate import cue_features, span_features, total
from tabloid_cli.sourcing.finding.model import columns, packed
from tabloid_cli.sourcing.finding.spans import best_labels, line_features

if TYPE_CHECKING:
    from collections.abc import Iterable

T = TypeVar("T")

OUT = PACKAGE / "sourcing" / "finding" / "model.json"
SMALL = 2.0
"""Weights of the span model below this, in any label, are dropped."""
SEEN_BY_GATE = 3
"""Features of the gate seen less often are dropped."""
STRENGTH = 0.1
"""How far the gate's weights may follow the data: the inverse of the ridge."""
SLIGHT = 0.035
"""Weights of the gate below this are dropped: without them nothing is lost."""


def logistic(
    rows: list[dict[str, float]], truth: list[bool], weights: list[float]
) -> dict[str, float]:
    """Log-odds of features seen often enough; the intercept is the feature "bias"."""
    vectorizer = DictVectorizer()
    x = vectorizer.fit_transform(rows)
    x = csr_matrix((x.data, x.indices.astype("int32"), x.indptr.astype("int32")), shape=x.shape)
    seen = np.asarray((x != 0).sum(axis=0)).ravel() >= SEEN_BY_GATE
    model = LogisticRegression(solver="liblinear", C=STRENGTH, max_iter=400, random_state=0)
    model.fit(x[:, seen], truth, sample_weight=weights)
    names = np.array(vectorizer.feature_names_)[seen]
    learned = {
        str(f): float(w) for f, w in zip(names, model.coef_[0], strict=True) if abs(w) > SLIGHT
    }
    return {**learned, "bias": float(model.intercept_[0])}


def learn_gate(instances: list[Instance]) -> dict[str, float]:
    """The gate's first weights: what the candidate's surroundings say."""
    rows = [dict.fromkeys(cue_features(i.line, i.first, i.last, i.cue), 1.0) for i in instances]
    return logistic(rows, [i.positive for i in instances], [i.weight for i in instances])


def learn_second_look(
    instances: list[Instance], halves: list[tuple[dict[str, float], Weights]]
) -> dict[str, float]:
    """The gate's second weights, on spans found by a model that did not see the article."""
    rows, truth, weights = [], [], []
    for i in instances:
        gate, spans = halves[1 - half(i)]
        score = total(cue_features(i.line, i.first, i.last, i.cue), gate) + gate["bias"]
        if score < HOPELESS or i.cue.kind in HEDGES:
            continue
        labels = best_labels(scores(with_parts(unit_features(i)), spans))
        features = span_features(i.line, i.first, i.last, i.cue, labels)
        rows.append({**dict.fromkeys(features, 1.0), "score": score})
        truth.append(i.positive)
        weights.append(i.weight)
    learned = logistic(rows, truth, weights)
    scale = learned.pop("score")
    return {feature: weight / scale for feature, weight in learned.items()}


def half(instance: Instance) -> int:
    """Which half of the articles an instance belongs to."""
    return zlib.crc32(instance.article.encode()) // 5 % 2


def unit_features(instance: Instance) -> Rows:
    """All that each unit of the instance's line is known by."""
    i = instance
    stretches, places, units = line_features(i.line, i.first, i.last, i.cue.kind)
    return [
        [*stretches[unit[0]], *places[unit[1]], *unit[2]] if unit is not None else None
        for unit in units
    ]


def learn_spans(instances: list[Instance]) -> Weights:
    """The span model: which units are source and which content, where that is known."""
    known = [i for i in instances if i.labels is not None]
    rows = [with_parts(unit_features(i)) for i in known]
    return learn([Labelled(r, i.labels or [], i.whole) for r, i in zip(rows, known, strict=True)])


def main() -> None:
    """Train and write."""
    parser = data_command_line(__doc__)
    parser.add_argument("--leave-out", choices=(*PARITY, "gold"))
    parser.add_argument("--hold", action="store_true")
    options = parser.parse_args()
    instances = [
        *polnear(options.data),
        *celebrity_press(options.data, options.leave_out),
        *examples(),
    ]
    if options.hold:
        instances = [
            i for i in instances if zlib.crc32(i.article.encode()) % 5 or i.weight != POLNEAR_WEIGHT
        ]
    halves = []
    for h in (0, 1):
        part = [i for i in instances if half(i) == h]
        halves.append((learn_gate(part), learn_spans(part)))
    spans = learn_spans(instances)
    check_range(spans)
    units = chain.from_iterable(unit_features(i) for i in instances if i.labels is not None)
    kept = {f: packed(w) for f, w in spans.items() if max(map(abs, w)) >= SMALL}
    packs = commonest_first(folded(kept), (unit for unit in units if unit))
    cues = (cue_features(i.line, i.first, i.last, i.cue) for i in instances)
    model = {
        "cue": commonest_first(rounded(learn_gate(instances), 2), cues),
        "span": rounded(learn_second_look(instances, halves), 2),
        "labels": {f: w for f, w in packs.items() if not scores_pairs(f)},
        "pairs": {f: w for f, w in packs.items() if scores_pairs(f)},
    }
    learned = {name: columns(table) for name, table in model.items()}
    OUT.write_text(json.dumps(learned, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
    print({k: len(v) for k, v in model.items()}, f"{OUT.stat().st_size:,} bytes")


def rounded(weights: dict[str, float], digits: int) -> dict[str, float]:
    """Weights by name, in the file's size."""
    return {f: round(w, digits) for f, w in sorted(weights.items())}


def commonest_first(weights: dict[str, T], rows: Iterable[Iterable[str]]) -> dict[str, T]:
    """Weights in the order of the file: by how many of the rows have the feature.

    They are read into memory in this order. So those that every article asks for lie
    together there, and are found faster than if they were scattered among the others.
    """
    seen = Counter(chain.from_iterable(rows))
    return dict(sorted(weights.items(), key=lambda weight: (-seen[weight[0]], weight[0])))


if __name__ == "__main__":
    main()
