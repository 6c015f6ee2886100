"""Forms: candidates whose sentence leaves no doubt that they are a saying.

What a reader knows at a glance and the weights cannot learn from the few examples there
are; vetoes.py holds the forms that are none. Each has its test here, with an example in its
docstring, or stands in rumors.py (nouns), judgements.py (what somebody calls something),
news_forms.py (courts and records), asides.py (who says so in passing), quoting.py (what
leads to a quotation) or complements.py (what follows a verb).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.sourcing.finding.asides import is_aside
from tabloid_cli.sourcing.finding.complements import has_complement
from tabloid_cli.sourcing.finding.judgements import calls
from tabloid_cli.sourcing.finding.news_forms import is_news
from tabloid_cli.sourcing.finding.quoting import leads_to_quotation
from tabloid_cli.sourcing.finding.repairs import (
    is_named_after,
    is_somebody,
    source_end,
    subject_quoted,
)
from tabloid_cli.sourcing.finding.rumors import is_rumored
from tabloid_cli.sourcing.finding.thoughts import is_thought
from tabloid_cli.sourcing.naming.capitals import OPENING
from tabloid_cli.sourcing.naming.organisations import is_organisation
from tabloid_cli.sourcing.vocabulary.cues import VERB_CLASSES
from tabloid_cli.sourcing.vocabulary.grammar import (
    CLAUSE_SUBJECTS,
    FINITE,
    PASSIVE,
    SUBORDINATES,
    THIRD_PERSON,
)
from tabloid_cli.sourcing.vocabulary.lines import NAMES, QUOTED, SAYERS

if TYPE_CHECKING:
    from collections.abc import Callable

    from tabloid_cli.sourcing.vocabulary.cues import Cue
    from tabloid_cli.sourcing.vocabulary.lines import Line

    Test = Callable[[Line, int, int, Cue], bool]

_TELLING = frozenset("say claim reveal write".split())
"""Classes of cues that tell something before "that"."""
_BEFORE_CLAUSE = _TELLING | {"exclaim", "urge"}
"""Those that do before a clause without it."""
_NO_TELLING = frozenset(
    "show find hear/hears/heard/hearing understand/understands/understood/understanding"
    " gather/gathers identify expose learned/learnt begins/began quote cite describe"
    " sings/sang/sung/singing smiles/smiled/smiling wished/wishes/wishing".split()
)
"""Cues of these that then may find out or show, and say nothing."""
_QUOTED_BY = frozenset(
    "said responded responding replied replying answered answering writing tweeted tweeting cites"
    " cited".split()
)
"""Forms before the marks round a word or two; "she writes 'love'" may show how it is spelt."""
_LEARNED = frozenset(["learned", "learnt"])
_ANSWERED = frozenset("addressed comment commented confirmed responded denied acknowledged".split())
_SURE = frozenset(
    "claimed claiming confessed joked stated denied denies maintains maintained reckon reckons"
    " reckoned contends contended".split()
)
"""Verbs that before a clause are nothing but a saying."""
_ESTIMATED = frozenset("estimated estimates reckons".split())
_OF_CRIME = frozenset(["of", "by"])
_SUNG = frozenset(["singing", "chanting"])
"""What is sung is a song's words."""
_NEAR = 6
"""Words before the verb among which nothing may make its clause depend on another."""
_FAR = 8
"""Words after the verb among which a clause's own verb stands."""
_LONG = 12
"""Words before the verb among which "neither" opens its subject."""


def is_plain(line: Line, first: int, last: int, cue: Cue) -> bool:
    """Whether a candidate stands in a form that is nothing but a saying."""
    if cue.sure or is_rumored(line, first, last, cue) or _opens_with_verb(line, first, last, cue):
        return True
    if cue.kind not in VERB_CLASSES or not first:
        return False
    if is_thought(cue):
        return True  # those that nobody tells are turned down before
    if line.words[first] in _QUOTED_BY and line.word(last) in OPENING:  # said “Hi”
        return line.words[first - 1] not in THIRD_PERSON and line.word(first - 1) != "to"
    if any(test(line, first, last, cue) for test in _ANYWHERE):
        return True
    if line.words[first].endswith("ing"):
        return _exclaims(line, first, last, cue) or subject_quoted(line, first) is not None
    if line.words[first - 1] == "," or line.classes[first - 1] == QUOTED:
        return is_named_after(line, last)
    return any(test(line, first, last, cue) for test in _AFTER_SUBJECT)


def _opens_with_verb(line: Line, first: int, last: int, cue: Cue) -> bool:
    """“Adds the insider: “Never.””: the verb, somebody, and a quotation."""
    if first or cue.kind not in VERB_CLASSES or last > 1:
        return False
    end = source_end(line, last)
    quoted = line.word(end) in (":", ",") and line.class_at(end + 1) == QUOTED
    return quoted and is_somebody(line, last, end)


def _is_sure(line: Line, first: int, last: int, _cue: Cue) -> bool:
    """“The pair who claimed to be poor”, "denied kissing him", "we told you"."""
    after = line.word(last)
    if line.words[first] == "told" and after == "you":
        return True
    if line.words[first] in _ESTIMATED:
        clause = after in THIRD_PERSON or (after == "there" and line.word(last + 1) in FINITE)
        return clause and line.word(first - 1) not in PASSIVE
    if line.words[first] not in _SURE:
        return False
    if line.class_at(last) in NAMES:
        return not FINITE.isdisjoint(line.words[last : last + _FAR])
    if after == "there" and line.word(last + 1) in FINITE:
        return True
    denied = line.words[first].startswith("den")
    return after.endswith("ing") if denied else after in THIRD_PERSON or after == "to"


def _is_captioned(line: Line, first: int, last: int, _cue: Cue) -> bool:
    """“A picture with the caption “Mine”"."""
    before = line.words[max(0, first - 3) : first]
    return line.words[first] == "caption" and "with" in before and _is_quoted(line, last)


def _is_accused(line: Line, _first: int, last: int, cue: Cue) -> bool:
    """“Has been accused of theft”, "accused by his wife": the crime is told."""
    return cue.name == "accuse" and line.word(last) in _OF_CRIME


def _exclaims(line: Line, first: int, last: int, cue: Cue) -> bool:
    """“Ran off yelling, “Never!”"."""
    return cue.kind == "exclaim" and line.words[first] not in _SUNG and _is_quoted(line, last)


def _is_quoted(line: Line, last: int) -> bool:
    """Whether a quotation follows at once."""
    return line.class_at(last + (line.word(last) in (",", ":"))) == QUOTED


def _learned(line: Line, first: int, last: int, _cue: Cue) -> bool:
    """“Radar learned”: an outlet says so."""
    return line.words[last - 1] in _LEARNED and is_organisation(line.words[first - 1 : first])


def _reports_that(line: Line, first: int, last: int, cue: Cue) -> bool:
    """“TMZ reports that”."""
    that = line.word(last) == "that" and cue.kind in _TELLING
    return that and line.classes[first - 1] in SAYERS


def _says_clause(line: Line, first: int, last: int, cue: Cue) -> bool:
    """“The insider boasts he was there”: somebody, the verb, and a clause without "that"."""
    if cue.kind not in _BEFORE_CLAUSE or cue.name in _NO_TELLING or last - first > 1:
        return False
    if line.classes[first - 1] not in SAYERS or line.word(last) not in CLAUSE_SUBJECTS:
        return False
    return SUBORDINATES.isdisjoint(line.words[max(0, first - _NEAR) : first])


def _tells_outlet(line: Line, first: int, last: int, cue: Cue) -> bool:
    """“Her family tells The Oakline News”: to whom one tells things."""
    end = line.names_after(last)
    speaks = line.classes[first - 1] in SAYERS or line.words[first - 1] in THIRD_PERSON
    return cue.name == "tell" and speaks and end > last and is_organisation(line.words[last:end])


def _unanswered(line: Line, first: int, _last: int, _cue: Cue) -> bool:
    """“Neither Roe nor her ex has addressed it”: a refusal."""
    before = line.words[max(0, first - _LONG) : first]
    return line.words[first] in _ANSWERED and "neither" in before


_ANYWHERE: tuple[Test, ...] = (
    _is_sure,
    _is_captioned,
    _is_accused,
    is_news,
    calls,
    is_aside,
    leads_to_quotation,
    has_complement,
)
_AFTER_SUBJECT: tuple[Test, ...] = (
    _learned,
    _reports_that,
    _says_clause,
    _tells_outlet,
    _unanswered,
)
"""Forms of a finite verb right after its subject."""
