"""Document -> Sourcing: attributions, speakers, the sourcing ratio."""

from __future__ import annotations

from bisect import bisect_left

from tabloid_cli.article import Span
from tabloid_cli.document import Document
from tabloid_cli.report import Attribution, Kind, Mode, Sourcing, Speaker
from tabloid_cli.sourcing.continuation import with_continuations
from tabloid_cli.sourcing.extraction import CERTAIN, Found, extract
from tabloid_cli.sourcing.mentions import describe
from tabloid_cli.sourcing.names import find_names
from tabloid_cli.sourcing.ratio import attributed_sentences
from tabloid_cli.sourcing.speakers import Cast

__all__ = ["measure_sourcing"]


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
    if found.entry.kind in CERTAIN:
        return "hearsay", None
    if found.source is None:
        if previous is not None and previous.sentence == found.sentence:
            return cast.again(found.sentence)
        return "hearsay" if found.entry.kind == "noun" else "unknown", None
    first = bisect_left(document.tokens, found.source.start, key=lambda t: t.start)
    last = bisect_left(document.tokens, found.source.end, key=lambda t: t.start)
    described = describe(document, cast.names, found.source, (first, last))
    return cast.identify(described, found.sentence)


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
