"""Unnamed: somebody without a name who was spoken of, and now speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.sourcing.vocabulary.nouns import Noun, nouns

if TYPE_CHECKING:
    from tabloid_cli.document import Document
    from tabloid_cli.sourcing.naming.mentions import Described

_DETERMINERS = frozenset("a an the one another some two several many three".split())
_BEGINNING = _DETERMINERS | frozenset("the his her their its".split())
_ENDING = frozenset("of from to with for by in on at like is are was were , . and or but".split())
"""Before a noun, these are no part of its phrase."""
_PUBLIC = frozenset(
    "fans followers users viewers commenters commentators netizens tweeters redditors trolls"
    " well-wishers shippers stans listeners supporters admirers comments internet"
    " twitter instagram facebook reddit tiktok online viral".split()
)
"""The public that speaks up, and where it does."""
_ANYBODY = frozenset("person someone somebody else".split())
_BARE = 3
"""Words of who is anybody: not "a person close to the singer"."""
_BROUGHT_IN = 2
"""Sentences back in which somebody was brought in who speaks now."""
_WORDS = 4
"""Words of a phrase before its noun."""
_BELONGING = frozenset("of close to near the for from".split())


class Unspoken(NamedTuple):
    """Somebody unnamed who opens a sentence without speaking: tokens, noun, head."""

    first: int
    last: int
    noun: Noun
    head: str


def unspoken_before(document: Document, token: int, sentence: int) -> Unspoken | None:
    """An anonymous or accountable somebody who opens this sentence or the last one."""
    table = nouns()
    tokens = document.tokens
    for index in (sentence, sentence - 1):
        if index < 0:
            break
        first = document.sentences[index].first
        for t in range(first, min(first + 5, token)):
            noun = table.get(tokens[t].norm)
            if noun is not None and noun.kind in ("anonymous", "role"):
                start = t - 1 if t > first and tokens[t - 1].norm in _DETERMINERS else t
                return Unspoken(start, _phrase_end(document, t + 1, token), noun, tokens[t].norm)
            if tokens[t].text[0].isalpha() and not noun and tokens[t].norm not in _DETERMINERS:
                break
    return None


def introduced_before(
    document: Document, head: str, token: int, sentence: int
) -> tuple[int, str] | None:
    """Where somebody called `head` was brought in, and by what words: "A pal of Roe fumes"."""
    tokens = document.tokens
    for index in range(sentence - 1, max(-1, sentence - 1 - _BROUGHT_IN), -1):
        first = document.sentences[index].first
        for t in range(first + 1, min(document.sentences[index].last, token)):
            if tokens[t].norm != head or document.quoted(tokens[t].start):
                continue
            start = phrase_start(document, t, first)
            if tokens[start].norm in ("a", "an") and start < t:
                end = _phrase_end(document, t + 1, document.sentences[index].last)
                return index, document.text[tokens[start].start : tokens[end - 1].end]
    return None


def group_before(document: Document, token: int, sentence: int) -> Unspoken | None:
    """Several unnamed who can be "they", named last in this sentence: "asked her reps, who"."""
    tokens = document.tokens
    first = document.sentences[sentence].first
    for t in range(token - 1, first - 1, -1):
        noun = nouns().get(tokens[t].norm)
        if noun is None or not noun.plural or noun.kind not in ("anonymous", "role"):
            continue
        if not document.quoted(tokens[t].start):
            start = phrase_start(document, t, first)
            return Unspoken(start, _phrase_end(document, t + 1, token), noun, tokens[t].norm)
    return None


def speaks_in_public(document: Document, described: Described, sentence: int, since: int) -> bool:
    """Whether "one" or "someone else" is of the public spoken of after sentence `since`.

    "Fans were shocked. “Oh no,” one wrote", unlike one of several insiders.
    """
    anybody = described.head in _ANYBODY and described.last - described.first <= _BARE
    if described.noun is not None and not anybody:
        return False
    first = document.sentences[max(since + 1, 0)].first if since < sentence else described.first
    return any(token.norm in _PUBLIC for token in document.tokens[first : described.first])


def document_before(document: Document, sentence: int) -> Unspoken | None:
    """What "it" can be that says something: the last note or statement of the sentence before."""
    if not sentence:
        return None
    tokens = document.tokens
    before = document.sentences[sentence - 1]
    for t in range(before.last - 1, before.first - 1, -1):
        noun = nouns().get(tokens[t].norm)
        if noun is not None and noun.kind == "document" and not noun.plural:
            start = phrase_start(document, t, before.first)
            if start < t and not document.quoted(tokens[t].start):
                return Unspoken(start, t + 1, noun, tokens[t].norm)
    return None


def held_by(document: Document, first: int, limit: int) -> tuple[int, Noun] | None:
    """Whom what stands at `first` belongs to: the friend in "a friend of the couple who"."""
    tokens = document.tokens
    at = first - 2
    if at <= limit or tokens[at + 1].norm != "of":
        return None
    at -= not tokens[at].text[0].isalnum()  # "“a friend” of the couple"
    noun = nouns().get(tokens[at].norm)
    return (at, noun) if noun is not None and (noun.family or noun.kind == "anonymous") else None


def phrase_start(document: Document, t: int, limit: int) -> int:
    """Where "a joint statement" begins: its determiner, if that is near."""
    for start in range(t - 1, max(limit, t - _WORDS) - 1, -1):
        if document.tokens[start].norm in _BEGINNING:
            return start
        token = document.tokens[start]
        if token.norm in _ENDING or not token.text[0].isalnum():
            break
    return t


def _phrase_end(document: Document, t: int, limit: int) -> int:
    """End of "friends of Hale", "a source close to the couple"."""
    tokens = document.tokens
    end = t
    while t < limit and tokens[t].norm in _BELONGING:
        t += 1
        if t < limit and tokens[t].norm not in _BELONGING:
            t += 1
            while t < limit and tokens[t].text[0].isupper():
                t += 1
            end = t
    return end
