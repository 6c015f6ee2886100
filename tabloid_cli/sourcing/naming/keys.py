"""Keys: a name's words as they are compared, whatever their case, accents and dots."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import combining, normalize

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHORTEST = 5
"""Letters; shorter names that differ by one letter are two."""


def key_of(words: Sequence[str]) -> tuple[str, ...]:
    """A name's words as they are compared: "Zoé" is "Zoe"."""
    keys = [w.lower() if w.isascii() else _plain(w) for w in words]
    return tuple([_undotted(w) if "." in w else w for w in keys])


def _undotted(word: str) -> str:
    """Initials without their dots: "J.K." and "J.K" are one."""
    letters_only = word.replace(".", "")
    return letters_only if len(word) - len(letters_only) >= len(letters_only) - 1 else word


def _plain(word: str) -> str:
    """A word in small letters, without its accents, with straight apostrophes."""
    lower = word.lower().replace("’", "'")
    return "".join(c for c in normalize("NFD", lower) if not combining(c))


def is_misspelling(one: str, other: str) -> bool:
    """Whether two names differ in one letter within: "Rowan" and "Rovan"."""
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST or short == long or short[0] != long[0]:
        return False
    start = next(i for i in range(len(long)) if i == len(short) or short[i] != long[i])
    if len(short) == len(long):
        return short[start + 1 :] == long[start + 1 :]
    return short[start:] == long[start + 1 :] and start < len(short)
