"""Document -> Sensation: how loud the words are.

lexicon               the words, ours and a user's: entries as table reads them from its files
context, forms        where an entry counts, and how its words are inflected
patterns, matching    the entries as sequences of tokens, and which of them a text holds
names, shouting       what is a name or a title; exclamation marks and capitals
reading               a document's sensational words, each with its part and voice
catalogue, examples   what people look up and try out: ``tabloid lexicon``
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.report import Sensation
from tabloid_cli.tone.lexicon import Lexicon, default_lexicon, load_lexicon
from tabloid_cli.tone.reading import sensational_words
from tabloid_cli.tone.table import LexiconError

if TYPE_CHECKING:
    from tabloid_cli.document import Document

__all__ = ["Lexicon", "LexiconError", "default_lexicon", "load_lexicon", "measure_sensation"]


def measure_sensation(document: Document, lexicon: Lexicon | None = None) -> Sensation:
    """Find the sensational words of headline and body and count them.

    Densities are sensational words (a phrase is one) per 100 words, unweighted, rounded
    to four places; None where there are no words. `lexicon` is ours if not given.
    """
    lexicon = lexicon or default_lexicon()
    found = sensational_words(document, lexicon)
    body = [w.voice for w in found if w.part == "body"]
    heads = sum(w.part == "headline" for w in found)
    quoted = quoted_words(document)
    return Sensation(
        density=_density(len(body), document.words),
        headline_density=_density(heads, _words(document.text, *_headline_span(document))),
        narration_density=_density(body.count("narration"), document.words - quoted),
        quoted_density=_density(body.count("quoted"), quoted),
        words=found,
        own_lexicon=lexicon is not default_lexicon(),
    )


def quoted_words(document: Document) -> int:
    """Words of the body inside quoted speech, counted as `Document.words` is."""
    speech = sum(_words(document.text, q.start, q.end) for q in document.quotations if q.speech)
    return min(document.words, speech)


def _headline_span(document: Document) -> tuple[int, int]:
    tokens = document.headline
    return (tokens[0].start, tokens[-1].end) if tokens else (0, 0)


def _words(text: str, start: int, end: int) -> int:
    runs = text[start:end].split()
    return len([1 for run in runs if run.isalnum() or any(map(str.isalnum, run))])


def _density(hits: int, words: int) -> float | None:
    return round(100 * hits / words, 4) if words > 0 else None
