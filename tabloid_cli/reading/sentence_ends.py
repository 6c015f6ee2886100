"""Where sentences end, as far as a pattern tells.

`tabloid_cli.prose` cuts the body into sentences once it is known; here lines are judged of
which nobody knows yet whether they are body, a caption or a list.
"""

from __future__ import annotations

import re

_CLOSERS = r"[\"'”’)\]*»]{0,5}$"
_CLOSED = re.compile(rf"[.!?…]{_CLOSERS}")
_ENDED = re.compile(rf"[.!?…:]{_CLOSERS}")
_LONGEST_END = 6

SENTENCE_END = r"[.!?…]['\")\]]{0,3} {1,9}"
"""A part for patterns: in a line of straight quotation marks, what ends a sentence, and blanks."""

NEXT_SENTENCE = re.compile(SENTENCE_END + r"(?=['\"(\[]{0,3}[A-Z0-9@#$£])")
"""The end of a sentence with another behind it in such a line, up to where that one begins."""


def is_closed(words: str) -> bool:
    """Whether words end like a sentence: “She left.”, but not "She left" nor "She said:"."""
    return _CLOSED.search(words, max(0, len(words) - _LONGEST_END)) is not None


def is_ended(text: str, end: int | None = None) -> bool:
    """Whether what ends at `end` needs no more words behind it: a sentence's end, or a colon."""
    stop = len(text) if end is None else end
    return _ENDED.search(text, max(0, stop - _LONGEST_END), stop) is not None
