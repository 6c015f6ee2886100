"""Told: quotations whose cue stands after them: right there, or paragraphs below."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from tabloid_cli.sourcing.finding.extraction import HEDGES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tabloid_cli.document import Document, Quotation
    from tabloid_cli.sourcing.finding.extraction import Found


_MARKS = "\"”'’"
_PARTS = frozenset('.,;:!?—–"“”\n')
"""Marks that part a quotation from a cue after it."""
_TAG = 60
"""Characters of the longest source between a quotation and the cue after it."""
_LONG_WORD = 4
"""Letters of a small word that no title has: “Keeping Up With the Harlans,” Doe said."""
_PARAGRAPHS = 6
"""Paragraphs of a quotation before the one that tells whose it is."""


def told_after(document: Document, found: Sequence[Found], index: int) -> int | None:
    """Index of the attribution that tells after a quotation who speaks."""
    beside = _told_beside(document, found, document.quotations[index])
    return _told_at_last(document, found, index) if beside is None else beside


def _told_beside(document: Document, found: Sequence[Found], quotation: Quotation) -> int | None:
    """Index of the attribution whose cue stands right after: “...,” the insider says."""
    if not document.text[quotation.start : quotation.end].rstrip(_MARKS).endswith(","):
        return None
    at = bisect_left(found, quotation.end, key=lambda f: f.start)
    if at == len(found) or found[at].cue is None:
        return None
    between = document.text[quotation.end : found[at].start]
    if len(between) > _TAG or _PARTS.intersection(between):
        return None
    source = found[at].source
    if source is None or source.start < quotation.end:
        return None
    said = document.tokens[quotation.first : quotation.last]
    return at if any(t.text.islower() and len(t.text) >= _LONG_WORD for t in said) else None


def _told_at_last(document: Document, found: Sequence[Found], index: int) -> int | None:
    """Index of the attribution at the end of a quotation's later paragraphs.

    “It was late.” stays open there: “It was late. / “We left,” says a pal.
    """
    quotation = document.quotations[index]
    sentence = document.sentence_at(quotation.start)
    if document.sentences[sentence].start < quotation.start or (
        sentence
        and document.sentences[sentence - 1].paragraph == document.sentences[sentence].paragraph
    ):
        return None
    for following in document.quotations[index + 1 : index + 1 + _PARAGRAPHS]:
        between = document.text[quotation.end : following.start]
        if quotation.closed or between.strip() or "\n" not in between:
            return None
        quotation = following
        at = bisect_left(found, quotation.end, key=lambda f: f.start)
        for told in range(at, min(at + 2, len(found))):
            if any(span.start <= quotation.start < span.end for span in found[told].content):
                return None if found[told].kind in HEDGES else told
    return None
