"""Credited: quotations behind which a dash and a name stand: “Never again.” — Jane Roe, Leeds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.article import Span
from tabloid_cli.sourcing.vocabulary.grammar import DASHES

if TYPE_CHECKING:
    from tabloid_cli.document import Document, Quotation

_LONGEST = 12
"""Tokens of the name and what it is followed by."""
_ENDS_NAME = frozenset(", ( . / | ;".split())


def credited(document: Document, quotation: Quotation, sentence: int) -> Span | None:
    """Who stands behind a dash at the end of a quotation's own paragraph."""
    tokens, sentences = document.tokens, document.sentences
    opening = document.text[sentences[sentence].start : quotation.start]
    dash = quotation.last
    if any(map(str.isalnum, opening)) or dash + 1 >= len(tokens):
        return None
    if tokens[dash].text not in DASHES:
        return None
    last = document.sentence_at(tokens[dash + 1].start)
    if sentences[last].paragraph != sentences[sentence].paragraph:
        return None
    if last + 1 < len(sentences) and sentences[last + 1].paragraph == sentences[last].paragraph:
        return None
    name = tokens[dash + 1 : sentences[last].last]
    if len(name) > _LONGEST or not (name[0].text[0].isupper() or name[0].text[0] == "@"):
        return None
    end = next((k for k, token in enumerate(name) if token.text in _ENDS_NAME), len(name))
    return Span(name[0].start, name[end - 1].end) if end else None
