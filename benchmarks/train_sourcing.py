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

import argparse
import json
import zlib
from collections import Counter
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import numpy as np
from brat import Gold, read_folder
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
from readings import PARITY, read_readings, skipped
from scipy.sparse import csr_matrix
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from tabloid_gold import golds_of

from tabloid_cli.prose import parse
from tabloid_cli.reading import article_from_text
from tabloid_cli.sourcing.finding.extraction import CERTAIN, HEDGES, HOPELESS, cue_candidates
from tabloid_cli.sourcing.finding.gate import cue_features, span_features, total
from tabloid_cli.sourcing.finding.model import columns, packed
from tabloid_cli.sourcing.finding.spans import (
    CONTENT,
    OUTSIDE,
    SOURCE,
    best_labels,
    line_features,
)
from tabloid_cli.sourcing.vocabulary.cues import Cue, load_cues
from tabloid_cli.sourcing.vocabulary.lines import Line, read_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tabloid_cli.document import Document

T = TypeVar("T")

OUT = Path(__file__).parent.parent / "tabloid_cli" / "sourcing" / "finding" / "model.json"
SMALL = 2.0
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
        if left_out not in {PARITY[at % 2], "gold"}:
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
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("data", nargs="?", type=Path, default=Path("../shared/data"))
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
