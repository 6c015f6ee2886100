"""What a report says of tone: sensational words, and first-name terms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from tabloid_cli.report.spans import span_dict

if TYPE_CHECKING:
    from tabloid_cli.article import Span

Voice = Literal["narration", "quoted"]
Part = Literal["headline", "body"]


@dataclass(frozen=True, slots=True)
class SensationalWord:
    """A lexicon entry found in headline or body."""

    span: Span
    term: str
    category: str
    weight: float
    voice: Voice
    part: Part

    def to_dict(self, text: str) -> dict[str, Any]:
        """Plain data."""
        return {
            **span_dict(self.span, text),
            "term": self.term,
            "category": self.category,
            "weight": self.weight,
            "voice": self.voice,
            "part": self.part,
        }


@dataclass(frozen=True, slots=True)
class Sensation:
    """How loud: sensational words per 100 words, None where there are no words to count in."""

    density: float | None
    headline_density: float | None
    narration_density: float | None
    quoted_density: float | None
    words: tuple[SensationalWord, ...]
    own_lexicon: bool = False
    """Whether the words are a user's, not the lexicon that comes with tabloid."""

    @property
    def categories(self) -> dict[str, int]:
        """Hits in headline and body by category, most first, then by name."""
        counts: dict[str, int] = {}
        for word in self.words:
            counts[word.category] = counts.get(word.category, 0) + 1
        return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))

    def to_dict(self, text: str) -> dict[str, Any]:
        """Plain data."""
        return {
            **({"lexicon": "own"} if self.own_lexicon else {}),
            "density": self.density,
            "headline_density": self.headline_density,
            "narration_density": self.narration_density,
            "quoted_density": self.quoted_density,
            "categories": self.categories,
            "words": [w.to_dict(text) for w in self.words],
        }


@dataclass(frozen=True, slots=True)
class Called:
    """Where the narration calls a person by one half of a name that the article gives in full."""

    name: str
    first: tuple[Span, ...]
    """Mentions by first name."""
    surname: tuple[Span, ...]

    def to_dict(self, text: str) -> dict[str, Any]:
        """Plain data, spans with their words."""
        return {
            "name": self.name,
            "first": [span_dict(span, text) for span in self.first],
            "surname": [span_dict(span, text) for span in self.surname],
        }


@dataclass(frozen=True, slots=True)
class Familiarity:
    """Whether the outlet is on first-name terms with the people it writes about."""

    people: tuple[Called, ...] = ()
    """In the order of the text."""

    @property
    def first_names(self) -> int:
        """Mentions by first name alone."""
        return sum(len(person.first) for person in self.people)

    @property
    def surnames(self) -> int:
        """Mentions by surname alone."""
        return sum(len(person.surname) for person in self.people)

    @property
    def first_name_share(self) -> float | None:
        """First names in first names and surnames, 0..1; None where there are neither."""
        total = self.first_names + self.surnames
        return round(self.first_names / total, 4) if total else None

    def to_dict(self, text: str) -> dict[str, Any]:
        """Plain data."""
        return {
            "first_name_share": self.first_name_share,
            "first_names": self.first_names,
            "surnames": self.surnames,
            "people": [person.to_dict(text) for person in self.people],
        }
