"""Described: how much an article tells of a source that it does not name.

a source, a well-placed insider, OUTLET's source      bare
a family friend, her friends, a source on the set     placed
a friend who was at the party                         detailed
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from tabloid_cli.sourcing.naming.organisations import is_organisation
from tabloid_cli.sourcing.naming.withheld import first_kept_back
from tabloid_cli.sourcing.vocabulary.grammar import THEIR
from tabloid_cli.sourcing.vocabulary.nouns import nouns
from tabloid_cli.sourcing.vocabulary.tables import read_words

if TYPE_CHECKING:
    from tabloid_cli.report import Description

_DETAIL = re.compile(
    r"\b(?:who|whose|which|with (?:direct |first-?hand |intimate )?knowledge|familiar with"
    r"|privy to|briefed|that (?:was|were|works?|worked|knows?))\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r",? ?\b(?:who|whose|speaking|granted|asking|requesting|insisting|because|and|but)\b",
    re.IGNORECASE,
)
"""With these begins the clause that says that a name is not told."""
_LED = re.compile(
    r",? (?:who|whose)(?: (?:would|will|could|has|have|had|is|are|was|were|been|being|only|also"
    r"|agreed|to)){0,4} ?$"
)
"""What leads such a clause."""
_HELPING = r"(?: (?:has|have|had|also|exclusively|first|recently|previously|only))*"
_TELLING = re.compile(
    rf",? (?:who|and|that){_HELPING} (?:tells?|told|adds?|added|says?|said|claim(?:s|ed)?"
    r"|dish(?:es|ed)|reveal(?:s|ed)?|insist(?:s|ed)?|continue[sd]|explain(?:s|ed))\b[^,]*"
)
"""A clause that says no more than that the source has spoken."""
_TALKING = re.compile(
    rf",? (?:who|and|that){_HELPING} (?:spoke|speaks|talks|talked|chatted|dished)"
    r"(?: exclusively)? (?:to|with) (?:us\b|the (?:magazine|mag|outlet|paper|site|tabloid)\b"
    r"|(?P<outlet>[^,]{1,40}?)(?=$|,| (?:on|in|about|and|for|before|after)\b))[^,]*"
)
_OF_THE_OUTLET = (
    r"\b[Tt]he (?:outlet|magazine|mag|paper|newspaper|tabloid|site|website|publication)['’]s "
)
_LABEL = re.compile(r"\(.*")
"""Our own words: “sources (“we’re told”)”."""
_WORD = re.compile(r"[\w’'-]+")
_AFTER_HEAD = re.compile(
    r",| (?:close|near|inside(?! sources?\b| insiders?\b)|within|from|of|at|in|on|around|to"
    r"|connected|with|for|by)\b"
)
_LONG = 300
"""Characters of a description that are read."""


def describe(words: str) -> Description:
    """How the words that name a source describe it."""
    told = _with_content(" ".join(words[:_LONG].split()))
    if _DETAIL.search(told):
        return "detailed"
    told = _outlets().sub(" ", told).lower().replace("’", "'")
    told = _phrases().sub(" ", told)
    listed = _WORD.findall(told)
    if len(listed) > 2 and listed[1] == "of" and listed[0] in _words("word"):
        told = told.partition(" of ")[2]  # "one of the sources"
        listed = listed[2:]
    if len(listed) < 2:
        return "placed" if listed and listed[0].startswith("ex-") else "bare"
    head = _head(told, listed)
    if head.startswith("ex-") or (not THEIR.isdisjoint(listed) and head not in _words("source")):
        return "placed"
    rest = (word for word in listed if word != head and word not in _words("word"))
    return "placed" if any(word not in THEIR for word in rest) else "bare"


def _with_content(words: str) -> str:
    """A description without the clauses that only say that there is no name, or who was told."""
    words = _LABEL.sub("", words)
    found = first_kept_back(words)
    if found is not None:
        opening = [clause.start() for clause in _CLAUSE.finditer(words, 0, found.start + 8)]
        begin = max((at for at in opening if at <= found.start), default=found.start)
        end = words.find(",", found.end)
        adjective = begin == found.start and words[found.start : found.end].endswith("ous")
        end = found.end if adjective else len(words) if end < 0 else end
        words = _LED.sub("", words[:begin]).rstrip(" ,") + words[end:]
    words = _TELLING.sub("", words)
    return _TALKING.sub(lambda said: "" if _is_told(said["outlet"]) else said[0], words)


def _is_told(outlet: str | None) -> bool:
    return outlet is None or is_organisation(outlet.split())


def _head(told: str, listed: list[str]) -> str:
    """The noun: the last known one before what follows it, or else the last word."""
    after = _AFTER_HEAD.search(told, 1)
    before = _WORD.findall(told[: after.start()]) if after else listed
    known = [word for word in before if word in nouns()]
    return (known or before or listed)[-1]


@cache
def _words(wanted: str) -> frozenset[str]:
    rows = read_words(__package__, "described.tsv")
    return frozenset(word for kind, listed in rows if kind == wanted for word in listed)


@cache
def _outlets() -> re.Pattern[str]:
    """“Radar's” and “for Star”, and “the outlet's”."""
    names = (re.escape(name.replace("_", " ")) for name in sorted(_words("outlet"), reverse=True))
    owner = (
        rf"(?:\b(?:for|of) )?(?<!at )(?<!in )(?<!inside )\b(?:{'|'.join(names)})(?:['’]s)?"
        r"(?: [Mm]ag(?:azine)?)?(?![\w'’])"
    )
    return re.compile(rf"{_OF_THE_OUTLET}|{owner}")


@cache
def _phrases() -> re.Pattern[str]:
    phrases = (re.escape(phrase.replace("_", " ")) for phrase in sorted(_words("phrase")))
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b")
