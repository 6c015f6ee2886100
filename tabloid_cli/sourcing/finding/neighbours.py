"""Neighbours: of several cues in one sentence, which tells what, and by whom.

Reports indicated that                        one attribution, the noun being the verb's source
Roe said he was tired and joked that          two, though the second stands within the first's
A pal tells Radar, adding                     the pal adds, and not Radar
A rep for Roe, who has denied it, said        the rep said
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tabloid_cli.sourcing.finding.repairs import report_before
from tabloid_cli.sourcing.finding.rumors import is_rumored
from tabloid_cli.sourcing.finding.spans import CONTENT, OUTSIDE, SOURCE
from tabloid_cli.sourcing.vocabulary.cues import VERB_CLASSES
from tabloid_cli.sourcing.vocabulary.lines import QUOTED_BEFORE_CUE
from tabloid_cli.sourcing.vocabulary.nouns import nouns

if TYPE_CHECKING:
    from tabloid_cli.sourcing.vocabulary.cues import Cue
    from tabloid_cli.sourcing.vocabulary.lines import Line

NESTED = 1.4
"""Log-odds from which a cue with a source of its own counts inside another's content."""
# Verbs between whose commas nobody begins to speak: "TMZ, citing an insider, says".
_SET_APART = frozenset(["cite/cites/cited/citing"])
_TOO = frozenset("also later then".split())
_CLOSES_CLAUSE = frozenset((",", QUOTED_BEFORE_CUE, "—", "–", "-", "--"))


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
    own = SOURCE in one.labels and one.score > NESTED
    return other.score > one.score and not own and not _goes_on(line, one)


def _goes_on(line: Line, one: Accepted) -> bool:
    """Whether "and", "and also" or ", adding" joins the cue to what is said before."""
    at = one.first - 1
    before = line.word(at - (line.word(at) in _TOO))
    joined = before in ("and", "but") or (before == "," and line.words[one.first].endswith("ing"))
    return joined and one.cue.kind in VERB_CLASSES


def own_source(line: Line, one: Accepted, kept: list[Accepted]) -> list[int]:
    """The labels without what another cue tells before this one: "records show Doe, citing".

    Nor is somebody its source whom another verb has told: "a pal tells Radar, adding".
    """
    verbs = [
        o.last
        for o in kept
        if o.cue.kind in VERB_CLASSES and o.last <= one.first and not _is_set_apart(line, o, one)
    ]
    start = max(verbs, default=0)
    if start and line.words[one.first - 1] == "," and line.words[one.first].endswith("ing"):
        own = next((t for t in range(start, one.first) if one.labels[t] == SOURCE), start)
        if line.words[own - 1] != ",":  # and not "when asked, the singer laughed it off, saying"
            start = one.first
    for other in kept:  # "according to a pal, the singer accused him": the singer did
        if other.cue.kind == "source" and other.last <= one.first and SOURCE in other.labels:
            after = len(line.words) - other.labels[::-1].index(SOURCE) + 1
            if SOURCE in one.labels[after : one.first]:
                start = max(start, after)
    return [OUTSIDE if t < start and o == SOURCE else o for t, o in enumerate(one.labels)]


def _is_set_apart(line: Line, other: Accepted, one: Accepted) -> bool:
    """Whether a verb stands in a clause that only says more of whoever is this cue's source.

    "TMZ, citing an insider, says", "a rep for Roe, who has denied it, said".
    """
    if other.cue.name in _SET_APART:
        return True
    who = next((t for t in range(other.first - 1, 0, -1) if line.words[t] == "who"), 0)
    if not who or line.words[who - 1] not in _CLOSES_CLAUSE:
        return False
    closed = line.words[one.first - 1] in _CLOSES_CLAUSE
    return closed and SOURCE in one.labels[:who] and SOURCE not in one.labels[who : one.first]
