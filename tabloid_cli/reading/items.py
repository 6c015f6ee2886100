"""Runs of short lines that do not end like sentences: winners, ingredients, verses."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tabloid_cli.reading.shape import Paragraph

_FEWEST = 3
"""Lines of the shortest run, and paragraphs that do end like sentences around it."""
_LONGEST = 110
_USUAL = 60
"""Characters of a line, at most, and of the one in the middle by length."""
_TELLS = re.compile(
    r"\b(?:sa(?:ys|y|id|ying)|t(?:ells|old)|according|claim(?:s|ed)?|report(?:s|ed|edly)|allegedly"
    r"|tweet(?:s|ed)|wr(?:ites|ote)|den(?:ies|ied)|confirm(?:s|ed)|admit(?:s|ted)|add(?:s|ed))\b"
    r"|@\w|https?:|^[A-Za-z][\w .'-]{0,30}: [^,]{0,200}\b(?:I|I'm|my|we|you)\b",
    re.I,
)


def mark_items(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Mark runs of short lines without a full stop, in which nobody tells anything.

    What leads up to them ("Here are the winners:") is a sentence of the article.
    """
    marked: list[Paragraph] = []
    for may_be_item, group in groupby(paragraphs, _may_be_item):
        lines = list(group)
        if may_be_item:
            items = lines[1:] if lines[0].words[-1] == ":" else lines
            if _is_list(items):
                items = [line._replace(kind="label") for line in items]
                lines = [*lines[: len(lines) - len(items)], *items]
        marked += lines
    if marked == paragraphs or sum(p.kind is None and p.is_closed for p in paragraphs) < _FEWEST:
        return paragraphs
    return marked


def _may_be_item(line: Paragraph) -> bool:
    return (
        len(line.words) <= _LONGEST
        and line.kind is None
        and line.words[0] not in "\"'"
        and line.words[-1] not in "\"'-–—.!?…"
        and not line.is_closed
    )


def _is_list(lines: list[Paragraph]) -> bool:
    if len(lines) < _FEWEST or any(_TELLS.search(line.words) for line in lines):
        return False
    return sorted(len(line.words) for line in lines)[len(lines) // 2] <= _USUAL
