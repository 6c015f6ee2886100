"""Reach: how far attributions go, and how near something that goes on with them must be."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tabloid_cli.article import Span
    from tabloid_cli.document import Document, Quotation
    from tabloid_cli.sourcing.finding.extraction import Found

REACH = 6
"""Sentences of narration after which a quotation still goes on with the last."""


def last_sentence(document: Document, found: Found) -> int:
    """Index of the sentence up to which an attribution reaches."""
    cue, content = found.cue, found.content
    reached = max(cue.end if cue else 0, content[-1].end if content else 0)
    return document.sentence_at(reached - 1)


def overlaps(quotation: Quotation | Span, held: Sequence[Quotation | Span]) -> bool:
    """Whether any of the spans held, in text order, shares a character with the quotation."""
    at = bisect_left(held, quotation.start, key=lambda s: s.start)
    near = held[max(0, at - 3) : at + 1]
    return any(s.start < quotation.end and quotation.start < s.end for s in near)
