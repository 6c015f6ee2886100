"""What a report says of sourcing: attributions, speakers, what the article rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from tabloid_cli.report.spans import span_dict

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tabloid_cli.article import Span

Kind = Literal["person", "organisation", "document", "role", "anonymous", "hearsay", "unknown"]
Group = Literal["named", "role", "anonymous", "hearsay", "unknown"]
Mode = Literal["direct", "indirect", "mixed"]
Description = Literal["bare", "placed", "detailed"]
Answer = Literal["confirms", "denies"]

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
    """The outlet that carried a second-hand statement ("an insider told Us Weekly").

    `span` is where it is mentioned: for "the insider added", where the insider told it.
    """

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

    `description` is of the fullest mention: ``bare`` ("a well-placed source"), ``placed``
    ("a source close to the couple") or ``detailed`` ("a crew member who was on set that
    day"). `reason` is where the article says that the name is withheld, with why if it
    says so ("asked not to be named because ..."), None where it does not.
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
    or accountable speakers who confirm or deny something, by a verb ("denied") or in
    words ("the story is false"), `confirmations` and `denials` the attributions in which
    they do, as indexes into `Sourcing.attributions`.
    """

    top_speaker: int | None = None
    top_share: float | None = None
    anonymous_speakers: int = 0
    confirmed_by: tuple[int, ...] = ()
    denied_by: tuple[int, ...] = ()
    confirmations: tuple[int, ...] = ()
    denials: tuple[int, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Plain data."""
        return {
            "top_speaker": self.top_speaker,
            "top_share": self.top_share,
            "anonymous_speakers": self.anonymous_speakers,
            "confirmed_by": list(self.confirmed_by),
            "denied_by": list(self.denied_by),
            "confirmations": list(self.confirmations),
            "denials": list(self.denials),
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
        """Attributions to a source: carried by another outlet, and all others."""
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
