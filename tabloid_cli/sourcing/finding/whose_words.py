"""Whose words: somebody's noun that a quotation follows, whatever the noun.

Her advice to the bride: “Sell the house.”     a colon between them
Roe's verdict was, “Never again in my life.”    the same with a verb
His answer? “You will have to ask my wife.”     a question that the article asks and answers

A whole quotation after what is somebody's is what they said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.sourcing.finding.unlisted import WHOLE, Said, is_title, is_whole
from tabloid_cli.sourcing.vocabulary.grammar import (
    BEFORE_NOUNS,
    FINITE,
    OWNING,
    SUBORDINATES,
    THEIR,
)
from tabloid_cli.sourcing.vocabulary.nouns import SOMEBODY, nouns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tabloid_cli.document import Document, Quotation, Token

_OPENING = frozenset("and but so then as for".split())
_ENDS_NOUN = frozenset("to on about for in at of from was is were are , : ?".split())
_ADJECTIVES = 2
"""Words at most between whose it is and the noun."""
_OWNER = 4
"""Tokens at most of whose it is."""
_FAR = 7
"""Tokens at most from the noun to the mark before the quotation."""


def words_of(document: Document, quotation: Quotation, sentence: int) -> Said | None:
    """Whose words a quotation is by the noun before it, if any: "her advice: “...”"."""
    tokens, mark = document.tokens, quotation.first - 1
    if mark < 2 or tokens[mark].text not in ",:?" or quotation.last - quotation.first < WHOLE:
        return None
    asked = tokens[mark].text == "?"
    before = document.sentences[sentence - asked]
    if before.paragraph != document.sentences[sentence].paragraph or mark < before.first:
        return None
    said = _noun(tokens, before.first + (tokens[before.first].norm in _OPENING), mark)
    if said is None or mark - said.verb[1] > _FAR:
        return None
    between = [token.norm for token in tokens[said.verb[1] : mark]]
    is_said = tokens[mark].text != "," or not FINITE.isdisjoint(between)
    if not is_said or not SUBORDINATES.isdisjoint(between):
        return None
    return said if is_whole(document, quotation) and not is_title(document, quotation) else None


def _noun(tokens: Sequence[Token], first: int, mark: int) -> Said | None:
    """The noun at a sentence's start, and whose it is: "her advice", "Jane Roe's blunt verdict"."""
    own = end = _owner(tokens, first, mark)
    own += end < mark and tokens[end].norm == "'s"
    near = range(own + 1, min(own + _ADJECTIVES + 2, mark + 1))
    noun = next((t - 1 for t in near if tokens[t].norm in _ENDS_NOUN), 0)
    if (
        own == first
        or not noun
        or not (tokens[noun].text.islower() and tokens[noun].text.isalpha())
    ):
        return None
    known = nouns().get(tokens[noun].norm)
    if known is not None and known.kind in SOMEBODY:
        return None  # "Roe's publicist: “...”"
    return Said((noun, noun + 1), (first, end), before=True)


def _owner(tokens: Sequence[Token], first: int, mark: int) -> int:
    """Index after whose something is that stands at a sentence's start; `first` if nobody's."""
    if tokens[first].norm in THEIR:
        return first + 1
    if not (tokens[first].text[0].isupper() or tokens[first].norm in BEFORE_NOUNS):
        return first
    near = range(first + 1, min(first + _OWNER + 1, mark))
    return next((t for t in near if tokens[t].norm in OWNING), first)
