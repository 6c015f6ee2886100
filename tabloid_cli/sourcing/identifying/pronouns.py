"""Pronouns: whom "she", "they", "who" or "another" means among those an article speaks of."""

from __future__ import annotations

from math import log2
from typing import TYPE_CHECKING

from tabloid_cli.sourcing.identifying.antecedents import Point, Wanted
from tabloid_cli.sourcing.identifying.couples import belonging_to, names_before
from tabloid_cli.sourcing.identifying.descriptions import kind_of
from tabloid_cli.sourcing.identifying.openers import opener_before
from tabloid_cli.sourcing.identifying.publishers import publishes
from tabloid_cli.sourcing.identifying.relations import called_so
from tabloid_cli.sourcing.identifying.unnamed import (
    Unspoken,
    document_before,
    group_before,
    held_by,
    phrase_start,
    speaks_in_public,
    unspoken_before,
)
from tabloid_cli.sourcing.identifying.voices import HEARSAY, UNKNOWN, Identified, Voice
from tabloid_cli.sourcing.naming.heads import unnamed_noun
from tabloid_cli.sourcing.naming.people import gender_called
from tabloid_cli.sourcing.naming.phrases import PRONOUNS
from tabloid_cli.sourcing.vocabulary.nouns import nouns

if TYPE_CHECKING:
    from tabloid_cli.report import Kind
    from tabloid_cli.sourcing.identifying.descriptions import Descriptions
    from tabloid_cli.sourcing.naming.mentions import Described

NEAR = 4
"""Sentences back within which somebody unnamed still speaks."""
_MANY = frozenset("some many several few most everyone nobody".split())
"""Pronouns that mean the public, not one more of those who spoke."""
_SIGNS = {"f": 1, "m": -1}
"""The sign of a gender's log-odds."""
SPEAKING, UNSPOKEN = -1, -2
"""Somebody without a name: who spoke last, or who opened the sentence before."""


def _is_several(voice: Voice | None) -> bool:
    """Whether those who spoke are several without names: "two aides"."""
    noun = None if voice is None else nouns().get(voice.head)
    return noun is not None and noun.plural


class Pronouns:
    """Whom a mention means that is a pronoun; what it stands for may be a description."""

    def __init__(self, descriptions: Descriptions) -> None:
        """Of the scene, the voices and the ranker of `descriptions`."""
        self.descriptions = descriptions
        self.scene = descriptions.scene
        self.voices = descriptions.voices
        self.ranker = descriptions.ranker
        self.document = descriptions.document
        self.names = descriptions.names

    def meant(self, described: Described, sentence: int) -> Identified:
        """Kind and speaker of a pronoun in `sentence`."""
        role = PRONOUNS[described.pronoun]
        if role in ("m", "f"):
            return self._he_or_she(described, role, sentence)
        if role == "p":
            return self._they(described, sentence)
        if role == "w":
            magazine = self._us(described)
            return (
                self.own(sentence)
                if magazine is None
                else self.voices.named([magazine], "organisation", sentence)
            )
        if role == "i":
            return self._author(sentence)
        if role == "n":
            return self._it(described, sentence)
        if role == "r":
            return self._relative(described, sentence)
        return self._some(described, sentence)

    def own(self, sentence: int) -> Identified:
        """The article's own outlet: "we have learned"."""
        known = self.voices.latest.get("head we")
        if known is not None:
            return self.voices.spoke(known, sentence)
        entity = self.scene.own_outlet
        if entity is not None:
            return self.voices.named([entity], "organisation", sentence)
        name = self.scene.outlet or "we (the outlet)"
        return self.voices.new(Voice(name, "organisation", head="we"), sentence)

    def _us(self, described: Described) -> int | None:
        """The magazine that "Us" is, where the article names it in full."""
        if described.text not in ("Us", "US"):
            return None
        entities = enumerate(self.names.entities)
        return next((i for i, e in entities if e.organisation and e.words[0] == "us"), None)

    def _author(self, sentence: int) -> Identified:
        known = self.voices.latest.get("head i")
        if known is not None:
            return self.voices.spoke(known, sentence)
        return self.voices.new(Voice("I (the author)", "role", head="i"), sentence)

    def _he_or_she(self, described: Described, gender: str, sentence: int) -> Identified:
        """A person whom the article names, or an unnamed one who just spoke."""
        candidates = self.descriptions.people(described, sentence, Wanted(gender))
        for entity in self._otherwise(gender):
            candidates.pop(entity, None)
        self._add_unnamed(candidates, described, sentence, gender)
        found = self._opener(described, gender, sentence)
        if found is None:
            found = self.ranker.choose("pronoun", candidates)
        if found is None:
            return UNKNOWN
        if found == SPEAKING:
            return self.voices.again(sentence)
        if found == UNSPOKEN:
            unspoken = unspoken_before(self.document, described.first, sentence)
            return self._spoken_of(described, unspoken, sentence) if unspoken else UNKNOWN
        self.voices.meant[gender] = found
        self.voices.leaning[found] = self.voices.leaning.get(found, 0) + _SIGNS[gender]
        return self.voices.named([found], "person", sentence)

    def _opener(self, described: Described, gender: str, sentence: int) -> int | None:
        """Who opened the sentence before by a description: “The star wept. She said”."""
        found = opener_before(self.document, self.names, described.first, sentence)
        if found is not None and not isinstance(found, int):
            called = gender_called(found.head)
            found = None if called not in ("", gender) else self._described(found, sentence - 1)
        if found is None or self.scene.genders[found] * _SIGNS[gender] < 0:
            return None
        return found

    def _described(self, described: Described, sentence: int) -> int | None:
        """The person named whom a description means."""
        noun = described.noun
        if noun is None:
            return None
        if noun.family and described.possessive:
            return called_so(self.document, self.names, described, sentence)
        return self.descriptions.whom(described, sentence)

    def _otherwise(self, gender: str) -> list[int]:
        """Whom the other pronoun has meant, unless the article's words tell of this one."""
        sign = _SIGNS[gender]
        leaning = self.voices.leaning
        other = [entity for entity, leans in leaning.items() if leans * sign < 0]
        return [entity for entity in other if self.scene.genders[entity] * sign <= 0]

    def _add_unnamed(
        self,
        candidates: dict[int, dict[str, float]],
        described: Described,
        sentence: int,
        gender: str,
    ) -> None:
        """Whoever spoke last or was spoken of without a name can be meant, too."""
        last = self.voices.within(sentence, NEAR)
        if last is not None and not last.entities and last.kind in ("anonymous", "role"):
            called = gender_called(last.head)
            if called in ("", gender):
                point = self.scene.point(described.first, sentence)
                features = self._unnamed_as_last(last, point, candidates)
                if called:
                    features["unnamed called so"] = 1.0
                if self.descriptions.goes_on(described):
                    features["unnamed goes on"] = 1.0
                candidates[SPEAKING] = features
        unspoken = unspoken_before(self.document, described.first, sentence)
        if unspoken is not None and not unspoken.noun.plural:
            candidates[UNSPOKEN] = {"unspoken": 1.0}

    def _unnamed_as_last(
        self, last: Voice, point: Point, candidates: dict[int, dict[str, float]]
    ) -> dict[str, float]:
        """What speaks for somebody without a name who spoke last."""
        noun = nouns().get(last.head)
        ago = point.sentence - last.sentence
        features = {"unnamed": 1.0, "unnamed " + last.kind: 1.0}
        features["unnamed silent since"] = log2(1 + ago)
        features["unnamed, " + point.standing] = 1.0
        if noun is not None and noun.plural:
            features["unnamed several"] = 1.0
        if not any(f.get("distance", 9.0) < log2(1 + ago) for f in candidates.values()):
            features["unnamed nearest"] = 1.0
        return features

    def _spoken_of(self, described: Described, found: Unspoken, sentence: int) -> Identified:
        """Somebody or something without a name that was spoken of before."""
        tokens = self.document.tokens
        text = self.document.text[tokens[found.first].start : tokens[found.last - 1].end]
        named = described._replace(text=text, noun=found.noun, head=found.head, definite=False)
        return self.descriptions.unnamed(named, found.noun.kind, sentence)

    def _they(self, described: Described, sentence: int) -> Identified:
        """An outlet of this sentence, a group or pair that spoke last, or a named pair."""
        group = group_before(self.document, described.first, sentence)
        nearest = -1 if group is None else group.first
        for mention in names_before(self.document, self.names, described.first, sentence, 0):
            if publishes(self.names, mention.entity) and mention.first > nearest:
                return self.voices.named([mention.entity], "organisation", sentence)
        last = self.voices.within(sentence, 2)
        if last is not None and (last.gender == "p" or last.kind != "person"):
            return self.voices.again(sentence)
        if group is not None:
            return self._spoken_of(described, group, sentence)
        unspoken = unspoken_before(self.document, described.first, sentence)
        if unspoken is not None and (unspoken.noun.plural or unspoken.head == "police"):
            return self._spoken_of(described, unspoken, sentence)
        pair = self.descriptions.pair(described, sentence)
        found = self.descriptions.publisher(described, sentence, "it") if pair == UNKNOWN else None
        if pair == UNKNOWN and found is None and unspoken is not None:
            return self._spoken_of(described, unspoken, sentence)  # "A spokesman wept. They said"
        return pair if found is None else self.voices.named([found], "organisation", sentence)

    def _it(self, described: Described, sentence: int) -> Identified:
        found = self.descriptions.publisher(described, sentence, "it")
        last = self.voices.within(sentence, 1)
        if last is not None and last.kind == "document":
            return self.voices.again(sentence)
        if found is not None:
            return self.voices.named([found], "organisation", sentence)
        if last is not None and last.kind == "organisation":
            return self.voices.again(sentence)  # "The weather service said. Gusts, it said, ..."
        printed = document_before(self.document, sentence)
        return UNKNOWN if printed is None else self._spoken_of(described, printed, sentence)

    def _relative(self, described: Described, sentence: int) -> Identified:
        """For “Doe, who said”: the name or noun that the relative clause hangs on."""
        tokens = self.document.tokens
        at = described.first - 1
        if at >= 0 and tokens[at].text == ",":
            at -= 1
        for mention in names_before(self.document, self.names, described.first, sentence, 1):
            if mention.first <= at < mention.last:
                who = described.pronoun == "who"
                meant = belonging_to(self.document, self.names, mention) if who else mention
                kind = kind_of(self.names.entities[meant.entity])
                return self.voices.named([meant.entity], kind, sentence)
        noun = nouns().get(tokens[at].norm) if at >= 0 else None
        if noun is None:
            return UNKNOWN
        limit = self.document.sentences[sentence].first
        first = phrase_start(self.document, at, limit)
        held = held_by(self.document, first, limit) if described.pronoun == "who" else None
        if held is not None:
            at, noun = held
            first = phrase_start(self.document, at, limit)
        noun = (
            unnamed_noun([t.norm for t in tokens[first : described.last + 6]], at - first) or noun
        )
        kind = "role" if noun.kind == "person" else noun.kind
        text = self.document.text[tokens[first].start : tokens[at].end]
        definite = tokens[first].norm == "the"
        named = described._replace(text=text, noun=noun, head=tokens[at].norm, definite=definite)
        if kind == "hearsay":
            return self.descriptions.report(named, sentence)
        if kind == "organisation":
            return self.descriptions.organisation(named, sentence)
        return self.descriptions.unnamed(named, kind, sentence)

    def _some(self, described: Described, sentence: int) -> Identified:
        """For “another”, “others”: of the kind that spoke last, but somebody else."""
        tokens = self.document.tokens
        after = nouns().get(tokens[described.last].norm) if described.last < len(tokens) else None
        if after is not None and after.kind == "hearsay":
            return HEARSAY  # "many reports", cut short
        reach = 0 if described.pronoun in _MANY else NEAR
        last = self.voices.within(sentence, reach)
        if described.text.lower().endswith(" of them") and not _is_several(last):
            return UNKNOWN
        kind: Kind = "role"
        if last is not None and last.kind == "anonymous":
            public = speaks_in_public(self.document, described, sentence, last.sentence)
            kind = "role" if public else "anonymous"
        return self.voices.new(Voice(described.text, kind), sentence)
