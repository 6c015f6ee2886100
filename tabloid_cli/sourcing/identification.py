"""Identification: which speaker stands behind each attribution."""

from __future__ import annotations

import re
from bisect import bisect_left

from tabloid_cli.article import Span
from tabloid_cli.document import Document
from tabloid_cli.report import Kind, Via
from tabloid_cli.sourcing.extraction import CERTAIN, Found
from tabloid_cli.sourcing.mentions import Described, describe
from tabloid_cli.sourcing.speakers import Cast
from tabloid_cli.sourcing.via import carrier

# "We're told", "we've been told": the outlet hears it from somebody whom it keeps back.
_TOLD = re.compile(r"\bwe(?:[’']re| are| were|[’']ve been| have been)(?: \w+ly)? told$", re.I)
# "We're hearing that", "it was revealed that": nobody is named, nor even meant.
_HEARD = re.compile(
    r"^(?:we(?:[’']re| are|[’']ve been)? hear(?:ing|d)?"
    r"|it(?:[’']s| is| was| has| had|[’']s been)(?: \w+)* \w+(?:ed|id|wn|nt))$", re.I
)


def identify(
    document: Document, cast: Cast, found: Found, previous: Found | None
) -> tuple[Kind, int | None]:
    """Kind and speaker of an attribution; `previous` is the one before it."""
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
    return describe(document, cast.names, span, _tokens(document, span))


def via(document: Document, cast: Cast, found: Found) -> Via | None:
    """The outlet that carried the statement, if it was another than the article's own."""

    def resolve(span: Span) -> str:
        described = _described(document, cast, span)
        return cast.outlet_before(described, found.sentence) or described.text

    return carrier(document, cast.names, found, _tokens(document, found.cue), cast.outlet, resolve)


def _tokens(document: Document, span: Span) -> tuple[int, int]:
    first = bisect_left(document.tokens, span.start, key=lambda t: t.start)
    return first, bisect_left(document.tokens, span.end, key=lambda t: t.start)


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


