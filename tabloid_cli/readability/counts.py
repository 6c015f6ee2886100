"""A text's words as textstat counts them: characters, letters, syllables, difficulty."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from operator import mul
from typing import NamedTuple

from tabloid_cli.readability.easy_words import easy_words
from tabloid_cli.readability.syllables import count_syllables

# textstat removes punctuation in two steps (backend/transformations): apostrophes
# first, unless one of these endings follows, then all else that is no word character.
_STRAY_APOSTROPHE = re.compile(r"'(?![tsd]|ve|ll|re)")
_PUNCTUATION = re.compile(r"[^\w\s']")

_CACHED_LENGTH = 40
"""Longer runs (addresses, glued text) hardly ever come twice and are not remembered."""
_CACHED = 1 << 14
"""Runs remembered: three of four, and as many after a few hundred articles as after any number.
Twice as many remember four of five, take 4 MB more, and save 1 % of a report's time."""


class Counts(NamedTuple):
    """What the formulas need to know of a run or of a whole text.

    The names in brackets are textstat's functions for the same count.
    """

    runs: int
    """White-space runs (count_words with rm_punctuation=False)."""
    words: int
    """Runs that are more than punctuation (count_words)."""
    characters: int
    """Characters other than white space (count_chars)."""
    letters: int
    """Letters, digits and underscores (count_letters)."""
    syllables: int
    """(count_syllables)"""
    polysyllables: int
    """Words of three syllables or more (count_polysyllable_words)."""
    unlisted: int
    """Words not on the Dale-Chall list (count_difficult_words, threshold 0)."""
    difficult: int
    """Words not on that list, of three syllables or more (the same, threshold 3)."""


def count_text(text: str) -> Counts:
    """Count a whole text; each distinct run is looked at once."""
    times = Counter(text.split())
    counts = [_count_cached(r) if len(r) <= _CACHED_LENGTH else count_run(r) for r in times]
    if not counts:
        return Counts(*[0] * len(Counts._fields))
    weights = times.values()
    return Counts(*[sum(map(mul, column, weights)) for column in zip(*counts, strict=True)])


def count_run(run: str) -> Counts:
    """Count one run of characters other than white space.

    A word is looked up twice as textstat does it: for syllables as it stands in
    lower case, for difficulty cleaned once more after that, which matters for
    letters whose lower case is two code points ("İ").
    """
    characters = len(run)
    if run.isalpha():
        word, letters = run, characters
    else:
        word = _without_punctuation(run)
        letters = len(word) - word.count("'")
        if not word:
            return Counts(1, 0, characters, 0, 0, 0, 0, 0)
    lower = word.lower()
    syllables = count_syllables(lower)
    unlisted = lower not in easy_words()
    heard = syllables if lower.isascii() else count_syllables(_without_punctuation(lower))
    return Counts(
        1, 1, characters, letters, syllables, syllables >= 3, unlisted, unlisted and heard >= 3
    )


_count_cached = lru_cache(maxsize=_CACHED)(count_run)


def _without_punctuation(text: str) -> str:
    return _PUNCTUATION.sub("", _STRAY_APOSTROPHE.sub("", text))
