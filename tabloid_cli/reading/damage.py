"""Warnings for text that was damaged before it got here."""

from __future__ import annotations

import re

# Where a scraper dropped the links, a function word stands before a gap:
# "to complete his  .", "spells at  and Napoli".
_GAP = re.compile(r"[ \xa0]{2,9}(?=\S)")
_BEFORE_HOLE = re.compile(
    r"\b(?:an?|the|his|her|their|its|at|with|to|of|in|on|as|for|from|by|and)\Z", re.I
)
_WIDEST = 6
"""Characters before a gap that tell whether one of these words, and no longer one, ends there."""
_FEWEST_HOLES = 3
# "â€™" and its kin: UTF-8 that was read as Windows-1252 and saved again.
_WRONGLY_DECODED = ("â€", "Ã©", "Ã¨", "Ã¼")


def damage(text: str) -> list[str]:
    """What a person must know of the text's state, one short sentence each."""
    warnings = []
    if not text.isascii():
        lost = text.count("\ufffd")
        if lost:
            characters = "character stands" if lost == 1 else "characters stand"
            warnings.append(f"{lost} unreadable {characters} in the text (U+FFFD)")
        if any(signs in text for signs in _WRONGLY_DECODED):
            warnings.append("the text was wrongly decoded before it was saved (â€…)")
    if "  " in text or "\xa0" in text:
        ends = [gap.start() for gap in _GAP.finditer(text)]
        holes = sum(
            _BEFORE_HOLE.search(text, max(0, end - _WIDEST), end) is not None for end in ends
        )
        if holes >= _FEWEST_HOLES:
            warnings.append(
                f"words seem to be missing in {holes} places, as where links were dropped"
            )
    return warnings
