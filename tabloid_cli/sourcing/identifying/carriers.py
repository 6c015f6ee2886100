"""Carriers: who passes on what somebody tells them, and how they are named.

An outlet, agency or show is told something for its public; a court, a council or the
police are told for themselves, and Instagram is told nothing.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from tabloid_cli.article import Span
from tabloid_cli.report import Via
from tabloid_cli.sourcing.identifying.antecedents import is_person
from tabloid_cli.sourcing.identifying.press import is_press_name, kind_of_outlet, outlet_kinds
from tabloid_cli.sourcing.naming.organisations import EDITIONS, letters
from tabloid_cli.sourcing.vocabulary.grammar import OWNING
from tabloid_cli.sourcing.vocabulary.tables import read_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from tabloid_cli.document import Document
    from tabloid_cli.sourcing.naming.entities import Mention, Names

    Resolve = Callable[[Span], str | None]

_REACH = 8
"""Tokens among which a carrier's name begins."""
_NOUNS = frozenset(
    "magazine mag glossy weekly tabloid tab site website webloid blog newspaper paper daily"
    " outlet publication broadcaster podcast".split()
)
"""Who "the magazine" is told: one of the press; "the show" and "the network" employ people."""
_NAMED_NOUNS = _NOUNS | frozenset("network channel station show programme program agency".split())
"""What stands beside a name: "the Today show", "gossip site Radar"."""
_BEFORE = frozenset(
    "the an a in interview exclusively previously recently also later first only just its this"
    " new latest us u.s. american british uk u.k. scottish irish australian french german gossip"
    " celebrity entertainment fashion women's men's news showbiz sports music trade local rival"
    " sister morning breakfast late-night talk radio tv television popular influential".split()
)
"""Words that stand before a carrier's name."""
_ALWAYS = frozenset(("metro",))
"""Outlets in one word that no rule takes for an organisation."""
_LOWER = frozenset(("heat", "closer"))
"""Magazines that write their names in lower case letters: "heat magazine"."""
_FOR = frozenset(("of", "from", "on"))
"""After a name: "Jane Roe of CNN" asks for it; at CNN may be only "anchor Jane Roe"."""
_NATIONS = frozenset("american british australian irish scottish french italian us uk".split())
_BROADCAST = frozenset(("tv", "radio"))
_CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}(?:-(?:TV|FM|AM))?")
"""How American stations are called: "KTLA"."""
_NUMBERED = frozenset(("radio", "channel"))
"""Before a number that belongs to the name: "BBC Radio 4"."""
_ENDINGS = ("news", "times", "daily", "gossip", "post", "tribune", "herald", "gazette")
_NAMES = frozenset(("outlet", "show", "none"))
"""Rows of the table that hold names."""


def outlet_at(
    document: Document, names: Names, first: int, last: int, resolve: Resolve
) -> Via | None:
    """The carrier named from token `first` on, over words that stand before a name.

    "the Mirror", "US magazine OK!", "Jane Roe of ABC News"; `resolve` names whoever
    "the magazine" is.
    """
    tokens = document.tokens
    noun, asks = None, False
    t, stop = first, min(first + _REACH, last)
    while t < stop:
        mention = next(iter(names.at(t, t + 1)), None)
        norm = tokens[t].norm
        if mention is not None:
            if names.entities[mention.entity].organisation or carries(document, names, mention):
                told = is_told(document, names, mention)
                return named_carrier(document, names, mention) if told else None
            if noun == t - 1:
                break  # "told the magazine Roe had left"
            after = tokens[mention.last].norm if mention.last < last else ""
            if after not in _FOR and after != "at":
                return None
            t = mention.last + 1
            found = outlet_at(document, names, t, min(t + 3, last), resolve)
            return found if after in _FOR or asks else None
        if norm in _LOWER and t + 1 < last and tokens[t + 1].norm == "magazine":
            return Via(Span(tokens[t].start, tokens[t + 1].end), norm)  # "heat magazine"
        asks = asks or norm in _table()["reporter"]
        if norm in _NAMED_NOUNS:
            noun = t
        elif norm not in _BEFORE and norm not in _table()["reporter"]:
            break
        t += 1
    after = tokens[noun + 1].norm if noun is not None and noun + 1 < last else ""
    if noun is None or after in OWNING or after in _table()["inside"]:
        return None
    return described_carrier(document, first, noun, resolve)


def described_carrier(document: Document, first: int, noun: int, resolve: Resolve) -> Via | None:
    """Whom "the magazine" or "the gossip site" means, its noun the token `noun`."""
    if document.tokens[noun].norm not in _NOUNS:
        return None
    the = next((t for t in range(noun, first - 1, -1) if document.tokens[t].norm == "the"), None)
    if the is None:
        return None
    span = Span(document.tokens[the].start, document.tokens[noun].end)
    name = resolve(span)
    return Via(span, name) if name else None


def is_told(document: Document, names: Names, mention: Mention) -> bool:
    """Whether what is told to a name is told to whom it names: not "Star's report"."""
    tokens = document.tokens
    after = [t.norm for t in tokens[mention.last : mention.last + 3]]
    if not after or after[0] not in OWNING:
        return not after or after[0] not in _table()["inside"]
    theirs = names.at(mention.last + 1, mention.last + 2)
    asks = not _table()["reporter"].isdisjoint(after[1:])
    return asks or any(
        is_person(names.entities[m.entity]) or carries(document, names, m) for m in theirs
    )


def named_carrier(document: Document, names: Names, mention: Mention) -> Via | None:
    """The carrier that a mention is, if it is one."""
    if not carries(document, names, mention):
        return None
    tokens = document.tokens
    first, last, name = mention.first, mention.last, names.entities[mention.entity].name
    if tokens[last - 1].norm in _NUMBERED and tokens[last : last + 1]:
        number = tokens[last].text
        if number.isdigit():
            name, last = f"{name} {number}", last + 1
    return Via(Span(tokens[first].start, tokens[last - 1].end), name)


def carries(document: Document, names: Names, mention: Mention) -> bool:
    """Whether a name is one of the press."""
    entity, table = names.entities[mention.entity], _table()
    plain = _without_edition(entity.words)
    keys = {letters(entity.words), letters(plain)}
    if not keys.isdisjoint(table["none"]):
        return False
    if not keys.isdisjoint(table["outlet"] | table["show"]):
        return entity.organisation or len(entity.words) > 1 or not keys.isdisjoint(_ALWAYS)
    if not entity.organisation:
        return False
    if not keys.isdisjoint(outlet_kinds()) or kind_of_outlet(entity, ()) == "site":
        return True
    beside = [t.norm for t in document.tokens[mention.last : mention.last + 1]]
    return (
        _CALL_SIGN.fullmatch(entity.name) is not None
        or any(word in _NAMED_NOUNS or word in _BROADCAST for word in beside)
        or any(_is_of_the_press(word) for word in (entity.words[-1], plain[-1]))
    )


def _is_of_the_press(word: str) -> bool:
    """Whether a name is one of the press by its last word: "Oakline Gazette", "OaklineNews"."""
    ending = any(word.endswith(end) for end in _ENDINGS)
    return ending or word in _table()["word"] or is_press_name(word)


def _without_edition(words: tuple[str, ...]) -> tuple[str, ...]:
    """A name without the edition: "Elle UK", "American Closer"."""
    first = len(words) > 1 and words[0] in _NATIONS
    last = next((i for i in range(len(words), 1, -1) if words[i - 1] not in EDITIONS), 1)
    return words[first:last] or words


def letters_of(name: str) -> str:
    """A name's letters as the tables hold them."""
    return letters(tuple(name.lower().split()))


def is_host(norm: str) -> bool:
    """Whether those are told who ask: "she told the panel"."""
    return norm in _table()["host"]


@cache
def _table() -> dict[str, frozenset[str]]:
    """The rows of carriers.tsv, names by their letters."""
    rows = read_words(__package__, "carriers.tsv")
    return {
        sort: frozenset(
            letters(tuple(name.split("_"))) if sort in _NAMES else name for name in names
        )
        for sort, names in rows
    }
