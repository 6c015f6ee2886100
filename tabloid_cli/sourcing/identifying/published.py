"""Publications: whose report it is that a sentence tells of: "claims made in a story by Radar"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.article import Span

if TYPE_CHECKING:
    from tabloid_cli.document import Document
    from tabloid_cli.sourcing.finding.extraction import Found
    from tabloid_cli.sourcing.identifying.speakers import Cast

_PIECES = frozenset("report article story piece exclusive exposé expose item post scoop".split())
_BY = frozenset("by from in".split())


def publication(document: Document, cast: Cast, found: Found) -> Span | None:
    """The outlet named beside its report in the attribution's sentence, if one is."""
    sentence = document.sentences[found.sentence]
    tokens = document.tokens
    for mention in cast.names.at(sentence.first, sentence.last):
        if not cast.names.entities[mention.entity].organisation:
            continue
        before = [t.norm for t in tokens[max(sentence.first, mention.first - 3) : mention.first]]
        if before[-1:] == ["the"]:
            before.pop()
        told = len(before) > 1 and before[-1] in _BY and before[-2] in _PIECES
        if told and not document.quoted(tokens[mention.first].start):
            return Span(tokens[mention.first].start, tokens[mention.last - 1].end)
    return None
