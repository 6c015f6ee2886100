"""Forms: candidates whose sentence leaves no doubt that they are a saying, or none.

What a reader knows at a glance and the weights cannot learn from the few examples there
are. A saying, whatever the gate thinks of its words:

    ..., adds an insider.                     somebody unnamed stands after it
    TMZ reports that / she says nobody slept  somebody says something
    Jane Roe replied: “Never.”                somebody says a quotation
    the actress laughed and said “Hi”         a quotation of a word or two
    neither Roe nor her ex has addressed it   they did not answer
    denied rumours they had split             the noun tells what is rumoured
    there have been reports of a fight        the same

And none:

    in what she says, she is honest           what is said is not told
    until she confirms that                   she has not yet
    Who says love is dead?                    a question to the reader
    I'd say it suits her, you heard right     the writer's own phrase
    Britain's Daily Express                   a name
    he can't deny that, she never said that   nobody has said so
    claimed the title, said goodbye           not with words
    the nominees were announced, he showed    a deed, and nothing told
    he wrote in the caption, no rumors that   a noun without what it tells
    quoted a source as saying that            another cue tells the same
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.sourcing.cues import VERB_CLASSES, cue_index
from tabloid_cli.sourcing.lines import QUOTED
from tabloid_cli.sourcing.names import is_organisation
from tabloid_cli.sourcing.repairs import SAYERS, is_somebody, quoted_before, source_end

if TYPE_CHECKING:
    from tabloid_cli.sourcing.cues import Cue
    from tabloid_cli.sourcing.lines import Line

_SAID = ("said", "says", "say")
_PRONOUNS = frozenset("he she they".split())
_RELATIVE = frozenset("what which that whatever".split())
_NOT_SAID = frozenset(
    "it so yes no yeah goodbye hello hi this these at on in of to from with for during when while"
    " as after before and but or something anything nothing things exclusively not never also just"
    " about over who".split()
)
_TELLING = frozenset("say claim reveal write".split())
_QUOTING = frozenset("say tell add continue explain respond reply answer write tweet".split())
"""Verbs that with a quotation are nothing but a saying; others call, show or find."""
_QUOTED_BY = frozenset(
    "said responded responding replied replying answered answering writing tweeted tweeting cites"
    " cited".split()
)
"""Forms before the marks round a word or two; "she writes 'love'" may show how it is spelt."""
_MARKS = frozenset("\" ' “ ‘".split())
_ANSWERED = frozenset("addressed commented confirmed responded denied acknowledged".split())
_CLAIMANTS = frozenset("rumor rumour speculation allegation criticism".split())
_REPORTS = frozenset("reports report claims".split())
_OF_WHAT = frozenset("that of about".split())
_WHO = frozenset("he she they we it he's she's they're it's he'd she'd they'd there's".split())
_OPENS_CLAUSE = frozenset("the a an his her their its there this these those some all both".split())
_ASKS = frozenset("did does do is was could would can will who why has have".split())
_WRITER = frozenset("i'd we'd you'd i'll we'll you'll you you've".split())
_ABLE = frozenset("can could can't cannot couldn't".split())
_UNABLE = frozenset("can't cannot couldn't didn't doesn't don't not never".split())
_UNSAID = frozenset("say tell mention claim".split())
_PRIZES = frozenset(
    "honor honour honors honours win award awards title titles crown prize trophy victory"
    " bankruptcy medal".split()
)
_GREETINGS = frozenset("goodbye goodbyes hello farewell grace cheese vows sorry".split())
_IN_CLAUSE = frozenset("that was were is are had has would will".split())
_PAPERS = frozenset("caption tweet post text/texts/texted/texting".split())
_OF_PAPER = frozenset("the a an this that another her his their 's".split())
_NONE_OF_IT = frozenset("no any only".split())
_SHOWING = frozenset(["document", "organisation"])
_MADE_KNOWN = frozenset(["announce", "confirm", "reveal", "publishes/published"])
_BE = frozenset("is are was were been".split())
_WHENCE = frozenset("by that in via through".split())
_HAVING = frozenset("has have had been 've haven't hasn't hadn't".split())
_NEAR = 4
_FAR = 8
_LONG = 12


def is_plain(line: Line, first: int, last: int, cue: Cue) -> bool:
    """Whether a candidate stands in a form that is nothing but a saying."""
    if is_rumored(line, first, last, cue):
        return True
    if cue.kind not in VERB_CLASSES or not first:
        return False
    if line.words[first] in _QUOTED_BY and _word(line, last) in _MARKS:
        return line.words[first - 1] not in _PRONOUNS and _word(line, first - 1) != "to"
    if line.words[first].endswith("ing"):
        return False
    if line.words[first - 1] == "," or line.classes[first - 1] == QUOTED:
        end = source_end(line, last)
        closes = end >= len(line.words) or line.words[end] in ".,;:!?"
        return closes and line.words[last : last + 1] != [] and is_somebody(line, last, end)
    if line.words[last - 1] in ("learned", "learnt") and is_organisation(
        line.words[first - 1 : first]
    ):
        return True
    if _says(line, first, last) or (cue.name in _QUOTING and _quotes(line, first, last)):
        return True
    that = _word(line, last) == "that" and cue.kind in _TELLING
    return (that and line.classes[first - 1] in SAYERS) or _unanswered(line, first)


def is_rumored(line: Line, first: int, last: int, cue: Cue) -> bool:
    """Whether a noun is followed by what it rumors: "rumors they split", "there is talk of"."""
    if cue.kind == "noun" and cue.name in _CLAIMANTS and _tells_clause(line, last):
        return True
    rumor = cue.name in _CLAIMANTS or line.words[first] in _REPORTS
    return (
        rumor
        and _word(line, last) in _OF_WHAT
        and "there" in line.words[max(0, first - _NEAR) : first]
    )


def is_none(line: Line, first: int, last: int, cue: Cue) -> bool:
    """Whether a candidate stands in a form that never assigns information to a source."""
    if cue.kind == "noun":
        return _word(line, first - 1) in _NONE_OF_IT or _subject_waits(line, first)
    if cue.kind not in VERB_CLASSES:
        return False
    return (
        _untold(line, first, last)
        or _subject_waits(line, first)
        or _asked(line)
        or _word(line, first - 1) in _WRITER
        or _is_name(line, first)
        or _unsaid(line, first, cue)
        or _is_noun(line, first, last, cue)
        or _is_deed(line, first, last, cue)
        or _told_by_another(line, last)
    )


def _word(line: Line, at: int) -> str:
    return line.words[at] if 0 <= at < len(line.words) else "#"


def _class(line: Line, at: int) -> str:
    return line.classes[at] if 0 <= at < len(line.words) else "#"


def _says(line: Line, first: int, last: int) -> bool:
    """Whether somebody says, right before and right after the verb, something."""
    words = line.words
    if words[first] not in _SAID or last - first > 1 or last >= len(words):
        return False
    subject = words[first - 1] in _PRONOUNS
    if not subject and line.classes[first - 1] not in SAYERS:
        return False
    if subject and first > 1 and (words[first - 2] in _RELATIVE or words[first - 2].isalpha()):
        return False  # "what they said", "the man she says"
    return words[last].isalpha() and words[last] not in _NOT_SAID


def _quotes(line: Line, first: int, last: int) -> bool:
    """Whether somebody says a quotation, or what the next paragraph holds."""
    before = line.words[first - 1]
    if before not in _PRONOUNS and before not in ("and", "but"):
        if line.classes[first - 1] not in SAYERS:
            return False
    elif line.words[first] in ("say", "tell", "write") and before != "they":
        return False  # "you go and say"
    at = last + 1 if _word(line, last) in (",", ":") else last
    return _class(line, at) == QUOTED or (_word(line, last) == ":" and at == len(line.words))


def _unanswered(line: Line, first: int) -> bool:
    """“Neither Roe nor her ex has addressed it”: a refusal."""
    before = line.words[max(0, first - _LONG) : first]
    return line.words[first] in _ANSWERED and "neither" in before


def _tells_clause(line: Line, last: int) -> bool:
    """Whether the noun is followed by what it says: "that he left", "she is broke"."""
    if _word(line, last) == "that":  # and not "rumors that dogged her"
        opens = _word(line, last + 1) in _OPENS_CLAUSE or _class(line, last + 1) in ("Aa", "AA")
        return opens or _word(line, last + 1) in _WHO
    return _word(line, last) in _WHO


def _clause_before(line: Line, first: int, most: int) -> list[str]:
    """At most so many words of the cue's own clause before it."""
    words = line.words[max(0, first - most) : first]
    comma = len(words) - words[::-1].index(",") if "," in words else 0
    return words[comma:]


def _untold(line: Line, first: int, last: int) -> bool:
    """“In what she says”: what is said is only pointed at."""
    if "what" not in _clause_before(line, first, 3):
        return False
    return _class(line, last) != QUOTED and _word(line, last) not in ("that", ":", ",")


def _subject_waits(line: Line, first: int) -> bool:
    """“Until Jane Roe confirms”: what has not been said yet."""
    before = line.words[max(0, first - _NEAR) : first]
    if "until" not in before and "unless" not in before:
        return False
    if line.words[first].endswith("ed"):
        return False  # "not until Monday that Roe revealed"
    return not {"until", "unless"}.isdisjoint(_clause_before(line, first, _NEAR))


def _asked(line: Line) -> bool:
    """“Did she just admit that?”: a question of the writer's own."""
    return line.words[-1] == "?" and line.words[0] in _ASKS and not line.quotations


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


def _is_noun(line: Line, first: int, last: int, cue: Cue) -> bool:
    """“In the video's caption.”, "claimed the title" and "said goodbye": no words follow."""
    if cue.name == "say":
        at = last + (_word(line, last) in _OF_PAPER)
        return _word(line, at) in _GREETINGS and _word(line, at + 1) != "that"
    if cue.name == "claim":
        taken = line.words[last : last + _NEAR]
        given = next((t for t, word in enumerate(taken) if word in _PRIZES), 0)
        return given > 0 and taken[0] in _OF_PAPER and _IN_CLAUSE.isdisjoint(taken)
    if cue.name not in _PAPERS or _word(line, first - 1) not in _OF_PAPER:
        return False
    return _word(line, last) in (".", "!", "?", "that", "#")


def _is_deed(line: Line, first: int, last: int, cue: Cue) -> bool:
    """“The nominees were announced”, “he showed her”, “have talked about it”: nothing is told."""
    before = line.words[max(0, first - 3) : first]
    if cue.name == "show":
        return _SHOWING.isdisjoint(line.classes[:first])
    if cue.kind == "tell":
        topic = line.words[last - 1] in ("about", "of") and _word(line, last) != "how"
        return topic and not _HAVING.isdisjoint(before)
    if cue.name not in _MADE_KNOWN or not before or before[-1] not in _BE or line.quotations:
        return False
    return before[-2:-1] != ["it"] and _word(line, last) not in _WHENCE


def _told_by_another(line: Line, last: int) -> bool:
    """“Quoted a source as saying”, "cites a friend as claiming": the second cue tells it."""
    after = line.words[last : last + _FAR]
    if "as" not in after:
        return False
    told = last + after.index("as") + 1
    return _word(line, told) in cue_index() and quoted_before(line, told) == last
