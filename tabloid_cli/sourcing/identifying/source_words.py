"""Source words: the words that name a source, where the span model found only some of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.article import Span
from tabloid_cli.sourcing.identifying.subjects import tokens_of
from tabloid_cli.sourcing.identifying.unnamed import phrase_start
from tabloid_cli.sourcing.naming.capitals import MARKS
from tabloid_cli.sourcing.naming.phrases import PRONOUNS
from tabloid_cli.sourcing.vocabulary.grammar import BEFORE_NOUNS
from tabloid_cli.sourcing.vocabulary.nouns import SOMEBODY, nouns

if TYPE_CHECKING:
    from tabloid_cli.document import Document
    from tabloid_cli.sourcing.finding.extraction import Found
    from tabloid_cli.sourcing.identifying.speakers import Cast

_PHRASE = 8
"""Words that a source has at most where the span model found none."""
_OWNED = 4
"""Tokens after "'s" among which stands whom a source owns."""
_OWNING = frozenset(("'s", "'"))
_WHEN = frozenset("in last this on".split())
_NAMELESS = frozenset("source insider tipster informant onlooker eyewitness mole".split())
"""Nobody tells the name of these: the one that follows is the next clause's."""
_IN_TITLES = MARKS | {":"}
_TITLE = 8
"""Tokens from "the" to the end of the title before its noun."""
_CALLINGS = 4
"""Tokens after a comma among which a name begins: "her husband, NFL player Jonas Roe"."""


def whole_source(document: Document, cast: Cast, source: Span, found: Found) -> Span:
    """A source with its noun, the name set apart after it, or the one before it."""
    source = _with_cue(document, cast, with_owned(document, source, found), found)
    source = with_apposition(document, cast, source, found)
    source = _without_its_topic(document, cast, source)
    return _with_name_before(document, cast, _from_determiner(document, source))


def _without_its_topic(document: Document, cast: Cast, source: Span) -> Span:
    """The source without whom it tells of: "says the source, Tilda, “is fine.”"."""
    first, last = tokens_of(document, source)
    tokens = document.tokens
    comma = next((t for t in range(first + 1, last - 1) if tokens[t].text == ","), 0)
    if comma and tokens[comma - 1].norm in _NAMELESS and cast.names.at(comma + 1, comma + 2):
        return Span(source.start, tokens[comma - 1].end)
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


def _with_cue(document: Document, cast: Cast, source: Span, found: Found) -> Span:
    """The source, with the cue where that is its noun: "a new report that claims"."""
    cue = found.cue
    if cue is None or found.kind != "noun":
        return source
    first, last = tokens_of(document, source)
    if last != tokens_of(document, cue)[0] or cast.names.at(first, last):
        return source
    if any(t.norm in nouns() or t.norm in PRONOUNS for t in document.tokens[first:last]):
        return source
    return Span(source.start, cue.end)


def with_owned(document: Document, source: Span, found: Found) -> Span:
    """The source with what it owns: "Jane Roe's best friend" of "Jane Roe"."""
    tokens = document.tokens
    last = tokens_of(document, source)[1]
    if last >= len(tokens) or tokens[last].norm not in _OWNING or source.end > found.start:
        return source
    for t in range(last + 1, min(last + 1 + _OWNED, len(tokens))):
        noun = nouns().get(tokens[t].norm)
        if tokens[t].start >= found.start or not tokens[t].text[0].isalpha():
            break
        if noun is not None and noun.kind in SOMEBODY and not _goes_on(document, t):
            return Span(source.start, tokens[t].end)
    return source


def _goes_on(document: Document, t: int) -> bool:
    """Whether another noun follows, or the noun owns in its turn: "best friend's lawyer"."""
    after = document.tokens[t + 1].norm if t + 1 < len(document.tokens) else ""
    return after in nouns() or after in _OWNING


def with_apposition(document: Document, cast: Cast, source: Span, found: Found) -> Span:
    """The source and the name set apart after it: "her own brother, Dan Roe, said"."""
    if found.cue is None:
        return source
    first, last = tokens_of(document, source)
    tokens = document.tokens
    names = cast.names
    headed = any(mention.last == last for mention in names.at(first, last))
    headed = headed or tokens[last - 1].norm in _NAMELESS
    if last >= len(tokens) or tokens[last].text != "," or headed:
        return source
    for mention in names.at(last + 1, last + _CALLINGS):
        called = tokens[mention.first - 1].norm in nouns() or mention.first == last + 1
        if not called or any(t.text == "," for t in tokens[last + 1 : mention.first]):
            continue
        entity = names.entities[mention.entity]
        closed = mention.last < len(tokens) and tokens[mention.last].text in ",."
        bare = len(entity.words) == 1 and not (mention.first == last + 1 and names.at(first, last))
        if closed and not (bare or entity.organisation or entity.place):
            return Span(source.start, tokens[mention.last - 1].end)
    return source


def _with_name_before(document: Document, cast: Cast, source: Span) -> Span:
    """The source with the name that it sets apart: "Jane Roe, a fitness model, who said"."""
    first, last = tokens_of(document, source)
    tokens = document.tokens
    if first < 2 or tokens[first - 1].text != "," or tokens[first].norm not in ("a", "an", "the"):
        return source
    after = [t.norm for t in tokens[first : last + 2]]
    if "who" not in after or after[after.index("who") - 1] != ",":
        return source
    for mention in cast.names.at(first - 2, first - 1):
        if not cast.names.entities[mention.entity].organisation:
            return Span(tokens[mention.first].start, source.end)
    return source


def blamed(document: Document, cast: Cast, found: Found) -> Span | None:
    """Who said what another faults: "Oakes slammed the magazine for claiming"."""
    if found.cue is None:
        return None
    tokens = document.tokens
    at = tokens_of(document, found.cue)[0]
    if not tokens[at].norm.endswith("ing"):
        return None
    at -= 1 + (at > 0 and tokens[at - 1].norm.endswith("ly"))
    if at < 2 or tokens[at].norm != "for":
        return None
    at -= 2 * (tokens[at - 2].text in _WHEN)  # "called out the magazine in May for claiming"
    mention = cast.names.covering(at - 1)
    if mention is not None and mention.last == at:
        by = tokens[mention.first - 1].norm == "by"
        return None if by else Span(tokens[mention.first].start, tokens[at - 1].end)
    noun = nouns().get(tokens[at - 1].norm)
    if noun is None or noun.kind != "organisation":
        return None
    first = phrase_start(document, at - 1, document.sentences[found.sentence].first)
    if tokens[first - 1].norm == "by":  # "was slammed by the site for claiming"
        return None
    return Span(tokens[first].start, tokens[at - 1].end)


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
