"""Relations: whom "her father" or "the lawyer" is, where the article names such a one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.sourcing.identifying.couples import names_before
from tabloid_cli.sourcing.naming.phrases import PRONOUNS
from tabloid_cli.sourcing.vocabulary.alike import alike
from tabloid_cli.sourcing.vocabulary.nouns import nouns

if TYPE_CHECKING:
    from tabloid_cli.document import Document
    from tabloid_cli.sourcing.naming.entities import Entity, Names
    from tabloid_cli.sourcing.naming.mentions import Described

_FAR = 60
"""Sentences back within which a noun names somebody."""

_VAGUE = frozenset(
    "star superstar artist musician performer entertainer beauty personality mogul".split()
)
"""Nouns that the press calls anybody by."""


def called_so(document: Document, names: Names, described: Described, sentence: int) -> int | None:
    """The person named before whom the article calls so: "the lawyer", nearest first.

    Where the mention says whose ("her father", "Ann's lawyer"), it must be the only one
    who fits, named before or after.
    """
    if described.possessive:
        fitting = [i for i, one in enumerate(names.entities) if _fits(names, one, i, described)]
        return fitting[0] if len(fitting) == 1 else None
    for mention in names_before(document, names, described.first, sentence, _FAR):
        entity = names.entities[mention.entity]
        if not alike(described.head).isdisjoint(entity.roles) and not entity.organisation:
            return mention.entity
    return None


def called_alike(names: Names, noun: str) -> str:
    """What the only person whom it can mean is called: "psychic" for the medium; else the noun."""
    people = [e for e in names.entities if not e.organisation]
    if any(noun in e.roles for e in people):
        return noun
    if noun in _VAGUE:
        return noun
    called = [alike(noun) & e.roles - _VAGUE for e in people]
    found = [roles for roles in called if roles]
    return min(found[0]) if len(found) == 1 else noun


def is_only_kin(names: Names, entity: int) -> bool:
    """Whether one word is all of a name, and kin all that its bearer is: "her son, Jonas"."""
    who, table = names.entities[entity], nouns()
    kin = all(role in table and table[role].family for role in who.roles)
    return len(who.words) == 1 and bool(who.roles) and kin


def _fits(names: Names, entity: Entity, index: int, described: Described) -> bool:
    """Whether somebody is called so, and is nobody else's."""
    called = alike(described.head) & entity.roles
    owner = described.owner
    if not called or (owner is not None and owner.entity == index):
        return False
    return any(_shared(names, index, entity.owners.get(noun, ""), described) for noun in called)


def _shared(names: Names, index: int, known: str, described: Described) -> bool:
    """Whether whose somebody was said to be, and whose he is now, can be the same."""
    if not known:
        return False
    if described.owner is not None:
        return known in PRONOUNS or known in names.entities[described.owner.entity].words
    wanted = PRONOUNS.get(described.text.split()[0].lower(), "")
    if known in PRONOUNS:
        return PRONOUNS[known] in (wanted, "p")
    others = (one for i, one in enumerate(names.entities) if i != index)  # a father's namesakes
    genders = {one.gender for one in others if known in one.words}
    return wanted in genders or genders == {""}
