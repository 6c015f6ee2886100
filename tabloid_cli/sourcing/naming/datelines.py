"""Datelines: where a report says it was written, before it begins.

PORT ALDEN, Ohio (AP) — A bridge will stay shut
LONDON, March 3 (Reuters) - Two diplomats said
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tabloid_cli.document import Document, Token
    from tabloid_cli.sourcing.naming.entities import Run

DASHES = frozenset("— – - -- ―".split())
_AFTER_TOWN = DASHES | frozenset(",(")
_PARAGRAPHS = 4
"""Paragraphs at whose beginning a dateline stands."""
LONGEST = 14
_SHORTEST = 3
"""Letters of a town in capitals."""


def datelines(document: Document) -> Iterator[Run]:
    """Tokens of each dateline, with its dash."""
    seen = -1
    for sentence in document.sentences:
        if sentence.paragraph >= _PARAGRAPHS:
            return
        if sentence.paragraph == seen:
            continue
        seen = sentence.paragraph
        end = _end(document.tokens, sentence.first)
        if end:
            yield sentence.first, end


def _end(tokens: Sequence[Token], first: int) -> int:
    """Where a dateline that begins at `first` ends; 0 if none does."""
    last = min(first + LONGEST, len(tokens))
    t = first
    while t < last and tokens[t].text.isupper():
        t += 1
    town = t > first and len(tokens[first].text) >= _SHORTEST
    if not town or t == last or tokens[t].text not in _AFTER_TOWN:
        return 0
    while t < last and tokens[t].text not in DASHES and not tokens[t].text[0].islower():
        t += 1
    return t + 1 if t < last and tokens[t].text in DASHES else 0
