"""Own sources: whose a cue is when other cues of its sentence stand before it.

A pal tells Radar, adding                     the pal adds, and not Radar
Records show Doe, citing                      the records cite, and not Doe
A rep for Roe, who has denied it, said        the rep said, and not Roe
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.sourcing.finding.spans import OUTSIDE, SOURCE
from tabloid_cli.sourcing.vocabulary.cues import VERB_CLASSES
from tabloid_cli.sourcing.vocabulary.lines import QUOTED_BEFORE_CUE

if TYPE_CHECKING:
    from tabloid_cli.sourcing.finding.covers import Accepted
    from tabloid_cli.sourcing.vocabulary.lines import Line

# Verbs between whose commas nobody begins to speak: "TMZ, citing an insider, says".
_SET_APART = frozenset(("cite",))
_CLOSES_CLAUSE = frozenset((",", QUOTED_BEFORE_CUE, "—", "–", "-", "--"))


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
