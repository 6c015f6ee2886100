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

_LEVELS = re.compile(r"([0-9]?)([^0-9]?)")
_COMMENT = re.compile(r"(?m)^(?:[%#]|\w*HYPHENMIN).*$")


class Patterns(NamedTuple):
    """Liang's hyphenation patterns: letters -> the pattern as written (".a2ch4")."""

    written: dict[str, str]
    longest: int


def hyphenation_points(word: str) -> int:
    """How many points Pyphen finds in `word` (in lower case) with en_US patterns.

    The same algorithm over Pyphen's own pattern file, because importing Pyphen and
    parsing all patterns takes 110 ms and an article needs a few dozen: F. M. Liang,
    "Word Hy-phen-a-tion by Com-put-er", 1983. Of a word longer than `LONGEST` (a
    glued address, a stretch of base64) the beginning is taken, and the points are
    scaled to its length.
    """
    if len(word) > LONGEST:
        return hyphenation_points(word[:LONGEST]) * len(word) // LONGEST
    last = len(word) - _RIGHT
    if last < _LEFT:
        return 0
    patterns = _patterns()
    dotted = f".{word}."
    levels = [0] * (len(dotted) + 1)
    for start in range(len(dotted) - 1):
        for end in range(start + 1, min(start + patterns.longest, len(dotted)) + 1):
            pattern = patterns.written.get(dotted[start:end])
            if pattern is None:
                continue
            for at, (digit, _) in enumerate(_LEVELS.findall(pattern), start):
                if digit and levels[at] < int(digit):
                    levels[at] = int(digit)
    # the dot in front moves every point one place on
    return sum(level & 1 for level in levels[_LEFT + 1 : last + 2])


@cache
def _patterns() -> Patterns:
    """The en_US patterns of the installed Pyphen; only taken apart when met."""
    _, _, text = package_text("pyphen", "dictionaries", "hyph_en_US.dic").partition("\n")
    written = _COMMENT.sub("", text).split()
    letters = re.sub(r"[0-9]", "", " ".join(written)).split()
    found = dict(zip(letters, written, strict=True))
    return Patterns(found, max(map(len, found)))
