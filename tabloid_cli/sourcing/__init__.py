"""Document -> Sourcing: attributions, speakers, the sourcing ratio."""

from __future__ import annotations

import re
from bisect import bisect_left

from tabloid_cli.article import Span
from tabloid_cli.document import Document
from tabloid_cli.report import Attribution, Kind, Mode, Sourcing, Speaker
from tabloid_cli.sourcing.continuation import with_continuations
from tabloid_cli.sourcing.extraction import CERTAIN, Found, extract
from tabloid_cli.sourcing.mentions import Described, describe
from tabloid_cli.sourcing.names import find_names
from tabloid_cli.sourcing.ratio import attributed_sentences
from tabloid_cli.sourcing.speakers import Cast

__all__ = ["measure_sourcing"]

# "We're told", "we've been told": the outlet hears it from somebody whom it keeps back.
_TOLD = re.compile(r"\bwe(?:[’']re| are| were|[’']ve been| have been)(?: \w+ly)? told$", re.I)
# "We're hearing that", "it was revealed that": nobody is named, nor even meant.
_HEARD = re.compile(
    r"^(?:we(?:[’']re| are|[’']ve been)? hear(?:ing|d)?"
    r"|it(?:[’']s| is| was| has| had|[’']s been)(?: \w+)* \w+(?:ed|id|wn|nt))$", re.I
)


def measure_sourcing(document: Document) -> Sourcing:
    """Find every attribution of the body and who its speaker is."""
    cast = Cast(document, find_names(document))
    attributions: list[Attribution] = []
    previous: Found | None = None
    for found in with_continuations(document, list(extract(document))):
        kind, speaker = _identify(document, cast, found, previous)
        attributions.append(
            Attribution(
                source=found.source,
                cue=found.cue,
                content=found.content,
                speaker=speaker,
                kind=kind,
                mode=_mode(document, found.content),
            )
        )
        previous = found
    held = tuple(attributed_sentences(document, attributions))
    total = len(document.sentences)
    return Sourcing(
        ratio=round(len(held) / total, 4) if total else None,
        attributed_sentences=held,
        attributions=tuple(attributions),
        speakers=_speakers(cast, attributions),
    )


def _identify(
    document: Document, cast: Cast, found: Found, previous: Found | None
) -> tuple[Kind, int | None]:
    sentence = found.sentence
    if found.entry.kind in CERTAIN:
        return "hearsay", None
    if found.source is None:
        if found.entry.kind == "noun":
            return "hearsay", None
        if previous is not None and previous.sentence == sentence and previous.source:
            return cast.again(sentence)
        subject = _subject(document, cast, found)
        return cast.identify(subject, sentence) if subject else ("unknown", None)
    if found.source.end <= found.cue.start:
        between = document.text[found.source.start : found.cue.end]
        if found.entry.name == "tell" and _TOLD.search(between):
            return cast.tipped(sentence)
        if _HEARD.search(between):
            return "hearsay", None
    return cast.identify(_described(document, cast, found.source), sentence)


def _described(document: Document, cast: Cast, span: Span) -> Described:
    first = bisect_left(document.tokens, span.start, key=lambda t: t.start)
    last = bisect_left(document.tokens, span.end, key=lambda t: t.start)
    return describe(document, cast.names, span, (first, last))


def _subject(document: Document, cast: Cast, found: Found) -> Described | None:
    """The sentence's first name or pronoun, where the cue has no source of its own."""
    sentence = document.sentences[found.sentence]
    for token in document.tokens[sentence.first : sentence.last]:
        if token.start >= found.cue.start:
            break
        if token.norm in ("he", "she", "they"):
            return _described(document, cast, Span(token.start, token.end))
    for mention in cast.names.at(sentence.first, sentence.last):
        start = document.tokens[mention.first].start
        if start < found.cue.start:
            return _described(document, cast, Span(start, document.tokens[mention.last - 1].end))
    return None


def _mode(document: Document, content: tuple[Span, ...]) -> Mode:
    letters = quoted = 0
    for start, end in content:
        for i in range(start, end):
            if document.text[i].isalnum():
                letters += 1
        for q in document.quotations:
            if q.speech and q.start < end and q.end > start:
                a, b = max(start, q.start), min(end, q.end)
                quoted += sum(c.isalnum() for c in document.text[a:b])
    if not quoted:
        return "indirect"
    return "direct" if quoted >= letters else "mixed"


def _speakers(cast: Cast, attributions: list[Attribution]) -> tuple[Speaker, ...]:
    heard: dict[int, list[int]] = {}
    for index, attribution in enumerate(attributions):
        if attribution.speaker is not None:
            heard.setdefault(attribution.speaker, []).append(index)
    return tuple(
        Speaker(i, voice.name, voice.kind, tuple(heard[i]))
        for i, voice in enumerate(cast.voices)
        if i in heard
    )
