"""Antecedents: whom "she", "they" or "the singer" can mean, by what stands before."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.sourcing.nouns import Noun, nouns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tabloid_cli.document import Document
    from tabloid_cli.sourcing.names import Mention, Names

NEAR, FAR, WIDE = 4, 16, 60
"""Sentences back within which somebody is sought first, and if in vain."""
_CLEAR = 1.2
"""How far the best must lead where the article does not tell the gender of either."""
PLATFORMS = frozenset(
    "twitter instagram facebook snapchat youtube tiktok reddit us uk usa u.s. u.k. la l.a. nyc"
    " eu".split()
)
"""Where things are posted or happen: never "the site" that reports."""
_DETERMINERS = frozenset("a an the one another some two several many three".split())


class Wanted(NamedTuple):
    """What is known of the person sought: gender, age, a noun ("designer"); empty if not."""

    gender: str = ""
    age: str = ""
    noun: str = ""


class Unspoken(NamedTuple):
    """Somebody unnamed who opens a sentence without speaking: tokens, noun, head."""

    first: int
    last: int
    noun: Noun
    head: str


def names_before(
    document: Document, names: Names, token: int, sentence: int, reach: int
) -> Iterator[Mention]:
    """Names before a token, nearest first, `reach` sentences back."""
    floor = document.sentences[max(0, sentence - reach)].first
    at = bisect_left(names.mentions, token, key=lambda m: m.first) - 1
    while at >= 0 and names.mentions[at].first >= floor:
        yield names.mentions[at]
        at -= 1


def person_before(
    document: Document, names: Names, token: int, sentence: int, wanted: Wanted, last_heard: int
) -> int | None:
    """The person meant by a pronoun or description at `token`; None if it could be two.

    `last_heard` is the entity that spoke last, -1 for none.
    """
    for reach in (NEAR, FAR):
        ranks: dict[int, float] = {}
        for mention in names_before(document, names, token, sentence, reach):
            if _fits(names, mention.entity, wanted):
                rank = _rank(document, names, mention, sentence, wanted)
                rank += 2.0 if mention.entity == last_heard else 0.0
                ranks[mention.entity] = max(rank, ranks.get(mention.entity, rank))
        if ranks:
            return _clear_winner(names, ranks, wanted)
    return None


def _fits(names: Names, index: int, wanted: Wanted) -> bool:
    entity = names.entities[index]
    if (
        entity.organisation
        or entity.is_place
        or (wanted.gender and entity.gender not in (wanted.gender, ""))
    ):
        return False
    return not (wanted.age and entity.age and entity.age != wanted.age)


def _rank(
    document: Document, names: Names, mention: Mention, sentence: int, wanted: Wanted
) -> float:
    """Nearness, agreement and prominence, in points of a sentence's distance."""
    entity = names.entities[mention.entity]
    where = sentence_of(document, mention.first)
    rank = 3.0 - min(sentence - where, 2 * NEAR)
    rank += 2.0 if wanted.gender and entity.gender == wanted.gender else 0.0
    rank += 1.0 if mention.first - document.sentences[where].first < 3 else 0.0
    rank += 3.0 if wanted.age and entity.age == wanted.age else 0.0
    rank += 2.0 if wanted.noun in entity.roles else 0.0
    return rank + min(entity.mentions, 8) / 4


def _clear_winner(names: Names, ranks: dict[int, float], wanted: Wanted) -> int | None:
    ordered = sorted(ranks, key=lambda e: -ranks[e])
    best = ordered[0]
    told = wanted.gender and names.entities[best].gender == wanted.gender
    if told or len(ordered) == 1:
        return best
    return best if ranks[best] - ranks[ordered[1]] >= _CLEAR or not wanted.gender else None


def sentence_of(document: Document, token: int) -> int:
    """Index of the sentence that holds a token."""
    return max(0, bisect_left(document.sentences, token + 1, key=lambda s: s.first) - 1)


def pair_before(
    document: Document, names: Names, token: int, sentence: int
) -> tuple[int, int] | None:
    """Two people whom the article joined by "and", in text order."""
    tokens = document.tokens
    near = list(names_before(document, names, token, sentence, FAR))
    for later, earlier in itertools.pairwise(near):
        between = [t.norm for t in tokens[earlier.last : later.first]]
        if later.entity != earlier.entity and "and" in between and len(between) <= 9:
            people = (names.entities[earlier.entity], names.entities[later.entity])
            if not any(p.organisation for p in people):
                return earlier.entity, later.entity
    return None


def publisher_before(document: Document, names: Names, token: int, sentence: int) -> int | None:
    """The outlet that "the magazine" means."""
    for mention in names_before(document, names, token, sentence, WIDE):
        if publishes(names, mention.entity):
            return mention.entity
    return None


def publishes(names: Names, index: int) -> bool:
    """Whether a name is an organisation that speaks, not a place where things are posted."""
    entity = names.entities[index]
    return entity.organisation and entity.words[0] not in PLATFORMS


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


def _phrase_end(document: Document, t: int, limit: int) -> int:
    """End of "friends of Hale", "a source close to the couple"."""
    tokens = document.tokens
    end = t
    while t < limit and tokens[t].norm in ("of", "close", "to", "near", "the", "for", "from"):
        t += 1
        if t < limit and tokens[t].norm not in ("of", "close", "to", "near", "the", "for", "from"):
            t += 1
            while t < limit and tokens[t].text[0].isupper():
                t += 1
            end = t
    return end
