"""Deeds: verbs of saying that here tell what somebody did, and no words.

Each cue, or class of cues, that may be a deed has its test, with the example in its docstring;
what the object alone shows stands in senses.tsv.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.sourcing.finding.complements import finds_that
from tabloid_cli.sourcing.finding.news_forms import holds_record
from tabloid_cli.sourcing.finding.senses import has_other_sense
from tabloid_cli.sourcing.naming.capitals import OPENING
from tabloid_cli.sourcing.vocabulary.cues import cue_index
from tabloid_cli.sourcing.vocabulary.grammar import BEEN, BEFORE_NOUNS, FINITE, HAVE, PASSIVE
from tabloid_cli.sourcing.vocabulary.lines import NAMES, QUOTED

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tabloid_cli.sourcing.vocabulary.cues import Cue
    from tabloid_cli.sourcing.vocabulary.lines import Line

    Test = Callable[[Line, int, int], bool]

_OF_PAPER = frozenset("the a an this that another her his their 's".split())
_GREETINGS = frozenset("goodbye goodbyes hello farewell grace cheese vows sorry".split())
_CALLED = frozenset("up off back to 911".split())
_SHOWING = frozenset(["document", "organisation", "hearsay"])
_WHENCE = frozenset("by that in via through".split())
_HAVING = HAVE | frozenset("been 've haven't hasn't hadn't".split())
_NEWLY = frozenset("newly previously recently widely officially freshly".split())
_OPENS_NOUN = BEFORE_NOUNS - frozenset("another one this that".split())  # "another joked"
_ENDS_NOUN = frozenset("to by in as and or for on at with from".split())
_CLOSES_NAME = FINITE | frozenset(", . ; ) which that who".split())
_OFTEN = frozenset("often also sometimes widely now once even".split())
_NEAR = 4


def is_deed(line: Line, first: int, last: int, cue: Cue) -> bool:
    """Whether a verb tells of a deed: “the nominees were announced”, “he showed her”."""
    test = _BY_CUE.get(cue.name) or _BY_CLASS.get(cue.kind)
    return (
        _is_adjective(line, first, last)
        or has_other_sense(line, last, cue)
        or (test is not None and test(line, first, last))
    )


def _is_adjective(line: Line, first: int, last: int) -> bool:
    """“The newly announced tour”, “a confirmed bachelor”: no verb."""
    if not line.words[first].endswith("ed") or last - first > 1:
        return False
    newly = line.word(first - 1) in _NEWLY
    before = line.word(first - 1 - newly)
    opens = before in _OPENS_NOUN or (newly and first == 1)
    return opens and line.word(last).isalpha() and line.word(last) not in _ENDS_NOUN


def _greets(line: Line, _first: int, last: int) -> bool:
    """“She said goodbye”, “they said their vows”."""
    at = last + (line.word(last) in _OF_PAPER)
    return line.word(at) in _GREETINGS and line.word(at + 1) != "that"


def _is_paper(line: Line, first: int, last: int) -> bool:
    """“In the video's caption.”: a noun, and no words follow."""
    if line.word(first - 1) not in _OF_PAPER:
        return False
    return line.word(last) in (".", "!", "?", "that", "#")


def _shows_nothing(line: Line, first: int, last: int) -> bool:
    """“He showed her the house”, “they found a flat”: no record and no court does."""
    if finds_that(line, first, last) or holds_record(line, first):
        return False
    return _SHOWING.isdisjoint(line.classes[:first])


def _calls_off(line: Line, first: int, last: int) -> bool:
    """“They called off the wedding”, “a song called Blue River.”: no judgement."""
    if not _CALLED.isdisjoint(line.words[last : last + 2]):
        return True
    if line.words[first] != "called":
        return False
    if line.word(line.words_before(first, _OFTEN) - 1) in PASSIVE:
        return "by" not in line.words[last:]  # "is often called the “Boat Queen”"
    if line.class_at(last) == QUOTED and line.word(first - 1) in ("is", "are"):
        return True  # "the song is called ‘Blue River.’"
    if line.word(last) in OPENING and line.class_at(first - 1) not in NAMES:
        return line.names_after(last + 1) > last + 1  # called “Blue River and Other Songs,”
    end = line.names_after(last)
    if end == last:
        return False
    after = line.word(end)
    return after in _CLOSES_NAME or (after.isalpha() and after in cue_index())


def _refuses(line: Line, _first: int, last: int) -> bool:
    """“She refused to step on the scale”, “he refused her request”."""
    after = line.word(last)
    if after == "to":
        return line.word(last + 1) not in cue_index()
    return after in _OF_PAPER


def _is_made_known(line: Line, first: int, last: int) -> bool:
    """“The nominees were announced.”: and not what, or by whom."""
    if line.word(first - 1) not in BEEN or line.quotations or line.word(last) in _WHENCE:
        return False
    return line.word(first - 2) != "it"


def _has_talked(line: Line, first: int, last: int) -> bool:
    """“They have talked about it”: a topic; “she talked about how” tells something."""
    topic = line.words[last - 1] in ("about", "of") and line.word(last) != "how"
    return topic and not _HAVING.isdisjoint(line.words[max(0, first - 3) : first])


def _is_act(line: Line, first: int, last: int) -> bool:
    """“She defended her husband”: perhaps with words, but those are not told."""
    if "that" in line.words[last : last + _NEAR]:
        return False
    beside = line.class_at(first - 1) == QUOTED or line.class_at(last) == QUOTED
    return not beside and not any(line.word(t - 1) == ":" for t in line.quotations if t > last)


def _is_read(line: Line, first: int, last: int) -> bool:
    """“As the verdict was read”, “a letter read out by her sister”: someone read it aloud."""
    if line.words[first] != "read":
        return False
    aloud = line.word(last) in ("out", "aloud") and line.word(last + 1) in ("by", "in", "to", "at")
    return aloud or line.word(line.subject_end(first)) in BEEN


_TESTS: tuple[tuple[Test, str], ...] = (
    (_greets, "say"),
    (_is_paper, "caption tweet post text"),
    (_shows_nothing, "show find"),
    (_calls_off, "call"),
    (_is_read, "reads/read"),
    (_refuses, "refuse"),
    (_is_made_known, "announce confirm reveal publishes/published"),
    (_is_act, "congratulate defend discuss offer orders/ordered/ordering"),
)
_BY_CUE: Mapping[str, Test] = {name: test for test, names in _TESTS for name in names.split()}
_BY_CLASS: Mapping[str, Test] = {"tell": _has_talked}
