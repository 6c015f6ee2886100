"""Descriptions: whom "the singer", "her lawyer" or "a new report" means."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tabloid_cli.sourcing.identifying.antecedents import Heard, Wanted, people_before
from tabloid_cli.sourcing.identifying.businesses import BUSINESSES, business_before
from tabloid_cli.sourcing.identifying.couples import pair_before
from tabloid_cli.sourcing.identifying.following import gender_after, replies
from tabloid_cli.sourcing.identifying.press import is_press
from tabloid_cli.sourcing.identifying.publishers import (
    NOBODY,
    Sought,
    is_by_somebody,
    publisher_within,
    publishers_before,
    publishes,
)
from tabloid_cli.sourcing.identifying.relations import called_alike, called_so, is_only_kin
from tabloid_cli.sourcing.identifying.unnamed import introduced_before
from tabloid_cli.sourcing.identifying.voices import HEARSAY, UNKNOWN, Identified, Voice
from tabloid_cli.sourcing.naming.capitals import PLACES
from tabloid_cli.sourcing.naming.people import person_words
from tabloid_cli.sourcing.vocabulary.cues import cue_index
from tabloid_cli.sourcing.vocabulary.grammar import OWNING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tabloid_cli.report import Kind
    from tabloid_cli.sourcing.identifying.antecedents import Scene
    from tabloid_cli.sourcing.identifying.ranking import Chooser
    from tabloid_cli.sourcing.identifying.voices import Voices
    from tabloid_cli.sourcing.naming.entities import Entity
    from tabloid_cli.sourcing.naming.mentions import Described

_DOER = re.compile(r"(?:er|or|ist|ian|eur|euse|ess|ant|man|woman|ee|ette)$")
_DOERS = re.compile(r"\w{3}(?:er|or|ist|ian)s$")
_COUNTED = frozenset("several some many most three four five six seven eight nine ten".split())
_AGE = re.compile(r"(\d{1,3})-year-old")
_OTHER = frozenset("another other second third one".split())
_COUPLES = frozenset("couple pair duo twosome newlyweds lovebirds exes parents two".split())
_DETERMINED = 2
"""Words of a mention that is a noun and a word before it."""
_CALLINGS = frozenset(
    "designer director author producer editor chef president senator congressman congresswoman"
    " governor mayor trainer photographer columnist biographer showrunner ceo"
    " journalist broadcaster newsreader".split()
)
"""Callings by which the press calls somebody it has named: "the designer"."""
_RANKS = frozenset(
    "detective sergeant captain professor reverend lieutenant inspector superintendent councillor"
    " corporal bishop archbishop sheriff colonel headteacher commissioner".split()
)
"""Ranks by which it calls only somebody whom it has given that rank."""
_PUBLISHED = frozenset("article story piece exposé editorial headline headlines cover".split())
_ADDING = frozenset("added adds adding concluded continued continues continue".split())
_SPEAKING_ON = _ADDING | frozenset("also further went goes later then even".split())
"""Before and after a pronoun or description these tell that the last one speaks on."""
_GOING_ON = frozenset("also further went goes then even continues continued later".split())


class Descriptions:
    """Whom a source mention without a pronoun or name means, by what was said before."""

    def __init__(self, scene: Scene, voices: Voices, ranker: Chooser) -> None:
        """`voices` have spoken so far; `ranker` chooses among those whom the `scene` names."""
        self.scene = scene
        self.voices = voices
        self.ranker = ranker
        self.document = scene.document
        self.names = scene.names

    def report(self, described: Described, sentence: int) -> Identified:
        """A report belongs to whoever it names or means; nobody's report is hearsay."""
        owners = [described.owner] if described.owner else []
        for mention in [*owners, *self.names.at(described.first, described.last)]:
            if self.names.entities[mention.entity].organisation:
                return self.voices.named([mention.entity], "organisation", sentence)
        official = described.possessive or described.official
        if official or is_by_somebody(self.scene, described):
            return self.unnamed(described, "document", sentence)
        if described.noun is not None and described.noun.plural:
            return HEARSAY
        found = self.publisher(described, sentence, "report")
        return HEARSAY if found is None else self.voices.named([found], "organisation", sentence)

    def published(self, described: Described, sentence: int) -> int | None:
        """The outlet that "the paper" is, or whose article."""
        if described.head == "paper" and described.definite:
            return self.publisher(described, sentence)
        if described.head not in _PUBLISHED:
            return None
        within = publisher_within(self.scene, described)
        return self.publisher(described, sentence, "report") if within is None else within

    def description(self, described: Described, sentence: int) -> Identified:
        """For “the singer”, “the mom of three”: a named person where the article has one."""
        head = described.head
        several = described.noun is not None and described.noun.plural
        if several and described.text.split(maxsplit=1)[0].lower() in _COUNTED:
            return self.unnamed(described, "role", sentence)  # "three writers"
        if several or head in _COUPLES:
            return self.pair(described, sentence)
        if not described.definite and not described.possessive:
            return self.unnamed(described, "role", sentence)
        if described.noun is not None and described.noun.individual and described.definite:
            known = self.voices.latest.get(f"head {head}")
            if known is not None:  # "a woman" who spoke before
                return self.voices.spoke(known, sentence)
        found = self.whom(described, sentence)
        return UNKNOWN if found is None else self.voices.named([found], "person", sentence)

    def whom(self, described: Described, sentence: int) -> int | None:
        """The person whom “the singer” means, if the article names one."""
        head = described.head
        age = _AGE.search(described.text)
        calling = called_alike(self.names, head)
        gender = person_words().nouns.get(head.partition("-of-")[0], "")  # "father-of-three"
        gender = gender or gender_after(self.document, self.names, described.last, sentence)
        wanted = Wanted(gender, age.group(1) if age else "", calling)
        people = self.people(described, sentence, wanted)
        if described.noun is not None and not described.noun.family:
            strangers = {i: f for i, f in people.items() if not is_only_kin(self.names, i)}
            people = strangers or people
        return self.ranker.choose("description", people)

    def organisation(self, described: Described, sentence: int) -> Identified:
        """For “the magazine”: the organisation it means."""
        for mention in self.names.at(described.first, described.last):
            if self.names.entities[mention.entity].organisation:
                return self.voices.named([mention.entity], "organisation", sentence)
        found = self.publisher(described, sentence)
        if found is None and _is_bare(described):
            found = business_before(self.scene, described, sentence)
        if found is not None:
            return self.voices.named([found], "organisation", sentence)
        if not described.definite or (described.noun and described.noun.plural):
            # "Some outlets" are nobody; "her label" and "tenants' groups" could be asked.
            press = is_press(described.head) or is_press(described.head.removesuffix("s"))
            owner = described.owner
            public = owner is not None and self.names.entities[owner.entity].is_place
            kind: Kind = "organisation" if public else "role"  # "Germany's economy ministry"
            return HEARSAY if press else self.unnamed(described, kind, sentence)
        return self.unnamed(described, "organisation", sentence)

    def publisher(self, described: Described, sentence: int, sort: str = "outlet") -> int | None:
        """The organisation that "the magazine", "the report" or "it" means, if any does."""
        determined = "the" if described.definite else "own" if described.possessive else "a"
        after = self.document.tokens[described.last : described.last + 2]
        goes_on = any(t.norm in _GOING_ON for t in after)
        sought = Sought(described.head, determined, goes_on)
        point = self.scene.point(described.first, sentence)
        candidates = publishers_before(self.scene, point, sought, self.voices.outlets)
        found = self.ranker.choose(sort, candidates)
        return None if found == NOBODY else found

    def unnamed(self, described: Described, kind: Kind, sentence: int) -> Identified:
        """Somebody without a name: the one called so before, unless this is "another"."""
        noun = described.noun
        known_by = described.definite or described.possessive
        if kind == "role" and known_by and noun is not None and not noun.plural:
            if noun.family and described.definite and not self._is_household(described):
                return self.description(described, sentence)
            meant = called_so(self.document, self.names, described, sentence)
            if meant is not None:
                return self.voices.named([meant], "person", sentence)
            if (
                self._is_calling(described.head)
                and f"head {described.head}" not in self.voices.latest
            ):
                named = self.description(described, sentence)
                if named != UNKNOWN:
                    return named
        known = self._heard_before(described, kind, sentence)
        if isinstance(known, int):
            return self.voices.spoke(known, sentence)
        return self.voices.new(Voice(known or described.text, kind, head=described.head), sentence)

    def _heard_before(self, described: Described, kind: Kind, sentence: int) -> int | str | None:
        """The voice that "the source" is, or the words that brought in one not heard yet."""
        text = described.text.lower()
        words = text.split()
        if words and words[0] in _OTHER:
            return None
        known = self.voices.latest.get(f"name {kind} {text}")
        if known is not None or not self._is_known(described, kind, words):
            return known
        known = self.voices.called_so(kind, described.head, words)
        brought = introduced_before(self.document, described.head, described.first, sentence)
        if brought is None or len(words) > _DETERMINED:
            return known
        since, introduced = brought
        heard = self.voices.all[known] if known is not None else None
        if heard is not None and heard.head == described.head and heard.sentence >= since:
            return known
        return introduced

    def _is_known(self, described: Described, kind: Kind, words: Sequence[str]) -> bool:
        """Whether a mention points back: "the source"; "our source" and "Radar's source", too."""
        if described.definite:
            return words[0] != "those" or words[1:] == [described.head]
        if kind != "anonymous" or described.noun is None or len(words) > _DETERMINED:
            return False
        owner = described.owner
        ours = words[0] in ("our", "their") or (
            owner is not None and publishes(self.names, owner.entity)
        )
        return ours or (len(words) == 1 and not described.noun.plural)  # "that source", cut short

    def _is_calling(self, head: str) -> bool:
        """Whether "the designer" can be somebody named; "the bishop" only a named bishop."""
        return head in _CALLINGS or (
            head in _RANKS and any(head in entity.roles for entity in self.names.entities)
        )

    def _is_household(self, described: Described) -> bool:
        """Whether a family has its name beside it: "the Fenwick family"."""
        inside = self.names.at(described.first, described.last)
        return described.head == "family" and bool(inside)

    def nothing_known(self, described: Described, sentence: int) -> Identified:
        """A head noun of no list: a person by its ending ("the restaurateur"), else unknown."""
        mentions = self.names.at(described.first, described.last)
        if mentions and described.owner is None and described.text[:1].isupper():
            kind = kind_of(self.names.entities[mentions[0].entity])
            return self.voices.named([mentions[0].entity], kind, sentence)
        if described.definite and described.head in PLACES:
            return self.unnamed(described, "organisation", sentence)  # "the UK"
        if _DOERS.search(described.head) and not described.definite:
            return self.unnamed(described, "role", sentence)
        if _DOER.search(described.head) and described.text:
            return self.description(described, sentence)
        return UNKNOWN

    def people(
        self, described: Described, sentence: int, wanted: Wanted
    ) -> dict[int, dict[str, float]]:
        """The people whom a pronoun or description can mean, with their features."""
        voices = self.voices
        last = voices.within(sentence, sentence)
        entity = last.entities[0] if last is not None and len(last.entities) == 1 else -1
        meant = voices.meant.get(wanted.gender, -1)
        heard = Heard(entity, last.sentence if last else -1, voices.recent, meant)
        wanted = wanted._replace(goes_on=self.goes_on(described))
        point = self.scene.point(described.first, sentence)
        found = people_before(self.scene, point, wanted, heard)
        found.pop(self._told(described), None)
        for mention in self.names.at(described.first, described.last):
            found.pop(mention.entity, None)  # "the Thora: Nightfall star" is not Thora
        ago = -1 if last is None else sentence - last.sentence
        if len(found) > 1 and ago >= 0 and replies(self.document, described, ago):
            found.pop(entity, None)
        return found

    def goes_on(self, described: Described) -> bool:
        """Whether the words beside it are those of who speaks on: "she added", "he also said"."""
        tokens = self.document.tokens
        before = tokens[max(0, described.first - 1) : described.first]
        after = tokens[described.last : described.last + 2]
        return any(t.norm in _ADDING for t in before) or any(t.norm in _SPEAKING_ON for t in after)

    def _told(self, described: Described) -> int:
        """Whom it is told, who is not who tells it: "she told Roe"; -1 for nobody."""
        tokens = self.document.tokens
        at = described.last + 1
        named = self.names.at(at, at + 1)
        if not named or tokens[described.last].norm not in cue_index():
            return -1
        after = tokens[named[0].last].norm if named[0].last < len(tokens) else ""
        return -1 if after in OWNING else named[0].entity

    def pair(self, described: Described, sentence: int) -> Identified:
        """The couple: two people that the article joined by "and"."""
        last = self.voices.last
        if last is not None and len(self.voices.all[last].entities) == 2:
            return self.voices.again(sentence)
        pair = pair_before(self.document, self.names, described.first, sentence)
        return UNKNOWN if pair is None else self.voices.named(pair, "person", sentence)


def _is_bare(described: Described) -> bool:
    """Whether the mention is "the company" and no more."""
    return described.head in BUSINESSES and described.text.lower() == "the " + described.head


def kind_of(entity: Entity) -> Kind:
    """A name's kind."""
    return "organisation" if entity.organisation else "person"
