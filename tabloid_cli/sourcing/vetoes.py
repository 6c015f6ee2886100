"""Vetoes: candidates whose sentence leaves no doubt that they are no saying.

Forms like those of forms.py, the other way round:

    in what she says, she is honest           what is said is not told
    until she confirms that                   she has not yet
    Who says love is dead?                    a question to the reader
    fans were quick to send flowers           a deed
    a juror who declined to be named, said    it only tells why there is no name
    he was asked whether he drank             a question, and no statement
    I'd say it suits her, you heard right     the writer's own phrase
    Britain's Daily Express                   a name
    he can't deny that, she never said that   nobody has said so
    it should be noted, that seems to say     the same
    he could reveal that                      he has not yet
    claimed the title, said goodbye           not with words
    the nominees were announced, he showed    a deed, and nothing told
    defended her husband, offered him tea     the same
    he said, referring to his wife            what another cue tells
    quoted a source as saying that            the same
    there is a report that claims             the same
    he wrote in the caption, no rumors that   a noun without what it tells
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.sourcing.cues import VERB_CLASSES, cue_index
from tabloid_cli.sourcing.grammar import FINITE, PASSIVE
from tabloid_cli.sourcing.lines import QUOTED
from tabloid_cli.sourcing.repairs import quoted_before, subject_quoted
from tabloid_cli.sourcing.rumors import is_topic
from tabloid_cli.sourcing.withheld import WITHHELD

if TYPE_CHECKING:
    from tabloid_cli.sourcing.cues import Cue
    from tabloid_cli.sourcing.lines import Line

_ASKS = frozenset("did does do is was could would can will who why has have".split())
_OWN_NAME = WITHHELD - {"anonymity", "anonymous"}
_KEPT_BACK = WITHHELD - {"name"}  # "asked her name"
_REQUESTING = frozenset(
    "asked asking requested requesting insisted insisting pleaded wished preferred wanted".split()
)
_WRITER = frozenset("i'd we'd you'd i'll we'll you'll you you've".split())
_ABLE = frozenset("can could can't cannot couldn't".split())
_UNABLE = frozenset("can't cannot couldn't didn't doesn't don't not never".split())
_UNSAID = frozenset("say tell mention claim".split())
_PRIZES = frozenset(
    "honor honour honors honours win award awards title titles crown prize trophy victory"
    " bankruptcy medal".split()
)
_TELLS = frozenset("tell tells told telling".split())
_NOBODY = frozenset("nobody no lies fibs".split())
_GREETINGS = frozenset("goodbye goodbyes hello farewell grace cheese vows sorry".split())
_PAPERS = frozenset("caption tweet post text/texts/texted/texting".split())
_OF_PAPER = frozenset("the a an this that another her his their 's".split())
_SHOWING = frozenset(["document", "organisation", "hearsay"])
_SHOWN = frozenset(["show", "find"])
_MADE_KNOWN = frozenset(["announce", "confirm", "reveal", "publishes/published"])
_BE = PASSIVE - {"be", "being"}  # "it is being revealed" tells it
_WHENCE = frozenset("by that in via through".split())
_HAVING = frozenset("has have had been 've haven't hasn't hadn't".split())
_TO_COME = frozenset("could might must will won't shall".split())
_CALLED = frozenset("up off back to 911".split())
_REPORTS = frozenset(["report", "reports"])
_CLAIMING = frozenset(
    "claim claims claimed claiming say says said saying suggest suggests suggested suggesting"
    " allege alleges alleged alleging indicate indicates indicated indicating state states"
    " stated stating".split()
)
_TO_CLAIM = frozenset("that which have has had are is surfaced also further now".split())
_SEEMING = frozenset("seem seems seemed seemingly".split())
_ACTS = frozenset(
    [
        "congratulate",
        "defend/defends/defended/defending",
        "discuss/discusses/discussed/discussing",
        "offer",
        "orders/ordered/ordering",
    ]
)
"""Cues that are done with words, or without; only the words themselves make a saying of them."""
_NEAR = 4
_FAR = 8


def is_none(line: Line, first: int, last: int, cue: Cue) -> bool:
    """Whether a candidate stands in a form that never assigns information to a source."""
    if cue.kind == "noun":
        return is_topic(line, first, last, cue) or _subject_waits(line, first)
    if cue.kind not in VERB_CLASSES:
        return False
    return (
        _untold(line, first, last)
        or _subject_waits(line, first)
        or _asked(line, first, cue)
        or _is_writers(line, first, cue)
        or _is_nameless(line, first, last, cue)
        or _is_quick(line, first, last)
        or _is_name(line, first)
        or _unsaid(line, first, cue)
        or _only_seems(line, first)
        or _is_noun(line, first, last, cue)
        or _is_deed(line, first, last, cue)
        or _is_act(line, first, last, cue)
        or _told_by_another(line, first, last)
        or _told_by_its_verb(line, first, last)
    )


def _clause_before(line: Line, first: int, most: int) -> list[str]:
    """At most so many words of the cue's own clause before it."""
    words = line.words[max(0, first - most) : first]
    comma = len(words) - words[::-1].index(",") if "," in words else 0
    return words[comma:]


def _untold(line: Line, first: int, last: int) -> bool:
    """“In what she says”: what is said is only pointed at; “told nobody”, “told no lies”."""
    if line.words[first] in _TELLS and line.word(last) in _NOBODY:
        return True
    if "what" not in _clause_before(line, first, 3):
        return False
    return line.class_at(last) != QUOTED and line.word(last) not in ("that", ":", ",")


def _subject_waits(line: Line, first: int) -> bool:
    """“Until Jane Roe confirms”: what has not been said yet."""
    before = line.words[max(0, first - _NEAR) : first]
    if "until" not in before and "unless" not in before:
        return False
    if line.words[first].endswith("ed"):
        return False  # "not until Monday that Roe revealed"
    return not {"until", "unless"}.isdisjoint(_clause_before(line, first, _NEAR))


def _asked(line: Line, first: int, cue: Cue) -> bool:
    """“Did she just admit that?”, "asked whether he drank, he": a question tells nothing."""
    if cue.kind == "ask" and first == 0 and line.words[first] == "asked":
        return True
    if line.quotations:
        return False
    if cue.kind == "ask" and line.words[first] == "asked" and line.word(first - 1) in _BE:
        return True
    return line.words[-1] == "?" and line.words[0] in _ASKS


def _is_nameless(line: Line, first: int, last: int, cue: Cue) -> bool:
    """“A juror, who declined to give her name, said": only why she has none is told."""
    if line.words[first] in _REQUESTING and line.word(first - 1) in ("who", ","):
        return not _KEPT_BACK.isdisjoint(line.words[last : last + _NEAR])
    if cue.kind != "decline" or line.word(first - 1) != "who":
        return False
    return not _OWN_NAME.isdisjoint(line.words[first : last + 2])


def _is_quick(line: Line, first: int, last: int) -> bool:
    """“Were quick to send flowers": a deed."""
    quick = line.words[last - 2 : last] == ["quick", "to"] and last - first > 2
    return quick and line.word(last) not in cue_index()


def _is_writers(line: Line, first: int, cue: Cue) -> bool:
    """“I'd say”, "you've heard": the writer speaks to the reader."""
    before = line.word(first - 1)
    return before in _WRITER or (before == "i" and cue.kind != "reveal")


def _is_name(line: Line, first: int) -> bool:
    """“The Daily Express”, "Right Said Fred": a verb's capital between capitals."""
    return first > 1 and line.classes[first] == "Aa" and line.classes[first - 1] == "Aa"


def _unsaid(line: Line, first: int, cue: Cue) -> bool:
    """“Can't deny”, "never said", "can say": what nobody says."""
    before = line.words[max(0, first - 2) : first]
    if cue.name == "deny":
        return not _UNABLE.isdisjoint(before)
    if cue.name in _UNSAID and "never" in before:
        return True
    return cue.name in ("say", "claim") and bool(before) and before[-1] in _ABLE


def _only_seems(line: Line, first: int) -> bool:
    """“It should be noted”, "that seems to suggest": nobody has said so."""
    before = line.word(first - 1)
    if before == "to":
        return line.word(first - 2) in _SEEMING
    if before.endswith("ly") or before == "also":
        before = line.word(first - 2)
    return before in _TO_COME or (before == "be" and line.words[first].endswith("ed"))


def _is_noun(line: Line, first: int, last: int, cue: Cue) -> bool:
    """“In the video's caption.”, "claimed the title" and "said goodbye": no words follow."""
    if cue.name == "say":
        at = last + (line.word(last) in _OF_PAPER)
        return line.word(at) in _GREETINGS and line.word(at + 1) != "that"
    if cue.name == "claim":
        taken = line.words[last : last + _NEAR]
        given = next((t for t, word in enumerate(taken) if word in _PRIZES), 0)
        return (
            given > 0 and taken[0] in _OF_PAPER and "that" not in taken and FINITE.isdisjoint(taken)
        )
    if cue.name not in _PAPERS or line.word(first - 1) not in _OF_PAPER:
        return False
    return line.word(last) in (".", "!", "?", "that", "#")


def _is_deed(line: Line, first: int, last: int, cue: Cue) -> bool:
    """“The nominees were announced”, “he showed her”, “have talked about it”: nothing is told."""
    before = line.words[max(0, first - 3) : first]
    if cue.name in _SHOWN:
        return _SHOWING.isdisjoint(line.classes[:first])
    if cue.name == "call":
        return not _CALLED.isdisjoint(line.words[last : last + 2])
    if cue.kind == "tell":
        topic = line.words[last - 1] in ("about", "of") and line.word(last) != "how"
        return topic and not _HAVING.isdisjoint(before)
    if cue.name not in _MADE_KNOWN or not before or before[-1] not in _BE or line.quotations:
        return False
    return before[-2:-1] != ["it"] and line.word(last) not in _WHENCE


def _is_act(line: Line, first: int, last: int, cue: Cue) -> bool:
    """“Defended her husband”: done, perhaps with words, but those are not told."""
    if cue.name not in _ACTS or "that" in line.words[last : last + _NEAR]:
        return False
    beside = line.class_at(first - 1) == QUOTED or line.class_at(last) == QUOTED
    return not beside and not any(line.word(t - 1) == ":" for t in line.quotations if t > last)


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
