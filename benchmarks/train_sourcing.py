"""Learn the weights of the gate and the span model: sourcing/model.json.

    python benchmarks/train_sourcing.py [DATA] [--leave-out even|odd] [--hold]

Reads DATA/polnear/train, DATA/tabloid-gold (default ../shared/data), DATA/articles with
readings.jsonl, and the sentences of cues.tsv; DATA/polnear/dev is never looked at. To
measure on articles that were not learned from, --leave-out leaves half of tabloid-gold
and of the readings out, and --hold every fifth of polnear/train. Needs numpy, scipy and
scikit-learn; takes about three minutes; the same data gives the same weights.
"""

from __future__ import annotations

import argparse
import json
import random
import zlib
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from brat import Gold, read_folder
from readings import PARITY, read_readings, skipped
from scipy.sparse import csr_matrix
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from tabloid_gold import golds_of

from tabloid_cli.prose import parse
from tabloid_cli.reading import article_from_text
from tabloid_cli.sourcing.cues import Cue, load_cues
from tabloid_cli.sourcing.extraction import CERTAIN, HEDGES, HOPELESS, cue_candidates
from tabloid_cli.sourcing.gate import cue_features, span_features, total
from tabloid_cli.sourcing.lines import Line, read_lines
from tabloid_cli.sourcing.model import BITS, packed
from tabloid_cli.sourcing.spans import (
    CONTENT,
    OUTSIDE,
    SOURCE,
    best_labels,
    likeliest_labels,
    unit_features,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tabloid_cli.document import Document

OUT = Path(__file__).parent.parent / "tabloid_cli" / "sourcing" / "model.json"
SEEN = 10
"""Features of the span model seen less often are dropped: they do not pay."""
SMALL = 2.0
FORBIDDEN = 1e6
ALLOWED = {"=S": [-FORBIDDEN, 0.0, -FORBIDDEN], "=O": [0.0, -FORBIDDEN, 0.0]}
"""Features that only training knows: they keep a label from a unit or to it."""
EPOCHS = 6
OURS = 3
"""How often the span model sees one of our own sentences in an epoch: PolNeAR has more."""
SEEN_BY_GATE = 3
"""Features of the gate seen less often are dropped."""
STRENGTH = 0.1
"""How far the gate's weights may follow the data: the inverse of the ridge."""
SLIGHT = 0.035
"""Weights of the gate below this are dropped: without them nothing is lost."""
POLNEAR_WEIGHT = 0.4
"""How much a candidate of PolNeAR counts for the gate: its guide knows more attributions."""
EXAMPLE_WEIGHT = 4.0
GOLD_WEIGHT = 4.0
"""How much more a candidate of tabloid-gold counts: ours is the celebrity press."""
READING_WEIGHT = 4.0
"""How much more one of our own readings counts."""


class Instance(NamedTuple):
    """A cue candidate: is it a cue, and if known, the label of each unit of its line."""

    article: str
    line: Line
    cue: Cue
    first: int
    last: int
    positive: bool
    labels: list[int] | None = None
    weight: float = 1.0
    whole: bool = True
    """Whether `labels` says all; else only where the source is, and where it is not."""


def overlap(a: tuple[int, int], b: tuple[int, int]) -> int:
    """Characters that two spans share."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def candidates(document: Document) -> Iterator[tuple[Line, Cue, int, int, tuple[int, int]]]:
    """Every cue candidate that the gate decides on, with its span."""
    tokens = document.tokens
    for line in read_lines(document):
        for cue, first, last in cue_candidates(document, line):
            if cue.kind not in CERTAIN:
                start = tokens[line.tokens[first]].start
                yield line, cue, first, last, (start, tokens[line.tokens[last] - 1].end)


def polnear(data: Path) -> Iterator[Instance]:
    """Instances of polnear/train."""
    for name, text, golds in read_folder(data / "polnear" / "train"):
        document = parse(article_from_text(text))
        # Its guide knows no hearsay.
        rows = [row for row in candidates(document) if row[1].kind not in HEDGES]
        chosen: dict[int, Gold] = {}
        doubtful: set[int] = set()
        for gold in golds:
            hits = [i for i, r in enumerate(rows) if any(overlap(r[4], c) for c in gold.cue)]
            if not hits or not gold.content:
                doubtful.update(hits)
                continue
            # "issued a statement saying": the verb, and the last one, is the cue.
            best = max(hits, key=lambda i: (rows[i][1].kind != "noun", i))
            doubtful.update(set(hits) - {best})
            chosen.setdefault(best, gold)
        for i, (line, cue, first, last, _) in enumerate(rows):
            if i in chosen:
                labels = unit_labels(document, line, chosen[i])
                labels[first:last] = [OUTSIDE] * (last - first)
                yield Instance(
                    name,
                    line,
                    cue,
                    first,
                    last,
                    positive=True,
                    labels=labels,
                    weight=POLNEAR_WEIGHT,
                )
            elif i not in doubtful:
                yield Instance(name, line, cue, first, last, positive=False, weight=POLNEAR_WEIGHT)


def unit_labels(document: Document, line: Line, gold: Gold) -> list[int]:
    """What the annotators say of each unit."""
    labels = []
    for u in range(len(line.words)):
        start = document.tokens[line.tokens[u]].start
        end = document.tokens[line.tokens[u + 1] - 1].end
        source = 2 * sum(overlap((start, end), s) for s in gold.source)
        content = 2 * sum(overlap((start, end), s) for s in gold.content)
        size = end - start
        labels.append(SOURCE if source > size else CONTENT if content >= size else OUTSIDE)
    return labels


def celebrity_press(data: Path, left_out: str | None) -> Iterator[Instance]:
    """Instances of tabloid-gold and of readings.jsonl.

    Both tell cue and source but not where the content is.
    """
    for at, path in enumerate(sorted((data / "tabloid-gold").glob("*.json"))):
        if PARITY[at % 2] != left_out:
            yield from annotated(path.stem, *golds_of(path), GOLD_WEIGHT)
    for reading in read_readings(data):
        if PARITY[reading.parity] != left_out:
            where = skipped(reading, data)
            yield from annotated(
                reading.path.stem, reading.text, reading.golds(), where, READING_WEIGHT
            )


def annotated(
    name: str, text: str, golds: list[Gold], outside: list[tuple[int, int]], weight: float
) -> Iterator[Instance]:
    """Instances of one article; what lies `outside` the body tells nothing."""
    document = parse(article_from_text(text))
    for line, cue, first, last, span in candidates(document):
        if any(overlap(span, s) for s in outside):
            continue
        hits = [g for g in golds if any(overlap(span, c) for c in g.cue)]
        labels = None
        # Hearsay has no source by the guide, though words like "reports" stand there.
        if hits and hits[0].source and cue.kind not in {"noun", "decline", *HEDGES}:
            labels = unit_labels(document, line, hits[0])
            labels[first:last] = [OUTSIDE] * (last - first)
        yield Instance(name, line, cue, first, last, bool(hits), labels, weight, whole=False)


def examples() -> Iterator[Instance]:
    """Instances of the sentences that cues.tsv says its cues must hit and must miss."""
    for entry in load_cues():
        for cell, positive in ((entry.hit, True), (entry.miss, False)):
            for sentence in filter(None, cell.split(" | ")):
                document = parse(article_from_text(sentence, headline=""))
                for line, cue, first, last, _ in candidates(document):
                    if cue == entry:
                        name = f"{entry.name}: {sentence}"
                        yield Instance(name, line, cue, first, last, positive, None, EXAMPLE_WEIGHT)


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


Features = tuple[list[list[str]], list[list[str]]]
Spans = tuple[dict[str, list[float]], dict[str, list[float]]]


def learn_second_look(
    instances: list[Instance], halves: list[tuple[dict[str, float], Spans]]
) -> dict[str, float]:
    """The gate's second weights, on spans found by a model that did not see the article."""
    rows, truth, weights = [], [], []
    for i in instances:
        gate, spans = halves[1 - half(i)]
        score = total(cue_features(i.line, i.first, i.last, i.cue), gate) + gate["bias"]
        if score < HOPELESS or i.cue.kind in HEDGES:
            continue
        units, steps = unit_features(i.line, i.first, i.last, i.cue.kind)
        labels = best_labels(scores(units, spans[0]), scores(steps, spans[1]))
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


class Averaged:
    """Weights of an averaged perceptron, with what it takes to average them lazily."""

    def __init__(self, width: int) -> None:
        """Start with no features, `width` weights each."""
        self.sums: dict[str, list[float]] = defaultdict(lambda: [0.0] * width)
        self.late: dict[str, list[float]] = defaultdict(lambda: [0.0] * width)

    def shift(self, features: list[str], up: int, down: int, now: int) -> None:
        """One step for every feature."""
        for feature in features:
            weights, stamps = self.sums[feature], self.late[feature]
            weights[up] += 1
            weights[down] -= 1
            stamps[up] += now
            stamps[down] -= now

    def mean(self, now: int) -> dict[str, list[float]]:
        """The weights averaged over all steps, without those that forbid."""
        return {
            feature: [w - v / now for w, v in zip(weights, self.late[feature], strict=True)]
            for feature, weights in self.sums.items()
            if feature not in ALLOWED
        }


def learn_spans(instances: list[Instance]) -> Spans:
    """The span model: an averaged structured perceptron (Collins 2002).

    It learns without the rule that a source is one piece, which is kept for its use:
    learned with it, PolNeAR's sources came out worse and ours no better.
    """
    known = [i for i in instances if i.labels is not None]
    rows = frequent([unit_features(i.line, i.first, i.last, i.cue.kind) for i in known])
    units, steps = Averaged(3), Averaged(9)
    units.sums.update(ALLOWED)
    order = [k for k, one in enumerate(known) for _ in range(1 if one.whole else OURS)]
    rng, now = random.Random(0), 1  # noqa: S311
    for _ in range(EPOCHS):
        rng.shuffle(order)
        for k in order:
            row = rows[k]
            truth = known[k].labels or []
            if not known[k].whole:
                open_units = restricted(row[0], truth)
                truth = likeliest_labels(scores(open_units, units.sums), scores(row[1], steps.sums))
            guess = likeliest_labels(scores(row[0], units.sums), scores(row[1], steps.sums))
            now += 1
            for t in range(len(truth)):
                if truth[t] != guess[t]:
                    units.shift(row[0][t], truth[t], guess[t], now)
                up, down = (
                    (labels[t - 1] if t else 0) * 3 + labels[t] for labels in (truth, guess)
                )
                if up != down:
                    steps.shift(row[1][t], up, down, now)
    return units.mean(now), steps.mean(now)


def scores(rows: list[list[str]], weights: Mapping[str, list[float]]) -> list[list[float] | None]:
    """Each row's sum of weights; None for a unit of the cue, which has no features."""
    get = weights.get
    width = len(next(iter(weights.values()), [])) or 9
    found: list[list[float] | None] = []
    for features in rows:
        known = [w for f in features if (w := get(f)) is not None]
        sums = [sum(column) for column in zip(*known, strict=True)] if known else [0.0] * width
        found.append(sums if features else None)
    return found


def frequent(rows: list[Features]) -> list[Features]:
    """The features without those seen too seldom."""
    often = []
    for side in (0, 1):
        counts = Counter(f for row in rows for unit in row[side] for f in unit)
        often.append({f for f, n in counts.items() if n >= SEEN})
    return [
        (
            [[f for f in unit if f in often[0]] for unit in units],
            [[f for f in unit if f in often[1]] for unit in steps],
        )
        for units, steps in rows
    ]


def restricted(units: list[list[str]], labels: list[int]) -> list[list[str]]:
    """Units that may be source only where the annotation has it; the rest is left open."""
    return [
        [*unit, "=S" if label == SOURCE else "=O"] if unit else unit
        for unit, label in zip(units, labels, strict=True)
    ]


def main() -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("data", nargs="?", type=Path, default=Path("../shared/data"))
    parser.add_argument("--leave-out", choices=("even", "odd"))
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
    units, steps = learn_spans(instances)
    for weights in (units, steps):
        check_range(weights)
    model = {
        "cue": rounded(learn_gate(instances), 2),
        "span": rounded(learn_second_look(instances, halves), 2),
        "units": {f: packed(w) for f, w in sorted(units.items()) if max(map(abs, w)) >= SMALL},
        "steps": {f: packed(w) for f, w in sorted(steps.items()) if max(map(abs, w)) >= SMALL},
    }
    OUT.write_text(json.dumps(model, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
    print({k: len(v) for k, v in model.items()}, f"{OUT.stat().st_size:,} bytes")


def check_range(weights: dict[str, list[float]]) -> None:
    """Raise OverflowError where a sum of packed weights could leave its field."""
    most: dict[str, float] = defaultdict(float)
    for feature, each in weights.items():
        most[feature[0]] = max(most[feature[0]], *map(abs, each))
    if 10 * sum(most.values()) >= 1 << (BITS - 1):
        message = "the span model's weights are too large to be packed"
        raise OverflowError(message)


def rounded(weights: dict[str, float], digits: int) -> dict[str, float]:
    """Weights in file order and size."""
    return {f: round(w, digits) for f, w in sorted(weights.items())}


if __name__ == "__main__":
    main()
