"""The press: what kinds of outlet there are, and which of them a noun can mean."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from tabloid_cli.sourcing.naming.organisations import letters
from tabloid_cli.sourcing.vocabulary.nouns import organisation_words
from tabloid_cli.sourcing.vocabulary.tables import read_words

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from tabloid_cli.sourcing.naming.entities import Entity

UNTOLD = "unknown"
CHECKER = "checker"
_PRINTED = frozenset(("magazine", "glossy", "tabloid"))
_SITES = frozenset(("site", CHECKER))
_DAILIES = frozenset(("newspaper", "tabloid"))
_NETWORK = frozenset(("network",))
_CALLED = {
    "magazine": _PRINTED,
    "mag": _PRINTED,
    "tab": frozenset(("magazine", "tabloid")),
    "weekly": _PRINTED,
    "tabloid": frozenset(("magazine", "tabloid")),
    "site": _SITES,
    "website": _SITES,
    "blog": frozenset(("site",)),
    "network": _NETWORK,
    "channel": _NETWORK,
    "show": frozenset(("show",)),
    "newspaper": _DAILIES,
    "paper": _DAILIES,
}
"""What kinds of outlet a noun can mean; any other of the press means a publication."""
_PUBLICATIONS = _PRINTED | _SITES | {"newspaper", "press"}
# Beside a name or in it, these tell its kind: "the tabloid Oakline", "a blog called Oakline".
_KINDS = {
    "magazine": "magazine",
    "mag": "magazine",
    "weekly": "magazine",
    "tabloid": "tabloid",
    "site": "site",
    "website": "site",
    "blog": "site",
    "network": "network",
    "channel": "network",
    "newspaper": "newspaper",
    "show": "show",
}
_NAMING = frozenset(("called", "named"))
_PRESS_WORDS = frozenset(
    "news times post daily tribune herald gazette journal press media online report mail express"
    " chronicle observer independent telegraph guardian standard examiner bulletin dispatch review"
    " enquirer inquirer gossip sun mirror".split()
)
"""In a name these make it one of the press; other words of organisations, none of it."""
_NOUNS = frozenset(
    "watchdog watch-dog outlet webloid glossy publication broadcaster program programme podcast"
    " daily journal portal issue edition rag report reports story article piece exposé it its"
    " they them which"
    " weekly-magazine daily-newspaper platform organization organisation".split()
)
"""Nouns of the press; "the palace" and "the band" are none, and mean no publication."""
_COMPANIES = frozenset(
    "company corporation conglomerate giant retailer brand store streamer studio service label"
    " airline manufacturer distributor".split()
)
"""What a network can be called, too."""
_DOMAIN = re.compile(r"\w\.[a-z]{2,}$")


def is_press(noun: str) -> bool:
    """Whether a noun or pronoun ("" for none) can mean one of the press."""
    return noun in _CALLED or noun in _NOUNS or not noun


def is_press_name(word: str) -> bool:
    """Whether a word in a name makes it one of the press: "Gazette", "Magazine"."""
    return word in _PRESS_WORDS or word in _KINDS


def agreement(noun: str, kind: str) -> str:
    """Whether an outlet of that kind is what the noun says: "agrees", "differs" or "untold"."""
    if noun in _COMPANIES:
        return "agrees" if kind in (*_NETWORK, "none", UNTOLD) else "differs"
    if kind == UNTOLD or (kind == "press" and noun in _CALLED):
        return "untold"
    meant = _CALLED.get(noun, _PUBLICATIONS if is_press(noun) else frozenset())
    return "agrees" if kind in meant else "differs"


def called(before: Sequence[str], after: Sequence[str]) -> set[str]:
    """The kinds of outlet that the words beside a name say it is."""
    named = bool(before) and before[-1] in _NAMING
    beside = before[-2:-1] if named else before[-1:]
    return {_KINDS[noun] for noun in (*beside, *after[:1]) if noun in _KINDS}


def kind_of_outlet(entity: Entity, called_so: Collection[str]) -> str:
    """What kind of outlet a name is: a known one, or what the article calls it."""
    known = outlet_kinds().get(letters(entity.words))
    told = known or min(called_so, default="") or _own_word(entity.words)
    if told:
        return told
    if _DOMAIN.search(entity.words[-1]):
        return "site"
    if not _PRESS_WORDS.isdisjoint(entity.words):
        return "press"
    return UNTOLD if organisation_words().isdisjoint(entity.words) else "none"


def _own_word(words: Sequence[str]) -> str:
    """The kind that a name tells itself: "Oakline Magazine"."""
    return next((_KINDS[word] for word in words if word in _KINDS), "")


@cache
def outlet_kinds() -> dict[str, str]:
    """What kind of outlet a name is, by its letters: publishers.tsv."""
    return {
        letters(tuple(name.split("_"))): kind
        for kind, names in read_words(__package__, "publishers.tsv")
        for name in names
    }
