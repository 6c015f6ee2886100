"""Vetoes: candidates whose sentence leaves no doubt that they are no saying.

Forms like those of forms.py, the other way round:

    Who says love is dead?                    a question to the reader
    he was asked whether he drank             a question, and no statement
    a juror who declined to be named, said    it only tells why there is no name
    I'd say it suits her, you heard right     the writer's own phrase
    Britain's Daily Express                   a name
    he said, referring to his wife            what another cue tells
    quoted a source as saying that            the same
    there is a report that claims             the same
    the clock said nine                       what an instrument shows
    he stood, apparently unable to move       how it looked, and no hearsay

Further such forms stand in unsaid.py (what nobody has said), deeds.py (what was done, and
not with words) and rumors.py (nouns without what they tell).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.sourcing.finding.deeds import is_deed
from tabloid_cli.sourcing.finding.repairs import quoted_before, subject_quoted
from tabloid_cli.sourcing.finding.rumors import is_topic
from tabloid_cli.sourcing.finding.unsaid import is_unsaid, waits
from tabloid_cli.sourcing.naming.capitals import OPENING
from tabloid_cli.sourcing.naming.withheld import WITHHELD
from tabloid_cli.sourcing.vocabulary.cues import VERB_CLASSES, cue_index
from tabloid_cli.sourcing.vocabulary.grammar import BEEN, WRITERS

if TYPE_CHECKING:
    from tabloid_cli.sourcing.vocabulary.cues import Cue
    from tabloid_cli.sourcing.vocabulary.lines import Line

_ASKS = frozenset("did does do is was could would can will who why has have".split())
_OWN_NAME = WITHHELD - {"anonymity", "anonymous"}
_KEPT_BACK = WITHHELD - {"name"}  # "asked her name"
_REQUESTING = frozenset(
    "asked asking requested requesting insisted insisting pleaded wished preferred wanted".split()
)
_WRITER = frozenset("i'd we'd you'd i'll we'll you'll you you've".split())
_REPORTS = frozenset(["report", "reports"])
_CLAIMING = frozenset(
    "claim claims claimed claiming say says said saying suggest suggests suggested suggesting"
    " allege alleges alleged alleging indicate indicates indicated indicating state states"
    " stated stating".split()
)
_TO_CLAIM = frozenset("that which have has had are is surfaced also further now".split())
_INSTRUMENTS = frozenset(
    "clock watch thermometer barometer speedometer odometer gauge dial meter scale scales timer"
    " calendar compass".split()
)
_AFTER_SEEMING = frozenset("at over by asleep able happy ready content in".split())
_BEFORE_CRY = frozenset("the these those his her their its my our".split())
_NEAR = 4
_FAR = 8


def is_no_hedge(line: Line, first: int, last: int) -> bool:
    """Whether a hedge tells no hearsay: “he stood apparently unable to move”, “an alleged pal”."""
    if line.words[first] != "apparently":
        return line.words[first] == "alleged" and line.class_at(last) == "anonymous"
    if first and line.words[first - 1] != ",":
        return False
    after = line.word(last)
    return after in _AFTER_SEEMING or after.startswith("un") or after.endswith(("ed", "ing"))


def is_none(line: Line, first: int, last: int, cue: Cue) -> bool:
    """Whether a candidate stands in a form that never assigns information to a source."""
    if cue.kind == "noun":
        return is_topic(line, first, last, cue) or waits(line, first)
    if cue.kind not in VERB_CLASSES:
        return False
    return (
        is_unsaid(line, first, last, cue)
        or _asked(line, first, cue)
        or _is_writers(line, first, cue)
        or _is_nameless(line, first, last, cue)
        or _is_name(line, first)
        or _is_cry(line, first, cue)
        or is_deed(line, first, last, cue)
        or _is_read_off(line, first)
        or _told_by_another(line, first, last)
        or _told_by_its_verb(line, first, last)
    )


def _asked(line: Line, first: int, cue: Cue) -> bool:
    """“Did she just admit that?”, "asked whether he drank, he": a question tells nothing."""
    if cue.kind == "ask" and first == 0 and line.words[first] == "asked":
        return True
    if line.quotations:
        return False
    if cue.kind == "ask" and line.words[first] == "asked" and line.word(first - 1) in BEEN:
        return True
    return line.words[-1] == "?" and line.words[0] in _ASKS


def _is_nameless(line: Line, first: int, last: int, cue: Cue) -> bool:
    """“A juror, who declined to give her name, said": only why she has none is told."""
    if line.words[first] in _REQUESTING and line.word(first - 1) in ("who", ","):
        return not _KEPT_BACK.isdisjoint(line.words[last : last + _NEAR])
    if cue.kind != "decline" or line.word(first - 1) != "who":
        return False
    return not _OWN_NAME.isdisjoint(line.words[first : last + 2])


def _is_writers(line: Line, first: int, cue: Cue) -> bool:
    """“I'd say”, "you've heard": the writer speaks to the reader."""
    before = line.word(first - 1)
    if before == "would":
        return line.word(first - 2) in WRITERS
    return before in _WRITER or (before == "i" and cue.kind != "reveal")


def _is_name(line: Line, first: int) -> bool:
    """“The Daily Express”, "Right Said Fred", “Love, Said the Wolf”: a verb's capital in a name."""
    if first < 2 or line.classes[first] != "Aa":
        return False
    comma = line.words[first - 1] == "," and line.word(first - 3) in OPENING
    return line.classes[first - 1 - comma] == "Aa"


def _is_cry(line: Line, first: int, cue: Cue) -> bool:
    """“She said of the crows”, "heard her cries": a noun."""
    form = line.words[first]
    return cue.kind == "exclaim" and form.endswith("s") and line.word(first - 1) in _BEFORE_CRY


def _is_read_off(line: Line, first: int) -> bool:
    """“The clock said nine”, "the scale reads 140": an instrument."""
    return line.word(line.subject_end(first) - 1) in _INSTRUMENTS


def _told_by_another(line: Line, first: int, last: int) -> bool:
    """“Quoted a source as saying”, "said, referring to": the other cue tells it."""
    if line.words[first] == "referring":
        return line.word(first - 1) == ","
    after = line.words[last : last + _FAR]
    if "saying" in after and subject_quoted(line, last + after.index("saying")) is not None:
        return line.words[first] == "quoted"
    if "as" not in after:
        return False
    told = last + after.index("as") + 1
    return line.word(told) in cue_index() and quoted_before(line, told) == last


def _told_by_its_verb(line: Line, first: int, last: int) -> bool:
    """“A report that claims”, "according to reports": the other word tells it."""
    if line.words[first] not in _REPORTS:
        return False
    if line.words[max(0, first - 2) : first] == ["according", "to"]:
        return True
    return line.word(last) in _TO_CLAIM and line.word(last + 1) in _CLAIMING
