"""Publishers: which outlet "the magazine", "the report" or "it" can mean."""

from __future__ import annotations

from bisect import bisect_left
from math import log2
from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.sourcing.identifying.press import (
    CHECKER,
    agreement,
    called,
    is_press,
    kind_of_outlet,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from tabloid_cli.sourcing.identifying.antecedents import Point, Scene
    from tabloid_cli.sourcing.naming.entities import Entity, Names
    from tabloid_cli.sourcing.naming.mentions import Described
    from tabloid_cli.sourcing.naming.places import Place

NOBODY = -1
"""Stands for a report that is nobody's, or an outlet without a name."""
REACH = 40
"""Sentences back within which an outlet can be meant."""
_MOST = 80
_AHEAD = 2
_AHEAD_ALONE = 10
"""Sentences after, within which an outlet is named that is meant already: if another was
named before, and if none was."""
PLATFORMS = frozenset(
    "twitter instagram facebook snapchat youtube tiktok reddit us uk usa u.s. u.k. la l.a. nyc"
    " eu".split()
)
"""Where things are posted or happen: never "the site" that reports."""
_NAMED_AFTER = frozenset(
    "palace church school college university hospital court museum hotel restaurant zoo shelter"
    " department office bureau ministry committee commission council board union foundation"
    " institute league club association".split()
)
"""Nouns that stand in the names of what they mean: "the palace" is Harrow Palace, or nobody."""


class Sought(NamedTuple):
    """What stands there: head noun or pronoun, and how it is determined.

    `determined` is "the", "a" or "own" (after a possessive); `goes_on` tells that the
    words after it take up what was said: "also claims", "went on to say".
    """

    head: str
    determined: str
    goes_on: bool = False


def publishes(names: Names, index: int) -> bool:
    """Whether a name is an organisation that speaks, not a place where things are posted."""
    entity = names.entities[index]
    place = len(entity.words) == 1 and entity.words[0] in PLATFORMS and entity.name != "Us"
    return entity.organisation and not place


def publisher_within(scene: Scene, described: Described) -> int | None:
    """The outlet that stands before the noun: "an Oakline article"."""
    tokens = scene.document.tokens[described.first : described.last]
    head = max((i for i, t in enumerate(tokens) if t.norm == described.head), default=0)
    named = scene.names.at(described.first, described.first + head)
    return next((m.entity for m in named if publishes(scene.names, m.entity)), None)


def is_by_somebody(scene: Scene, described: Described) -> bool:
    """Whether a name says who made it: "an Expedia report", "a report by Expedia".

    Only one that stands nowhere else: "the Roe report" may be what is told of Jane Roe.
    """
    tokens, entities = scene.document.tokens, scene.names.entities
    return any(
        tokens[m.last].norm == described.head or tokens[m.first - 1].norm == "by"
        for m in scene.names.at(described.first, described.last)
        if entities[m.entity].mentions == 1
    )


def publishers_before(
    scene: Scene, point: Point, sought: Sought, heard: Mapping[int, int]
) -> dict[int, dict[str, float]]:
    """The outlets that can be meant, and nobody, each with its features.

    `heard` is the sentence in which each organisation spoke last, latest last.
    """
    names, where, tokens = scene.names, scene.places, scene.document.tokens
    found: dict[int, dict[str, float]] = {}
    kinds: dict[int, set[str]] = {}
    at = bisect_left(names.mentions, point.token, key=lambda m: m.first) - 1
    for i in range(at, max(-1, at - _MOST), -1):
        if point.sentence - where[i].sentence > REACH:
            break
        mention = names.mentions[i]
        entity = mention.entity
        if publishes(names, entity):
            if entity not in found:
                found[entity] = _standing(where[i], point)
                kinds[entity] = set()
            before = [t.norm for t in tokens[max(0, mention.first - 2) : mention.first]]
            kinds[entity] |= called(
                before, [t.norm for t in tokens[mention.last : mention.last + 1]]
            )
    reach = _AHEAD if kinds else _AHEAD_ALONE
    for entity, far in _ahead(scene, at + 1, point, reach).items():
        alone = {"only ahead": log2(1 + far), "only ahead " + sought.determined: 1.0}
        found.setdefault(entity, {"ahead of others": 1.0} if kinds else alone)
    for entity, features in found.items():
        _about(names.entities[entity], sought, kinds.get(entity, ()), features)
    own = scene.own_outlet
    _as_speaker(found, own, point, sought, heard)
    found = _fitting(found, sought)
    found.get(-1 if own is None else own, {})["own outlet"] = 1.0
    if not (found and sought.head in _NAMED_AFTER and sought.determined == "the"):
        found[NOBODY] = _nobody(sought, heard, len(found))
    return found


def _standing(place: Place, point: Point) -> dict[str, float]:
    """How an outlet's nearest name stands."""
    far = point.sentence - place.sentence
    features = {"distance": log2(1 + far), place.role: 1.0}
    if not far:
        features["same sentence"] = 1.0
    return features


def _ahead(scene: Scene, first: int, point: Point, reach: int) -> dict[int, int]:
    """The outlets named from mention `first` on, within `reach` sentences: how far each.

    What is meant may stand in a sentence before its cue's, and an outlet between the two.
    """
    names, where = scene.names, scene.places
    found: dict[int, int] = {}
    for i in range(first, min(first + _MOST, len(where))):
        far = max(where[i].sentence - point.sentence, 0)
        if far > reach:
            break
        if publishes(names, names.mentions[i].entity):
            found.setdefault(names.mentions[i].entity, far)
    return found


def _fitting(found: dict[int, dict[str, float]], sought: Sought) -> dict[int, dict[str, float]]:
    """Of the outlets those that have the noun in their name, where it tells that much."""
    if sought.head not in _NAMED_AFTER:
        return found
    return {entity: features for entity, features in found.items() if "named so" in features}


def _nobody(sought: Sought, heard: Mapping[int, int], others: int) -> dict[str, float]:
    features = {"nobody": 1.0, "nobody " + sought.determined: 1.0, "nobody of": log2(1 + others)}
    if heard:
        features["somebody spoke"] = 1.0
    if not is_press(sought.head):
        features["nobody of the press"] = 1.0
    return features


def _about(
    entity: Entity, sought: Sought, called_so: Collection[str], features: dict[str, float]
) -> None:
    if sought.head in entity.words:
        features["named so"] = 1.0
    kind = kind_of_outlet(entity, called_so)
    features["kind " + agreement(sought.head, kind)] = 1.0
    if kind == CHECKER:
        features["checker"] = 1.0


def _as_speaker(
    found: dict[int, dict[str, float]],
    own: int | None,
    point: Point,
    sought: Sought,
    heard: Mapping[int, int],
) -> None:
    """Which outlets spoke, the article's own aside; a checker repeats what others claim."""
    spoke = [entity for entity in reversed(heard) if entity != own]
    claimed = next((e for e in spoke if "checker" not in found.get(e, ())), NOBODY)
    found.get(claimed, {})["claimed last"] = 1.0
    for entity in spoke[1:]:
        found.get(entity, {})["spoke"] = 1.0
    last = found.get(spoke[0]) if spoke else None
    if last is not None:
        last["spoke last"] = 1.0
        since = max(point.sentence - heard[spoke[0]], 0)
        last["silent since"] = log2(1 + min(since, 15))
        if sought.goes_on:
            last["goes on"] = 1.0
