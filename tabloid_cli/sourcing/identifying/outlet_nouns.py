"""Outlet nouns: where another mention hangs on "the site" or "the magazine"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.sourcing.identifying.press import is_press
from tabloid_cli.sourcing.identifying.publishers import publishes
from tabloid_cli.sourcing.vocabulary.nouns import nouns

if TYPE_CHECKING:
    from tabloid_cli.document import Document
    from tabloid_cli.sourcing.naming.entities import Names
    from tabloid_cli.sourcing.naming.mentions import Described

BY = frozenset("by from in".split())


def outlet_before_it(document: Document, described: Described, sentence: int) -> Described | None:
    """The outlet that a sentence calls "the site" before "it": "slammed the site after it"."""
    tokens = document.tokens
    for t in range(described.first - 1, document.sentences[sentence].first, -1):
        noun = tokens[t].norm
        if tokens[t - 1].norm == "the" and _is_outlet(noun) and is_press(noun):
            return _as_outlet(document, described, t - 1, t)
    return None


def publisher_within(document: Document, names: Names, described: Described) -> int | None:
    """The outlet that stands before the noun: "an Oakline article"."""
    tokens = document.tokens[described.first : described.last]
    head = max((i for i, t in enumerate(tokens) if t.norm == described.head), default=0)
    named = names.at(described.first, described.first + head)
    return next((m.entity for m in named if publishes(names, m.entity)), None)


def _is_outlet(word: str) -> bool:
    noun = nouns().get(word)
    return noun is not None and noun.kind == "organisation"


def _as_outlet(document: Document, described: Described, first: int, head: int) -> Described:
    """A mention with the noun at `head` in the place of its own."""
    tokens = document.tokens
    return described._replace(
        first=first,
        last=head + 1,
        text=document.text[tokens[first].start : tokens[head].end],
        pronoun="",
        noun=nouns().get(tokens[head].norm),
        head=tokens[head].norm,
        definite=tokens[first].norm == "the",
    )
