"""Speakers: who the sources of an article are, one by one, through all their mentions."""

from __future__ import annotations

import re
from math import log2
from typing import TYPE_CHECKING

from tabloid_cli.sourcing.antecedents import Heard, Scene, Wanted, people_before
from tabloid_cli.sourcing.couples import names_before, pair_before
from tabloid_cli.sourcing.interviewee import interviewee
from tabloid_cli.sourcing.mentions import PRONOUNS, Described, plain_kind
from tabloid_cli.sourcing.nouns import nouns
from tabloid_cli.sourcing.outlet_nouns import outlet_before_it, owning, publisher_within
from tabloid_cli.sourcing.people import person_words
from tabloid_cli.sourcing.publishers import (
    NOBODY,
    Outlets,
    Sought,
    publishers_before,
    publishes,
)
from tabloid_cli.sourcing.ranking import Chooser, load_ranker
from tabloid_cli.sourcing.relations import called_so
from tabloid_cli.sourcing.unnamed import unspoken_before
from tabloid_cli.sourcing.voices import HEARSAY, UNKNOWN, Identified, Voice, Voices

if TYPE_CHECKING:
    from tabloid_cli.document import Document
    from tabloid_cli.report import Kind
    from tabloid_cli.sourcing.entities import Entity, Names

_DOER = re.compile(r"(?:er|or|ist|ian|eur|euse|ess|ant|man|woman|ee|ette)$")
_DOERS = re.compile(r"\w{3}(?:er|or|ist|ian)s$")
_AGE = re.compile(r"(\d{1,3})-year-old")
_OTHER = frozenset("another other second third one".split())
_COUPLES = frozenset("couple pair duo twosome newlyweds lovebirds exes parents two".split())
_CALLINGS = frozenset(
    "designer director author producer editor chef president senator congressman congresswoman"
    " governor mayor trainer photographer columnist biographer showrunner ceo".split()
)
"""Callings by which the press calls somebody it has named: "the designer"."""
_PUBLISHED = frozenset("article story piece exposé editorial".split())
_GOING_ON = frozenset("also further went goes then even continues continued later".split())
_NEAR = 4
"""Sentences back within which somebody unnamed still speaks."""
SPEAKING, OPENING = -1, -2
"""Somebody without a name: who spoke last, or who opened the sentence before."""


class Cast:
    """The speakers met so far, and who each mention of a source is."""

    def __init__(
        self, document: Document, names: Names, outlet: str = "", ranker: Chooser | None = None
    ) -> None:
        """Nobody has spoken yet; `outlet` is the article's own, as `bare` writes it."""
        self.document = document
        self.names = names
        self.outlet = outlet
        self.ranker: Chooser = ranker or load_ranker()
        self.voices = Voices(names)
        self.scene = Scene(document, names, outlet)
        self.nobodys = -1  # the sentence of the last report that was nobody's

    def identify(self, described: Described, sentence: int) -> Identified:
        """Kind and speaker of a source mention in `sentence`."""
        if described.pronoun:
            return self._pronoun(described, sentence)
        kind = plain_kind(described, self.names)
        if described.named:
            entities = [m.entity for m in described.named]
            return self.voices.named(entities, kind or "person", sentence)
        if kind is None:
            return self._nothing_known(described, sentence)
        if kind == "hearsay":
            return self._report(described, sentence)
        if kind == "person":
            return self._description(described, sentence)
        if kind == "organisation":
            return self._outlet(described, sentence)
        if kind == "document":
            found = self._published(described, sentence)
            if found is not None:
                return self.voices.named([found], "organisation", sentence)
        return self._unnamed(described, kind, sentence)

    def again(self, sentence: int) -> Identified:
        """The speaker who spoke last, speaking on."""
        return self.voices.again(sentence)

    def tipped(self, sentence: int) -> Identified:
        """By “we’re told”: the anonymous source before, or one never mentioned."""
        known = self.voices.latest.get("kind anonymous")
        if known is not None:
            return self.voices.spoke(known, sentence)
        return self.voices.new(Voice("sources (“we’re told”)", "anonymous"), sentence)

    def own(self, sentence: int) -> Identified:
        """The article's own outlet: "we have learned"."""
        known = self.voices.latest.get("head we")
        if known is not None:
            return self.voices.spoke(known, sentence)
        entity = self.scene.own_outlet
        if entity is not None:
            return self.voices.named([entity], "organisation", sentence)
        name = self.outlet or "we (the outlet)"
        return self.voices.new(Voice(name, "organisation", head="we"), sentence)

    def reported(self, sentence: int) -> Identified:
        """By “as previously reported”: the article's own outlet if it names it."""
        if self.scene.own_outlet is None:
            return HEARSAY
        return self.own(sentence)

    def interviewed(self, sentence: int) -> Identified:
        """Who answers in an interview: one person from the first answer to the last."""
        known = self.voices.latest.get("answers")
        if known is not None:
            return self.voices.spoke(known, sentence)
        found = interviewee(self.scene, sentence)
        if found is None:
            return UNKNOWN
        kind, speaker = self.voices.named([found], "person", sentence)
        if speaker is not None:
            self.voices.latest["answers"] = speaker
        return kind, speaker

    def outlet_before(self, described: Described, sentence: int) -> str | None:
        """Name of the organisation that "the magazine" is."""
        found = self._publisher(described, sentence)
        return None if found is None else self.names.entities[found].name

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
            return self._author(sentence)
        if role == "n":
            return self._it(described, sentence)
        if role == "r":
            return self._relative(described, sentence)
        return self._some(described, sentence)

    def _author(self, sentence: int) -> Identified:
        known = self.voices.latest.get("head i")
        if known is not None:
            return self.voices.spoke(known, sentence)
        return self.voices.new(Voice("I (the author)", "role", head="i"), sentence)

    def _people(
        self, described: Described, sentence: int, wanted: Wanted
    ) -> dict[int, dict[str, float]]:
        """The people whom a pronoun or description can mean, with their features."""
        voices = self.voices
        last = voices.within(sentence, sentence)
        entity = last.entities[0] if last is not None and len(last.entities) == 1 else -1
        meant = voices.meant.get(wanted.gender, -1)
        heard = Heard(entity, last.sentence if last else -1, voices.recent, meant)
        point = self.scene.point(described.first, sentence)
        return people_before(self.scene, point, wanted, heard)

    def _he_or_she(self, described: Described, gender: str, sentence: int) -> Identified:
        """A person whom the article names, or an unnamed one who just spoke."""
        candidates = self._people(described, sentence, Wanted(gender))
        self._add_unnamed(candidates, described, gender, sentence)
        found = self.ranker.choose("pronoun", candidates)
        if found is None:
            return UNKNOWN
        if found == OPENING:
            return self._first_heard(described, sentence)
        if found == SPEAKING:
            self.voices.all[self.voices.last or 0].gender = gender
            return self.again(sentence)
        self.voices.meant[gender] = found
        return self.voices.named([found], "person", sentence)

    def _add_unnamed(
        self,
        candidates: dict[int, dict[str, float]],
        described: Described,
        gender: str,
        sentence: int,
    ) -> None:
        """Whoever spoke last or was spoken of without a name can be meant, too."""
        last = self.voices.within(sentence, _NEAR)
        if last is not None and not last.entities and last.kind in ("anonymous", "role"):
            noun = nouns().get(last.head)
            features = {"unnamed": 1.0, "unnamed " + last.kind: 1.0}
            features["unnamed silent since"] = log2(1 + sentence - last.sentence)
            if noun is not None and noun.plural:
                features["unnamed several"] = 1.0
            if last.gender:
                agrees = "agrees" if last.gender == gender else "differs"
                features["unnamed gender " + agrees] = 1.0
            candidates[SPEAKING] = features
        unspoken = unspoken_before(self.document, described.first, sentence)
        if unspoken is not None and not unspoken.noun.plural:
            candidates[OPENING] = {"unspoken": 1.0}

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
                return self.voices.named([mention.entity], "organisation", sentence)
        last = self.voices.within(sentence, 2)
        if last is not None and (last.gender == "p" or last.kind != "person"):
            return self.again(sentence)
        unspoken = unspoken_before(self.document, described.first, sentence)
        if unspoken is not None and (unspoken.noun.plural or unspoken.head == "police"):
            return self._first_heard(described, sentence)
        return self._pair(described, sentence)

    def _pair(self, described: Described, sentence: int) -> Identified:
        """The couple: two people that the article joined by "and"."""
        last = self.voices.last
        if last is not None and len(self.voices.all[last].entities) == 2:
            return self.again(sentence)
        pair = pair_before(self.document, self.names, described.first, sentence)
        return UNKNOWN if pair is None else self.voices.named(pair, "person", sentence)

    def _it(self, described: Described, sentence: int) -> Identified:
        outlet = outlet_before_it(self.document, described, sentence)
        sort = "it" if outlet is None else "outlet"
        found = self._publisher(outlet or described, sentence, sort)
        last = self.voices.within(sentence, 1)
        if last is not None and last.kind == "document":
            return self.again(sentence)
        return UNKNOWN if found is None else self.voices.named([found], "organisation", sentence)

    def _relative(self, described: Described, sentence: int) -> Identified:
        """For “Doe, who said”: the name or noun that the relative clause hangs on."""
        tokens = self.document.tokens
        at = described.first - 1
        if at >= 0 and tokens[at].text == ",":
            at -= 1
        for mention in names_before(self.document, self.names, described.first, sentence, 1):
            if mention.first <= at < mention.last:
                kind = kind_of(self.names.entities[mention.entity])
                return self.voices.named([mention.entity], kind, sentence)
        noun = nouns().get(tokens[at].norm) if at >= 0 else None
        if noun is None:
            return UNKNOWN
        kind = "role" if noun.kind == "person" else noun.kind
        first = at - 1 if at and tokens[at - 1].norm in ("a", "an", "the", "one", "another") else at
        text = self.document.text[tokens[first].start : tokens[at].end]
        definite = tokens[first].norm == "the"
        named = described._replace(text=text, noun=noun, head=tokens[at].norm, definite=definite)
        if kind == "hearsay":
            return self._report(named, sentence)
        if kind == "organisation":
            return self._outlet(named, sentence)
        return self._unnamed(named, kind, sentence)

    def _some(self, described: Described, sentence: int) -> Identified:
        """For “another”, “others”: of the kind that spoke last, but somebody else."""
        tokens = self.document.tokens
        after = nouns().get(tokens[described.last].norm) if described.last < len(tokens) else None
        if after is not None and after.kind == "hearsay":
            return HEARSAY  # "many reports", cut short
        last = self.voices.within(sentence, sentence)
        kind: Kind = last.kind if last is not None and last.kind == "anonymous" else "role"
        return self.voices.new(Voice(described.text, kind), sentence)

    # ------------------------------------------------------------- descriptions

    def _report(self, described: Described, sentence: int) -> Identified:
        """A report belongs to whoever it names or means; nobody's report is hearsay."""
        owners = [described.owner] if described.owner else []
        for mention in [*owners, *self.names.at(described.first, described.last)]:
            if self.names.entities[mention.entity].organisation:
                return self.voices.named([mention.entity], "organisation", sentence)
        if described.possessive or described.official:
            return self._unnamed(described, "document", sentence)
        if described.noun is not None and described.noun.plural:
            return HEARSAY
        owner = owning(self.document, described)
        if owner is not None:
            return self._outlet(owner, sentence)
        found = self._publisher(described, sentence, "report")
        return HEARSAY if found is None else self.voices.named([found], "organisation", sentence)

    def _published(self, described: Described, sentence: int) -> int | None:
        """The outlet that "the paper" is, or whose article."""
        if described.head == "paper" and described.definite:
            return self._publisher(described, sentence)
        if described.head not in _PUBLISHED:
            return None
        within = publisher_within(self.document, self.names, described)
        if within is not None:
            return within
        return self._publisher(described, sentence, "report")

    def _description(self, described: Described, sentence: int) -> Identified:
        """For “the singer”, “the mom of three”: a named person where the article has one."""
        head = described.head
        if described.noun is not None and (described.noun.plural or head in _COUPLES):
            return self._pair(described, sentence)
        if not described.definite and not described.possessive:
            return self._unnamed(described, "role", sentence)
        age = _AGE.search(described.text)
        wanted = Wanted(person_words().nouns.get(head, ""), age.group(1) if age else "", head)
        found = self.ranker.choose("description", self._people(described, sentence, wanted))
        return UNKNOWN if found is None else self.voices.named([found], "person", sentence)

    def _outlet(self, described: Described, sentence: int) -> Identified:
        """For “the magazine”: the organisation it means."""
        for mention in self.names.at(described.first, described.last):
            if self.names.entities[mention.entity].organisation:
                return self.voices.named([mention.entity], "organisation", sentence)
        found = self._publisher(described, sentence)
        if found is not None:
            return self.voices.named([found], "organisation", sentence)
        if not described.definite or (described.noun and described.noun.plural):
            return HEARSAY
        return self._unnamed(described, "organisation", sentence)

    def _publisher(self, described: Described, sentence: int, sort: str = "outlet") -> int | None:
        """The organisation that "the magazine", "the report" or "it" means, if any does."""
        determined = "the" if described.definite else "own" if described.possessive else "a"
        after = self.document.tokens[described.last : described.last + 2]
        goes_on = any(t.norm in _GOING_ON for t in after)
        sought = Sought(described.head, determined, f" {described.text.lower()} ", goes_on)
        heard = Outlets(self.voices.outlets, self.nobodys)
        point = self.scene.point(described.first, sentence)
        found = self.ranker.choose(sort, publishers_before(self.scene, point, sought, heard))
        if found is None or found == NOBODY:
            if sort == "report":
                self.nobodys = sentence
            return None
        return found

    def _unnamed(self, described: Described, kind: Kind, sentence: int) -> Identified:
        """Somebody without a name: the one called so before, unless this is "another"."""
        noun = described.noun
        known_by = described.definite or described.possessive
        if kind == "role" and known_by and noun is not None and not noun.plural:
            if noun.family and described.definite:
                return self._description(described, sentence)
            meant = called_so(self.document, self.names, described, sentence)
            if meant is not None:
                return self.voices.named([meant], "person", sentence)
            if described.head in _CALLINGS and f"head {described.head}" not in self.voices.latest:
                named = self._description(described, sentence)
                if named != UNKNOWN:
                    return named
        text = described.text.lower()
        words = text.split()
        if not words or words[0] not in _OTHER:
            known = self.voices.latest.get(f"name {kind} {text}")
            if known is None and described.definite:
                known = self.voices.called_so(kind, described.head, words)
            if known is not None:
                return self.voices.spoke(known, sentence)
        return self.voices.new(Voice(described.text, kind, head=described.head), sentence)

    def _nothing_known(self, described: Described, sentence: int) -> Identified:
        """A head noun of no list: a person by its ending ("the restaurateur"), else unknown."""
        mentions = self.names.at(described.first, described.last)
        if mentions and described.owner is None and described.text[:1].isupper():
            kind = kind_of(self.names.entities[mentions[0].entity])
            return self.voices.named([mentions[0].entity], kind, sentence)
        if _DOERS.search(described.head) and not described.definite:
            return self._unnamed(described, "role", sentence)
        if _DOER.search(described.head) and described.text:
            return self._description(described, sentence)
        return UNKNOWN


def kind_of(entity: Entity) -> Kind:
    """A name's kind."""
    return "organisation" if entity.organisation else "person"
