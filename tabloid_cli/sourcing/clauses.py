"""Clauses: what somebody says, right after the verb and without "that".

the insider boasts he was there           a pronoun begins what is said
Jane Roe warns the baby is due            a noun and its verb do
Adds the insider: “Never.”                the verb opens the sentence
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.sourcing.cues import VERB_CLASSES
from tabloid_cli.sourcing.grammar import CLAUSE_SUBJECTS, FINITE, SUBORDINATES
from tabloid_cli.sourcing.lines import QUOTED, SAYERS
from tabloid_cli.sourcing.repairs import is_somebody, source_end

if TYPE_CHECKING:
    from tabloid_cli.sourcing.cues import Cue
    from tabloid_cli.sourcing.lines import Line

_TELLING = frozenset(["say", "claim", "reveal", "exclaim", "write", "urge"])
_NOT_TELLING = frozenset(
    "show find hear/hears/heard/hearing understand/understands/understood/understanding"
    " gather/gathers identify/identifies/identified/identifying expose/exposes/exposed/exposing"
    " learned/learnt begins/began quote/quotes/quoted/quoting cite/cites/cited/citing describe"
    " sings/sang/sung/singing smiles/smiled/smiling wished/wishes/wishing".split()
)
"""Cues that before a clause may find out or show, and say nothing."""
_SURELY_TELLING = frozenset(
    "joke jokes joked boast boasts boasted brag brags bragged warn warns warned complain complains"
    " complained maintains reckons swears vows vowed quips gripes states stated testifies testified"
    " writes wrote tweets tweeted gushes gushed raves fumes laments moans".split()
)
"""Forms that before a noun and its verb say so."""
_OPENERS = ("the", "a", "an", "his", "her", "their")
_NEAR = 5
_SUBJECT = 6
"""Words before the verb among which nothing may make the clause depend on another."""


def says_clause(line: Line, first: int, last: int, cue: Cue) -> bool:
    """Whether somebody right before the verb says the clause right after it."""
    if cue.kind not in _TELLING or cue.name in _NOT_TELLING or last - first > 1:
        return False
    if line.classes[first - 1] not in SAYERS or line.words[first].endswith("ing"):
        return False
    if not SUBORDINATES.isdisjoint(line.words[max(0, first - _SUBJECT) : first]):
        return False
    return line.word(last) in CLAUSE_SUBJECTS or _begins_with_noun(line, first, last)


def _begins_with_noun(line: Line, first: int, last: int) -> bool:
    """“Roe jokes the baby is due"."""
    if line.words[first] not in _SURELY_TELLING or line.word(last) not in _OPENERS:
        return False
    after = line.words[last : last + _NEAR]
    verb = next((t for t, word in enumerate(after) if word in FINITE), 0)
    return verb > 1 and SUBORDINATES.isdisjoint(after[:verb]) and "," not in after[:verb]


def opens_with_verb(line: Line, first: int, last: int, cue: Cue) -> bool:
    """“Adds the insider: “Never.””: the verb, somebody, and a quotation."""
    if first or cue.kind not in VERB_CLASSES or last > 1:
        return False
    end = source_end(line, last)
    quoted = line.word(end) in (":", ",") and line.class_at(end + 1) == QUOTED
    return quoted and is_somebody(line, last, end)
