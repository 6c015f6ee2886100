"""Spelling: whether two words are one name, once misspelled."""

from __future__ import annotations

_SHORTEST = 5
"""Letters; shorter names that differ by one letter are two."""


def is_misspelling(one: str, other: str) -> bool:
    """Whether two names differ in one letter within: "Rowan" and "Rovan"."""
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST or short == long or short[0] != long[0]:
        return False
    start = next(i for i in range(len(long)) if i == len(short) or short[i] != long[i])
    if len(short) == len(long):
        return short[start + 1 :] == long[start + 1 :]
    return short[start:] == long[start + 1 :] and start < len(short)
