"""Couples: which two people "the couple" or "they" are."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tabloid_cli.document import Document
    from tabloid_cli.sourcing.naming.entities import Mention, Names

_REACH = 16
"""Sentences back within which a couple is named."""
_OF = frozenset("of from at".split())
_BETWEEN = 9
"""Tokens at most between its two names: "Doe, 34, and her husband"."""


def names_before(
    document: Document, names: Names, token: int, sentence: int, reach: int
) -> Iterator[Mention]:
    """Names before a token, nearest first, `reach` sentences back."""
    floor = document.sentences[max(0, sentence - reach)].first
    at = bisect_left(names.mentions, token, key=lambda m: m.first) - 1
    while at >= 0 and names.mentions[at].first >= floor:
        yield names.mentions[at]
        at -= 1


def belonging_to(document: Document, names: Names, mention: Mention) -> Mention:
    """Who is of what a mention names: Jane Roe in "Jane Roe of the Oakline Post", else that."""
    at = mention.first - 1 - (document.tokens[mention.first - 1].norm == "the")
    before = names.covering(at - 1) if at > 0 and document.tokens[at].norm in _OF else None
    return mention if before is None or before.last != at else before


def pair_before(
    document: Document, names: Names, token: int, sentence: int
) -> tuple[int, int] | None:
    """Two people whom the article joined by "and", in text order."""
    tokens = document.tokens
    near = list(names_before(document, names, token, sentence, _REACH))
    for later, earlier in itertools.pairwise(near):
        between = [t.norm for t in tokens[earlier.last : later.first]]
        if later.entity != earlier.entity and "and" in between and len(between) <= _BETWEEN:
            people = (names.entities[earlier.entity], names.entities[later.entity])
            if not any(p.organisation or p.is_place for p in people):
                return earlier.entity, later.entity
    return None
