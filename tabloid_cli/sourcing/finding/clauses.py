"""Clauses: what somebody says, right after the verb and without "that".

the insider boasts he was there           a pronoun begins what is said
Jane Roe warns the baby is due            a noun and its verb do
Adds the insider: “Never.”                the verb opens the sentence
Roe wrote on her blog on Monday that      only where and when stand before "that"
A survey of 900 voters found that         an inquiry is what tells
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.sourcing.finding.repairs import is_somebody, source_end
from tabloid_cli.sourcing.vocabulary.cues import VERB_CLASSES
from tabloid_cli.sourcing.vocabulary.grammar import CLAUSE_SUBJECTS, FINITE, SUBORDINATES
from tabloid_cli.sourcing.vocabulary.lines import QUOTED, SAYERS

if TYPE_CHECKING:
    from tabloid_cli.sourcing.vocabulary.cues import Cue
    from tabloid_cli.sourcing.vocabulary.lines import Line

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
_WHERE_AND_WHEN = frozenset("on in at during via to from over through after before".split())
_INQUIRIES = frozenset("survey poll study analysis census research investigation inquiry".split())
_FINDING = frozenset(
    "found finds showed shows suggests suggested indicates indicated concluded concludes"
    " revealed reveals".split()
)
_LONGEST_PHRASE = 7
"""Words between the verb and its "that"."""
_LONGEST_INQUIRY = 9
"""Words from "survey" to its verb."""
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


def tells_that(line: Line, first: int, last: int, cue: Cue) -> bool:
    """“Roe wrote on her blog on Monday that": a verb, where and when, and a clause."""
    if cue.kind != "write" and line.words[first] not in _SURELY_TELLING:
        return False
    if line.classes[first - 1] not in SAYERS or line.word(last) not in _WHERE_AND_WHEN:
        return False
    between = line.words[last : last + _LONGEST_PHRASE]
    if "that" not in between:
        return False
    between = between[: between.index("that")]
    after = line.word(last + len(between) + 1)
    clause = after in CLAUSE_SUBJECTS or line.class_at(last + len(between) + 1) in SAYERS
    return clause and FINITE.isdisjoint(between) and all(w.isalnum() or w == "'s" for w in between)


def finds_that(line: Line, first: int, last: int) -> bool:
    """“A survey of 900 voters found that": an inquiry, of whom, and what it found."""
    if line.words[first] not in _FINDING or line.word(last) != "that" or last - first > 1:
        return False
    for t in range(first - 1, max(-1, first - _LONGEST_INQUIRY), -1):
        if line.words[t] in _INQUIRIES:
            return t + 1 == first or line.words[t + 1] in ("of", "by", "from", "in")
        if line.words[t] in FINITE or line.words[t] in ".;:" or line.classes[t] == QUOTED:
            return False
    return False
