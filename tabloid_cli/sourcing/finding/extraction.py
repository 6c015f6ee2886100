"""Extraction: cues with their source and content, before anybody is identified."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from tabloid_cli.article import Span
from tabloid_cli.sourcing.finding.covers import Accepted, covers
from tabloid_cli.sourcing.finding.forms import is_plain
from tabloid_cli.sourcing.finding.gate import cue_features, span_features, total
from tabloid_cli.sourcing.finding.model import Model, load_model
from tabloid_cli.sourcing.finding.own_source import own_source
from tabloid_cli.sourcing.finding.repairs import repaired
from tabloid_cli.sourcing.finding.spans import (
    CONTENT,
    NEVER,
    OUTSIDE,
    SOURCE,
    best_labels,
    line_features,
)
from tabloid_cli.sourcing.finding.thoughts import is_thought, is_told_thought
from tabloid_cli.sourcing.finding.vetoes import is_no_hedge, is_none
from tabloid_cli.sourcing.naming.capitals import CLOSED
from tabloid_cli.sourcing.naming.phrases import PRONOUNS
from tabloid_cli.sourcing.vocabulary.cues import Cue, find_cues
from tabloid_cli.sourcing.vocabulary.lines import QUOTED, Line, read_lines
from tabloid_cli.sourcing.vocabulary.nouns import nouns

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tabloid_cli.document import Document

HOPELESS = -0.3
"""Log-odds below which a candidate is dropped before its spans are sought."""
ENOUGH = -0.1
"""Log-odds from which a candidate is taken: here as many are missed as are wrongly taken."""
ENOUGH_HEDGE = 0.3
"""The same for "apparently" and "alleged", which may mean "as it seems"."""
_BEFORE_SOURCE = frozenset("that as but and while when since after because though although".split())
_AFTER_SOURCE = frozenset(", who which — - is was has have had also then".split())
# Alone these are nobody: what else there was is lost.
_NOBODY = frozenset("further surfaced separately including".split()) | (CLOSED - PRONOUNS.keys())
_SHORT = 8
"""Letters; of words in "ly", shorter ones are as often nouns and names."""
_BY = 4
"""Words after "told" among which "by" names who tells it."""
MOST = 12
"""Candidates that are looked at in one line; no sentence in earnest has more."""
PLAIN = 2.5
"""Log-odds of a candidate in a form that is nothing but a saying."""
CERTAINTY = 9.0
HEDGES = frozenset(["hearsay", "impersonal", "adjective", "hedge"])
"""Classes of cues without a source: the words themselves are hearsay."""
CERTAIN = frozenset(["hearsay", "impersonal"])
"""Hedges that need no gate: they are hearsay wherever they stand in narration."""


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution as it stands in its sentence.

    Spans count characters of the text; `quoted` tells whether any content is quoted
    speech. A quotation without a cue has none and no `entry`. `interview` tells that
    it is an answer, `tipped` that its speaker is kept back.
    """

    sentence: int
    entry: Cue | None
    score: float
    cue: Span | None
    source: Span | None
    content: tuple[Span, ...]
    quoted: bool
    interview: bool = False
    tipped: bool = False

    @property
    def kind(self) -> str:
        """The cue's class, empty without a cue."""
        return self.entry.kind if self.entry else ""

    @property
    def start(self) -> int:
        """Where it stands: its cue, or else its content."""
        return self.cue.start if self.cue else self.content[0].start


def extract(document: Document) -> Iterator[Found]:
    """The attributions with a cue, in text order."""
    model = load_model()
    for line in read_lines(document):
        candidates = list(islice(cue_candidates(document, line), MOST))
        if candidates:
            yield from _in_line(document, line, candidates, model)


def cue_candidates(document: Document, line: Line) -> Iterator[tuple[Cue, int, int]]:
    """(cue, first unit, unit after the last) of the line's cue candidates outside speech."""
    start = 0
    n = len(line.words)
    for stop in [*line.quotations, n]:
        if stop > start:
            base = line.tokens[start] - start
            for match in find_cues(document.tokens, line.tokens[start], line.tokens[stop]):
                yield match.cue, match.first - base, match.last - base
        start = stop + 1


def _hedge(document: Document, line: Line, cue: Cue, first: int, last: int) -> Found:
    """A hedge ("reportedly") and what it hedges: the rest of its sentence outside speech."""
    labels = [CONTENT if cls != QUOTED else OUTSIDE for cls in line.classes]
    labels[first:last] = [OUTSIDE] * (last - first)
    labels[line.end :] = [OUTSIDE] * (len(labels) - line.end)
    content = tuple(_content(document, line, labels))
    glued = line.words[first].startswith("'")  # the "'s" of "he's said to"
    span = _span(document, line, first + glued, last)
    return Found(line.sentence, cue, CERTAINTY, span, None, content, quoted=False)


def _in_line(
    document: Document, line: Line, candidates: list[tuple[Cue, int, int]], model: Model
) -> Iterator[Found]:
    """The line's attributions: its hedges, then the cues that no other's spans cover."""
    accepted: list[Accepted] = []
    for cue, first, last in candidates:
        if cue.kind not in HEDGES:
            one = _accept(line, cue, first, last, model)
            accepted += [] if one is None else [one]
        elif cue.kind in CERTAIN or (
            _gate_score(line, cue, first, last, model) > ENOUGH_HEDGE
            and not is_no_hedge(line, first, last)
        ):
            yield _hedge(document, line, cue, first, last)
    kept = [
        one
        for one in accepted
        if not any(covers(line, other, one) for other in accepted if other is not one)
    ]
    for one in kept:
        yield Found(
            line.sentence,
            one.cue,
            one.score,
            _span(document, line, one.first, one.last),
            _source(document, line, own_source(line, one, kept), one.first),
            tuple(_content(document, line, one.labels)),
            quoted=any(one.labels[t] == CONTENT for t in line.quotations),
        )


def _gate_score(line: Line, cue: Cue, first: int, last: int, model: Model) -> float:
    """Log-odds that a candidate is a cue, by what stands around it."""
    return total(cue_features(line, first, last, cue), model.cue) + model.cue["bias"]


def _accept(line: Line, cue: Cue, first: int, last: int, model: Model) -> Accepted | None:
    """The candidate with its spans, if they, the gate or its form show it to be a cue."""
    if is_thought(cue) and not is_told_thought(line, first, last):
        return None
    declines = cue.kind == "decline"
    score = CERTAINTY if declines else _gate_score(line, cue, first, last, model)
    hopeless = score < HOPELESS
    if (hopeless and not is_plain(line, first, last, cue)) or is_none(line, first, last, cue):
        return None
    scores = model.scores(line_features(line, first, last, cue.kind))
    if cue.name == "tell" and "by" not in line.words[last : last + _BY]:
        scores[last:] = map(_unsourced, scores[last:])
    labels = best_labels(scores)
    score += total(span_features(line, first, last, cue, labels), model.span) + model.span["bias"]
    if score < PLAIN and (hopeless or is_plain(line, first, last, cue)):
        score = PLAIN
    if score <= ENOUGH:
        return None
    return Accepted(score, cue, first, last, repaired(line, first, last, cue.kind, labels))


def _unsourced(scores: Sequence[float] | None) -> Sequence[float] | None:
    """A unit's scores; whom something is told is not who tells it: "tells Celeb Weekly"."""
    return scores and [NEVER if n % 3 == SOURCE else score for n, score in enumerate(scores)]


def _span(document: Document, line: Line, first: int, last: int) -> Span:
    tokens = document.tokens
    return Span(tokens[line.tokens[first]].start, tokens[line.tokens[last] - 1].end)


def _runs(labels: list[int], wanted: int) -> Iterator[tuple[int, int]]:
    start = -1
    for t, label in enumerate([*labels, -1]):
        if label == wanted and start < 0:
            start = t
        elif label != wanted and start >= 0:
            yield start, t
            start = -1


def _source(document: Document, line: Line, labels: list[int], cue: int) -> Span | None:
    """The run of source units nearest to the cue."""
    runs = list(_runs(labels, SOURCE))
    if not runs:
        return None
    if line.words[runs[0][0]] == "there":
        return None
    first, last = min(runs, key=lambda run: cue - run[1] if run[1] <= cue else run[0] - cue)
    while last - first > 1 and line.words[first] in _BEFORE_SOURCE:
        first += 1
    while last - first > 1 and (
        line.words[last - 1] in _AFTER_SOURCE or _is_adverb(line.words[last - 1])
    ):
        last -= 1
    if last - first == 1 and line.words[first] in _NOBODY:
        return None
    return _span(document, line, first, last)


def _is_adverb(word: str) -> bool:
    """Whether a word says how: "successfully", not "family"."""
    return word.endswith("ly") and len(word) > _SHORT and word not in nouns()


def _content(document: Document, line: Line, labels: list[int]) -> Iterator[Span]:
    for first, last in _runs(labels, CONTENT):
        start, end = _span(document, line, first, last)
        for t in range(first, last):
            if line.classes[t] == QUOTED:
                quotation = line.quotations[t]
                start, end = min(start, quotation.start), max(end, quotation.end)
        yield Span(start, end)
