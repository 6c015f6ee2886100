"""Spans as plain data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tabloid_cli.article import Span


def span_dict(span: Span, text: str) -> dict[str, Any]:
    """A span with its words."""
    return {"start": span.start, "end": span.end, "text": text[span.start : span.end]}
