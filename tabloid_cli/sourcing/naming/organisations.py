"""Organisations: whose names are no person's, by their words and by those beside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tabloid_cli.sourcing.naming.capitals import BESIDE_CUES
from tabloid_cli.sourcing.naming.people import person_words
from tabloid_cli.sourcing.vocabulary.cues import cue_index
from tabloid_cli.sourcing.vocabulary.nouns import (
    abbreviations,
    nouns,
    organisation_names,
    organisation_words,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tabloid_cli.document import Token
    from tabloid_cli.sourcing.naming.entities import Entity, Mention, Run

FIRMS = frozenset(
    "company firm charity label studio retailer brand startup start-up chain agency union service"
    " network broadcaster bank insurer airline manufacturer chipmaker carmaker automaker drugmaker"
    " giant conglomerate nonprofit non-profit distributor lender".split()
)
"""Beside a name these call it an organisation: "the label Oakline", "Oakline, a charity,"."""
_FIRMLIKE = ("organisation", "document")
"""Kinds of nouns that stand beside those: "research firm Oakline"."""
_AFTER_SPEAKER = frozenset("has had is was also".split())
# What a paper's name may go without: "OK!" is OK! Magazine, "Radar" RadarOnline.com.
_PAPERS = re.compile(r"(?:magazine|online|weekly|usa|\.*com|\.co\.uk)+$")
_PAPER_NOUNS = frozenset(
    "magazine mag newspaper tabloid website site outlet publication blog podcast".split()
)
_GIVEN = frozenset("star post sun".split())
"""Words of outlets that as the first of two are somebody's: "Post Roe" is no paper."""
_CAPITALISED = re.compile(r"[A-Z]+(?![a-z])|[A-Z][a-z]+")
_SHORTEST_WORD = 4
"""Letters of a word within a word: "Mac" and "Inc" are shorter."""
EDITIONS = frozenset(
    "online usa uk us australia america canada tv live plus style sports business prime".split()
)


def is_organisation(words: Sequence[str]) -> bool:
    """Whether a name is an organisation's, by its words."""
    lower = [w.lower().replace("’", "'") for w in words]
    name = " ".join(lower)
    called = name in organisation_names() or (
        len(lower) > 1 and f"the {name}" in organisation_names()
    )
    if called or any("." in w[:-1] and w[-1] != "." and len(w) > 4 for w in lower):
        return True
    told = [w in organisation_words() for w in lower]
    if any(told[1:]) or (told[0] and (len(lower) != 2 or lower[0] not in _GIVEN)):
        return True
    if lower[0] in person_words().styles:
        return False
    if "of" in lower[1:]:
        return True
    if len(words) == 1 and _is_outlet_in_one_word(words[0]):
        return True
    if len(words) == 1 or words[1].isdigit():
        shouted = words[0].isupper() and 2 <= len(words[0]) <= 6
        return shouted and lower[0] not in abbreviations()
    if lower[0] not in organisation_names():
        return False
    return lower[1] in EDITIONS or (words[0].isupper() and len(words[0]) > 2)


def _is_outlet_in_one_word(word: str) -> bool:
    """Whether capitals inside a word show an outlet's several: "OaklineNews", "PageSix"."""
    parts = _CAPITALISED.findall(word) if not word.isupper() else []
    if len(parts) < 2:
        return False
    lower = [part.lower() for part in parts]
    return " ".join(lower) in organisation_names() or any(
        len(part) >= _SHORTEST_WORD and part in organisation_words() for part in lower
    )


def letters(key: tuple[str, ...]) -> str:
    """A paper's name without what it is sometimes written without."""
    joined = "".join(key).replace("!", "").replace("&", "and").removeprefix("the")
    return _PAPERS.sub("", joined) or joined


def is_paper(tokens: Sequence[Token], run: Run, words: tuple[str, ...]) -> bool:
    """Whether the words beside a name make it a paper: "NW magazine", "the site Oakline"."""
    if len(words) > 3:
        return False
    first, last = run
    if last < len(tokens) and tokens[last].text in ("magazine", "newspaper"):
        return True
    if first and last < len(tokens) and tokens[last].text == "report" and len(words) < 3:
        return tokens[first - 1].norm in ("a", "an") and not tokens[first].text.isdigit()
    return first > 1 and tokens[first - 1].text in _PAPER_NOUNS


def show_paper(tokens: Sequence[Token], run: Run, entity: Entity) -> None:
    """Name a paper in full: "NW magazine"."""
    last = run[1]
    magazine = last < len(tokens) and tokens[last].text == "magazine"
    if magazine and not entity.name.lower().endswith("magazine"):
        entity.name += " magazine"


def learn_organisations(
    tokens: Sequence[Token], entities: Sequence[Entity], mentions: Sequence[Mention]
) -> None:
    """Note whose name stands as no person's does: "the Oakline said", "Oakline, which"."""
    called = {m.entity for m in mentions if m.last - m.first < len(entities[m.entity].words)}
    for entity in entities:
        somebody = (entity.place, entity.age, entity.male, entity.female)
        if not any(somebody) and _is_called_firm(entity):
            entity.organisation = True
    for mention in mentions:
        entity = entities[mention.entity]
        if mention.entity in called:
            continue  # "Jane" for Jane Roe
        if entity.organisation or entity.placed or entity.gender or entity.age or entity.roles:
            continue
        before = tokens[mention.first - 1].text if mention.first else ""
        after = [t.norm for t in tokens[mention.last : mention.last + 2]]
        which = after == [",", "which"]
        article = (
            before == "the"
            and not mention.modifier
            and not entity.words[-1].endswith("s")
            and after[:1] != []
            and (after[0] in _AFTER_SPEAKER or after[0] in cue_index())
            and after[0] not in BESIDE_CUES
        )
        owns = after[1:] == ["its"] and after[0] in cue_index()  # "Oakline said its pipes"
        if which or article or owns:
            entity.organisation = True


def _is_called_firm(entity: Entity) -> bool:
    """Whether a name is called what a firm is called, and nothing that a person is."""
    if FIRMS.isdisjoint(entity.roles):
        return False
    others = [nouns().get(role) for role in entity.roles - FIRMS]
    return all(noun is not None and noun.kind in _FIRMLIKE for noun in others)
