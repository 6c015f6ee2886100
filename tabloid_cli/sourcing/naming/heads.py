"""Heads: who or what the words of a source mention say it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tabloid_cli.sourcing.naming.people import person_words
from tabloid_cli.sourcing.naming.withheld import keeps_back
from tabloid_cli.sourcing.vocabulary.grammar import BEFORE_NOUNS
from tabloid_cli.sourcing.vocabulary.nouns import SOMEBODY, Noun, is_trade, nouns

if TYPE_CHECKING:
    from tabloid_cli.sourcing.naming.entities import Mention, Names

# "An article last month from Oakline" is an article.
WHEN = frozenset("last earlier today yesterday".split())
DEFINITE = frozenset("the this that these those".split())
POSSESSIVE = frozenset("his her their its our my your 's '".split())
_CALLED = frozenset(("named", "called"))
_NOT_APART = POSSESSIVE | frozenset("who whose which that as while after and".split())
_BEFORE_APART = ([","], ["of"], ["for"], ["at"])
_JOINED = (["and"], [","], [",", "and"], ["&"], ["or"], ["nor"])
_OWNING = (["'s"], ["'"])
_LONGEST_CALLING = 4
"""Words that say who the second of two is: "and her husband, actor Jonas Roe"."""
_LEADING_ON = frozenset("of for to in at on with by from who whose that 's '".split())
TOGETHER = 3
"""Words that say who somebody joined by "and" is: "and her late husband Wade"."""
_FORMER = frozenset(("former", "ex"))
_UNNAMED = frozenset("unnamed unidentified anonymous".split())
"""Before a noun, these say that its name is withheld."""
_PARENT = re.compile(r"^(mother|father|mom|mum|dad|mama|momma|mommy|daddy)-of-\w+$")
_HIS = frozenset("side kids children folks".split())
"""Those who, where it says whose they are, speak openly as his or hers."""
_FIELD = re.compile(r"[a-z]{3}(?:ologist|ician|ographer|ist|ian)$")
"""Endings of callings that no table holds: "the hydrologist"."""
_TRADE = re.compile(
    r"[a-z]{2}(?:ist|ician|grapher|er|or|man|woman|keeper|maid)$|^(?:former|then|ex)$"
)
"""Endings of what somebody may be called right before a name that is set apart."""
_PRINTED = frozenset("article articles editorial feature item column".split())
_OF_FIELD = frozenset("of for to".split())
_BODIES = frozenset("staff police government authority administration campaign".split())
"""Nouns of several that somebody is head of."""


def names_of_head(
    norms: list[str], inside: list[Mention], first: int, head_at: int, stop: int
) -> tuple[Mention, ...]:
    """The names that the mention is: its head's, those joined to it, one in apposition."""
    found = [m for m in inside if m.first <= first + head_at < m.last]
    if not found:
        apart = next((i for i in (stop, stop + 1) if norms[i : i + 1] == [","]), None)
        found = _set_apart(norms, inside, first, stop)
        called = next((i for i in range(stop, len(norms)) if norms[i] in _CALLED), None)
        if called is not None and not found:  # "one of them, a man named Wade Bexley, who"
            found = [m for m in inside if m.first == first + called + 1]
        if apart is not None and not found:  # "the man involved, Wade Bexley"
            found = [m for m in inside if m.first == first + apart + 1]
        return tuple(found[:1])
    end = found[0].last
    for mention in inside:  # "Rosa Quill and Wade Bexley", "Ann, Bea and Cy"
        between = norms[end - first : mention.first - first]
        owns = norms[mention.last - first : mention.last - first + 1] in _OWNING
        if mention.first >= end and _joins(between) and not owns:
            found.append(mention)
            end = mention.last
    joined = (len(found) > 1 and ("and" in norms or norms[0] == "neither")) or "&" in norms
    return tuple(found) if joined else (found[0],)


def _joins(between: list[str]) -> bool:
    """Whether words between two names join them: ", 36, and", "and her husband, actor"."""
    if between[:1] == [","] and between[1:2] and between[1].isdigit():
        between = between[2 + (between[2:4] == [",", "and"]) :]
    if between in _JOINED:
        return True
    if between[:1] == [","]:
        between = between[1:]
    called = between[1:]
    if called[-1:] == [","]:
        called = called[:-1]
    if between[:1] != ["and"] or not 0 < len(called) <= _LONGEST_CALLING:
        return False
    return is_trade(called[-1]) and _LEADING_ON.isdisjoint(called)


def _set_apart(norms: list[str], inside: list[Mention], first: int, stop: int) -> list[Mention]:
    """The name after the last comma: "his wife, actress Jane Roe", "head of music, Jane Roe"."""
    end = len(norms) - (norms[-1] == ",")
    if norms[stop : stop + 1] not in _BEFORE_APART or "," not in norms[stop:end]:
        return []
    comma = end - 1 - norms[stop:end][::-1].index(",")
    for mention in inside:
        between = norms[comma + 1 : max(comma + 1, mention.first - first)]
        closes = mention.last - first == end and mention.first - first > comma
        others = any(first + comma < other.last <= mention.first for other in inside)
        if others and "and" in between:
            return []  # "a rep for Oakline, Roe and studio Wide Arm"
        between = [norm for norm in between if norm != "." and norm not in person_words().titles]
        calling = bool(between) and (between[-1] in nouns() or _TRADE.search(between[-1]))
        plain = not between or (calling and between[0] not in _NOT_APART)
        if closes and plain and len(between) <= TOGETHER:
            return [mention]
    return []


def names_behind(
    norms: list[str], inside: list[Mention], names: Names, at: tuple[int, int, int]
) -> tuple[Mention, ...]:
    """Who a description without a name in its head is all the same.

    "Oakline magazine" and "an article in Oakline" are Oakline; "singer and model Jane
    Roe" is Jane Roe. `at` is the first token, the head's index and the phrase's end.
    """
    first, head_at, stop = at
    noun = nouns().get(norms[head_at]) if norms else None
    if noun is None:
        return ()
    speaking = [names.entities[mention.entity] for mention in inside]
    people = [m for m, e in zip(inside, speaking, strict=True) if not (e.organisation or e.place)]
    for mention in inside:
        speaks = names.entities[mention.entity].organisation
        if speaks and noun.kind == "organisation" and mention.last == first + head_at:
            return (mention,)
        printed = norms[head_at] in _PRINTED and mention.first > first + head_at
        if (
            speaks
            and printed
            and norms[stop : stop + 1]
            and (norms[stop] in ("in", "from", "by", "of", "on") or norms[stop] in WHEN)
        ):
            return (mention,)
        between = norms[stop : mention.first - first]
        closes = [mention] == people and mention.last - first == len(norms)
        joined = not speaks and between[:1] == ["and"]
        if (closes or joined) and _is_bearer(between, norms[head_at]):
            return (mention,)
    return ()


def _is_bearer(between: list[str], head: str) -> bool:
    """Whether a name is that of whom the words before it tell of: `head`, and those `between`.

    "Head of drama Jane Roe" and "singer and model Jane Roe", not "a rep for actress Jane Roe".
    """
    joining, *field = [norm for norm in between if norm not in ("the", ",")] or [""]
    if not field or field[0] in BEFORE_NOUNS:
        return False
    if joining == "and":
        return nouns()[head].kind in SOMEBODY and len(field) < 4 and is_trade(field[-1])
    plain = not any(norm.endswith("ed") or is_trade(norm) for norm in field if norm not in _BODIES)
    return joining in _OF_FIELD and is_trade(head) and plain


def unnamed_noun(norms: list[str], head_at: int) -> Noun | None:
    """The head's noun; who "asked not to be named" or is "an unnamed member" is anonymous."""
    noun = _plain_noun(norms, head_at)
    if noun is None or noun.kind not in ("role", "person"):
        return noun
    said = " ".join(norms[head_at:])
    open_to_all = norms[0] not in DEFINITE and POSSESSIVE.isdisjoint(norms[:head_at])
    if open_to_all and not _FORMER.isdisjoint(norms[:head_at]) and not noun.family:
        return noun._replace(kind="anonymous")  # "a former employee" holds no office
    withheld = not _UNNAMED.isdisjoint(norms[:head_at]) or keeps_back(said)
    return noun._replace(kind="anonymous", family=False) if withheld else noun


def _belonging(norms: list[str], word: str) -> Noun | None:
    """Who speaks for somebody or is his, where it says whose: "Jane's side", "his kids"."""
    owned = norms[0] in POSSESSIVE or "'s" in norms or "'" in norms
    return Noun("role", family=False, plural=True) if owned and word in _HIS else None


def _plain_noun(norms: list[str], head_at: int) -> Noun | None:
    table = nouns()
    for at in (head_at, head_at - 1):
        if 0 <= at < len(norms):
            word = norms[at]
            if word.endswith("-year-old"):
                return table.get("year-old")
            if "-of-" in word:
                word = _PARENT.sub(r"\1-of-two", word)
            if norms[0] in DEFINITE and word in ("two", "three"):
                return Noun("person", family=False, plural=True)  # "the two"
            if norms[0] in DEFINITE and word in person_words().demonyms and at == len(norms) - 1:
                return Noun("person", family=False, plural=False)  # "the Dane"
            noun = table.get(word) or table.get(word.rpartition("-")[2]) or _belonging(norms, word)
            if noun is not None:
                known = norms[0] in DEFINITE or norms[0] in POSSESSIVE
                if noun.individual and not known:
                    many = not at or any(norm.isdigit() for norm in norms)  # "women", "20 women"
                    return noun._replace(kind="role" if noun.plural and many else "anonymous")
                return noun
    return None
