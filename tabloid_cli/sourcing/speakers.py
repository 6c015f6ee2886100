"""Speakers: who the sources of an article are, one by one, through all their mentions."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tabloid_cli.report import Kind
from tabloid_cli.sourcing.antecedents import (
    NEAR,
    WIDE,
    Wanted,
    names_before,
    pair_before,
    person_before,
    publisher_before,
    publishes,
    unspoken_before,
)
from tabloid_cli.sourcing.mentions import PRONOUNS, Described, plain_kind
from tabloid_cli.sourcing.nouns import nouns
from tabloid_cli.sourcing.people import person_words
from tabloid_cli.sourcing.via import same_outlet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tabloid_cli.document import Document
    from tabloid_cli.sourcing.names import Entity, Names

Identified = tuple[Kind, int | None]
UNKNOWN: Identified = ("unknown", None)
HEARSAY: Identified = ("hearsay", None)
_DOER = re.compile(r"(?:er|or|ist|ian|eur|euse|ess|ant|man|woman|ee|ette)$")
_AGE = re.compile(r"(\d{1,3})-year-old")
_OTHER = frozenset("another other second third one".split())
_COUPLES = frozenset("couple pair duo twosome newlyweds lovebirds exes parents two".split())


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
class Cast:
    """The speakers met so far, and who spoke last."""

    document: Document
    names: Names
    outlet: str = ""
    voices: list[Voice] = field(default_factory=list)
    last: int | None = None
    latest: dict[str, int] = field(default_factory=dict)
    """The voice heard last of each kind, of each unnamed one's noun, of each description."""
    by_entities: dict[frozenset[int], int] = field(default_factory=dict)

    def identify(self, described: Described, sentence: int) -> Identified:
        """Kind and speaker of a source mention in `sentence`."""
        if described.pronoun:
            return self._pronoun(described, sentence)
        kind = plain_kind(described, self.names)
        if described.named:
            return self._entity([m.entity for m in described.named], kind or "person", sentence)
        if kind is None:
            return self._nothing_known(described, sentence)
        if kind == "hearsay":
            return self._report(described, sentence)
        if kind == "person":
            return self._description(described, sentence)
        if kind == "organisation":
            return self._outlet(described, sentence)
        return self._unnamed(described, kind, sentence)

    def again(self, sentence: int) -> Identified:
        """The speaker who spoke last, speaking on."""
        return UNKNOWN if self.last is None else self._spoke(self.last, sentence)

    def tipped(self, sentence: int) -> Identified:
        """By “we’re told”: the anonymous source before, or one never mentioned."""
        known = self.latest.get("kind anonymous")
        if known is not None:
            return self._spoke(known, sentence)
        return self._new(Voice("sources (“we’re told”)", "anonymous"), sentence)

    def own(self, sentence: int) -> Identified:
        """The article's own outlet: "we have learned"."""
        return self._own("we", self._own_name(), "organisation", sentence)

    def outlet_before(self, described: Described, sentence: int) -> str | None:
        """Name of the organisation that "the magazine" is."""
        found = self._publisher(described, sentence)
        return None if found is None else self.names.entities[found].name

    # ------------------------------------------------------------- who speaks now

    def _spoke(self, voice: int, sentence: int) -> Identified:
        self.last = voice
        heard = self.voices[voice]
        heard.sentence = sentence
        self.latest["kind " + heard.kind] = voice
        if not heard.entities:
            self.latest["head " + heard.head] = voice
            self.latest[f"name {heard.kind} {heard.name.lower()}"] = voice
        return heard.kind, voice

    def _new(self, voice: Voice, sentence: int) -> Identified:
        self.voices.append(voice)
        return self._spoke(len(self.voices) - 1, sentence)

    def _entity(self, entities: Sequence[int], kind: Kind, sentence: int) -> Identified:
        distinct = tuple(dict.fromkeys(entities))
        known = self.by_entities.setdefault(frozenset(distinct), len(self.voices))
        if known < len(self.voices):
            return self._spoke(known, sentence)
        name = " and ".join(self.names.entities[e].name for e in distinct)
        gender = self.names.entities[distinct[0]].gender if len(distinct) == 1 else "p"
        return self._new(Voice(name, kind, distinct, gender=gender), sentence)

    def _last_entity(self) -> int:
        if self.last is None or len(self.voices[self.last].entities) != 1:
            return -1
        return self.voices[self.last].entities[0]

    def _last_within(self, sentence: int, reach: int) -> Voice | None:
        if self.last is None or sentence - self.voices[self.last].sentence > reach:
            return None
        return self.voices[self.last]

    # ------------------------------------------------------------- pronouns

    def _pronoun(self, described: Described, sentence: int) -> Identified:
        role = PRONOUNS[described.pronoun]
        if role in ("m", "f"):
            return self._he_or_she(described, role, sentence)
        if role == "p":
            return self._they(described, sentence)
        if role == "w":
            return self.own(sentence)
        if role == "i":
            return self._own("i", "I (the author)", "role", sentence)
        if role == "n":
            return self._it(described, sentence)
        if role == "r":
            return self._relative(described, sentence)
        return self._some(described, sentence)

    def _own(self, head: str, name: str, kind: Kind, sentence: int) -> Identified:
        known = self.latest.get("head " + head)
        if known is not None:
            return self._spoke(known, sentence)
        for index, entity in enumerate(self.names.entities[:WIDE]):
            if entity.name == name:
                return self._entity([index], kind, sentence)
        return self._new(Voice(name, kind, head=head), sentence)

    def _own_name(self) -> str:
        """How the article names its own outlet, or its domain, or just "we"."""
        for entity in self.names.entities[:WIDE]:
            if entity.organisation and same_outlet(entity.name, self.outlet):
                return entity.name
        return self.outlet or "we (the outlet)"

    def _he_or_she(self, described: Described, gender: str, sentence: int) -> Identified:
        """The person of that gender nearest before, or an unnamed one who just spoke."""
        last = self._last_within(sentence, 1)
        unnamed = last is not None and not last.entities and last.kind in ("anonymous", "role")
        found = person_before(
            self.document,
            self.names,
            described.first,
            sentence,
            Wanted(gender),
            self._last_entity(),
        )
        told = found is not None and self.names.entities[found].gender == gender
        if last is not None and unnamed and last.gender in ("", gender) and not told:
            last.gender = gender
            return self._spoke(self.last or 0, sentence)
        if found is not None:
            return self._entity([found], "person", sentence)
        people = [i for i, e in enumerate(self.names.entities) if not e.organisation]
        unspoken = unspoken_before(self.document, described.first, sentence)
        if unspoken is not None and not unspoken.noun.plural:
            return self._first_heard(described, sentence)
        if len(people) == 1 and self.names.entities[people[0]].gender in ("", gender):
            return self._entity(people, "person", sentence)
        return UNKNOWN

    def _first_heard(self, described: Described, sentence: int) -> Identified:
        """Somebody unnamed who opened the sentence before, and now speaks."""
        found = unspoken_before(self.document, described.first, sentence)
        if found is None:
            return UNKNOWN
        tokens = self.document.tokens
        text = self.document.text[tokens[found.first].start : tokens[found.last - 1].end]
        named = described._replace(text=text, noun=found.noun, head=found.head, definite=False)
        return self._unnamed(named, found.noun.kind, sentence)

    def _they(self, described: Described, sentence: int) -> Identified:
        """An outlet of this sentence, a group or pair that spoke last, or a named pair."""
        for mention in names_before(self.document, self.names, described.first, sentence, 0):
            if publishes(self.names, mention.entity):
                return self._entity([mention.entity], "organisation", sentence)
        last = self._last_within(sentence, 2)
        if last is not None and (last.gender == "p" or last.kind != "person"):
            return self._spoke(self.last or 0, sentence)
        unspoken = unspoken_before(self.document, described.first, sentence)
        if unspoken is not None and (unspoken.noun.plural or unspoken.head == "police"):
            return self._first_heard(described, sentence)
        return self._pair(described, sentence)

    def _pair(self, described: Described, sentence: int) -> Identified:
        """The couple: two people that the article joined by "and"."""
        if self.last is not None and len(self.voices[self.last].entities) == 2:
            return self._spoke(self.last, sentence)
        pair = pair_before(self.document, self.names, described.first, sentence)
        return UNKNOWN if pair is None else self._entity(pair, "person", sentence)

    def _it(self, described: Described, sentence: int) -> Identified:
        for mention in names_before(self.document, self.names, described.first, sentence, NEAR):
            if publishes(self.names, mention.entity):
                return self._entity([mention.entity], "organisation", sentence)
        last = self._last_within(sentence, NEAR)
        if last is not None and last.kind in ("organisation", "document"):
            return self._spoke(self.last or 0, sentence)
        return UNKNOWN

    def _relative(self, described: Described, sentence: int) -> Identified:
        """For “Doe, who said”: the name or noun that the relative clause hangs on."""
        tokens = self.document.tokens
        at = described.first - 1
        if at >= 0 and tokens[at].text == ",":
            at -= 1
        for mention in names_before(self.document, self.names, described.first, sentence, 1):
            if mention.first <= at < mention.last:
                kind = kind_of(self.names.entities[mention.entity])
                return self._entity([mention.entity], kind, sentence)
        noun = nouns().get(tokens[at].norm) if at >= 0 else None
        if noun is None:
            return UNKNOWN
        if noun.kind == "hearsay":
            return HEARSAY
        kind = "role" if noun.kind == "person" else noun.kind
        first = at - 1 if at and tokens[at - 1].norm in ("a", "an", "the", "one", "another") else at
        text = self.document.text[tokens[first].start : tokens[at].end]
        definite = tokens[first].norm == "the"
        named = described._replace(text=text, noun=noun, head=tokens[at].norm, definite=definite)
        return self._unnamed(named, kind, sentence)

    def _some(self, described: Described, sentence: int) -> Identified:
        """For “another”, “others”: of the kind that spoke last, but somebody else."""
        tokens = self.document.tokens
        after = nouns().get(tokens[described.last].norm) if described.last < len(tokens) else None
        if after is not None and after.kind == "hearsay":
            return HEARSAY  # "many reports", cut short
        last = None if self.last is None else self.voices[self.last]
        kind: Kind = last.kind if last is not None and last.kind == "anonymous" else "role"
        return self._new(Voice(described.text, kind), sentence)

    # ------------------------------------------------------------- descriptions

    def _report(self, described: Described, sentence: int) -> Identified:
        """A report belongs to whoever it names; nobody's report is hearsay."""
        owners = [described.owner] if described.owner else []
        for mention in [*owners, *self.names.at(described.first, described.last)]:
            if self.names.entities[mention.entity].organisation:
                return self._entity([mention.entity], "organisation", sentence)
        if described.possessive or described.official:
            return self._unnamed(described, "document", sentence)
        last = self._last_within(sentence, NEAR)
        if described.definite and last is not None and last.kind in ("organisation", "document"):
            return self._spoke(self.last or 0, sentence)
        return HEARSAY

    def _description(self, described: Described, sentence: int) -> Identified:
        """For “the singer”, “the mom of three”: a named person where the article has one."""
        head = described.head
        if described.noun is not None and (described.noun.plural or head in _COUPLES):
            return self._pair(described, sentence)
        if not described.definite and not described.possessive:
            return self._unnamed(described, "role", sentence)
        age = _AGE.search(described.text)
        wanted = Wanted(person_words().nouns.get(head, ""), age.group(1) if age else "", head)
        found = person_before(
            self.document, self.names, described.first, sentence, wanted, self._last_entity()
        )
        return UNKNOWN if found is None else self._entity([found], "person", sentence)

    def _outlet(self, described: Described, sentence: int) -> Identified:
        """For “the magazine”: the organisation named last."""
        for mention in self.names.at(described.first, described.last):
            if self.names.entities[mention.entity].organisation:
                return self._entity([mention.entity], "organisation", sentence)
        if not described.definite:
            return HEARSAY
        found = self._publisher(described, sentence)
        if found is not None:
            return self._entity([found], "organisation", sentence)
        return self._unnamed(described, "organisation", sentence)

    def _publisher(self, described: Described, sentence: int) -> int | None:
        recent = self.latest.get("kind organisation")
        voice = None if recent is None else self.voices[recent]
        if voice is not None and voice.entities and sentence - voice.sentence <= NEAR:
            return voice.entities[0]
        return publisher_before(self.document, self.names, described.first, sentence)

    def _unnamed(self, described: Described, kind: Kind, sentence: int) -> Identified:
        """Somebody without a name: the one called so before, unless this is "another"."""
        noun = described.noun
        if kind == "role" and described.definite and noun is not None and not noun.plural:
            if noun.family:
                return self._description(described, sentence)
            for mention in names_before(self.document, self.names, described.first, sentence, WIDE):
                entity = self.names.entities[mention.entity]
                if described.head in entity.roles and not entity.organisation:
                    return self._entity([mention.entity], "person", sentence)
        text = described.text.lower()
        words = text.split()
        if not words or words[0] not in _OTHER:
            known = self.latest.get(f"name {kind} {text}")
            if known is None and described.definite:
                known = self._called_so(described, kind, words)
            if known is not None:
                return self._spoke(known, sentence)
        return self._new(Voice(described.text, kind, head=described.head), sentence)

    def _called_so(self, described: Described, kind: Kind, words: list[str]) -> int | None:
        """The speaker whom "the source" can mean: of that noun, or of that kind."""
        same = [
            i
            for i in range(max(0, len(self.voices) - WIDE), len(self.voices))
            if self.voices[i].head == described.head
        ]
        told = [i for i in same if set(words[1:]) <= set(self.voices[i].name.lower().split())]
        if told or same:
            return max(told or same, key=lambda i: self.voices[i].sentence)
        return self.latest.get("kind anonymous") if kind == "anonymous" else None

    def _nothing_known(self, described: Described, sentence: int) -> Identified:
        """A head noun of no list: a person by its ending ("the restaurateur"), else unknown."""
        mentions = self.names.at(described.first, described.last)
        if mentions and described.owner is None and described.text[:1].isupper():
            kind = kind_of(self.names.entities[mentions[0].entity])
            return self._entity([mentions[0].entity], kind, sentence)
        if _DOER.search(described.head) and described.text:
            return self._description(described, sentence)
        return UNKNOWN


def kind_of(entity: Entity) -> Kind:
    """A name's kind."""
    return "organisation" if entity.organisation else "person"
