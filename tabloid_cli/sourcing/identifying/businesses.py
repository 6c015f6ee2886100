"""Businesses: which organisation "the company" or "the union" is, that is no outlet."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from tabloid_cli.sourcing.identifying.press import called, kind_of_outlet
from tabloid_cli.sourcing.identifying.publishers import publishes
from tabloid_cli.sourcing.naming.organisations import FIRMS

if TYPE_CHECKING:
    from tabloid_cli.sourcing.identifying.antecedents import Scene
    from tabloid_cli.sourcing.naming.mentions import Described

BUSINESSES = FIRMS - {"network", "broadcaster", "service", "chain"} | {
    "corporation",
    "guild",
    "fund",
    "utility",
    "force",
}
"""Nouns of what an article has named before it calls it so."""
_POLICE = frozenset("police constabulary pd lapd nypd psni".split())
"""Who "the force" is."""
_REACH = 12
"""Sentences back within which it is named."""
_OUTLETS = ("none", "unknown")
"""Kinds of names that are not known to be the press."""


def business_before(scene: Scene, described: Described, sentence: int) -> int | None:
    """The organisation named last that the noun can mean: one called so before any other."""
    names = scene.names
    last: int | None = None
    at = bisect_left(names.mentions, described.first, key=lambda m: m.first) - 1
    for i in range(at, -1, -1):
        if sentence - scene.places[i].sentence > _REACH:
            break
        entity = names.entities[names.mentions[i].entity]
        if not publishes(names, names.mentions[i].entity) or entity.place:
            continue
        if described.head == "force" and _POLICE.isdisjoint(entity.words):
            continue
        if described.head in entity.roles or entity.words[-1].rstrip("s") == described.head:
            return names.mentions[i].entity
        own = names.mentions[i].entity == scene.own_outlet
        if last is None and not own and kind_of_outlet(entity, called((), ())) in _OUTLETS:
            last = names.mentions[i].entity
    return last
