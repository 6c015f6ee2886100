"""Rows of a table that was copied out of a page: cells with tabs or wide gaps between."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tabloid_cli.reading.shape import Paragraph

_GAP = re.compile(r"\S *(?:\t+| {3,}) *(?=\S)")
_LONGEST = 200
_FEWEST = 2
"""Rows of the smallest table."""


def mark_rows(text: str, paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Mark runs of lines that are rows of a table: they hold no sentences."""
    if "\t" not in text and "   " not in text:
        return paragraphs
    marked: list[Paragraph] = []
    for is_row, group in groupby(paragraphs, lambda p: _is_row(text, p)):
        lines = list(group)
        if is_row and len(lines) >= _FEWEST:
            lines = [line._replace(kind="label") for line in lines]
        marked += lines
    return marked


def _is_row(text: str, line: Paragraph) -> bool:
    if line.kind is not None or line.end - line.start > _LONGEST or line.is_closed:
        return False
    return _GAP.search(text, line.start, line.end) is not None
