"""Report -> the words behind each figure, one by one: what ``--explain`` unfolds.

Text is the article's own, not yet made safe: a format does that as it writes.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.rendering.digest import nobody

if TYPE_CHECKING:
    from tabloid_cli.article import Span
    from tabloid_cli.report import Attribution, Report

FIRST_WORDS = 12
"""Words of an attribution's content that ``--explain`` shows."""


class Evidence(NamedTuple):
    """One attribution, unfolded, in the order of `EVIDENCE_COLUMNS`; "" where there is none."""

    speaker: str
    kind: str
    content: str
    mention: str
    cue: str
    mode: str
    via: str
    place: str


EVIDENCE_COLUMNS = ("Speaker", "Kind", "First words", "Mention", "Cue", "Mode", "Via", "Place")


class LoudWord(NamedTuple):
    """One sensational word, unfolded, in the order of `LOUD_WORD_COLUMNS`."""

    place: str
    text: str
    category: str
    weight: str
    voice: str


LOUD_WORD_COLUMNS = ("Place", "Word", "Category", "Weight", "Voice")


def attributions(report: Report) -> tuple[Evidence, ...]:
    """Every attribution, in the order of the report."""
    places = Places(report)
    names = {speaker.id: speaker.name for speaker in report.sourcing.speakers}
    text = report.article.text
    return tuple(_evidence(a, names, places, text) for a in report.sourcing.attributions)


def _evidence(one: Attribution, names: dict[int, str], places: Places, text: str) -> Evidence:
    spans = [span for span in (one.cue, *one.content, one.source) if span]
    return Evidence(
        speaker=nobody(one.kind) if one.speaker is None else names[one.speaker],
        kind=one.kind,
        content=first_words(" … ".join(_words(span, text) for span in one.content)),
        mention=_words(one.source, text),
        cue=_words(one.cue, text),
        mode=one.mode,
        via=one.via.name if one.via else "",
        place=places.of(spans[0].start) if spans else "",
    )


def sensational_words(report: Report) -> tuple[LoudWord, ...]:
    """Every sensational word, in the order of the text."""
    places = Places(report)
    return tuple(
        LoudWord(
            place="headline" if word.part == "headline" else places.of(word.span.start),
            text=_words(word.span, report.article.text),
            category=word.category,
            weight=f"{word.weight:g}",
            voice=word.voice,
        )
        for word in report.sensation.words
    )


def first_words(text: str, most: int = FIRST_WORDS) -> str:
    """The first words of `text`, with an ellipsis where more follow."""
    words = text.split(maxsplit=most)
    return " ".join(words) if len(words) <= most else " ".join(words[:most]) + " …"


def _words(span: Span | None, text: str) -> str:
    return text[span.start : span.end] if span else ""


class Places:
    """Offsets of one article as the numbers of sentence and line that a person can count."""

    def __init__(self, report: Report) -> None:
        self._sentences = [span.start for span in report.article.body]
        text = report.article.text
        self._lines = [i for i, character in enumerate(text) if character == "\n"]
        # Of a page or record nobody sees the extracted text, in which lines are counted.
        self._has_lines = report.article.format == "text"

    def of(self, offset: int) -> str:
        """The body sentence and, of a text, the line, both counted from 1."""
        sentence = bisect_right(self._sentences, offset)
        line = bisect_right(self._lines, offset - 1) + 1
        places = [f"sentence {sentence}"] if sentence else []
        return ", ".join([*places, f"line {line}"] if self._has_lines else places)
