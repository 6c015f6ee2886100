"""Rumors: nouns that tell, and nouns that only name, what is said.

denied rumours they had split             the noun tells what is rumoured
there have been reports of a fight        the same
rumors surfaced last week that            the same
amid rumors about the pair                the same
rumors that have dogged her, no rumors    a noun without what it tells
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.sourcing.vocabulary.grammar import CLAUSE_SUBJECTS
from tabloid_cli.sourcing.vocabulary.lines import NAMES

if TYPE_CHECKING:
    from tabloid_cli.sourcing.vocabulary.cues import Cue
    from tabloid_cli.sourcing.vocabulary.lines import Line

_CLAIMANTS = frozenset("rumor rumour speculation allegation criticism".split())
_REPORTS = frozenset("reports report claims".split())
_OF_WHAT = frozenset("that of about".split())
_WHO = CLAUSE_SUBJECTS | {"we", "it"}
_OPENS_CLAUSE = frozenset("the a an his her their its there this these those some all both".split())
_NONE_OF_IT = frozenset("no any only".split())
_RUMORS = frozenset("rumor rumors rumour rumours report reports".split())
_RISEN = frozenset(
    "circulated circulating surfaced surfacing surface swirl swirled swirling emerged emerging"
    " soared spread".split()
)
_AMID = frozenset("amid amidst".split())
_THAT_DO = frozenset("have has had were was are is also".split())
_NEAR = 4
_FAR = 10


def is_rumored(line: Line, first: int, last: int, cue: Cue) -> bool:
    """Whether a noun is followed by what it rumors: "rumors they split", "there is talk of"."""
    if cue.kind == "noun" and cue.name in _CLAIMANTS and _tells_clause(line, last):
        return True
    if line.words[first] in _RUMORS and (_has_risen(line, last) or _is_amid(line, first, last)):
        return True
    rumor = cue.name in _CLAIMANTS or line.words[first] in _REPORTS
    return (
        rumor
        and line.word(last) in _OF_WHAT
        and "there" in line.words[max(0, first - _NEAR) : first]
    )


def is_topic(line: Line, first: int, last: int, cue: Cue) -> bool:
    """Whether a noun only names what is said: "no rumors", "the rumors that have dogged her"."""
    if line.word(first - 1) in _NONE_OF_IT:
        return True
    that = line.word(last) == "that"
    if cue.name == "criticism" and not that:
        return True
    return cue.name in _CLAIMANTS and that and line.word(last + 1) in _THAT_DO


def _has_risen(line: Line, last: int) -> bool:
    """“Surfaced last week that”, "began to swirl of": what is rumored comes later."""
    after = line.words[last : last + _FAR]
    risen = next((t for t, word in enumerate(after[:_NEAR]) if word in _RISEN), None)
    return risen is not None and not {"that", "of"}.isdisjoint(after[risen + 1 :])


def _is_amid(line: Line, first: int, last: int) -> bool:
    """“Amid new rumors about the pair"."""
    return line.word(last) in _OF_WHAT and not _AMID.isdisjoint(
        line.words[max(0, first - 2) : first]
    )


def _tells_clause(line: Line, last: int) -> bool:
    """Whether the noun is followed by what it says: "that he left", "she is broke"."""
    if line.word(last) == "that":  # and not "rumors that dogged her"
        opens = line.word(last + 1) in _OPENS_CLAUSE or line.class_at(last + 1) in NAMES
        return opens or line.word(last + 1) in _WHO
    return line.word(last) in _WHO
