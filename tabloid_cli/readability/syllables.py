"""Syllables of a word: CMUdict's count, else Pyphen's, as textstat does it.

The table is made from the Carnegie Mellon Pronouncing Dictionary in its present form
(cmudict.dict, 126,052 words; LICENSE.cmudict), which textstat 0.7.7 read. It holds the
123,933 of them that textstat can look up: punctuation is gone from what it asks for. Later
versions read NLTK's copy, the older release 0.7a with 123,455 words, fetched at
first use and parsed in half a second: a word that was added or corrected since may
count differently there.
"""

from __future__ import annotations

from functools import cache

from tabloid_cli.readability.hyphenation import hyphenation_points
from tabloid_cli.readability.packages import package_text

PREFIX = 3
"""Letters that name a line of the table."""


def count_syllables(word: str) -> int:
    """The syllables of `word`, given in lower case and without punctuation.

    As CMUdict's first pronunciation has them, where it knows the word; elsewhere
    one more than the points at which Pyphen would hyphenate it. 0 for "" and for
    what CMUdict pronounces without a vowel ("hmm").
    """
    known = syllables_in_table(word)
    if known is not None:
        return known
    return hyphenation_points(word) + 1 if word else 0


def syllables_in_table(word: str) -> int | None:
    """CMUdict's count; None for a word it does not have."""
    line = _table().get(word[:PREFIX])
    if line is None:
        return None
    key = f" {word[PREFIX:]}="
    at = line.find(key)
    if at < 0:
        return None
    at += len(key)
    return int(line[at : line.index(" ", at)])


@cache
def _table() -> dict[str, str]:
    """First letters -> the rest of each word that begins so, with its syllables.

    syllables.txt is made from CMUdict by benchmarks/build_syllables.py. Its lines
    read "con  cealed=2 cert=2 " and are searched as they are: cutting 124,000
    words apart at the start would take longer than looking up an article's.
    """
    table = {}
    for line in package_text("tabloid_cli", "readability", "syllables.txt").splitlines():
        prefix, _, words = line.partition(" ")
        table[prefix] = words
    return table
