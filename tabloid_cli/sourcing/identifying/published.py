"""Publications: whose report it is that a sentence tells of: "claims made in a story by Radar"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.article import Span
from tabloid_cli.sourcing.identifying.publishers import publishes

if TYPE_CHECKING:
    from tabloid_cli.document import Document
    from tabloid_cli.sourcing.finding.extraction import Found
    from tabloid_cli.sourcing.identifying.speakers import Cast
    from tabloid_cli.sourcing.naming.entities import Names
    from tabloid_cli.sourcing.naming.mentions import Described

_PIECES = frozenset("report article story piece exclusive exposé expose item post scoop".split())
_BY = frozenset("by from in".split())


def publisher_within(document: Document, names: Names, described: Described) -> int | None:
    """The outlet that stands before the noun: "an Oakline article"."""
    tokens = document.tokens[described.first : described.last]
    head = max((i for i, t in enumerate(tokens) if t.norm == described.head), default=0)
    named = names.at(described.first, described.first + head)
    return next((m.entity for m in named if publishes(names, m.entity)), None)


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
