"""Speakers: who the sources of an article are, one by one, through all their mentions."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tabloid_cli.sourcing.identifying.antecedents import Scene, is_person
from tabloid_cli.sourcing.identifying.descriptions import Descriptions
from tabloid_cli.sourcing.identifying.pronouns import NEAR, Pronouns
from tabloid_cli.sourcing.identifying.ranking import load_ranker
from tabloid_cli.sourcing.identifying.unnamed import speaks_in_public
from tabloid_cli.sourcing.identifying.voices import HEARSAY, UNKNOWN, Identified, Voice, Voices
from tabloid_cli.sourcing.naming.mentions import plain_kind

if TYPE_CHECKING:
    from tabloid_cli.document import Document
    from tabloid_cli.sourcing.identifying.ranking import Chooser
    from tabloid_cli.sourcing.naming.entities import Names
    from tabloid_cli.sourcing.naming.mentions import Described


class Cast:
    """The speakers met so far, and who each mention of a source is."""

    def __init__(
        self, document: Document, names: Names, outlet: str = "", ranker: Chooser | None = None
    ) -> None:
        """Nobody has spoken yet; `outlet` is the article's own, as `bare` writes it."""
        self.document = document
        self.names = names
        self.outlet = outlet
        self.voices = Voices(names)
        self._scene = Scene(document, names, outlet)
        self._descriptions = Descriptions(self._scene, self.voices, ranker or load_ranker())
        self._pronouns = Pronouns(self._descriptions)

    def identify(self, described: Described, sentence: int) -> Identified:
        """Kind and speaker of a source mention in `sentence`."""
        if described.joined is not None:
            return self._together(described, described.joined.entity, sentence)
        return self._alone(described, sentence)

    def _alone(self, described: Described, sentence: int) -> Identified:
        """Kind and speaker by the mention's head."""
        if described.pronoun:
            return self._pronouns.meant(described, sentence)
        kind = plain_kind(described, self.names)
        if described.named:
            entities = [m.entity for m in described.named]
            return self.voices.named(entities, kind or "person", sentence)
        if kind is None:
            return self._descriptions.nothing_known(described, sentence)
        if kind == "hearsay":
            return self._descriptions.report(described, sentence)
        if kind == "anonymous" and not described.possessive:
            since = sentence - NEAR
            public = speaks_in_public(self.document, described, sentence, since)
            kind = "role" if public else kind
        if kind == "person":
            return self._descriptions.description(described, sentence)
        if kind == "organisation":
            return self._descriptions.organisation(described, sentence)
        if kind == "document":
            found = self._descriptions.published(described, sentence)
            if found is not None:
                return self.voices.named([found], "organisation", sentence)
        return self._descriptions.unnamed(described, kind, sentence)

    def _together(self, described: Described, other: int, sentence: int) -> Identified:
        """For “she and Doe”: both, where the pronoun or description means one person."""
        alone = self._alone(described, sentence)
        meant = () if alone[1] is None else self.voices.all[alone[1]].entities
        person = alone[0] == "person" and not self.names.entities[other].organisation
        if not person or len(meant) != 1 or meant[0] == other:
            return alone
        return self.voices.named([*meant, other], "person", sentence)

    def again(self, sentence: int) -> Identified:
        """The speaker who spoke last, speaking on."""
        return self.voices.again(sentence)

    def own(self, sentence: int) -> Identified:
        """The article's own outlet: "we have learned"."""
        return self._pronouns.own(sentence)

    def tipped(self, sentence: int, words: str = "we’re told") -> Identified:
        """By “we’re told” or like `words`: the anonymous source before, or one never mentioned."""
        known = self.voices.latest.get("kind anonymous")
        if known is not None:
            return self.voices.spoke(known, sentence)
        return self.voices.new(Voice(f"sources (“{words}”)", "anonymous"), sentence)

    def reported(self, sentence: int) -> Identified:
        """By “as previously reported”: the article's own outlet if it names it."""
        if self._scene.own_outlet is None:
            return HEARSAY
        return self.own(sentence)

    def interviewed(self, sentence: int) -> Identified:
        """Who answers in an interview: one person from the first answer to the last."""
        known = self.voices.latest.get("answers")
        if known is not None:
            return self.voices.spoke(known, sentence)
        found = self._interviewee(sentence)
        if found is None:
            return UNKNOWN
        kind, speaker = self.voices.named([found], "person", sentence)
        if speaker is not None:
            self.voices.latest["answers"] = speaker
        return kind, speaker

    def _interviewee(self, sentence: int) -> int | None:
        """Whom the article names oftenest before, in full rather than by one word."""
        entities = self.names.entities
        named = Counter(
            mention.entity
            for mention in self.names.at(0, self.document.sentences[sentence].first)
            if is_person(entities[mention.entity])
        )
        return max(named, key=lambda e: (len(entities[e].words) > 1, named[e], -e), default=None)

    def outlet_before(self, described: Described, sentence: int) -> str | None:
        """Name of the organisation that "the magazine" is."""
        found = self._descriptions.publisher(described, sentence)
        return None if found is None else self.names.entities[found].name
