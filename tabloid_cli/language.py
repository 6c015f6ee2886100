"""Whether a text is English, the only language that the measures are made for."""

from __future__ import annotations

from itertools import islice
from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tabloid_cli.document import Document

ENGLISH = frozenset(
    "and are been but from have her his it not of she that the their they this to with you".split()
)
"""Words that English cannot do without, and that few other languages write."""

LEAST = 0.05
"""Their share of an English text's words: mostly a fifth, 0.07 in bare lists of names.

In another language it stays below 0.045, with English titles and names in it.
"""

FEWEST_WORDS = 40
"""Words from which the language can be told; of English texts of 30, one in 200 has too few."""


def looks_english(document: Document) -> bool:
    """Whether the body has the words that hold English sentences together."""
    needed = ceil(LEAST * document.words)
    known = (token for token in document.tokens if token.norm in ENGLISH)
    return sum(1 for _ in islice(known, needed)) == needed
