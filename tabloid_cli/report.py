"""The report: what was measured in one article, and the evidence for it.

The one public contract. `Report.to_dict` is the object of report.schema.json,
version 1; every renderer reads a Report and nothing else. Offsets count code
points in `ArticleInfo.text`, end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tabloid_cli.article import Block, Format, Span

Kind = Literal["person", "organisation", "document", "role", "anonymous", "hearsay", "unknown"]
Group = Literal["named", "role", "anonymous", "hearsay", "unknown"]
Mode = Literal["direct", "indirect", "mixed"]
Voice = Literal["narration", "quoted"]
Description = Literal["bare", "placed", "detailed"]
Part = Literal["headline", "body"]

SCHEMA = "tabloid-report/1"
KINDS: tuple[Kind, ...] = (
    "person", "organisation", "document", "role", "anonymous", "hearsay", "unknown",
)  # fmt: skip
GROUPS: tuple[Group, ...] = ("named", "role", "anonymous", "hearsay", "unknown")
GROUP_OF: Mapping[Kind, Group] = {
    "person": "named",
    "organisation": "named",
    "document": "named",
    "role": "role",
    "anonymous": "anonymous",
    "hearsay": "hearsay",
    "unknown": "unknown",
}


@dataclass(frozen=True, slots=True)
class Via:
    """The outlet that carried a second-hand statement ("an insider told Us Weekly")."""

    span: Span
    name: str
    """The outlet's name, also where the words are "the magazine"."""

    def to_dict(self, text: str) -> dict[str, Any]:
        """Plain data."""
        return {**span_dict(self.span, text), "name": self.name}


@dataclass(frozen=True, slots=True)
class Attribution:
    """One place where the text assigns information to a source by a cue."""

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    speaker: int | None
    """`Speaker.id`; None for hearsay and unknown."""
    kind: Kind
    mode: Mode
    via: Via | None = None

    @property
    def group(self) -> Group:
        """The kind's group."""
        return GROUP_OF[self.kind]

    def to_dict(self, text: str) -> dict[str, Any]:
        """Plain data, spans with their words."""
        return {
            "source": span_dict(self.source, text) if self.source else None,
            "cue": span_dict(self.cue, text) if self.cue else None,
            "content": [span_dict(span, text) for span in self.content],
            "speaker": self.speaker,
            "kind": self.kind,
            "group": self.group,
            "mode": self.mode,
            "via": self.via.to_dict(text) if self.via else None,
        }


@dataclass(frozen=True, slots=True)
class Anonymity:
    """What an article tells of an anonymous speaker, as the agencies' handbooks ask.

    `description` is ``bare`` ("a source"), ``placed`` ("a source close to the couple")
    or ``detailed`` ("a crew member who was on set that day"). `reason` is where the
    article says why the name is withheld ("who asked not to be named because ..."),
    None where it does not.
    """

    description: Description
    reason: Span | None = None

    def to_dict(self, text: str) -> dict[str, Any]:
        """Plain data."""
        return {
            "description": self.description,
            "reason": span_dict(self.reason, text) if self.reason else None,
        }


@dataclass(frozen=True, slots=True)
class Speaker:
    """A resolved source; `attributions` are indexes into `Sourcing.attributions`."""

    id: int
    name: str
    kind: Kind
    attributions: tuple[int, ...]
    anonymity: Anonymity | None = None
    """For anonymous speakers only."""

    @property
    def group(self) -> Group:
        """The kind's group."""
        return GROUP_OF[self.kind]

    def to_dict(self, text: str) -> dict[str, Any]:
        """Plain data."""
        return {
            "id": self.id,
            "name": self.name,
            "kind": self.kind,
            "group": self.group,
            "attributions": list(self.attributions),
            "anonymity": self.anonymity.to_dict(text) if self.anonymity else None,
        }


@dataclass(frozen=True, slots=True)
class Dependence:
    """How much an article rests on how few.

    `top_share` is the share (0..1) of all attributions that the most heard speaker
    makes up, None without attributions; `confirmed_by` and `denied_by` are the named
    or accountable speakers who confirm or deny something.
    """

    top_speaker: int | None = None
    top_share: float | None = None
    anonymous_speakers: int = 0
    confirmed_by: tuple[int, ...] = ()
    denied_by: tuple[int, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Plain data."""
        return {
            "top_speaker": self.top_speaker,
            "top_share": self.top_share,
            "anonymous_speakers": self.anonymous_speakers,
            "confirmed_by": list(self.confirmed_by),
            "denied_by": list(self.denied_by),
        }


@dataclass(frozen=True, slots=True)
class Sourcing:
    """Who says so: attributions, speakers, the sourcing ratio (0..1, None without a body)."""

    ratio: float | None
    attributed_sentences: tuple[Span, ...]
    attributions: tuple[Attribution, ...]
    speakers: tuple[Speaker, ...]
    dependence: Dependence = Dependence()

    @property
    def hands(self) -> dict[str, int]:
        """Attributions to a source: told to the outlet itself, or carried by another."""
        sourced = [a for a in self.attributions if a.kind != "hearsay"]
        second = sum(a.via is not None for a in sourced)
        return {"first": len(sourced) - second, "second": second}

    @property
    def counts(self) -> dict[str, int]:
        """Attributions in total and by group."""
        counts = dict.fromkeys(("total", *GROUPS), 0)
        for attribution in self.attributions:
            counts["total"] += 1
            counts[attribution.group] += 1
        return counts

    @property
    def shares(self) -> dict[str, float | None]:
        """Each group's share of all attributions, 0..1; None where there are none."""
        counts = self.counts
        total = counts["total"]
        return {g: round(counts[g] / total, 4) if total else None for g in GROUPS}

    @property
    def kinds(self) -> dict[str, int]:
        """Attributions by kind."""
        counts: dict[str, int] = dict.fromkeys(KINDS, 0)
        for attribution in self.attributions:
            counts[attribution.kind] += 1
        return counts

    def to_dict(self, text: str) -> dict[str, Any]:
        """Plain data."""
        return {
            "ratio": self.ratio,
            "attributed_sentences": [
                {"start": s.start, "end": s.end} for s in self.attributed_sentences
            ],
            "counts": self.counts,
            "shares": self.shares,
            "kinds": self.kinds,
            "hands": self.hands,
            "dependence": self.dependence.to_dict(),
            "speakers": [s.to_dict(text) for s in self.speakers],
            "attributions": [a.to_dict(text) for a in self.attributions],
        }


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


@dataclass(frozen=True, slots=True)
class Readability:
    """How hard to read: textstat's formulas over the body; None where not measurable."""

    flesch_reading_ease: float | None = None
    flesch_kincaid_grade: float | None = None
    gunning_fog: float | None = None
    smog_index: float | None = None
    dale_chall_readability_score: float | None = None
    automated_readability_index: float | None = None
    coleman_liau_index: float | None = None
    consensus_grade: float | None = None
    """Median of the grade-level figures."""
    reading_time: float | None = None
    """Seconds."""

    def to_dict(self) -> dict[str, Any]:
        """Plain data."""
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class Score:
    """The tabloid score, 0..100, and what each measure adds to it."""

    value: float | None
    contributions: Mapping[str, float] = field(default_factory=dict)

    def to_dict(self) -> dict[str, Any]:
        """Plain data."""
        return {"value": self.value, "contributions": dict(self.contributions)}


@dataclass(frozen=True, slots=True)
class ArticleInfo:
    """What the report says of the article itself."""

    name: str
    format: Format
    sha256: str | None
    headline: str | None
    byline: str | None
    url: str | None
    words: int
    body: tuple[Span, ...]
    """The body's sentences."""
    text: str
    blocks: tuple[Block, ...] = ()
    """Every line or paragraph of `text` and what it is: body, headline, caption ..."""
    quotations: tuple[Span, ...] = ()
    """The body's quoted speech, marks included; the rest of it is narration."""

    def input_dict(self) -> dict[str, Any]:
        """The report's ``input`` object."""
        source: dict[str, Any] = {"name": self.name, "format": self.format}
        if self.sha256 is not None:
            source["sha256"] = self.sha256
        return source

    def to_dict(self, *, include_text: bool = False) -> dict[str, Any]:
        """The report's ``article`` object."""
        info: dict[str, Any] = {
            "headline": self.headline,
            "byline": self.byline,
            "url": self.url,
            "words": self.words,
            "sentences": len(self.body),
        }
        if include_text:
            info["body"] = [span_dict(s, self.text) for s in self.body]
            info["text"] = self.text
            info["blocks"] = [block._asdict() for block in self.blocks]
            info["quotations"] = [quotation._asdict() for quotation in self.quotations]
        return info


@dataclass(frozen=True, slots=True)
class Report:
    """One article's report."""

    article: ArticleInfo
    sourcing: Sourcing
    sensation: Sensation
    readability: Readability
    score: Score
    familiarity: Familiarity = Familiarity()
    warnings: tuple[str, ...] = ()

    def to_dict(self, *, include_text: bool = False) -> dict[str, Any]:
        """The object that report.schema.json describes, ready for `json.dumps`."""
        text = self.article.text
        return {
            "schema": SCHEMA,
            "input": self.article.input_dict(),
            "article": self.article.to_dict(include_text=include_text),
            "sourcing": self.sourcing.to_dict(text),
            "sensation": self.sensation.to_dict(text),
            "familiarity": self.familiarity.to_dict(text),
            "readability": self.readability.to_dict(),
            "score": self.score.to_dict(),
            "warnings": list(self.warnings),
        }


def span_dict(span: Span, text: str) -> dict[str, Any]:
    """A span with its words."""
    return {"start": span.start, "end": span.end, "text": text[span.start : span.end]}
