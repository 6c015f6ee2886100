"""Warnings for text that was damaged before it got here."""

from __future__ import annotations

import re

# Where a scraper dropped the links, a function word stands before a gap:
# "to complete his  .", "spells at  and Napoli".
_HOLE = re.compile(
    r"\b(?:an?|the|his|her|their|its|at|with|to|of|in|on|as|for|from|by|and)[ \xa0]{2,9}(?=\S)",
    re.I,
)
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
        holes = len(_HOLE.findall(text))
        if holes >= _FEWEST_HOLES:
            warnings.append(
                f"words seem to be missing in {holes} places, as where links were dropped"
            )
    return warnings
