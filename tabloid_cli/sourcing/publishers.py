"""Publishers: which outlet "the magazine", "the report" or "it" can mean."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from importlib.resources import files
from math import log2
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tabloid_cli.sourcing.antecedents import Point, Scene
    from tabloid_cli.sourcing.entities import Entity, Names

NOBODY = -1
"""Stands for a report that is nobody's, or an outlet without a name."""
REACH = 40
"""Sentences back within which an outlet can be meant."""
_MOST = 80
_AHEAD = 2
"""Sentences after, within which an outlet is named that is meant already."""
PLATFORMS = frozenset(
    "twitter instagram facebook snapchat youtube tiktok reddit us uk usa u.s. u.k. la l.a. nyc"
    " eu".split()
)
"""Where things are posted or happen: never "the site" that reports."""


_NEW = (" new ", " recent ", " latest ", " another ")
_NONE: frozenset[str] = frozenset()
_PUBLICATION = frozenset("magazine tabloid site checker newspaper".split())
_CALLED = {
    "magazine": frozenset(("magazine", "tabloid")),
    "mag": frozenset(("magazine", "tabloid")),
    "weekly": frozenset(("magazine", "tabloid")),
    "tabloid": frozenset(("magazine", "tabloid")),
    "site": frozenset(("site", "checker")),
    "website": frozenset(("site", "checker")),
    "blog": frozenset(("site",)),
    "network": frozenset(("network",)),
    "channel": frozenset(("network",)),
    "show": frozenset(("show",)),
    "newspaper": frozenset(("newspaper", "tabloid")),
    "paper": frozenset(("newspaper", "tabloid")),
}
"""What kinds of outlet a noun can mean; any other of the press means a publication."""
_PRESS = frozenset(
    "watchdog watch-dog outlet publication broadcaster program programme podcast daily journal"
    " portal issue edition rag report reports story article piece exposé it its they them which"
    " weekly-magazine daily-newspaper platform giant organization organisation".split()
)
"""Nouns of the press; "the palace" and "the band" are none, and mean no publication."""
_NAMED_AFTER = frozenset(
    "palace church school college university hospital court museum hotel restaurant zoo shelter"
    " department office bureau ministry committee commission council board union foundation"
    " institute league club association".split()
)
"""Nouns that stand in the names of what they mean: "the palace" is Harrow Palace, or nobody."""


class Sought(NamedTuple):
    """What stands there: head noun or pronoun, how it is determined, its first words.

    `determined` is "the", "a", "own" (after a possessive) or "bare".
    """

    head: str
    determined: str
    text: str


class Outlets(NamedTuple):
    """The organisations that spoke: the last one, where, and how often each."""

    last: int
    sentence: int
    spoke: Mapping[int, int]


def publishes(names: Names, index: int) -> bool:
    """Whether a name is an organisation that speaks, not a place where things are posted."""
    entity = names.entities[index]
    place = len(entity.words) == 1 and entity.words[0] in PLATFORMS and entity.name != "Us"
    return entity.organisation and not place


def publishers_before(
    scene: Scene, point: Point, sought: Sought, heard: Outlets
) -> dict[int, dict[str, float]]:
    """The outlets that can be meant, and nobody, each with its features."""
    names, where = scene.names, scene.places
    nearest: dict[int, int] = {}
    told: set[int] = set()
    at = bisect_left(names.mentions, point.token, key=lambda m: m.first) - 1
    for i in range(at, max(-1, at - _MOST), -1):
        entity = names.mentions[i].entity
        if point.sentence - where[i].sentence > REACH:
            break
        if publishes(names, entity):
            nearest.setdefault(entity, i)
            if where[i].role == "told":
                told.add(entity)
    found: dict[int, dict[str, float]] = {}
    for entity, i in nearest.items():
        far = point.sentence - where[i].sentence
        found[entity] = {"distance": log2(1 + far), where[i].role: 1.0}
        if not far:
            found[entity]["same sentence"] = 1.0
        if len(found) == 1:
            found[entity]["nearest"] = 1.0
    for i in range(at + 1, min(at + 1 + _MOST, len(where))):
        if where[i].sentence - point.sentence > _AHEAD:
            break
        entity = names.mentions[i].entity
        if publishes(names, entity):
            found.setdefault(entity, {"not before": 1.0})["ahead"] = 1.0
    for entity, features in found.items():
        if entity in told:
            features["told"] = 1.0
        _about(names.entities[entity], sought, features)
        _as_speaker(entity, point, heard, features)
    own = scene.own_outlet
    found = _fitting(found, sought)
    found.get(-1 if own is None else own, {})["own outlet"] = 1.0
    found[NOBODY] = _nobody(sought, heard, len(found))
    return found


def _fitting(found: dict[int, dict[str, float]], sought: Sought) -> dict[int, dict[str, float]]:
    """Of the outlets those that have the noun in their name, where it tells that much."""
    if sought.head not in _NAMED_AFTER:
        return found
    return {entity: features for entity, features in found.items() if "named so" in features}


def _nobody(sought: Sought, heard: Outlets, others: int) -> dict[str, float]:
    features = {"nobody": 1.0, "nobody " + sought.determined: 1.0, "nobody of": log2(1 + others)}
    if heard.last >= 0:
        features["somebody spoke"] = 1.0
    if any(word in sought.text for word in _NEW):
        features["nobody new"] = 1.0
    if sought.head not in _CALLED and not _is_press(sought):
        features["nobody of the press"] = 1.0
    return features


def _about(entity: Entity, sought: Sought, features: dict[str, float]) -> None:
    features["named"] = log2(min(entity.mentions, 16) or 1)
    if sought.head in entity.words:
        features["named so"] = 1.0
    kind = outlet_kinds().get(" ".join(entity.words))
    if kind is None:
        kind = "site" if "." in entity.words[-1] else "unknown"
    if kind == "unknown":
        features["kind untold"] = 1.0
    elif kind in _CALLED.get(sought.head, _PUBLICATION if _is_press(sought) else _NONE):
        features["kind agrees"] = 1.0
    else:
        features["kind differs"] = 1.0
    if kind == "checker":
        features["checker"] = 1.0


def _as_speaker(entity: int, point: Point, heard: Outlets, features: dict[str, float]) -> None:
    if entity == heard.last:
        features["spoke last"] = 1.0
        features["silent since"] = log2(1 + min(max(point.sentence - heard.sentence, 0), 15))
    elif entity in heard.spoke:
        features["spoke"] = 1.0


def _is_press(sought: Sought) -> bool:
    return sought.head in _PRESS or not sought.head


@cache
def outlet_kinds() -> dict[str, str]:
    """What kind of outlet a name is: publishers.tsv."""
    table: dict[str, str] = {}
    for line in files(__package__).joinpath("publishers.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, _, names = line.partition("\t")
            table.update(dict.fromkeys((n.replace("_", " ") for n in names.split()), kind))
    return table
