"""Document -> Sensation: how loud the words are."""

from __future__ import annotations

from tabloid_cli.article import Span
from tabloid_cli.document import Document
from tabloid_cli.report import SensationalWord, Sensation, Voice

_FIRST_WORDS = frozenset(
    "shocking shock shocked bombshell scandal furious meltdown feud stunning slams heartbroken"
    " explosive exclusive jaw-dropping outrageous steamy sizzling".split()
)


def measure_sensation(document: Document) -> Sensation:
    """Count sensational words in headline and body (first sketch: a handful of words)."""
    words = []
    counts = {"narration": 0, "quoted": 0}
    totals = {"narration": 0, "quoted": 0}
    for token in document.tokens:
        voice: Voice = "quoted" if document.quoted(token.start) else "narration"
        totals[voice] += token.is_word
        if token.norm in _FIRST_WORDS:
            counts[voice] += 1
            span = Span(token.start, token.end)
            words.append(SensationalWord(span, token.norm, "shock", 1.0, voice, "body"))
    head = [t for t in document.headline if t.norm in _FIRST_WORDS]
    heads = [
        SensationalWord(Span(t.start, t.end), t.norm, "shock", 1.0, "narration", "headline")
        for t in head
    ]
    return Sensation(
        density=_per_hundred(len(words), document.words),
        headline_density=_per_hundred(len(heads), sum(t.is_word for t in document.headline)),
        narration_density=_per_hundred(counts["narration"], totals["narration"]),
        quoted_density=_per_hundred(counts["quoted"], totals["quoted"]),
        words=tuple(sorted((*heads, *words), key=lambda w: w.span)),
    )


def _per_hundred(hits: int, words: int) -> float | None:
    return round(100 * hits / words, 4) if words else None
