"""Covers: which of a sentence's cues another one's attribution already tells.

Reports indicated that                one attribution, not two
detailed the claims that              the noun is what the verb tells
shared a note that said she left      whoever shared it says so
urged them to tell the police         what they should do
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.sourcing.finding.repairs import report_before
from tabloid_cli.sourcing.finding.rumors import is_rumored
from tabloid_cli.sourcing.finding.spans import CONTENT, SOURCE
from tabloid_cli.sourcing.vocabulary.cues import VERB_CLASSES
from tabloid_cli.sourcing.vocabulary.grammar import PASSIVE
from tabloid_cli.sourcing.vocabulary.nouns import nouns

if TYPE_CHECKING:
    from tabloid_cli.sourcing.vocabulary.cues import Cue
    from tabloid_cli.sourcing.vocabulary.lines import Line

NESTED = 1.4
"""Log-odds from which a cue with a source of its own counts inside another's content."""
_TOO = frozenset("also later then".split())


class Accepted(NamedTuple):
    """A candidate taken for a cue, units ``first..last-1`` of its line, and its labels."""

    score: float
    cue: Cue
    first: int
    last: int
    labels: list[int]


def covers(line: Line, other: Accepted, one: Accepted) -> bool:
    """Whether `other` already tells what `one` would.

    "Reports indicated" is one attribution; "detailed the claims that" has the noun for its
    object, but rumors that one denies are another's; and a doubtful cue within another's
    content is part of what that one tells, unless it goes on where that one ends: "said
    that he was tired and joked that".
    """
    if _is_posted(line, other, one):
        return True
    place = other.labels[one.first]
    if place == SOURCE and report_before(line, other.first) is not None:
        return other.first > one.first
    if place == SOURCE:
        noun = nouns().get(line.words[one.first])  # "according to a report that they got"
        cited = noun is not None and noun.kind == "hearsay" and line.word(one.first - 1) != "who"
        return other.cue.kind != "noun" and (cited or one.cue.kind not in VERB_CLASSES)
    if place != CONTENT:
        return False
    if is_rumored(line, one.first, one.last, one.cue):
        return False  # "Roe denied rumors that": hers is the denial, nobody's the rumor
    if one.cue.kind == "noun" and other.first < one.first and one.first - other.last <= 2:
        return True
    if other.cue.kind == "urge" and line.word(one.first - 1) == "to" and other.last < one.first:
        return True  # "urged them to tell the police"
    told = one.cue.name == "tell" and line.word(one.first - 1) in PASSIVE
    own = SOURCE in one.labels and one.score > NESTED and not told
    return other.score > one.score and not own and not _goes_on(line, one)


def _is_posted(line: Line, other: Accepted, one: Accepted) -> bool:
    """“Roe shared a note that said she left”: what was shared says it, and Roe does."""
    if other.cue.kind not in VERB_CLASSES or line.word(one.first - 1) not in ("that", "which"):
        return False
    noun = nouns().get(line.word(one.first - 2))
    if noun is None or noun.kind != "document" or CONTENT not in other.labels[one.last :]:
        return False
    return SOURCE in one.labels and one.labels.index(SOURCE) == other.last


def _goes_on(line: Line, one: Accepted) -> bool:
    """Whether "and", "and also" or ", adding" joins the cue to what is said before."""
    at = one.first - 1
    before = line.word(at - (line.word(at) in _TOO))
    joined = before in ("and", "but") or (before == "," and line.words[one.first].endswith("ing"))
    return joined and one.cue.kind in VERB_CLASSES
