"""Cue candidates and what careful readers say of each: what train_sourcing.py learns from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from brat import Gold, read_folder
from readings import PARITY, read_readings, skipped
from tabloid_gold import golds_of

from tabloid_cli.prose import parse
from tabloid_cli.reading import article_from_text
from tabloid_cli.sourcing.finding.extraction import CERTAIN, HEDGES, cue_candidates
from tabloid_cli.sourcing.finding.spans import CONTENT, OUTSIDE, SOURCE
from tabloid_cli.sourcing.vocabulary.cues import Cue, load_cues
from tabloid_cli.sourcing.vocabulary.lines import Line, read_lines

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tabloid_cli.document import Document

POLNEAR_WEIGHT = 0.4
"""How much a candidate of PolNeAR counts for the gate: its guide knows more attributions."""
EXAMPLE_WEIGHT = 4.0
"""How much one of the sentences of cues.tsv counts."""
GOLD_WEIGHT = 4.0
"""How much one of tabloid-gold counts: ours is the celebrity press."""
READING_WEIGHT = 4.0
"""How much one of our own readings counts."""


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
