"""Antecedents: whom "she" or "the singer" can mean, and what speaks for each."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from functools import cached_property
from math import log2
from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.sourcing.identifying.own_outlet import own_outlet
from tabloid_cli.sourcing.naming.genders import genders
from tabloid_cli.sourcing.naming.people import person_words
from tabloid_cli.sourcing.naming.places import ARTICLES, Place, places

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tabloid_cli.document import Document
    from tabloid_cli.sourcing.naming.entities import Entity, Names

REACH = 12
"""Sentences back within which a name can be meant that has not spoken."""
_MOST = 80
"""Names that are looked at, going back."""
_LEADING = 4
"""People named oftenest, who can be meant however far away."""
_CLOSING = 3
"""Tokens with which a sentence ends that was reported speech: "he said."."""
_OTHERS = 3
"""People named since somebody spoke, beyond which there are many."""
_SURE = 3.0
"""Log-odds of a gender beyond which it is no surer."""


class Wanted(NamedTuple):
    """What is known of the person sought: gender, age, a noun ("designer"); empty if not.

    `goes_on` tells that the words beside it let the last one speak on: "she added".
    """

    gender: str = ""
    age: str = ""
    noun: str = ""
    goes_on: bool = False


class Point(NamedTuple):
    """Where somebody is meant: a token, its sentence and paragraph, and how it stands there.

    `standing` is "opens" (it begins the sentence), "after speech", "closes" (the sentence
    ends with it: "Doe slept, he said.") or "inside".
    """

    token: int
    sentence: int
    paragraph: int
    standing: str


class Heard(NamedTuple):
    """Who spoke before: the last one and where, all, and whom this pronoun meant last.

    Entities; -1 for nobody or somebody without a name.
    """

    last: int
    sentence: int
    before: Iterable[int]
    meant: int


class Scene:
    """An article's names as they stand, read once and only if somebody is sought."""

    def __init__(self, document: Document, names: Names, outlet: str = "") -> None:
        """Nothing is read yet; `outlet` is the article's own."""
        self.document = document
        self.names = names
        self.outlet = outlet

    @cached_property
    def own_outlet(self) -> int | None:
        """The name that "we" stands for, if the article names its own outlet."""
        return own_outlet(self.document, self.names, self.outlet)

    @cached_property
    def places(self) -> list[Place]:
        """The place of every name."""
        return places(self.document, self.names)

    @cached_property
    def genders(self) -> list[float]:
        """For each entity the log-odds that "she" goes on with it."""
        return genders(self.document, self.names, self.places)

    @cached_property
    def leading(self) -> list[int]:
        """The people named oftenest."""
        entities = self.names.entities
        people = [i for i, e in enumerate(entities) if not e.organisation and e.mentions > 1]
        return sorted(people, key=lambda i: -entities[i].mentions)[:_LEADING]

    @cached_property
    def articled(self) -> Counter[int]:
        """How often each name stands after "the" or "a", as few people's do: "the Halden Trail"."""
        tokens = self.document.tokens
        styles = person_words().styles
        return Counter(
            m.entity
            for m in self.names.mentions
            if m.first
            and tokens[m.first - 1].norm in ARTICLES
            and tokens[m.first].norm not in styles
        )

    @cached_property
    def headline(self) -> frozenset[str]:
        """The headline's words."""
        return frozenset(t.norm for t in self.document.headline)

    def point(self, token: int, sentence: int) -> Point:
        """A token of a sentence, and how it stands there."""
        found = self.document.sentences[sentence]
        before = self.document.tokens[token - 1].text
        standing = "after speech" if before in "\"”’'" else "inside"
        if token - found.first < 2:  # "She", "Later she"
            standing = "opens"
        elif standing == "inside" and token + _CLOSING >= found.last:
            standing = "closes"
        return Point(token, sentence, found.paragraph, standing)


def people_before(
    scene: Scene, point: Point, wanted: Wanted, heard: Heard
) -> dict[int, dict[str, float]]:
    """The people whom a pronoun or description can mean, each with its features."""
    names, where = scene.names, scene.places
    near = _near(scene, point, heard)
    found: dict[int, dict[str, float]] = {}
    order, nearer = -1, None
    for entity, i in near.last.items():
        order += nearer is None or not _together(where[i], nearer)
        nearer = where[i]
        found[entity] = _standing(nearer, point, order, wanted.gender)
    for entity in (*near.spoken_of, *scene.leading, *heard.before):
        if entity not in found and is_person(names.entities[entity]):
            found[entity] = {"far": 1.0}
    for entity, features in found.items():
        _as_named_near(entity, point, near, features)
        _about(entity, scene, wanted, features)
        if entity == heard.last:
            _as_last(entity, point, heard, near, features)
            if wanted.goes_on:
                features["spoke last, goes on"] = 1.0
        elif entity in heard.before:
            features["spoke"] = 1.0
        if entity == heard.meant:
            features["meant last"] = 1.0
    return found


class _Near(NamedTuple):
    """Who is named near a point.

    `last`: where each person is named last before it outside speech, nearest first;
    `spoken_of`: the last sentence of those named in speech; `since`: who was a sentence's
    first name after somebody last spoke; `after`: who is named in its sentence after it.
    """

    last: dict[int, int]
    spoken_of: dict[int, int]
    since: set[int]
    after: set[int]


def _near(scene: Scene, point: Point, heard: Heard) -> _Near:
    """Who is named near a point."""
    names, where = scene.names, scene.places
    found = _Near({}, {}, set(), set())
    floor = max(0, point.sentence - REACH)
    at = bisect_left(names.mentions, point.token, key=lambda m: m.first) - 1
    for i in range(at, max(-1, at - _MOST), -1):
        place = where[i]
        if place.sentence < floor:
            break
        entity = names.mentions[i].entity
        if place.quoted:
            found.spoken_of.setdefault(entity, place.sentence)
            continue
        if not is_person(names.entities[entity]):
            continue
        found.last.setdefault(entity, i)
        if place.first and place.sentence > heard.sentence:
            found.since.add(entity)
    for i in range(at + 1, min(at + 1 + _MOST, len(where))):
        if where[i].sentence > point.sentence:
            break
        found.after.add(names.mentions[i].entity)
    return found


def _as_named_near(entity: int, point: Point, near: _Near, features: dict[str, float]) -> None:
    """Whether somebody is named in the speech beside a point, or after it in its sentence."""
    if point.sentence - near.spoken_of.get(entity, -9) < 2:
        features["in speech"] = 1.0
    if near.spoken_of.get(entity) == point.sentence:
        features["in this speech"] = 1.0
    if entity in near.after:
        features["named after"] = 1.0


def _together(place: Place, other: Place) -> bool:
    """Whether two names of a sentence are joined: neither of “Doe and Roe” is nearer."""
    return place.role == other.role == "joined" and place.sentence == other.sentence


def is_person(entity: Entity) -> bool:
    """Whether a name is somebody's, not an organisation's or a place's."""
    return not entity.organisation and not entity.is_place


def _standing(place: Place, point: Point, order: int, gender: str) -> dict[str, float]:
    """How somebody's nearest name stands, outside speech; `gender` is the pronoun's, if any."""
    far = point.sentence - place.sentence
    above = point.paragraph - place.paragraph
    features = {
        "distance": log2(1 + far),
        "paragraphs": log2(1 + above),
        "between": float(min(order, 4)),
    }
    if not above:
        features["same paragraph"] = 1.0
    alone = place.role != "joined"  # “Doe and Roe met.”: neither of the two leads
    if place.leads and alone:
        features["leads"] = 1.0
    if not far:
        features["same sentence"] = 1.0
        features["same sentence, " + point.standing] = 1.0
    if far < 3:
        features[place.role] = 1.0
        if gender and gender in place.beside:
            features["beside the pronoun"] = 1.0
        if place.ends:
            features["ends"] = 1.0
        if place.first and alone:
            features["first"] = 1.0
        if place.opens and alone:
            features["opening"] = 1.0
            if far == 1:
                features["opening just before"] = 1.0
    return features


def _about(entity: int, scene: Scene, wanted: Wanted, features: dict[str, float]) -> None:
    """What the article tells of somebody, as far as it agrees with what is wanted."""
    who = scene.names.entities[entity]
    features["named"] = log2(min(who.mentions, 16) or 1)
    if len(who.words) == 1:
        features["one word"] = 1.0
    if who.placed:
        features["placed"] = 1.0
    if entity in scene.articled:
        features["articled"] = scene.articled[entity] / max(who.mentions, 1)
    if who.roles:
        features["described"] = 1.0
    if who.words[-1] in scene.headline:
        features["headline"] = 1.0
    if wanted.gender:
        odds = scene.genders[entity] * (1 if wanted.gender == "f" else -1)
        features["gender"] = min(odds, _SURE) if odds > 0 else 0.0
        features["other gender"] = min(-odds, _SURE) if odds < 0 else 0.0
    if wanted.age and who.age:
        features["age agrees" if wanted.age == who.age else "age differs"] = 1.0
    if wanted.noun in who.roles:
        features["called so"] = 1.0


def _as_last(
    entity: int, point: Point, heard: Heard, near: _Near, features: dict[str, float]
) -> None:
    """Whoever spoke last, and what has passed since."""
    features["spoke last"] = 1.0
    features["spoke last, " + point.standing] = 1.0
    features["silent since"] = log2(1 + min(max(point.sentence - heard.sentence, 0), 15))
    features["others since"] = float(min(len(near.since - {entity}), _OTHERS))
