"""Unsaid: sayings that the sentence itself says there were none, or not yet.

in what she says, she is honest           what is said is not told
told nobody, told no lies                 the same
until she confirms that                   she has not yet
he can't deny that, she never said that   nobody has said so
it should be noted, that seems to say     the same
he could reveal that                      he has not yet
she hasn't told him, nobody told her      nobody has
instead of saying that, let me remind you the same
if she says so, someone tell him that     the same
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tabloid_cli.sourcing.vocabulary.grammar import TELL
from tabloid_cli.sourcing.vocabulary.lines import QUOTED

if TYPE_CHECKING:
    from tabloid_cli.sourcing.vocabulary.cues import Cue
    from tabloid_cli.sourcing.vocabulary.lines import Line

_NOBODY = frozenset("nobody no lies fibs".split())
_ABLE = frozenset("can could can't cannot couldn't".split())
_UNABLE = frozenset("can't cannot couldn't didn't doesn't don't not never".split())
_UNSAID = frozenset("say tell mention claim".split())
_TO_COME = frozenset("could might must will won't shall".split())
_SEEMING = frozenset("seem seems seemed seemingly".split())
_WAITING = frozenset(["until", "unless"])
_NOT = frozenset(
    "not never didn't doesn't don't hasn't haven't hadn't wasn't weren't isn't aren't n't".split()
)
_BEFORE_VERB = frozenset("yet even ever have has been be also actually publicly".split())
_ANSWERS = frozenset(
    "confirm admit acknowledge deny comment respond answer addresses/addressed/addressing"
    " dispute".split()
)
"""Cues of which "has not confirmed" tells an answer that was kept back."""
_KEPT_BACK = frozenset("whether if how why what when where who which".split())
"""After a verb of saying these, too, tell of an answer: "she did not say whether"."""
_NONE = frozenset("nobody nothing none anyone anybody whoever".split())
_LONG = 7
"""Words before a cue among which "nobody" is its subject."""
_SOMEBODY = frozenset("someone somebody please".split())
_LET = frozenset(["let", "let's"])
_MARKS = frozenset(', ; : ( ) — – - " “ ”'.split())
_NEAR = 4
"""Words before a cue among which "until" opens its clause."""


def is_unsaid(line: Line, first: int, last: int, cue: Cue) -> bool:
    """Whether a verb stands where nobody has said anything."""
    return (
        _is_untold(line, first, last)
        or waits(line, first)
        or _is_denied(line, first, cue)
        or _only_seems(line, first)
        or _is_negated(line, first, last, cue)
        or _is_supposed(line, first, last)
        or _is_avoided(line, first)
        or _is_asked_for(line, first, cue)
    )


def waits(line: Line, first: int) -> bool:
    """“Until Jane Roe confirms”: what has not been said yet."""
    if _WAITING.isdisjoint(line.words[max(0, first - _NEAR) : first]):
        return False
    if line.words[first].endswith("ed"):
        return False  # "not until Monday that Roe revealed"
    return not _WAITING.isdisjoint(_clause_before(line, first, _NEAR))


def _clause_before(line: Line, first: int, most: int) -> list[str]:
    """At most so many words of the cue's own clause before it."""
    words = line.words[max(0, first - most) : first]
    comma = len(words) - words[::-1].index(",") if "," in words else 0
    return words[comma:]


def _is_untold(line: Line, first: int, last: int) -> bool:
    """“In what she says”: what is said is only pointed at; “told nobody”, “told no lies”."""
    if line.words[first] in TELL and line.word(last) in _NOBODY:
        return True
    if "what" not in _clause_before(line, first, 3):
        return False
    return line.class_at(last) != QUOTED and line.word(last) not in ("that", ":", ",")


def _is_denied(line: Line, first: int, cue: Cue) -> bool:
    """“Can't deny”, “never said”, “can say”: what nobody says."""
    before = line.words[max(0, first - 2) : first]
    if cue.name == "deny":
        return not _UNABLE.isdisjoint(before)
    if cue.name in _UNSAID and "never" in before:
        return True
    return cue.name in ("say", "claim") and bool(before) and before[-1] in _ABLE


def _only_seems(line: Line, first: int) -> bool:
    """“It should be noted”, “that seems to suggest”: nobody has said so."""
    before = line.word(first - 1)
    if before == "to":
        return line.word(first - 2) in _SEEMING
    if before.endswith("ly") or before == "also":
        before = line.word(first - 2)
    return before in _TO_COME or (before == "be" and line.words[first].endswith("ed"))


def _is_negated(line: Line, first: int, last: int, cue: Cue) -> bool:
    """“She hasn't told him that”, “nobody told them”; not “she did not say whether”."""
    if cue.name in _ANSWERS or cue.kind == "decline" or line.word(last) in _KEPT_BACK:
        return False
    at = line.words_before(first, _BEFORE_VERB)
    if line.word(at - 1) in _NOT:
        return True
    clause = line.begin(first, _MARKS)
    return not _NONE.isdisjoint(line.words[max(clause, first - _LONG) : first])


def _is_supposed(line: Line, first: int, last: int) -> bool:
    """“If she announces it”; “if she is to be believed” tells what she said."""
    before = _clause_before(line, first, _NEAR)
    return "if" in before and "as" not in before and line.words[last - 1] != "believed"


def _is_avoided(line: Line, first: int) -> bool:
    """“Instead of saying that”, “without confirming it”, “let me remind you”."""
    before = line.words[max(0, first - 2) : first]
    return (
        before[-1:] == ["without"]
        or before in (["instead", "of"], ["rather", "than"], ["short", "of"])
        or not _LET.isdisjoint(before)
    )


def _is_asked_for(line: Line, first: int, cue: Cue) -> bool:
    """“Someone tell him that”: nobody has yet."""
    return line.word(first - 1) in _SOMEBODY and line.words[first] == cue.name
