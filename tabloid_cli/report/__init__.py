"""The report: what was measured in one article, and the evidence for it.

The one public contract. `Report.to_dict` is the object of report.schema.json,
version 1; every renderer reads a Report and nothing else. Offsets count code
points in `ArticleInfo.text`, end exclusive.

sourcing, tone        what it says of either; spans: a span with its words
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tabloid_cli.report.sourcing import (
    GROUP_OF,
    GROUPS,
    KINDS,
    Anonymity,
    Answer,
    Attribution,
    Dependence,
    Description,
    Group,
    Kind,
    Mode,
    Sourcing,
    Speaker,
    Via,
)
from tabloid_cli.report.spans import span_dict
from tabloid_cli.report.tone import (
    Called,
    Familiarity,
    Part,
    Sensation,
    SensationalWord,
    Voice,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tabloid_cli.article import Block, Format, Span

__all__ = [
    "GROUPS",
    "GROUP_OF",
    "KINDS",
    "SCHEMA",
    "Anonymity",
    "Answer",
    "ArticleInfo",
    "Attribution",
    "Called",
    "Dependence",
    "Description",
    "Familiarity",
    "Group",
    "Kind",
    "Mode",
    "Part",
    "Readability",
    "Report",
    "Score",
    "Sensation",
    "SensationalWord",
    "Sourcing",
    "Speaker",
    "Via",
    "Voice",
]

SCHEMA = "tabloid-report/1"


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
    familiarity: Familiarity
    readability: Readability
    score: Score
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
