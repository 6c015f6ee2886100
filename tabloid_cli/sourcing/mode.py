"""Mode: whether content is quoted (direct), told (indirect) or both (mixed)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tabloid_cli.article import Span
    from tabloid_cli.document import Document
    from tabloid_cli.report import Mode


def mode(document: Document, content: Sequence[Span]) -> Mode:
    """Direct if every letter of the content stands in quoted speech, mixed if only some do."""
    text = document.text
    letters = sum(_letters(text, start, end) for start, end in content)
    quoted = 0
    for start, end in content:
        for quotation in document.quotations_in(start, end):
            if quotation.speech:
                quoted += _letters(text, max(start, quotation.start), min(end, quotation.end))
    if not quoted:
        return "indirect"
    return "direct" if quoted >= letters else "mixed"


def _letters(text: str, start: int, end: int) -> int:
    return sum(map(str.isalnum, text[start:end]))
