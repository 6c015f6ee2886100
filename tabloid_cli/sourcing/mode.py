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
    quoted = told = False
    for start, end in content:
        at = start
        for quotation in document.quotations_in(start, end):
            if quotation.speech:
                told = told or _holds_letter(text, at, quotation.start)
                at = min(end, quotation.end)
                quoted = quoted or _holds_letter(text, max(start, quotation.start), at)
        told = told or _holds_letter(text, at, end)
    if not quoted:
        return "indirect"
    return "mixed" if told else "direct"


def _holds_letter(text: str, start: int, end: int) -> bool:
    return any(map(str.isalnum, text[start:end]))
