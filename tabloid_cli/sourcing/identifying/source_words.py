"""Source words: the words that name a source, where the span model found only some of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.article import Span
from tabloid_cli.sourcing.identifying.antecedents import is_person
from tabloid_cli.sourcing.identifying.subjects import tokens_of
from tabloid_cli.sourcing.naming.capitals import MARKS
from tabloid_cli.sourcing.vocabulary.grammar import BEFORE_NOUNS, OWNING
from tabloid_cli.sourcing.vocabulary.nouns import SOMEBODY, nouns

if TYPE_CHECKING:
    from tabloid_cli.document import Document
    from tabloid_cli.sourcing.finding.extraction import Found
    from tabloid_cli.sourcing.identifying.speakers import Cast

_PHRASE = 8
"""Words that a source has at most where the span model found none."""
_OWNED = 4
"""Tokens after "'s" among which stands whom a source owns."""
_NAMELESS = frozenset("source insider tipster informant onlooker eyewitness mole".split())
"""Nobody tells the name of these: the one that follows is the next clause's."""
_IN_TITLES = MARKS | {":"}
_TITLE = 8
"""Tokens from "the" to the end of the title before its noun."""
_CALLINGS = 4
"""Tokens after a comma among which a name begins: "her husband, NFL player Jonas Roe"."""


def whole_source(document: Document, cast: Cast, source: Span, found: Found) -> Span:
    """A source with the noun that it owns, and the name set apart after it."""
    source = _with_apposition(document, cast, _with_owned(document, source, found))
    return _from_determiner(document, source)


def _with_owned(document: Document, source: Span, found: Found) -> Span:
    """The source with what it owns: "Jane Roe's best friend" of "Jane Roe"."""
    tokens = document.tokens
    last = tokens_of(document, source)[1]
    if last >= len(tokens) or tokens[last].norm not in OWNING or source.end > found.start:
        return source
    for token in tokens[last + 1 : last + 1 + _OWNED]:
        noun = nouns().get(token.norm)
        if token.start >= found.start or not token.text[0].isalpha():
            break
        if noun is not None and noun.kind in SOMEBODY:
            return Span(source.start, token.end)
    return source


def _with_apposition(document: Document, cast: Cast, source: Span) -> Span:
    """The source and the name set apart after it: "her own brother, actor Dan Roe, said"."""
    last = tokens_of(document, source)[1]
    tokens = document.tokens
    if last >= len(tokens) or tokens[last].text != "," or cast.names.covering(last - 1):
        return source
    if tokens[last - 1].norm in _NAMELESS:
        return source
    for mention in cast.names.at(last + 1, last + _CALLINGS):
        entity = cast.names.entities[mention.entity]
        called = mention.first == last + 1 or tokens[mention.first - 1].norm in nouns()
        closed = mention.last < len(tokens) and tokens[mention.last].text in ",."
        if called and closed and len(entity.words) > 1 and is_person(entity):
            return Span(source.start, tokens[mention.last - 1].end)
    return source


def _from_determiner(document: Document, source: Span) -> Span:
    """The source from its "the" on where a title cuts it: "the “Portland” rapper"."""
    first, last = tokens_of(document, source)
    tokens = document.tokens
    noun = nouns().get(tokens[last - 1].norm)
    if noun is None or noun.kind != "person" or noun.plural:
        return source
    if first < 3 or tokens[first - 1].text not in _IN_TITLES or tokens[first].norm in BEFORE_NOUNS:
        return source
    for t in range(first - 2, max(0, first - _TITLE), -1):
        if tokens[t].norm == "the":
            return Span(tokens[t].start, source.end)
        if not tokens[t].text[0].isalnum() and tokens[t].text not in _IN_TITLES:
            break
    return source


def phrase_after(document: Document, found: Found) -> Span:
    """The words after "according to", up to the next mark."""
    cue = found.cue or Span(found.start, found.start)
    last = tokens_of(document, cue)[1]
    end = last
    stop = document.sentences[found.sentence].last
    while end < stop and end - last < _PHRASE and document.tokens[end].text[0].isalnum():
        end += 1
    tokens = document.tokens
    return Span(tokens[last].start, tokens[end - 1].end) if end > last else cue
