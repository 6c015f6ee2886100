"""Learn the weights of the gate and the span model: sourcing/model.json.

    python benchmarks/train_sourcing.py [DATA] [--hold]

Reads DATA/polnear/train and every other article of DATA/tabloid-gold (default
../shared/data); DATA/polnear/dev and the other half of tabloid-gold are never looked
at. --hold leaves every fifth article of polnear/train out as well, to compare
features by. Needs numpy, scipy and scikit-learn; takes two to three minutes; the same
data gives the same weights.
"""

from __future__ import annotations

import argparse
import json
import random
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from brat import Gold, read_folder
from scipy.sparse import csr_matrix
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from tabloid_gold import golds_of

from tabloid_cli.document import Document
from tabloid_cli.prose import parse
from tabloid_cli.reading import article_from_text
from tabloid_cli.sourcing.cues import Cue, load_cues
from tabloid_cli.sourcing.extraction import CERTAIN, HOPELESS, cue_candidates
from tabloid_cli.sourcing.gate import cue_features, span_features, total
from tabloid_cli.sourcing.lines import Line, read_lines
from tabloid_cli.sourcing.spans import CONTENT, OUTSIDE, SOURCE, best_labels, unit_features

OUT = Path(__file__).parent.parent / "tabloid_cli" / "sourcing" / "model.json"
SEEN = 10
"""Features of the span model seen less often are dropped: they do not pay."""
SMALL = 2.0
FORBIDDEN = 1e6
EPOCHS = 6
EXAMPLE_WEIGHT = 1.5
GOLD_WEIGHT = 3.0
"""How much more a candidate of tabloid-gold counts: ours is the celebrity press."""


class Instance(NamedTuple):
    """A cue candidate: is it a cue, and if known, the label of each unit of its line."""

    article: str
    line: Line
    cue: Cue
    first: int
    last: int
    positive: bool
    labels: list[int] | None
    weight: float
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
        rows = list(candidates(document))
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
                yield Instance(name, line, cue, first, last, True, labels, 1.0)
            elif i not in doubtful:
                yield Instance(name, line, cue, first, last, False, None, 1.0)


def unit_labels(document: Document, line: Line, gold: Gold) -> list[int]:
    """What the annotators say of each unit."""
    labels = []
    for u in range(len(line.words)):
        start = document.tokens[line.tokens[u]].start
        end = document.tokens[line.tokens[u + 1] - 1].end
        inside = lambda spans: 2 * sum(overlap((start, end), s) for s in spans)  # noqa: E731, B023
        labels.append(
            SOURCE if inside(gold.source) > end - start
            else CONTENT if inside(gold.content) >= end - start else OUTSIDE
        )  # fmt: skip
    return labels


def tabloid_gold(data: Path) -> Iterator[Instance]:
    """Instances of tabloid-gold, whose annotation tells cue and source but not the content."""
    for path in sorted((data / "tabloid-gold").glob("*.json"))[::2]:
        text, golds, skipped = golds_of(path)
        document = parse(article_from_text(text))
        for line, cue, first, last, span in candidates(document):
            if any(overlap(span, s) for s in skipped):
                continue
            hits = [g for g in golds if any(overlap(span, c) for c in g.cue)]
            labels = None
            if hits and cue.kind not in ("noun", "decline"):
                labels = unit_labels(document, line, hits[0])
                labels[first:last] = [OUTSIDE] * (last - first)
            yield Instance(
                path.stem, line, cue, first, last, bool(hits), labels, GOLD_WEIGHT, whole=False
            )


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
    rows: list[dict[str, float]], truth: list[bool], weights: list[float], strength: float
) -> dict[str, float]:
    """Sparse log-odds of features; the intercept is the feature "bias"."""
    vectorizer = DictVectorizer()
    x = vectorizer.fit_transform(rows)
    x = csr_matrix((x.data, x.indices.astype("int32"), x.indptr.astype("int32")), shape=x.shape)
    seen = np.asarray((x != 0).sum(axis=0)).ravel() >= 2
    model = LogisticRegression(
        l1_ratio=1, solver="liblinear", C=strength, max_iter=400, random_state=0
    )
    model.fit(x[:, seen], truth, sample_weight=weights)
    names = np.array(vectorizer.feature_names_)[seen]
    learned = {str(f): float(w) for f, w in zip(names, model.coef_[0]) if abs(w) > 1e-3}
    return {**learned, "bias": float(model.intercept_[0])}


def learn_gate(instances: list[Instance]) -> dict[str, float]:
    """The gate's first weights: what the candidate's surroundings say."""
    rows = [dict.fromkeys(cue_features(i.line, i.first, i.last, i.cue), 1.0) for i in instances]
    return logistic(rows, [i.positive for i in instances], [i.weight for i in instances], 0.7)


Spans = tuple[dict[str, list[float]], dict[str, list[float]]]


def learn_second_look(
    instances: list[Instance], halves: list[tuple[dict[str, float], Spans]]
) -> dict[str, float]:
    """The gate's second weights, on spans found by a model that did not see the article."""
    rows, truth, weights = [], [], []
    for i in instances:
        gate, spans = halves[1 - half(i)]
        score = total(cue_features(i.line, i.first, i.last, i.cue), gate) + gate["bias"]
        if score < HOPELESS:
            continue
        units, steps = unit_features(i.line, i.first, i.last, i.cue.name, i.cue.kind)
        labels = best_labels(units, steps, *spans)
        features = span_features(i.line, i.first, i.last, i.cue, labels)
        rows.append({**dict.fromkeys(features, 1.0), "score": score})
        truth.append(i.positive)
        weights.append(i.weight)
    learned = logistic(rows, truth, weights, 0.3)
    scale = learned.pop("score")
    return {feature: weight / scale for feature, weight in learned.items()}


def half(instance: Instance) -> int:
    """Which half of the articles an instance belongs to."""
    return zlib.crc32(instance.article.encode()) // 5 % 2


def learn_spans(instances: list[Instance]) -> Spans:
    """The span model: an averaged structured perceptron (Collins 2002)."""
    known = [i for i in instances if i.labels is not None]
    features = [unit_features(i.line, i.first, i.last, i.cue.name, i.cue.kind) for i in known]
    often = [
        {f for f, n in Counter(f for pair in features for u in pair[side] for f in u).items() if n >= SEEN}
        for side in (0, 1)
    ]
    rows = [
        tuple([[f for f in u if f in often[side]] for u in pair[side]] for side in (0, 1))
        for pair in features
    ]
    # What the annotation leaves open is filled with the best labels that it allows.
    allowed = {"=S": [-FORBIDDEN, 0.0, -FORBIDDEN], "=O": [0.0, -FORBIDDEN, 0.0]}

    sums = [defaultdict(lambda: [0.0] * 3), defaultdict(lambda: [0.0] * 9)]
    late = [defaultdict(lambda: [0.0] * 3), defaultdict(lambda: [0.0] * 9)]
    sums[0].update(allowed)
    order = [k for k, i in enumerate(known) for _ in range(1 if i.whole else int(i.weight))]
    rng, now = random.Random(0), 1
    for _ in range(EPOCHS):
        rng.shuffle(order)
        for k in order:
            units, steps = rows[k]
            truth = known[k].labels or []
            if not known[k].whole:
                marked = [
                    [*u, "=S" if label == SOURCE else "=O"] if u else u
                    for u, label in zip(units, truth)
                ]
                truth = best_labels(marked, steps, sums[0], sums[1])
            guess = best_labels(units, steps, sums[0], sums[1])
            now += 1
            if guess != truth:
                correct(units, steps, truth, guess, sums, late, now)
    averaged = [
        {
            f: [w - v / now for w, v in zip(weights, late[side][f])]
            for f, weights in sums[side].items()
            if f not in allowed
        }
        for side in (0, 1)
    ]
    return averaged[0], averaged[1]


def correct(units, steps, truth, guess, sums, late, now) -> None:
    """Move the weights from the guess towards the truth."""
    for t in range(len(truth)):
        if truth[t] != guess[t]:
            shift(units[t], truth[t], guess[t], sums[0], late[0], now)
        pair = [(row[t - 1] if t else 0) * 3 + row[t] for row in (truth, guess)]
        if pair[0] != pair[1]:
            shift(steps[t], pair[0], pair[1], sums[1], late[1], now)


def shift(features, up, down, sums, late, now) -> None:
    """One step for every feature."""
    for f in features:
        weights, stamps = sums[f], late[f]
        weights[up] += 1
        weights[down] -= 1
        stamps[up] += now
        stamps[down] -= now


def main() -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("data", nargs="?", type=Path, default=Path("../shared/data"))
    parser.add_argument("--hold", action="store_true")
    options = parser.parse_args()
    instances = [*polnear(options.data), *tabloid_gold(options.data), *examples()]
    if options.hold:
        instances = [i for i in instances if zlib.crc32(i.article.encode()) % 5 or i.weight != 1.0]
    halves = []
    for h in (0, 1):
        part = [i for i in instances if half(i) == h]
        halves.append((learn_gate(part), learn_spans(part)))
    units, steps = learn_spans(instances)
    model = {
        "cue": rounded(learn_gate(instances), 2),
        "span": rounded(learn_second_look(instances, halves), 2),
        "units": {f: [round(w, 1) for w in ws] for f, ws in sorted(units.items()) if max(map(abs, ws)) >= SMALL},
        "steps": {f: [round(w, 1) for w in ws] for f, ws in sorted(steps.items()) if max(map(abs, ws)) >= SMALL},
    }
    OUT.write_text(json.dumps(model, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
    print({k: len(v) for k, v in model.items()}, f"{OUT.stat().st_size:,} bytes")


def rounded(weights: dict[str, float], digits: int) -> dict[str, float]:
    """Weights in file order and size."""
    return {f: round(w, digits) for f, w in sorted(weights.items())}


if __name__ == "__main__":
    main()
