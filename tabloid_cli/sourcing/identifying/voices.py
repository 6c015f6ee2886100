"""Voices: the speakers met so far, and who spoke last."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tabloid_cli.report import Kind
from tabloid_cli.sourcing.vocabulary.nouns import nouns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tabloid_cli.sourcing.naming.entities import Names

Identified = tuple[Kind, int | None]
UNKNOWN: Identified = ("unknown", None)
HEARSAY: Identified = ("hearsay", None)
_REMEMBERED = 60
"""Voices among which "the source" is sought."""
_SMALL = frozenset("to of the a an close at in with".split())
"""Words that tell no speaker from another."""
_RECENT = 6
"""People who spoke that are remembered one by one."""


@dataclass(slots=True)
class Voice:
    """A speaker in the making; `head` is the noun of one without a name."""

    name: str
    kind: Kind
    entities: tuple[int, ...] = ()
    head: str = ""
    gender: str = ""
    sentence: int = -1


@dataclass(slots=True)
class Voices:
    """Everybody who has spoken, and the order in which they did last."""

    names: Names
    all: list[Voice] = field(default_factory=list)
    last: int | None = None
    latest: dict[str, int] = field(default_factory=dict)
    """The voice heard last of each kind, of each unnamed one's noun, of each description."""
    meant: dict[str, int] = field(default_factory=dict)
    """The entity that a pronoun of each gender meant last."""
    leaning: dict[int, int] = field(default_factory=dict)
    """How many more times "she" meant an entity than "he" did."""
    recent: list[int] = field(default_factory=list)
    """The people who spoke, latest first."""
    outlets: dict[int, int] = field(default_factory=dict)
    """The sentence in which each organisation spoke last, latest last; -1 for one unnamed."""
    _by_entities: dict[frozenset[int], int] = field(default_factory=dict)

    def spoke(self, index: int, sentence: int) -> Identified:
        """Somebody speaks again."""
        self.last = index
        heard = self.all[index]
        heard.sentence = sentence
        self.latest["kind " + heard.kind] = index
        if heard.kind == "organisation":
            self._published(heard.entities[::-1] or (-1,), sentence)
        if not heard.entities:
            self.latest["head " + heard.head] = index
            self.latest[f"name {heard.kind} {heard.name.lower()}"] = index
        elif len(heard.entities) == 1 and heard.kind != "organisation":
            entity = heard.entities[0]
            self.recent = [entity, *[e for e in self.recent if e != entity][: _RECENT - 1]]
        return heard.kind, index

    def _published(self, entities: Sequence[int], sentence: int) -> None:
        for entity in entities:
            self.outlets.pop(entity, None)
            self.outlets[entity] = sentence

    def new(self, voice: Voice, sentence: int) -> Identified:
        """Somebody speaks for the first time."""
        self.all.append(voice)
        return self.spoke(len(self.all) - 1, sentence)

    def named(self, entities: Sequence[int], kind: Kind, sentence: int) -> Identified:
        """Somebody speaks whom the article names: one, or several together."""
        distinct = tuple(dict.fromkeys(entities))
        known = self._by_entities.setdefault(frozenset(distinct), len(self.all))
        if known < len(self.all):
            return self.spoke(known, sentence)
        name = " and ".join(self.names.entities[e].name for e in distinct)
        gender = self.names.entities[distinct[0]].gender if len(distinct) == 1 else "p"
        return self.new(Voice(name, kind, distinct, gender=gender), sentence)

    def again(self, sentence: int) -> Identified:
        """Whoever spoke last speaks on."""
        return UNKNOWN if self.last is None else self.spoke(self.last, sentence)

    def within(self, sentence: int, reach: int) -> Voice | None:
        """Whoever spoke last, if that is at most `reach` sentences ago."""
        if self.last is None or sentence - self.all[self.last].sentence > reach:
            return None
        return self.all[self.last]

    def called_so(self, kind: Kind, head: str, words: Sequence[str]) -> int | None:
        """The speaker whom "the source" can mean: of that noun, or of that kind."""
        recent = [
            i
            for i in range(max(0, len(self.all) - _REMEMBERED), len(self.all))
            if self.all[i].kind != "anonymous" or _is_several(self.all[i].head) == _is_several(head)
        ]
        same = [i for i in recent if self.all[i].head == head]
        told = [i for i in same if set(words[1:]) <= self._words(i)]
        apart = set(words[1:]) - {head, *_SMALL}
        if not told and apart:  # "the palace source" is the palace insider
            told = [i for i in recent if self.all[i].kind == kind and apart <= self._words(i)]
        if told or same:
            return max(told or same, key=lambda i: self.all[i].sentence)
        others = [i for i in recent if self.all[i].kind == kind] if kind == "anonymous" else []
        return max(others, key=lambda i: self.all[i].sentence, default=None)

    def _words(self, index: int) -> set[str]:
        """The words by which a speaker is known."""
        return set(self.all[index].name.lower().split())


def _is_several(head: str) -> bool:
    """Whether a noun is of several: "sources"."""
    noun = nouns().get(head)
    return noun is not None and noun.plural
