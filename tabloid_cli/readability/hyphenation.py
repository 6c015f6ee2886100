"""Where Pyphen would hyphenate a word: how textstat counts syllables of unknown words."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from tabloid_cli.readability.packages import package_text

_LEFT = _RIGHT = 2
"""Letters that stay together at a word's ends: Pyphen's defaults, which textstat keeps."""

LONGEST = 200
"""Letters of a word that are hyphenated; no English word has as many."""

_LETTER = re.compile(r"([0-9]?)([^0-9]?)")


class Patterns(NamedTuple):
    """Liang's hyphenation patterns."""

    written: dict[str, str]
    """Letters -> the pattern with its levels (".ach4")."""
    longest: dict[str, int]
    """A first letter -> the length of the longest pattern that begins with it."""


def hyphenation_points(word: str) -> int:
    """How many points Pyphen finds in `word` (in lower case) with en_US patterns.

    The same algorithm over Pyphen's own pattern file, because importing Pyphen and
    parsing all its patterns takes 110 ms and an article needs a few dozen, and
    because Pyphen remembers every word for good: F. M. Liang, "Word Hy-phen-a-tion
    by Com-put-er", 1983. Of a word longer than `LONGEST` (a glued address, a
    stretch of base64) the beginning is taken, and its points are scaled to the
    whole length.
    """
    if len(word) > LONGEST:
        return hyphenation_points(word[:LONGEST]) * len(word) // LONGEST
    last = len(word) - _RIGHT
    if last < _LEFT:
        return 0
    written, longest = _patterns()
    dotted = f".{word}."
    size = len(dotted)
    levels = [0] * (size + 1)
    for start, letter in enumerate(dotted):
        for end in range(start + 1, min(start + longest.get(letter, 0), size) + 1):
            pattern = written.get(dotted[start:end])
            if pattern is not None:
                for at, level in _levels(pattern):
                    levels[start + at] = max(levels[start + at], level)
    # the dot in front moves every point one place on
    return sum(level & 1 for level in levels[_LEFT + 1 : last + 2])


@cache
def _patterns() -> Patterns:
    """Read the en_US patterns of the installed Pyphen, without taking them apart.

    The file's settings and comments stay in: they hold capitals, blanks or signs,
    so that no word matches them.
    """
    text = package_text("pyphen", "dictionaries", "hyph_en_US.dic")
    letters = text.encode().translate(None, b"0123456789").decode().splitlines()
    return Patterns(
        written=dict(zip(letters, text.splitlines(), strict=True)),
        longest={key[0]: len(key) for key in sorted(letters, key=len) if key},
    )


@cache
def _levels(pattern: str) -> tuple[tuple[int, int], ...]:
    """Where in a pattern a level stands, and which: ".ach4" -> ((4, 4),)."""
    found = enumerate(_LETTER.findall(pattern))
    return tuple((at, int(digit)) for at, (digit, _) in found if digit)
