"""Speakers: who the sources of an article are, one by one, through all their mentions."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from tabloid_cli.document import Document
from tabloid_cli.report import Kind
from tabloid_cli.sourcing.mentions import PRONOUNS, Described, plain_kind
from tabloid_cli.sourcing.names import FEMALE, MALE, Entity, Mention, Names
from tabloid_cli.sourcing.nouns import nouns
from tabloid_cli.sourcing.via import same_outlet

PLATFORMS = frozenset(
    "twitter instagram facebook snapchat youtube tiktok reddit us uk usa u.s. u.k. la l.a. nyc eu"
    .split()
)
"""Where things are posted or happen: never "the site" that reports."""
_DOER = re.compile(r"(?:er|or|ist|ian|eur|euse|ess|ant|man|woman|ee|ette)$")
REACH = 4
"""Sentences that a pronoun's antecedent may lie back."""


@dataclass(slots=True)
class Voice:
    """A speaker in the making."""

    name: str
    kind: Kind
    entities: frozenset[int] = frozenset()
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

    def identify(self, described: Described, sentence: int) -> tuple[Kind, int | None]:
        """Kind and speaker of a source mention in `sentence`."""
        kind = plain_kind(described, self.names)
        if described.pronoun:
            return self._pronoun(described, sentence)
        if described.named:
            return self._named(described, kind or "person", sentence)
        if kind is None:
            return self._nothing_known(described, sentence)
        if kind == "hearsay":
            return self._report(described, sentence)
        if kind == "person":
            return self._description(described, sentence)
        if kind == "organisation":
            return self._outlet(described, sentence)
        if kind in ("anonymous", "role", "document"):
            return self._unnamed(described, kind, sentence)
        return "unknown", None

    def again(self, sentence: int) -> tuple[Kind, int | None]:
        """The speaker who spoke last, speaking on."""
        if self.last is None:
            return "unknown", None
        return self._spoke(self.last, sentence)

    def tipped(self, sentence: int) -> tuple[Kind, int]:
        """"We're told": by the anonymous source before, or one never mentioned."""
        known = [i for i, v in enumerate(self.voices) if v.kind == "anonymous"]
        if known:
            return self._spoke(max(known, key=lambda i: self.voices[i].sentence), sentence)
        return self._new(Voice("sources (“we’re told”)", "anonymous"), sentence)

    def _spoke(self, voice: int, sentence: int) -> tuple[Kind, int]:
        self.last = voice
        self.voices[voice].sentence = sentence
        return self.voices[voice].kind, voice

    def _new(self, voice: Voice, sentence: int) -> tuple[Kind, int]:
        self.voices.append(voice)
        return self._spoke(len(self.voices) - 1, sentence)

    def _entity(self, entities: frozenset[int], kind: Kind, sentence: int) -> tuple[Kind, int]:
        for i, voice in enumerate(self.voices):
            if voice.entities == entities:
                return self._spoke(i, sentence)
        found = [self.names.entities[e] for e in sorted(entities)]
        name = " and ".join(e.name for e in found)
        gender = found[0].gender if len(found) == 1 else "p"
        return self._new(Voice(name, kind, entities, gender=gender), sentence)

    def _named(self, described: Described, kind: Kind, sentence: int) -> tuple[Kind, int]:
        return self._entity(frozenset(m.entity for m in described.named), kind, sentence)

    def _pronoun(self, described: Described, sentence: int) -> tuple[Kind, int | None]:
        role = PRONOUNS[described.pronoun]
        if role in ("m", "f"):
            return self._he_or_she(described, role, sentence)
        if role == "p":
            return self._they(described, sentence)
        if role == "w":
            for i, voice in enumerate(self.voices):
                if voice.head == "we":
                    return self._spoke(i, sentence)
            return self._new(Voice(self._own_name(), "organisation", head="we"), sentence)
        if role == "n":
            return self._it(described, sentence)
        if role == "i":
            for i, voice in enumerate(self.voices):
                if voice.head == "i":
                    return self._spoke(i, sentence)
            return self._new(Voice("I (the author)", "role", head="i"), sentence)
        if role == "r":
            return self._relative(described, sentence)
        return self._some(described, sentence)

    def _relative(self, described: Described, sentence: int) -> tuple[Kind, int | None]:
        """"Doe, who said": the name or noun that the relative clause hangs on."""
        tokens = self.document.tokens
        at = described.first - 1
        if at >= 0 and tokens[at].text == ",":
            at -= 1
        for mention in self._before(described.first, sentence):
            if mention.first <= at < mention.last:
                return self._entity(
                    frozenset([mention.entity]), kind_of(self.names.entities[mention.entity]), sentence
                )
        noun = nouns().get(tokens[at].norm) if at >= 0 else None
        if noun is None:
            return "unknown", None
        kind: Kind = "role" if noun.kind == "person" else noun.kind
        if kind == "hearsay":
            return "hearsay", None
        first = at - 1 if at and tokens[at - 1].norm in ("a", "an", "the", "one", "another") else at
        text = self.document.text[tokens[first].start : tokens[at].end]
        named = described._replace(
            text=text, noun=noun, head=tokens[at].norm, definite=tokens[first].norm == "the"
        )
        return self._unnamed(named, kind, sentence)

    def _he_or_she(
        self, described: Described, gender: str, sentence: int
    ) -> tuple[Kind, int | None]:
        """The person of that gender nearest before, rather one who speaks or opens a sentence."""
        best, best_rank = None, -99.0
        for reach in (REACH, 4 * REACH):
            for mention in self._before(described.first, sentence, reach):
                entity = self.names.entities[mention.entity]
                if entity.organisation or entity.gender not in (gender, ""):
                    continue
                rank = self._rank(entity, mention.first, mention.entity, gender, sentence)
                if rank > best_rank:
                    best, best_rank = mention.entity, rank
            if best is not None:
                break
        voice = self.voices[self.last] if self.last is not None else None
        if (
            voice is not None
            and voice.kind in ("anonymous", "role")
            and voice.gender in ("", gender)
            and sentence - voice.sentence <= 1
            and (best is None or best_rank < 3)
        ):
            voice.gender = gender
            return self._spoke(self.last or 0, sentence)
        if best is None:
            return "unknown", None
        return self._entity(frozenset([best]), "person", sentence)

    def _rank(
        self, entity: Entity, token: int, index: int, gender: str, sentence: int
    ) -> float:
        where = self._sentence_of(token)
        rank = 3.0 - (sentence - where)
        rank += 2.0 if entity.gender == gender else 0.0
        rank += 1.0 if token - self.document.sentences[where].first < 3 else 0.0
        rank += min(entity.mentions, 8) / 8
        if self.last is not None and self.voices[self.last].entities == frozenset([index]):
            rank += 1.5
        return rank

    def _before(self, token: int, sentence: int, reach: int = REACH) -> Iterator[Mention]:
        """Names before a token, nearest first, `reach` sentences back."""
        floor = self.document.sentences[max(0, sentence - reach)].first
        mentions = self.names.mentions
        at = bisect_left(mentions, token, key=lambda m: m.first) - 1
        while at >= 0 and mentions[at].first >= floor:
            yield mentions[at]
            at -= 1

    def _sentence_of(self, token: int) -> int:
        sentences = self.document.sentences
        return max(0, bisect_left(sentences, token + 1, key=lambda s: s.first) - 1)

    def _they(self, described: Described, sentence: int) -> tuple[Kind, int | None]:
        """A pair or group that spoke last, or the last named pair."""
        inside = self.document.sentences[sentence].first
        for mention in self._before(described.first, sentence, 0):
            if mention.first >= inside and self._reports(mention.entity):
                return self._entity(frozenset([mention.entity]), "organisation", sentence)
        if self.last is not None:
            voice = self.voices[self.last]
            plural = voice.gender == "p" or voice.kind in ("organisation", "role", "anonymous")
            if plural and sentence - voice.sentence <= 2:
                return self._spoke(self.last, sentence)
        return self._pair(described, sentence)

    def _pair(self, described: Described, sentence: int) -> tuple[Kind, int | None]:
        """"The couple": two people that the article joined by "and"."""
        if self.last is not None and len(self.voices[self.last].entities) == 2:
            return self._spoke(self.last, sentence)
        tokens = self.document.tokens
        near = list(self._before(described.first, sentence, 3 * REACH))
        for later, earlier in zip(near, near[1:]):
            joined = [t.norm for t in tokens[earlier.last : later.first]]
            both = {earlier.entity, later.entity}
            if len(both) == 2 and "and" in joined and len(joined) <= 9:
                people = [self.names.entities[e] for e in both]
                if not any(p.organisation for p in people):
                    return self._entity(frozenset(both), "person", sentence)
        return "unknown", None

    def _it(self, described: Described, sentence: int) -> tuple[Kind, int | None]:
        for mention in self._before(described.first, sentence):
            if self._reports(mention.entity):
                return self._entity(frozenset([mention.entity]), "organisation", sentence)
        if self.last is not None and self.voices[self.last].kind in ("organisation", "document"):
            return self._spoke(self.last, sentence)
        return "unknown", None

    def _reports(self, index: int) -> bool:
        """Whether a name is one that publishes, not where things are posted."""
        entity = self.names.entities[index]
        return entity.organisation and entity.words[0] not in PLATFORMS

    def _some(self, described: Described, sentence: int) -> tuple[Kind, int | None]:
        """"Another", "others": of the kind that spoke last, but somebody else."""
        if self.last is not None and self.voices[self.last].kind in ("anonymous", "role"):
            return self._new(Voice(described.text, self.voices[self.last].kind), sentence)
        return self._new(Voice(described.text, "role"), sentence)

    def _report(self, described: Described, sentence: int) -> tuple[Kind, int | None]:
        """A report belongs to whoever it names; nobody's report is hearsay."""
        owner = described.owner
        if owner is not None and self.names.entities[owner.entity].organisation:
            return self._entity(frozenset([owner.entity]), "organisation", sentence)
        for mention in self.names.at(described.first, described.last):
            if self.names.entities[mention.entity].organisation:
                return self._entity(frozenset([mention.entity]), "organisation", sentence)
        if described.definite and self.last is not None:
            voice = self.voices[self.last]
            if voice.kind in ("organisation", "document"):
                return self._spoke(self.last, sentence)
        return "hearsay", None

    def _description(self, described: Described, sentence: int) -> tuple[Kind, int | None]:
        """"The singer", "the mom of three": a named person where the article has one."""
        head = described.head
        gender = "m" if head in MALE else "f" if head in FEMALE else ""
        if described.noun is not None and described.noun.plural or head in ("couple", "pair", "duo"):
            return self._pair(described, sentence)
        if not described.definite and not described.possessive:
            return self._unnamed(described, "role", sentence)
        best, best_rank = None, -99.0
        age = _age(described.text)
        for mention in self._before(described.first, sentence, 2 * REACH):
            entity = self.names.entities[mention.entity]
            if entity.organisation or (gender and entity.gender not in (gender, "")):
                continue
            if age and entity.age and entity.age != age:
                continue
            rank = self._rank(entity, mention.first, mention.entity, gender, sentence)
            rank += 3.0 if age and entity.age == age else 0.0
            rank += 2.0 if head in entity.roles else 0.0
            if rank > best_rank:
                best, best_rank = mention.entity, rank
        if best is None:
            return "unknown", None
        return self._entity(frozenset([best]), "person", sentence)

    def _outlet(self, described: Described, sentence: int) -> tuple[Kind, int | None]:
        """"The magazine": the organisation named last."""
        if not described.definite:
            for mention in self.names.at(described.first, described.last):
                return self._entity(frozenset([mention.entity]), "organisation", sentence)
            return "hearsay", None
        entities = self._publisher_before(described, sentence)
        if entities:
            return self._entity(entities, "organisation", sentence)
        return self._unnamed(described, "organisation", sentence)

    def outlet_before(self, described: Described, sentence: int) -> str | None:
        """Name of the organisation that "the magazine" is."""
        for entity in self._publisher_before(described, sentence):
            return self.names.entities[entity].name
        return None

    def _publisher_before(self, described: Described, sentence: int) -> frozenset[int]:
        spoke = [v for v in self.voices if v.kind == "organisation" and v.entities]
        if spoke:
            recent = max(spoke, key=lambda v: v.sentence)
            if sentence - recent.sentence <= REACH:
                return recent.entities
        for mention in self._before(described.first, sentence, sentence):
            if self._reports(mention.entity):
                return frozenset([mention.entity])
        return frozenset()

    def _own_name(self) -> str:
        """How the article names its own outlet, or its domain, or just "we"."""
        for entity in self.names.entities:
            if entity.organisation and same_outlet(entity.name, self.outlet):
                return entity.name
        return self.outlet or "we (the outlet)"

    def _unnamed(self, described: Described, kind: Kind, sentence: int) -> tuple[Kind, int]:
        """Somebody without a name: the one called so before, unless this is "another"."""
        if kind == "role" and described.definite and described.noun and not described.noun.plural:
            for mention in self._before(described.first, sentence, sentence):
                entity = self.names.entities[mention.entity]
                if described.head in entity.roles and not entity.organisation:
                    return self._entity(frozenset([mention.entity]), "person", sentence)
        text = described.text.lower()
        first = text.split()[0] if text else ""
        if first not in ("another", "other", "second", "third"):
            for i, voice in enumerate(self.voices):
                if voice.name.lower() == text and voice.kind == kind:
                    return self._spoke(i, sentence)
            if described.definite:
                known = [i for i, v in enumerate(self.voices) if v.head == described.head]
                if not known:
                    known = [i for i, v in enumerate(self.voices) if v.kind == kind == "anonymous"]
                if known:
                    recent = max(known, key=lambda i: self.voices[i].sentence)
                    return self._spoke(recent, sentence)
        return self._new(Voice(described.text, kind, head=described.head), sentence)

    def _nothing_known(self, described: Described, sentence: int) -> tuple[Kind, int | None]:
        """A head noun of no list: a person by its ending ("the restaurateur"), else unknown."""
        if not described.text:
            return "unknown", None
        mentions = self.names.at(described.first, described.last)
        if mentions and described.owner is None and described.text[:1].isupper():
            entity = self.names.entities[mentions[0].entity]
            return self._entity(frozenset([mentions[0].entity]), kind_of(entity), sentence)
        if _DOER.search(described.head):
            return self._description(described, sentence)
        return "unknown", None


def kind_of(entity: Entity) -> Kind:
    """A name's kind."""
    return "organisation" if entity.organisation else "person"


def _age(text: str) -> str:
    """The age in "the 42-year-old"."""
    found = re.search(r"(\d{1,3})-year-old", text)
    return found.group(1) if found else ""
