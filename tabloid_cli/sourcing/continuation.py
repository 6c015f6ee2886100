"""Continuation: quotations without a cue of their own, and whose they are.

“A,” he said. “B.” is one attribution; so is a quotation that runs over paragraphs.
A quotation that opens a new paragraph, or follows a colon, still belongs to whoever
spoke last; only one that nobody introduced becomes an attribution without a cue.
"""

from __future__ import annotations

from collections.abc import Sequence

from tabloid_cli.article import Span
from tabloid_cli.document import Document, Quotation
from tabloid_cli.sourcing.extraction import CERTAIN, Found


def with_continuations(document: Document, found: Sequence[Found]) -> list[Found]:
    """The attributions, with cue-less quotations added to those they continue."""
    result = sorted(found, key=lambda f: f.cue.start)
    held = [span for f in result for span in f.content]
    for quotation in document.quotations:
        if not quotation.speech or _inside(quotation, held):
            continue
        sentence = _sentence_at(document, quotation.start)
        if not _fills_its_sentences(document, quotation, sentence):
            continue
        owner = _owner(document, result, quotation, sentence)
        if owner is not None:
            span = Span(quotation.start, quotation.end)
            result[owner] = result[owner]._replace(content=(*result[owner].content, span))
            held.append(span)
    return result


def _inside(quotation: Quotation, held: Sequence[Span]) -> bool:
    return any(s.start < quotation.end and quotation.start < s.end for s in held)


def _sentence_at(document: Document, offset: int) -> int:
    lo, hi = 0, len(document.sentences)
    while lo < hi:
        mid = (lo + hi) // 2
        if document.sentences[mid].end <= offset:
            lo = mid + 1
        else:
            hi = mid
    return min(lo, len(document.sentences) - 1)


def _fills_its_sentences(document: Document, quotation: Quotation, first: int) -> bool:
    """Whether nothing but the quotation stands in its sentences."""
    last = _sentence_at(document, quotation.end - 1)
    outside = (
        document.text[document.sentences[first].start : quotation.start]
        + document.text[quotation.end : document.sentences[last].end]
    )
    return not any(map(str.isalnum, outside))


def _owner(
    document: Document, found: Sequence[Found], quotation: Quotation, sentence: int
) -> int | None:
    """Index of the attribution that the quotation continues.

    That is the last one before it, if it reaches the sentence before, or if it quotes
    too and stands in the same paragraph.
    """
    last = None
    for index, attribution in enumerate(found):
        if attribution.cue.start > quotation.start:
            break
        if attribution.entry.kind not in CERTAIN:
            last = index
    if last is None:
        return None
    sentences = document.sentences
    reached = max([found[last].cue.end, *(span.end for span in found[last].content)])
    end = _sentence_at(document, reached - 1)
    near = sentence - end <= 1
    together = sentences[end].paragraph == sentences[sentence].paragraph
    return last if near or (together and found[last].quoted) else None
